import type { Ability } from './abilities.ts';
import type { Bilingual } from './bilingual.ts';
import type { Transacted } from './command.ts';
import { hasAsFar, hasOver } from './giving.ts';
import { heldWithin, type HeldPost, type HeldWithinAsked } from './held-posts.ts';
import type { Policy } from './policy.ts';
import { Refusal } from './refusal.ts';
import { separations, type Separation } from './separation.rules.ts';

/** The rules by which whoever gets some abilities has others withheld. Pure. */
export const withholdingBy = (abilities: readonly Ability[]): readonly Separation[] =>
  separations.filter(
    ({ effect, one }) => effect === 'DENIED' && one.some((ability) => abilities.includes(ability)),
  );

/**
 * The rule by which people would lose something that reaches further than somebody administers: all that they have of the
 * other side, wherever it reaches (decision 60). Null where there is none. Pure.
 *
 * @param by the ability by which it is given: to administer rights or the organisation, or to approve job descriptions.
 */
export const losesBeyond = (
  rules: readonly Separation[],
  held: readonly HeldPost[],
  { policy, by, organisationId }: { policy: Policy; by: Ability; organisationId: string },
): Separation | null =>
  rules.find(({ other }) =>
    held.some(({ unitId, grants }) =>
      grants.some(
        ({ ability, ...reach }) =>
          other.includes(ability) &&
          !(reach.scope === 'OWN'
            ? hasOver(policy, { ability: by }, organisationId, [unitId])
            : hasAsFar(policy, { ability: by, ...reach }, { organisationId, unitId })),
      ),
    ),
  ) ?? null;

const refused = ({ text }: Separation, path: string | undefined): Refusal => {
  const said: Bilingual = {
    zh: `${text.zh}：当事人会因此失去在您管理范围之外的权限；请由管理整个组织的人办理。`,
    en: `The holder would lose what they have beyond what is yours to administer, since ${text.en}. Somebody who administers the whole organisation must do it.`,
  };
  return new Refusal('FORBIDDEN', said, {
    isWholeReason: true,
    ...(path && { fields: [{ path, code: 'FORBIDDEN', text: said }] }),
  });
};

/** What is given to whom and when, by which right. */
export interface GivenTo extends HeldWithinAsked {
  readonly abilities: readonly Ability[];
  /** The ability by which it is given. */
  readonly by: Ability;
  /** The field that says it. */
  readonly path?: string;
}

/**
 * Why somebody may not give what a separation answers by withholding something else: it reaches further than they
 * administer, and nobody takes away by giving. Null where they may, as whoever administers the whole organisation.
 */
export const whyTaking = async (
  tx: Pick<Transacted, 'manager' | 'policy'>,
  { abilities, by, path, ...asked }: GivenTo,
): Promise<Refusal | null> => {
  const { organisationId, people } = asked;
  const rules = withholdingBy(abilities);
  const isWhole = tx.policy.reach(by).within.get(organisationId)?.isWhole === true;
  if (rules.length === 0 || people.length === 0 || isWhole) return null;
  const lost = losesBeyond(rules, await heldWithin(tx.manager, asked), {
    policy: tx.policy,
    by,
    organisationId,
  });
  return lost && refused(lost, path);
};

/** Refuses what would take away by giving. @throws Refusal FORBIDDEN */
export const checkTakesNothing = async (...asked: Parameters<typeof whyTaking>): Promise<void> => {
  const why = await whyTaking(...asked);
  if (why) throw why;
};
