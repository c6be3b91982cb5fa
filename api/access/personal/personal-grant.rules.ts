import { meaningOf, scopeProblem, type Ability } from '../../core/abilities.ts';
import type { Scope } from '../../core/actor.ts';
import { addDays } from '../../core/clock.ts';
import type { FieldProblem } from '../../core/refusal.ts';

/** For so many days, its first included, something is given in person at the most; then somebody has to say it again. */
export const LONGEST_DAYS = 366;

/** So many units can be named. */
export const MOST_UNITS = 50;

/** What is to be given, and to an assignment of which days. */
export interface Given {
  readonly ability: Ability;
  readonly scope: Scope;
  readonly unitIds: readonly string[];
  readonly seatLimit: number | null;
  readonly moneyLimitMinor: string | null;
  readonly startsOn: string;
  readonly lastDay: string;
  readonly assignment: { readonly startsOn: string; readonly endsOn: string | null };
}

const problem = (field: string, code: string, zh: string, en: string): FieldProblem => ({
  path: `input.${field}`,
  code,
  text: { zh, en },
});

const limitProblems = ({ ability, seatLimit, moneyLimitMinor }: Given): FieldProblem[] => {
  const { limit } = meaningOf(ability);
  const found: FieldProblem[] = [];
  if (seatLimit !== null && limit !== 'SEATS')
    found.push(
      problem('seatLimit', 'NOT_ALLOWED', '这项权限没有编制限额', 'this ability has no limit of seats'),
    );
  if (moneyLimitMinor !== null && limit !== 'MONEY')
    found.push(
      problem('moneyLimitMinor', 'NOT_ALLOWED', '这项权限没有金额限额', 'this ability has no limit of money'),
    );
  return found;
};

const scopeProblems = ({ ability, scope }: Given): FieldProblem[] => {
  const text = scopeProblem(ability, scope);
  return text ? [{ path: 'input.scope', code: 'SCOPE', text }] : [];
};

const unitProblems = ({ scope, unitIds }: Given): FieldProblem[] => {
  if (scope === 'UNITS' && unitIds.length === 0)
    return [problem('unitIds', 'REQUIRED', '请指定至少一个部门', 'name at least one unit')];
  return scope !== 'UNITS' && unitIds.length > 0
    ? [
        problem(
          'unitIds',
          'NOT_ALLOWED',
          '只有范围是“指定部门”时才能指定部门',
          'units are named with the scope UNITS alone',
        ),
      ]
    : [];
};

const dayProblems = ({ startsOn, lastDay, assignment }: Given, today: string): FieldProblem[] => {
  const latest = addDays(startsOn > today ? startsOn : today, LONGEST_DAYS - 1);
  const postLast = assignment.endsOn === null ? null : addDays(assignment.endsOn, -1);
  if (postLast !== null && postLast < today)
    return [
      problem(
        'assignmentId',
        'ENDED',
        `这项任职已于 ${postLast} 结束，不能再授予权限`,
        `ended on ${postLast}; nothing can be given with it any more`,
      ),
    ];
  if (startsOn < today)
    return [
      problem(
        'startsOn',
        'TOO_SMALL',
        `第一天不能早于今天（${today}）`,
        `cannot lie before today (${today})`,
      ),
    ];
  if (startsOn < assignment.startsOn)
    return [
      problem(
        'startsOn',
        'TOO_SMALL',
        `任职自 ${assignment.startsOn} 开始，不能更早授予`,
        `the post is held from ${assignment.startsOn}; nothing is given before`,
      ),
    ];
  if (startsOn > addDays(today, LONGEST_DAYS - 1))
    return [
      problem(
        'startsOn',
        'TOO_LARGE',
        `第一天最迟为 ${addDays(today, LONGEST_DAYS - 1)}`,
        `lies at the latest on ${addDays(today, LONGEST_DAYS - 1)}`,
      ),
    ];
  if (lastDay < startsOn)
    return [
      problem(
        'lastDay',
        'TOO_SMALL',
        `最后一天 ${lastDay} 早于第一天 ${startsOn}`,
        `${lastDay} lies before the first day, ${startsOn}`,
      ),
    ];
  if (lastDay > latest)
    return [
      problem(
        'lastDay',
        'TOO_LARGE',
        `最多授予 ${LONGEST_DAYS} 天，最后一天最迟为 ${latest}；到期可以重新授予`,
        `it is given for ${LONGEST_DAYS} days at the most, until ${latest}; it can be given again then`,
      ),
    ];
  return postLast !== null && lastDay > postLast
    ? [
        problem(
          'lastDay',
          'TOO_LARGE',
          `任职到 ${postLast} 为止，授予的权限不能更长`,
          `the post is held until ${postLast}; what is given with it ends by then`,
        ),
      ]
    : [];
};

/** What is wrong with something that is to be given in person today, apart from who gives it and to which units. Pure. */
export const givenProblems = (given: Given, today: string): FieldProblem[] => [
  ...scopeProblems(given),
  ...limitProblems(given),
  ...unitProblems(given),
  ...dayProblems(given, today),
];

/** A new last day of something that was given, beside the one that it has. */
export interface NewEnd extends Pick<Given, 'startsOn' | 'lastDay' | 'assignment'> {
  /** The last day until now. */
  readonly was: string;
}

/**
 * What is wrong with a new last day. It may lie as far away as that of a grant of today: whoever makes it longer says it
 * again. Pure.
 */
export const endProblems = (
  { startsOn, lastDay, was, assignment }: NewEnd,
  today: string,
): FieldProblem[] => {
  const earliest = startsOn > today ? startsOn : today;
  const latest = addDays(earliest, LONGEST_DAYS - 1);
  const postLast = assignment.endsOn === null ? null : addDays(assignment.endsOn, -1);
  if (lastDay === was) return [problem('lastDay', 'UNCHANGED', `最后一天已经是 ${was}`, `is ${was} already`)];
  if (lastDay < earliest)
    return [
      problem(
        'lastDay',
        'TOO_SMALL',
        `最后一天最早为 ${earliest}；如要立即结束，请撤回`,
        `lies at the earliest on ${earliest}; take it back to end it at once`,
      ),
    ];
  if (lastDay > latest)
    return [
      problem(
        'lastDay',
        'TOO_LARGE',
        `最多授予 ${LONGEST_DAYS} 天，最后一天最迟为 ${latest}`,
        `it is given for ${LONGEST_DAYS} days at the most, until ${latest}`,
      ),
    ];
  return postLast !== null && lastDay > postLast
    ? [
        problem(
          'lastDay',
          'TOO_LARGE',
          `任职到 ${postLast} 为止，授予的权限不能更长`,
          `the post is held until ${postLast}; what is given with it ends by then`,
        ),
      ]
    : [];
};

/** Whether something that was given in person holds on a day, or is still to hold: not revoked, not ended, not lapsed. Pure. */
export const isHeldOn = (
  {
    revokedAt,
    endsOn,
    lapsesOn,
  }: { readonly revokedAt: Date | null; readonly endsOn: string; readonly lapsesOn: string | null },
  day: string,
): boolean => revokedAt === null && endsOn > day && (lapsesOn === null || lapsesOn > day);
