import { dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { declareHangingOn } from '../../core/set-aside.ts';
import { PersonalGrant } from './personal-grant.entity.ts';
import { isHeldOn } from './personal-grant.rules.ts';
import { factsOf, remember } from './taking-back.ts';

/** Puts on record what of an assignment's grants goes or comes back; what is over already, nobody has to be told of. */
const rememberAll = async (tx: Transacted, action: string, assignmentId: string): Promise<void> => {
  const grants = await tx.manager.find(PersonalGrant, { where: { assignmentId }, order: { id: 'ASC' } });
  const today = dayOf(tx.clock.now());
  for (const grant of grants.filter((each) => isHeldOn(each, today))) {
    const { personId, organisationId } = grant;
    const facts = { ...factsOf(grant), assignmentId };
    await remember(tx, action, { personId, organisationId, assignmentId, after: facts, under: 'org.edit' });
  }
};

// What a review decided meanwhile holds: what was to go does not come back, and what one that was withdrawn would have let
// lapse goes on, as it would have if it had been there.
const asReviewed = `
  WITH removed AS (
    SELECT DISTINCT ON (i.personal_grant_id) i.personal_grant_id, i.answered_at, i.answered_by_id, i.reason
    FROM access_review_item i JOIN personal_grant x ON x.id = i.personal_grant_id
    WHERE x.assignment_id = $1 AND x.revoked_at IS NULL AND i.answer = 'REMOVE'
    ORDER BY i.personal_grant_id, i.answered_at
  )
  UPDATE personal_grant x SET revoked_at = r.answered_at, revoked_by_id = r.answered_by_id, revoke_reason = nullif(r.reason, '')
  FROM removed r WHERE r.personal_grant_id = x.id`;

const asWithdrawn = `
  UPDATE personal_grant x SET lapses_on = NULL
  WHERE x.assignment_id = $1 AND x.revoked_at IS NULL AND x.lapses_on IS NOT NULL
    AND EXISTS (SELECT FROM access_review_item i WHERE i.personal_grant_id = x.id AND i.answer IS NULL AND i.is_withdrawn
      AND greatest(i.due_on + 1, x.starts_on) = x.lapses_on)
    AND NOT EXISTS (SELECT FROM access_review_item i WHERE i.personal_grant_id = x.id AND i.answer IS NULL
      AND NOT i.is_withdrawn)
    AND NOT EXISTS (SELECT FROM personal_grant y WHERE y.assignment_id = x.assignment_id AND y.ability = x.ability
      AND y.scope = x.scope AND y.id <> x.id AND y.revoked_at IS NULL
      AND daterange(y.starts_on, least(y.ends_on, y.lapses_on)) && daterange(x.starts_on, x.ends_on))`;

declareHangingOn({
  take: async (tx, assignmentId) => {
    await rememberAll(tx, 'setAsidePersonalGrant', assignmentId);
    // As text, so that no number passes through one that is less exact.
    const [row] = (await tx.manager.query(
      `SELECT coalesce(jsonb_agg(to_jsonb(x) ORDER BY x.id), '[]')::text AS taken FROM personal_grant x WHERE x.assignment_id = $1`,
      [assignmentId],
    )) as [{ taken: string }];
    return row.taken;
  },
  giveBack: async (tx, assignmentId, taken) => {
    if (taken === '[]') return;
    await tx.manager.query(
      'INSERT INTO personal_grant SELECT * FROM jsonb_populate_recordset(NULL::personal_grant, $1::jsonb)',
      [taken],
    );
    await tx.manager.query(asReviewed, [assignmentId]);
    await tx.manager.query(asWithdrawn, [assignmentId]);
    await rememberAll(tx, 'giveBackPersonalGrant', assignmentId);
  },
});
