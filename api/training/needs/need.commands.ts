import { audit } from '../../core/audit.ts';
import type { Transacted } from '../../core/command.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { invalid, Refusal } from '../../core/refusal.ts';
import { subjectOf } from '../../core/resource.ts';
import { declareNotices } from '../../notifications/kinds.ts';
import { tell } from '../../notifications/tell.ts';
import { todayOf } from '../../org/people/assignment.checks.ts';
import { checkMay } from '../../org/people/people.guard.ts';
import { hasLeftBy, learnerOf, subjectOfLearner } from '../learner.ts';
import { AddedNeed } from './added-need.entity.ts';
import { addedNeedResource } from './need.policy.ts';
import type { AddTrainingNeedInput, WithdrawTrainingNeedInput } from './need.types.ts';

declareNotices({
  TRAINING_NEED_ADDED: {
    topic: 'TRAINING',
    title: ({ text, reason }) => ({
      zh: `为您提出了培训需求“${text}”：${reason}`,
      en: `You are asked to learn: ${text}. ${reason}`,
    }),
  },
});

/**
 * Asks that somebody learns something beyond their job description. Answers the need's id.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN; INVALID for somebody who has left, a day in the past, or what is asked already
 */
export const addTrainingNeed = async (tx: Transacted, input: AddTrainingNeedInput): Promise<string> => {
  const learner = await learnerOf(tx, input.personId, 'input.personId');
  const subject = subjectOfLearner(learner);
  checkMay(tx, 'training.require', subject);
  const today = todayOf(tx);
  if (hasLeftBy(learner, today))
    throw invalid({
      path: 'input.personId',
      code: 'GONE',
      text: { zh: `${learner.name}已离职`, en: `${learner.name} has left the organisation` },
    });
  const dueOn = input.dueOn ?? null;
  if (dueOn !== null && dueOn < today)
    throw invalid({
      path: 'input.dueOn',
      code: 'TOO_SMALL',
      text: { zh: `不能早于今天（${today}）`, en: `must not lie before today (${today})` },
    });
  const content = { text: input.text.trim(), reason: input.reason.trim(), dueOn };
  const [row] = (await tx.manager.query(
    `INSERT INTO added_need (organisation_id, person_id, unit_ids, text, reason, due_on, added_by_id, added_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (person_id, text) WHERE withdrawn_on IS NULL DO NOTHING RETURNING id::text`,
    [
      learner.organisationId,
      learner.id,
      learner.unitIds,
      content.text,
      content.reason,
      dueOn,
      tx.actor.personId,
      today,
    ],
  )) as { id: string }[];
  if (!row)
    throw invalid({
      path: 'input.text',
      code: 'DUPLICATE',
      text: {
        zh: `已为${learner.name}提出过同样的需求`,
        en: `The same is asked of ${learner.name} already`,
      },
    });
  await audit(tx, {
    action: 'addTrainingNeed',
    entity: 'AddedNeed',
    entityId: row.id,
    organisationId: learner.organisationId,
    assignmentId: tx.policy.under('training.require', subject),
    after: { personId: learner.id, ...content },
  });
  await tell(
    tx.manager,
    [
      {
        kind: 'TRAINING_NEED_ADDED',
        organisationId: learner.organisationId,
        entity: 'AddedNeed',
        recordId: row.id,
        params: { text: content.text, reason: content.reason },
        people: [learner.id],
        except: [tx.actor.personId],
      },
    ],
    tx.clock.now(),
  );
  return row.id;
};

/**
 * Takes back an added need; it stays on record. Answers its id.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN; INVALID_STATE where it was taken back already
 */
export const withdrawTrainingNeed = async (
  tx: Transacted,
  input: WithdrawTrainingNeedInput,
): Promise<string> => {
  const path = 'input.id';
  const need = await loadSeen(tx, AddedNeed, input.id, {
    what: { zh: '培训需求', en: 'training need' },
    path,
  });
  const subject = subjectOf(addedNeedResource, need);
  checkMay(tx, 'training.require', subject);
  if (need.withdrawnOn !== null) {
    const text = { zh: '这项需求已经撤回。', en: 'This need was taken back already.' };
    throw new Refusal('INVALID_STATE', text, { fields: [{ path, code: 'INVALID_STATE', text }] });
  }
  const change = { withdrawnOn: todayOf(tx), withdrawReason: input.reason.trim() };
  await tx.manager.update(AddedNeed, { id: need.id }, change);
  await audit(tx, {
    action: 'withdrawTrainingNeed',
    entity: 'AddedNeed',
    entityId: need.id,
    organisationId: need.organisationId,
    assignmentId: tx.policy.under('training.require', subject),
    before: { text: need.text },
    after: change,
  });
  return need.id;
};
