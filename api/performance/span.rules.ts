import { addDays } from '../core/clock.ts';
import {
  isSameYardstick,
  percentOf,
  sum,
  verdictOf,
  type Tally,
  type Verdict,
  type Yardstick,
} from './figure.rules.ts';

/** Days in a row that are judged by the same target, with what was counted on them. */
export interface Span<Target extends Yardstick> {
  /** The first day … */
  readonly from: string;
  /** … and the day after the last. */
  readonly to: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number | null;
  /** The target of its last day: a later version of a job description may say the same once more. */
  readonly target: Target | null;
  readonly verdict: Verdict;
}

const isSame = (left: Yardstick | null, right: Yardstick | null): boolean =>
  left && right ? isSameYardstick(left, right) : left === right;

/**
 * Divides days, given in their order with the tally and the target of each, where the target changes: a target counts
 * from its first day on and never judges the days before it. Pure.
 */
export const spansOf = <Target extends Yardstick>(
  days: readonly string[],
  byDay: readonly Tally[],
  targets: readonly (Target | null)[],
): Span<Target>[] => {
  const starts = days.flatMap((_, index) =>
    index === 0 || !isSame(targets[index - 1] ?? null, targets[index] ?? null) ? [index] : [],
  );
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? days.length;
    const total = sum(byDay.slice(start, end));
    const target = targets[end - 1] ?? null;
    return {
      from: days[start] ?? '',
      to: addDays(days[end - 1] ?? '', 1),
      numerator: total.numerator,
      denominator: total.denominator,
      value: percentOf(total),
      target,
      verdict: verdictOf(total, target),
    };
  });
};

/**
 * The verdict of a period from those of its spans: missed where one of them missed its own target, else met where one
 * met it. A span with nothing to count, or without a target, says nothing about the others.
 */
export const verdictOver = (spans: readonly { readonly verdict: Verdict }[]): Verdict =>
  (['MISSED', 'MET', 'NO_TARGET'] as const).find((verdict) =>
    spans.some((span) => span.verdict === verdict),
  ) ?? 'NO_DATA';
