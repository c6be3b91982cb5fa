import type { Actor } from '../core/actor.ts';
import type { SignedIn } from '../core/context.ts';
import { declareImpact, type AbilityImpact, type ForeseenApproval } from '../core/impact.ts';
import { conflictText } from '../core/separation.ts';
import { query } from '../core/sql.ts';
import type { Subject } from '../core/subject.ts';
import { oneself } from '../core/token.ts';
import { inForceOn } from '../jobs/in-force.ts';
import { heldPosts, type HeldPost } from './grants.ts';
import { suspensionsOf } from './holding.ts';
import { settled } from './settled.ts';
import { abilityChanges, newConflicts } from './impact.rules.ts';

interface Holder {
  readonly id: string;
  readonly name: string;
  readonly before: readonly HeldPost[];
  readonly after: readonly HeldPost[];
}

/** Everybody who holds the post on the day, with all their posts as they are and as they would be: by the same SQL as at sign-in. */
const holdersOf = async (
  ctx: SignedIn,
  { positionId, jobDescriptionId, day }: ForeseenApproval,
): Promise<Holder[]> => {
  const foreseen = `(CASE WHEN j.position_id = $1 THEN j.id = $2 ELSE ${inForceOn('j', '$3::date')} END)`;
  const rows = await query(ctx, {
    text: `SELECT p.id::text, p.name, (${heldPosts('p.id', '$3::date')}), (${heldPosts('p.id', '$3::date', { inForce: foreseen })})
      FROM person p WHERE p.id IN (
        SELECT a.person_id FROM assignment a
        WHERE a.position_id = $1 AND a.starts_on <= $3::date AND (a.ends_on IS NULL OR a.ends_on > $3::date))
      ORDER BY p.id`,
    values: [positionId, jobDescriptionId, day],
    rowMode: 'array',
  });
  return (rows as [string, string, HeldPost[], HeldPost[]][]).map(([id, name, before, after]) => ({
    id,
    name,
    before,
    after,
  }));
};

/** Whose abilities the asker may know: all holders' where the version is theirs to decide on, else those they may ask about. */
const isKnown = ({ policy, actor }: SignedIn, approval: ForeseenApproval): ((holder: Holder) => boolean) => {
  const { organisationId, unitId, positionId } = approval;
  const post: Subject = { organisationId, units: [unitId], people: [], positions: [positionId] };
  const decides = policy.can('job.review', post) || policy.can('job.approve', post);
  return ({ id, before }) =>
    decides ||
    id === oneself(actor) ||
    policy.can('access.read', {
      organisationId,
      units: before.filter((held) => held.organisationId === organisationId).map((held) => held.unitId),
      people: [id],
      positions: [],
    });
};

declareImpact('abilities', async (ctx, approval) => {
  const holders = await holdersOf(ctx, approval);
  const known = holders.filter(isKnown(ctx, approval));
  // Each version asks for its own certificates.
  const suspended = await suspensionsOf(
    ctx.db,
    known.flatMap(({ before }) => before),
    approval.day,
  );
  const suspendedThen = await suspensionsOf(
    ctx.db,
    known.flatMap(({ after }) => after),
    approval.day,
    approval,
  );
  const items = known.flatMap(({ id, name, before, after }): AbilityImpact[] => {
    const person: Actor = {
      ...ctx.actor,
      personId: id,
      personName: name,
      assignments: [],
      grants: [],
      withheld: [],
    };
    return abilityChanges(
      person,
      approval.organisationId,
      settled(before, suspended).grants,
      settled(after, suspendedThen).grants,
    ).map((change) => ({
      ...change,
      personId: id,
      personName: name,
    }));
  });
  const separations = known.flatMap(({ id, name, before, after }) =>
    newConflicts(settled(before, suspended), settled(after, suspendedThen), approval.organisationId).map(
      (conflict) => ({
        personId: id,
        personName: name,
        effect: conflict.rule.effect,
        text: conflictText(conflict),
      }),
    ),
  );
  return { items, separations, isWhole: known.length === holders.length };
});
