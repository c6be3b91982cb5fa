import type { Transacted } from '../../core/command.ts';
import { invalid, invalidState } from '../../core/refusal.ts';
import { checkFree, checkNear, checkPresent, laterOf, paths, todayOf } from './assignment.checks.ts';
import type { TransferPersonInput } from './assignment.inputs.ts';
import { endAfter, lastDayOf } from './assignment.rules.ts';
import { begin, change, factsOf, postFor, takeAssignment, type Taken } from './assignment.write.ts';
import { checkMay, checkMayGive, checkNotOneself, leavingNobodyOut, subjectAt } from './people.guard.ts';
import { tellPerson } from './people.notices.ts';

const checkMain = ({ assignment }: Taken, startsOn: string): void => {
  const { kind, endsOn, startsOn: began } = assignment;
  if (kind !== 'PRIMARY')
    throw invalidState('input.id', {
      zh: '调动的是主岗；兼岗和代理请直接结束。',
      en: 'It is the main post from which one is transferred; end this one instead.',
    });
  if (startsOn <= began)
    throw invalid({
      path: paths.from,
      code: 'TOO_SMALL',
      text: {
        zh: `现任职自 ${began} 开始，调动日期须在其后`,
        en: `The post began on ${began}; the first day of the next one lies after that`,
      },
    });
  if (endsOn !== null && startsOn > endsOn)
    throw invalid({
      path: paths.from,
      code: 'TOO_LARGE',
      text: {
        zh: `现任职到 ${lastDayOf(endsOn)} 为止，调动日期最晚为 ${endsOn}，中间不能空缺`,
        en: `The post ends on ${lastDayOf(endsOn)}; the next one begins on ${endsOn} at the latest, so that no day is lost`,
      },
    });
};

/**
 * Moves a person from their main post to another: the one ends where the other begins. Answers the new assignment's id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, FORBIDDEN, INVALID_STATE where it is no main post; INVALID for the day or where
 *   it would overlap another
 */
export const transferPerson = async (tx: Transacted, input: TransferPersonInput): Promise<string> => {
  const taken = await takeAssignment(tx, input);
  const { assignment, person, post: from } = taken;
  const at = await postFor(tx, person, input.positionId);
  const today = todayOf(tx);
  const span = { startsOn: input.startsOn, endsOn: endAfter(input.lastDay) };
  checkNotOneself(tx, person.id);
  checkMay(tx, 'org.edit', subjectAt(from.organisationId, [from.unitId]));
  const holder = { personId: person.id, kind: 'PRIMARY' } as const;
  await checkMayGive(tx, at.post, { day: laterOf(span.startsOn, today), until: span.endsOn }, holder);
  checkMain(taken, span.startsOn);
  if (at.post.id === from.id)
    throw invalid({
      path: paths.post,
      code: 'SAME',
      text: { zh: '新岗位与现岗位相同', en: 'is the post that the person holds now' },
    });
  checkNear(span.startsOn, today);
  checkPresent(person, at, { ...span, paths }, today);
  const wanted = {
    ...span,
    positionId: at.post.id,
    kind: 'PRIMARY',
    paths,
    besides: [assignment.id],
  } as const;
  await checkFree(tx, person, wanted);
  const { organisationId } = assignment;
  const moved = await leavingNobodyOut(
    tx,
    { organisationId, day: laterOf(span.startsOn, today) },
    paths.post,
    async () => {
      await change(tx, 'transferPerson', taken, {
        endsOn: span.startsOn,
        endsByLeaving: false,
        endedBeforeOn: null,
      });
      return begin(tx, 'transferPerson', at, {
        personId: person.id,
        kind: 'PRIMARY',
        ...span,
        standsInForId: null,
      });
    },
  );
  await tellPerson(tx, 'TRANSFERRED', person, { ...factsOf(at, span), former: from.title });
  return moved;
};
