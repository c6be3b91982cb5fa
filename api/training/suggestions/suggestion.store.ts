import type { Ability } from '../../core/abilities.ts';
import { audit } from '../../core/audit.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import type { Transacted } from '../../core/command.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { Refusal } from '../../core/refusal.ts';
import { subjectOf } from '../../core/resource.ts';
import { checkRevision } from '../../core/revision.ts';
import { checkMay } from '../../org/people/people.guard.ts';
import { Suggestion, type SuggestionState } from './suggestion.entity.ts';
import { suggestionResource } from './suggestion.policy.ts';

/**
 * A suggestion as the caller read it.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT; INVALID_STATE, in words, where it stands elsewhere
 */
export const takeSuggestion = async (
  tx: Transacted,
  { id, revision }: { readonly id: string; readonly revision: number },
  { may, state, otherwise }: { may: Ability; state: SuggestionState; otherwise: Bilingual },
): Promise<Suggestion> => {
  const path = 'input.id';
  const suggestion = await loadSeen(tx, Suggestion, id, { what: { zh: '建议', en: 'suggestion' }, path });
  checkMay(tx, may, subjectOf(suggestionResource, suggestion));
  await checkRevision(tx, Suggestion, suggestion, revision);
  if (suggestion.state === state) return suggestion;
  throw new Refusal('INVALID_STATE', otherwise, {
    fields: [{ path, code: 'INVALID_STATE', text: otherwise }],
  });
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
