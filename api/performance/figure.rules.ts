import type { TargetComparator } from '../../schema/reference/metrics.ts';
import { enumOf } from '../core/enum.ts';

/** What was counted: whole numbers only, so that sums over days and units stay exact. */
export interface Tally {
  /** What met the metric. */
  readonly numerator: number;
  /** What the metric looks at. */
  readonly denominator: number;
  /** What was left out on purpose, such as calls in an outage. */
  readonly excluded: number;
}

/** How a figure stands against its target. */
export const Verdict = enumOf('MET', 'MISSED', 'NO_TARGET', 'NO_DATA');
export type Verdict = keyof typeof Verdict;

/** A target as far as judging needs it; a value of null is a target without a figure (F042). */
export interface Yardstick {
  readonly comparator: TargetComparator;
  readonly value: number | null;
  /** The unit in which the value is given; a share can be judged in percent only. */
  readonly unit: string | null;
}

export const nothing: Tally = { numerator: 0, denominator: 0, excluded: 0 };

/** Adds tallies up: a ratio over several days or units is the ratio of the sums, never the mean of ratios. */
export const sum = (tallies: Iterable<Tally>): Tally => {
  const total = { ...nothing };
  for (const { numerator, denominator, excluded } of tallies) {
    total.numerator += numerator;
    total.denominator += denominator;
    total.excluded += excluded;
  }
  return total;
};

/** The share in percent, not rounded; null where there is nothing to take a share of. */
export const percentOf = ({ numerator, denominator }: Tally): number | null =>
  denominator === 0 ? null : (numerator * 100) / denominator;

/** The share of what was looked at that could be counted at all, in percent; null where nothing was looked at (F051). */
export const coverageOf = ({ denominator, excluded }: Tally): number | null =>
  denominator + excluded === 0 ? null : (denominator * 100) / (denominator + excluded);

const percentSigns: readonly (string | null)[] = [null, '', '%', '％'];

/** Whether a target is given in percent, the only way in which a share can be judged. */
const isPercent = ({ unit }: Yardstick): boolean => percentSigns.includes(unit);

/** Whether two targets ask for the same, whatever their words. */
export const isSameYardstick = (left: Yardstick, right: Yardstick): boolean =>
  left.comparator === right.comparator &&
  left.value === right.value &&
  (left.unit === right.unit || (isPercent(left) && isPercent(right)));

/** Targets are stored with four decimals. */
const SCALE = 10_000;

/**
 * Judges a tally by a target. The comparison is made in whole numbers, so that nothing is rounded: 999 of 1 000 miss
 * a target of 99.95, and 849 999 of 1 000 000 miss one of 85.
 */
export const verdictOf = ({ numerator, denominator }: Tally, target: Yardstick | null): Verdict => {
  if (denominator === 0) return 'NO_DATA';
  if (!target || target.value === null || !isPercent(target)) return 'NO_TARGET';
  const reached = BigInt(numerator) * 100n * BigInt(SCALE);
  const wanted = BigInt(Math.round(target.value * SCALE)) * BigInt(denominator);
  const met: Readonly<Record<TargetComparator, boolean>> = {
    AT_LEAST: reached >= wanted,
    AT_MOST: reached <= wanted,
    EXACTLY: reached === wanted,
  };
  return met[target.comparator] ? 'MET' : 'MISSED';
};
