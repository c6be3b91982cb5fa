import type { Bilingual } from '../core/bilingual.ts';
import { isDay, startOfDay } from '../core/clock.ts';
import type { FieldProblem } from '../core/refusal.ts';
import { callQueues, queueOf, type CallQueue } from './call-queue.ts';

/** The columns of a file of calls; they may stand in any order. */
export const callColumns = [
  'external_id',
  'unit',
  'queue',
  'started_at',
  'requested_at',
  'answered_at',
  'ended_at',
  'agent_no',
] as const;
export type CallColumn = (typeof callColumns)[number];

/** A line of a file of calls, checked; the unit is still as the file names it. */
export interface CallLine {
  /** The line of the file on which the call ends, from 1 (the header). */
  readonly line: number;
  readonly externalId: string;
  readonly unit: string;
  readonly queue: CallQueue;
  readonly startedAt: Date;
  readonly requestedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly endedAt: Date | null;
  readonly agentNo: string | null;
}

/** A mistake on a line; `path` is `line.column`, such as `17.started_at`. */
export const lineProblem = (
  line: number,
  column: string,
  code: string,
  { zh, en }: Bilingual,
): FieldProblem => ({
  path: `${line}.${column}`,
  code,
  text: { zh: `第 ${line} 行 ${column}：${zh}`, en: `line ${line}, ${column}: ${en}` },
});

const longest: Partial<Record<CallColumn, number>> = { external_id: 100, unit: 200, queue: 50, agent_no: 50 };

/** How a formula begins where a table of calls is opened in a spreadsheet, in narrow and full-width signs. */
const formula = /^[=+\-@＝＋－＠]/;

/** Calls before this day are a clock that was never set. */
const EARLIEST = '2000-01-01';
const required: readonly CallColumn[] = ['external_id', 'unit', 'queue', 'started_at'];

const instantPattern = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)(Z|[+-]\d{2}:\d{2})?$/;

/** An instant as telephone systems write it: with an offset, or without one in the organisation's own time. */
export const instantOf = (text: string): Date | null => {
  const [, day = '', time = '', offset = '+08:00'] = instantPattern.exec(text) ?? [];
  if (!isDay(day)) return null;
  const instant = new Date(`${day}T${time}${offset}`);
  return Number.isNaN(instant.getTime()) ? null : instant;
};

/** What is wrong with the header of a file, or nothing. */
export const headerProblems = (header: readonly string[]): FieldProblem[] => {
  const missing = callColumns.filter((column) => !header.includes(column));
  const odd = header.filter(
    (name, index) => !callColumns.includes(name as CallColumn) || header.indexOf(name) !== index,
  );
  const all = callColumns.join(',');
  const problems = [
    ...missing.map((name) => ({ name, code: 'REQUIRED', zh: '缺少该列', en: 'this column is missing' })),
    ...odd.map((name) => ({ name, code: 'UNKNOWN', zh: '多余的列', en: 'this column is not expected' })),
  ];
  // What there must be is said once, not with every column.
  return problems.map(({ name, code, zh, en }, index) =>
    lineProblem(1, name.slice(0, 50) || '?', code, {
      zh: index === 0 ? `${zh}；应有这些列：${all}` : zh,
      en: index === 0 ? `${en}; there must be ${all}` : en,
    }),
  );
};

/** What is said of a file in which nothing is written. */
export const emptyFile = (): FieldProblem => ({
  path: 'file',
  code: 'REQUIRED',
  text: {
    zh: `文件是空的；第一行应是列名：${callColumns.join(',')}`,
    en: `The file is empty; its first line must name the columns ${callColumns.join(',')}`,
  },
});

/**
 * Reads one line: the call, or everything that is wrong with it. Pure.
 *
 * @param now calls from the future are refused.
 */
export const callOf = (
  line: number,
  cells: Readonly<Record<string, string>>,
  now: Date,
): CallLine | FieldProblem[] => {
  const problems: FieldProblem[] = [];
  const refuse = (column: CallColumn, code: string, zh: string, en: string) =>
    void problems.push(lineProblem(line, column, code, { zh, en }));

  const text = (column: CallColumn): string => {
    const value = (cells[column] ?? '').trim();
    const limit = longest[column];
    if (!value && required.includes(column)) refuse(column, 'REQUIRED', '不能为空', 'is required');
    if (limit && [...value].length > limit)
      refuse(column, 'TOO_LONG', `最多 ${limit} 个字符`, `takes at most ${limit} characters`);
    if (value.includes('\u0000'))
      refuse(column, 'FORMAT', '含有无法保存的字符', 'holds a character that cannot be stored');
    return value;
  };
  const instant = (column: CallColumn): Date | null => {
    const value = text(column);
    if (!value) return null;
    const found = instantOf(value);
    if (!found)
      refuse(
        column,
        'FORMAT',
        '应写作 2026-03-02 09:00:00 或带时区',
        'must be written like 2026-03-02 09:00:00, or with an offset',
      );
    if (found && found > now) refuse(column, 'TOO_LARGE', '不能晚于现在', 'lies in the future');
    return found;
  };

  const id = (column: CallColumn): string => {
    const value = text(column);
    if (formula.test(value))
      refuse(column, 'FORMAT', '不能以 = + - @ 开头', 'must not begin with = + - or @');
    return value;
  };
  const queue = (): CallQueue | undefined => {
    const value = text('queue');
    const found = queueOf(value);
    if (value && !found)
      refuse(
        'queue',
        'UNKNOWN',
        `没有这个队列，只能写 ${callQueues.join('、')}`,
        `there is no such queue; write one of ${callQueues.join(', ')}`,
      );
    return found;
  };

  const call = {
    line,
    externalId: id('external_id'),
    unit: text('unit'),
    queue: queue(),
    startedAt: instant('started_at'),
    requestedAt: instant('requested_at'),
    answeredAt: instant('answered_at'),
    endedAt: instant('ended_at'),
    agentNo: id('agent_no') || null,
  };
  const { startedAt, requestedAt, answeredAt, endedAt } = call;
  if (startedAt && startedAt < startOfDay(EARLIEST))
    refuse('started_at', 'TOO_SMALL', `不能早于 ${EARLIEST}`, `lies before ${EARLIEST}`);
  if (answeredAt && !cells['requested_at']?.trim())
    refuse('requested_at', 'REQUIRED', '有人工应答时不能为空', 'is required where an agent answered');
  const order = [
    ['started_at', startedAt],
    ['requested_at', requestedAt],
    ['answered_at', answeredAt],
    ['ended_at', endedAt],
  ] as const;
  const known = order.filter(([, at]) => at !== null);
  for (const [index, [column, at]] of known.entries()) {
    const before = known[index - 1];
    if (before && at && before[1] && at < before[1])
      refuse(column, 'TOO_SMALL', `不能早于 ${before[0]}`, `lies before ${before[0]}`);
  }
  return problems.length > 0 || !startedAt || !call.queue
    ? problems
    : { ...call, queue: call.queue, startedAt };
};
