import type { Grant } from '../../core/actor.ts';
import { dayOf } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import { loaderOf } from '../../core/read/loader.ts';
import { conflictsOf, type Parted } from '../../core/separation.ts';
import { holdingsOf } from '../holding.ts';
import type { AccessReviewItem } from './access-review-item.entity.ts';

/** What of an item says whether it is still there. */
type Asked = Pick<
  AccessReviewItem,
  'kind' | 'answer' | 'personId' | 'assignmentId' | 'sourceRef' | 'facts' | 'organisationId'
>;

const key = Symbol('what reviewed people still have');

/** Whether somebody still has what an item is about. Pure. */
export const isStillHeld = (item: Asked, { grants, withheld }: Parted): boolean => {
  const { kind, assignmentId, sourceRef, facts, organisationId } = item;
  if (kind === 'CONFLICT') {
    const separated = withheld.flatMap(({ grant, cause }) => (cause === 'SEPARATION' ? [grant] : []));
    return conflictsOf(
      [...grants, ...separated].filter((grant) => grant.organisationId === organisationId),
    ).some(({ rule }) => rule.code === sourceRef);
  }
  const isSame = ({ source, ability }: Grant): boolean => {
    if (source.kind !== kind) return false;
    if (source.kind === 'ROLE') return source.roleCode === sourceRef;
    if (source.kind === 'PERSONAL') return source.grantId === sourceRef;
    // Lines get new ids with every version: what counts is what some line of the post still gives.
    return facts.some((fact) => fact.ability === ability);
  };
  return grants.some((grant) => grant.assignmentId === assignmentId && isSame(grant));
};

/** Whether what was asked to be changed is still there; null where nothing was asked. */
export const stillThere = async (ctx: SignedIn, item: Asked): Promise<boolean | null> => {
  if (item.answer !== 'REMOVE' || item.kind === 'PERSONAL') return null;
  const parted = await loaderOf(ctx, key, (ids) =>
    holdingsOf(ctx.manager ?? ctx.db.manager, ids, dayOf(ctx.clock.now())),
  ).load(item.personId);
  return parted ? isStillHeld(item, parted) : false;
};
