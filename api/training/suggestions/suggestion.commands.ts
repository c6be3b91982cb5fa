import { audit } from '../../core/audit.ts';
import type { Ability } from '../../core/abilities.ts';
import type { Transacted } from '../../core/command.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { invalid } from '../../core/refusal.ts';
import { subjectOf } from '../../core/resource.ts';
import { declareNotices } from '../../notifications/kinds.ts';
import { tell, type Notice } from '../../notifications/tell.ts';
import { postWords } from '../../org/org.editing.ts';
import { checkHas, checkMay } from '../../org/people/people.guard.ts';
import { Position } from '../../org/positions/position.entity.ts';
import { learnerOf, subjectOfLearner } from '../learner.ts';
import { Suggestion } from './suggestion.entity.ts';
import type {
  DecideSuggestionInput,
  RaiseSuggestionInput,
  WithdrawSuggestionInput,
} from './suggestion.inputs.ts';
import { suggestionResource } from './suggestion.policy.ts';
import { changeSuggestion, takeSuggestion } from './suggestion.store.ts';

declareNotices({
  SUGGESTION_RAISED: {
    topic: 'TRAINING',
    title: ({ person, about }) => ({
      zh: `${person}就“${about}”提出了建议，待您决定。`,
      en: `${person} suggests something about ${about}: you decide.`,
    }),
  },
  SUGGESTION_ADOPTED: {
    topic: 'TRAINING',
    title: ({ about, decision }) => ({
      zh: `您就“${about}”提出的建议已采纳：${decision}`,
      en: `Your suggestion about ${about} was adopted: ${decision}`,
    }),
  },
  SUGGESTION_TO_WRITE: {
    topic: 'TRAINING',
    title: ({ about, post }) => ({
      zh: `关于“${post}”职位说明书的建议已采纳，待写入：${about}`,
      en: `A suggestion to the job description of ${post} was adopted and is to be written: ${about}`,
    }),
  },
  SUGGESTION_DECLINED: {
    topic: 'TRAINING',
    title: ({ about, decision }) => ({
      zh: `您就“${about}”提出的建议未采纳：${decision}`,
      en: `Your suggestion about ${about} was declined: ${decision}`,
    }),
  },
});

/**
 * Raises a suggestion to a job description or a rule of the business (F133). Answers its id.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN; INVALID where it is about a job description and names no post
 */
export const raiseSuggestion = async (tx: Transacted, input: RaiseSuggestionInput): Promise<string> => {
  checkHas(tx, 'suggestion.raise');
  const author = await learnerOf(tx, tx.actor.personId, 'input.text');
  const subject = subjectOfLearner(author);
  checkMay(tx, 'suggestion.raise', subject);
  const positionId = input.positionId ?? null;
  if (positionId !== null)
    await loadSeen(tx, Position, positionId, { what: postWords, path: 'input.positionId' });
  else if (input.kind === 'JOB_DESCRIPTION')
    throw invalid({
      path: 'input.positionId',
      code: 'REQUIRED',
      text: { zh: '请选择是哪个岗位的职位说明书', en: 'Say whose job description it is about' },
    });
  const now = tx.clock.now();
  const row = {
    organisationId: author.organisationId,
    authorId: author.id,
    unitIds: [...author.unitIds],
    kind: input.kind,
    positionId,
    about: input.about.trim(),
    text: input.text.trim(),
    state: 'RAISED' as const,
  };
  const { identifiers } = await tx.manager.insert(Suggestion, { ...row, raisedAt: now });
  const id = String(identifiers[0]?.['id']);
  await audit(tx, {
    action: 'raiseSuggestion',
    entity: 'Suggestion',
    entityId: id,
    organisationId: row.organisationId,
    assignmentId: tx.policy.under('suggestion.raise', subject),
    after: row,
  });
  await tell(
    tx.manager,
    [
      {
        kind: 'SUGGESTION_RAISED',
        organisationId: row.organisationId,
        entity: 'Suggestion',
        recordId: id,
        params: { person: author.name, about: row.about },
        whoMay: { ability: 'suggestion.decide', unitId: row.unitIds[0] ?? row.organisationId },
        except: [author.id],
      },
    ],
    now,
  );
  return id;
};

const change = (
  tx: Transacted,
  action: string,
  suggestion: Suggestion,
  ability: Ability,
  changes: Partial<Suggestion>,
): Promise<void> =>
  changeSuggestion(tx, action, suggestion, {
    changes,
    assignmentId: tx.policy.under(ability, subjectOf(suggestionResource, suggestion)),
  });

/** What is told to those who write the job description that an adopted suggestion changes. */
const toWriters = async (
  tx: Transacted,
  { id, organisationId, positionId, unitIds, about, authorId }: Suggestion,
): Promise<Notice[]> => {
  if (positionId === null) return [];
  const { title } = await tx.manager.findOneByOrFail(Position, { id: positionId });
  return [
    {
      kind: 'SUGGESTION_TO_WRITE',
      organisationId,
      entity: 'Suggestion',
      recordId: id,
      params: { post: title, about },
      whoMay: { ability: 'job.write', unitId: unitIds[0] ?? organisationId },
      except: [authorId, tx.actor.personId],
    },
  ];
};

/**
 * Adopts or declines a suggestion, in words. Answers its id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, INVALID_STATE; FORBIDDEN also for one's own
 */
export const decideSuggestion = async (tx: Transacted, input: DecideSuggestionInput): Promise<string> => {
  const suggestion = await takeSuggestion(tx, input, 'suggestion.decide');
  const decision = input.decision.trim();
  const now = tx.clock.now();
  const state = input.adopted ? 'ADOPTED' : 'DECLINED';
  await change(tx, 'decideSuggestion', suggestion, 'suggestion.decide', {
    state,
    decision,
    decidedById: tx.actor.personId,
    decidedAt: now,
  });
  await tell(
    tx.manager,
    [
      {
        kind: `SUGGESTION_${state}`,
        organisationId: suggestion.organisationId,
        entity: 'Suggestion',
        recordId: suggestion.id,
        params: { about: suggestion.about, decision },
        people: [suggestion.authorId],
        except: [tx.actor.personId],
      },
      ...(input.adopted ? await toWriters(tx, suggestion) : []),
    ],
    now,
  );
  return suggestion.id;
};

/** Takes one's own suggestion back. Answers its id. @throws Refusal NOT_FOUND, CONFLICT, INVALID_STATE, FORBIDDEN */
export const withdrawSuggestion = async (tx: Transacted, input: WithdrawSuggestionInput): Promise<string> => {
  const suggestion = await takeSuggestion(tx, input, 'suggestion.raise');
  await change(tx, 'withdrawSuggestion', suggestion, 'suggestion.raise', { state: 'WITHDRAWN' });
  return suggestion.id;
};
