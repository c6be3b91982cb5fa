import { addDays, dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { invalid, type Refusal } from '../../core/refusal.ts';
import type { AssignPersonInput } from './assignment.inputs.ts';
import { clashOf, lastDayOf, type Clash, type HeldSpan, type Span } from './assignment.rules.ts';
import type { PostAt } from './assignment.write.ts';
import { absenceProblem } from './cover.rules.ts';
import { Person } from './person.entity.ts';

/** The fields of an input that say post and days. */
export const paths = { post: 'input.positionId', from: 'input.startsOn', to: 'input.lastDay' };

/** The later of two days. */
export const laterOf = (one: string, other: string): string => (one > other ? one : other);

/** Refuses a first day more than two years ahead: a slip of the pen that nobody would notice for long. @throws Refusal INVALID */
export const checkNear = (startsOn: string, today: string, path = paths.from): void => {
  const latest = addDays(today, 731);
  if (startsOn > latest)
    throw invalid({
      path,
      code: 'TOO_LARGE',
      text: {
        zh: `日期 ${startsOn} 过远，最迟为两年后（${latest}）`,
        en: `${startsOn} is too far ahead; it lies at most two years from now (${latest})`,
      },
    });
};

/** What a person holds at any time, in the order of the days. */
export const spansOf = async (tx: Transacted, personId: string): Promise<HeldSpan[]> =>
  tx.manager.query(
    `SELECT a.id::text, a.position_id::text AS "positionId", a.kind, a.starts_on::text AS "startsOn",
       a.ends_on::text AS "endsOn", p.title, u.name AS unit
     FROM assignment a JOIN position p ON p.id = a.position_id JOIN org_unit u ON u.id = p.unit_id
     WHERE a.person_id = $1 ORDER BY a.starts_on, a.id`,
    [personId],
  );

/** An assignment as wanted, with the fields of the input that say so. */
export interface Wanted extends Span, Pick<HeldSpan, 'positionId' | 'kind'> {
  readonly paths: { readonly post: string; readonly from: string; readonly to: string };
  /** Assignments that end or go with the same command. */
  readonly besides?: readonly string[];
}

const pathOf = ({ by, with: other }: Clash, { paths, startsOn }: Wanted): string => {
  if (by === 'POST') return paths.post;
  return other.startsOn > startsOn ? paths.to : paths.from;
};

/** Refuses what overlaps with what the person holds, at the field that says so. @throws Refusal INVALID */
export const checkFree = async (tx: Transacted, person: Person, wanted: Wanted): Promise<void> => {
  const others = await spansOf(tx, person.id);
  const clash = clashOf(
    wanted,
    others.filter(({ id }) => !wanted.besides?.includes(id)),
    person.name,
  );
  if (clash) throw invalid({ path: pathOf(clash, wanted), code: clash.code, text: clash.text });
};

/** Refuses days that a person is not there, or their unit is not. @throws Refusal INVALID */
export const checkPresent = (
  { name, leftOn }: Person,
  { post, unit }: PostAt,
  { startsOn, endsOn, paths }: Pick<Wanted, 'startsOn' | 'endsOn' | 'paths'>,
  today: string,
): void => {
  if (endsOn !== null && endsOn <= startsOn)
    throw invalid({
      path: paths.to,
      code: 'TOO_SMALL',
      text: {
        zh: `最后一天 ${lastDayOf(endsOn)} 早于第一天 ${startsOn}`,
        en: `The last day, ${lastDayOf(endsOn)}, lies before the first, ${startsOn}`,
      },
    });
  const [closed] = [unit.closedOn, post.closedOn].filter((on) => on !== null).toSorted();
  if (closed && (endsOn === null || endsOn > closed))
    throw invalid({
      path: startsOn >= closed ? paths.post : paths.to,
      code: 'CLOSED',
      text: {
        zh: `“${post.title}”（${unit.name}）自 ${closed} 起撤销，任职最晚到 ${lastDayOf(closed)}`,
        en: `${post.title} (${unit.name}) is closed from ${closed}; it is held until ${lastDayOf(closed)} at the latest`,
      },
    });
  const opened = [unit.openedOn, post.openedOn]
    .filter((on) => on !== null)
    .toSorted()
    .at(-1);
  if (opened && startsOn < opened)
    throw invalid({
      path: paths.from,
      code: 'TOO_SMALL',
      text: {
        zh: `“${post.title}”（${unit.name}）自 ${opened} 起才设立，任职不能更早开始`,
        en: `${post.title} (${unit.name}) exists from ${opened}; it is not held before`,
      },
    });
  if (leftOn !== null && leftOn > today && startsOn >= leftOn)
    throw invalid({
      path: paths.from,
      code: 'LEAVES',
      text: {
        zh: `${name}已登记离职，最后一天是 ${lastDayOf(leftOn)}；离职后才能重新任命，如不再离职，请先撤销离职`,
        en: `${name} leaves; the last day is ${lastDayOf(leftOn)}. They can come back once they have left; if they stay, take the leaving back first`,
      },
    });
  if (leftOn !== null && startsOn < leftOn && (endsOn === null || endsOn > leftOn))
    throw invalid({
      path: paths.to,
      code: 'LEAVES',
      text: {
        zh: `${name}的最后一天是 ${lastDayOf(leftOn)}，任职最晚到那一天；如不再离职，请先撤销离职`,
        en: `The last day of ${name} is ${lastDayOf(leftOn)}, so the post ends by then; if they stay, take the leaving back first`,
      },
    });
};

/** Checks for whom somebody stands in: a holder of the post on all these days. Answers that person. @throws Refusal INVALID */
export const checkAbsent = async (
  tx: Transacted,
  {
    standsInForId,
    personId,
    positionId,
    kind,
  }: Pick<AssignPersonInput, 'standsInForId' | 'personId' | 'positionId' | 'kind'>,
  span: Span,
): Promise<Person | null> => {
  if (!standsInForId) return null;
  const wrong = (path: string, zh: string, en: string): Refusal =>
    invalid({ path, code: 'STANDS_IN', text: { zh, en } });
  if (kind !== 'ACTING')
    throw wrong('input.kind', '代替缺席的任职人只能是“代理”', 'Standing in for somebody is ACTING');
  if (standsInForId === personId)
    throw wrong('input.standsInForId', '不能代理自己', 'Nobody stands in for themselves');
  const absent = await tx.manager.findOneBy(Person, { id: standsInForId });
  const held = absent ? await spansOf(tx, absent.id) : [];
  const problem = absenceProblem(
    span,
    absent?.name ?? '',
    held.filter((each) => each.positionId === positionId),
  );
  const at = { WHO: 'input.standsInForId', FROM: paths.from, TO: paths.to };
  if (problem) throw wrong(at[problem.at], problem.text.zh, problem.text.en);
  return absent;
};

/** Today in the organisation's zone. */
export const todayOf = ({ clock }: Pick<Transacted, 'clock'>): string => dayOf(clock.now());
