import type { Transacted } from '../../core/command.ts';
import { invalidState } from '../../core/refusal.ts';
import { tell } from '../../notifications/tell.ts';
import { approversOf } from './headcount.approvers.ts';
import type { HandOnHeadcountRequestInput } from './headcount.inputs.ts';
import { toApprovers } from './headcount.notices.ts';
import { stepsOpenTo } from './headcount.policy.ts';
import { namedIn, said, settle, take } from './headcount.step.ts';

/**
 * H5: hands a request on to whoever may decide so many seats, with an opinion: for those who decide there, and not on so
 * many. Nothing changes but that they are told, once by each. Answers the request's id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, FORBIDDEN; INVALID_STATE also where one may decide oneself, or nobody may
 */
export const handOnHeadcountRequest = async (
  tx: Transacted,
  input: HandOnHeadcountRequestInput,
): Promise<string> => {
  const taken = await take(tx, 'HAND_ON', input);
  const { request } = taken;
  const able = await approversOf(tx, request);
  const { actorId, unit } = namedIn(tx, request);
  if (able.length === 0 || able.some(({ personId }) => personId === actorId))
    throw invalidState(
      'input.id',
      able.length === 0
        ? {
            zh: '目前没有人的权限到这个数额，无法转交；请联系人力资源部门。',
            en: 'Nobody’s authority goes so far at present, so it cannot be handed on; ask human resources.',
          }
        : {
            zh: '该申请在您的审批限额之内，请直接决定。',
            en: 'It is within your limit: decide it yourself.',
          },
      { state: request.state, possible: stepsOpenTo(tx.policy, request) },
    );
  const opinion = said(input.opinion);
  const by = [actorId, ...(taken.forPersonId === null ? [] : [taken.forPersonId])];
  const handedOnByIds = [...request.handedOnByIds, ...by];
  const id = await settle(tx, taken, 'handOnHeadcountRequest', { handedOnByIds }, opinion);
  const notice = toApprovers('HEADCOUNT_HANDED_ON', request, {
    unit,
    by: { id: actorId, name: tx.actor.personName },
    people: able.map(({ personId }) => personId),
  });
  await tell(tx.manager, [notice], tx.clock.now());
  return id;
};
