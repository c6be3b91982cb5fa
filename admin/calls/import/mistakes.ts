import type { FieldFailure } from '../../data/failure.ts';

/** One mistake in a file of calls, by the place where it stands. */
export interface Mistake {
  readonly path: string;
  /** Null where the file as a whole is meant. */
  readonly line: number | null;
  /** Null where a line as a whole is meant. */
  readonly column: string | null;
  readonly problem: string;
}

/** The place repeated in front of the words, in both languages; the table has columns for it. */
const placeIn = (line: string, column: string): readonly string[] => [
  `第 ${line} 行 ${column}：`,
  `line ${line}, ${column}: `,
];

/** The server's `17.started_at` as line and column. */
export const mistakeOf = ({ path, message }: FieldFailure): Mistake => {
  const [, line, column] = /^(\d+)\.(.+)$/s.exec(path) ?? [];
  if (line === undefined || column === undefined) return { path, line: null, column: null, problem: message };
  const place = placeIn(line, column).find((words) => message.startsWith(words)) ?? '';
  return {
    path,
    line: Number(line),
    column: column === 'csv' ? null : column,
    problem: message.slice(place.length),
  };
};
