import { say } from '../../core/bilingual.ts';
import type { Transacted } from '../../core/command.ts';
import type { SignedIn } from '../../core/context.ts';
import { readSeen } from '../../core/load-seen.ts';
import { Refusal } from '../../core/refusal.ts';
import { conflictText } from '../../core/separation.ts';
import { changesOf } from '../roles/role.preview.rules.ts';
import { planGrant } from './personal-grant.plan.ts';
import type { PersonalGrantPreview } from './personal-grant.preview.types.ts';
import type { GivePersonalGrantInput } from './personal-grant.types.ts';

/**
 * What something given in person would do on its first day, by the rules that decide afterwards, and whether it would be
 * refused. Nothing is written or locked.
 *
 * @throws Refusal NOT_FOUND, and FORBIDDEN for whoever may give this person nothing at all
 */
export const previewPersonalGrant = (
  ctx: SignedIn,
  input: GivePersonalGrantInput,
): Promise<PersonalGrantPreview> =>
  ctx.db.transaction('REPEATABLE READ', async (manager) => {
    const tx: Transacted = { ...ctx, manager, memo: new Map() };
    try {
      const plan = await planGrant(tx, input, readSeen);
      const { personId, organisationId, before, after, conflicts, closing } = plan;
      const person = { ...tx.actor, personId, assignments: [], grants: [], withheld: [] };
      return {
        changes: changesOf(organisationId, { person, before, after }),
        conflicts: conflicts.map((conflict) => ({
          effect: conflict.rule.effect,
          text: say(conflictText(conflict), tx.locale),
        })),
        warnings: closing.map((text) => say(text, tx.locale)),
        refusal: null,
      };
    } catch (error) {
      // What does not fit is a finding; what one may not see or do at all is refused.
      const isFinding =
        error instanceof Refusal && ['FORBIDDEN', 'INVALID'].includes(error.code) && error.details.fields;
      if (!isFinding) throw error;
      const { code, text } = error;
      return { changes: [], conflicts: [], warnings: [], refusal: { code, message: say(text, tx.locale) } };
    }
  });
