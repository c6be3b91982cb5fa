import type { Bilingual } from '../core/bilingual.ts';

/** When an approved version holds: from a day up to but without another, or open. */
export interface ApprovedSpan {
  readonly id: string;
  readonly version: number;
  readonly from: string;
  readonly to: string | null;
}

/** Where a version to be approved finds its place among those that are. */
export type Place =
  | {
      /** The version that holds up to that day and must end there; null where none does. */
      readonly former: ApprovedSpan | null;
      /** The day on which a version that was approved for later takes over; null where none waits. */
      readonly until: string | null;
    }
  | { readonly problem: { readonly code: string; readonly text: Bilingual } };

const latestFrom = (today: string): string => {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCFullYear(day.getUTCFullYear() + 2);
  return day.toISOString().slice(0, 10);
};

/**
 * Puts a new version in line: it takes over on its first day and holds until the next one that is already approved.
 * The past is not rewritten: a day before today is allowed only where no version has held yet, and one more than two years
 * ahead not at all: it would be a slip of the pen that nobody notices for long. Pure.
 *
 * @param from the first day of the new version.
 */
export const placeInTime = (approved: readonly ApprovedSpan[], from: string, today: string): Place => {
  const begun = approved.some((span) => span.from <= today);
  if (from < today && begun)
    return {
      problem: {
        code: 'TOO_SMALL',
        text: {
          zh: `生效日期 ${from} 已过去，应为今天（${today}）或以后`,
          en: `${from} is past; the first day must be today (${today}) or later`,
        },
      },
    };
  const latest = latestFrom(today);
  if (from > latest)
    return {
      problem: {
        code: 'TOO_LARGE',
        text: {
          zh: `生效日期 ${from} 过远，最迟为两年后（${latest}）`,
          en: `${from} is too far ahead; the first day is at most two years from now (${latest})`,
        },
      },
    };
  const same = approved.find((span) => span.from === from);
  if (same)
    return {
      problem: {
        code: 'TAKEN',
        text: {
          zh: `第 ${same.version} 版已定于 ${from} 起生效，请选择另一天`,
          en: `Version ${same.version} is already approved from ${from}; choose another day`,
        },
      },
    };
  const until = approved
    .map((span) => span.from)
    .filter((day) => day > from)
    .toSorted()[0];
  return {
    former: approved.find((span) => span.from < from && (span.to === null || span.to > from)) ?? null,
    until: until ?? null,
  };
};

/** The version that a successor's first day ended, and that goes on where the successor is withdrawn. Pure. */
export const formerOf = (
  approved: readonly ApprovedSpan[],
  successor: { readonly id: string; readonly effectiveFrom: string | null },
): ApprovedSpan | undefined =>
  approved.find(({ id, to }) => id !== successor.id && to !== null && to === successor.effectiveFrom);
