import type { Ability } from '../../core/abilities.ts';
import { audit } from '../../core/audit.ts';
import { dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { barsAgainst, refusalOfBar } from '../../core/decide.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { subjectOf } from '../../core/resource.ts';
import { checkRevision } from '../../core/revision.ts';
import { checkMay } from '../../org/people/people.guard.ts';
import { Suggestion } from './suggestion.entity.ts';
import { suggestionResource } from './suggestion.policy.ts';

/**
 * A suggestion as the caller read it, on which nothing stands against a verb.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT; INVALID_STATE, in words, where it stands elsewhere
 */
export const takeSuggestion = async (
  tx: Transacted,
  { id, revision }: { readonly id: string; readonly revision: number },
  ability: Ability,
): Promise<Suggestion> => {
  const path = 'input.id';
  const row = await loadSeen(tx, Suggestion, id, { what: { zh: '建议', en: 'suggestion' }, path });
  checkMay(tx, ability, subjectOf(suggestionResource, row));
  await checkRevision(tx, Suggestion, row, revision);
  const [bar] = barsAgainst(tx.actor, suggestionResource, { ability, row, today: dayOf(tx.clock.now()) });
  if (bar) throw refusalOfBar(bar, path);
  return row;
};

/** Changes a suggestion and audits what was before. @param assignmentId the post under which it is done */
export const changeSuggestion = async (
  tx: Transacted,
  action: string,
  suggestion: Suggestion,
  { changes, assignmentId }: { changes: Partial<Suggestion>; assignmentId: string | null },
): Promise<void> => {
  await tx.manager.update(Suggestion, { id: suggestion.id }, {
    ...changes,
    revision: suggestion.revision + 1,
  } as never);
  const before = Object.fromEntries(
    Object.keys(changes).map((column) => [column, suggestion[column as keyof Suggestion]]),
  );
  await audit(tx, {
    action,
    entity: 'Suggestion',
    entityId: suggestion.id,
    organisationId: suggestion.organisationId,
    assignmentId,
    before,
    after: changes,
  });
};
