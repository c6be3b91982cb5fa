import type {
  Comparator,
  FigurePart,
  MetricCode,
  MetricSeriesQuery,
  UnitPerformanceQuery,
  Verdict,
} from '../data/documents.ts';
import type { Text } from '../i18n/useText.ts';
import type { Tone } from '../layout/palette.ts';

/** A metric on one day. */
export type DayFigure = MetricSeriesQuery['performance']['figures'][number]['series'][number];

/** A metric of a unit over the period. */
export type Figure = UnitPerformanceQuery['performance']['figures'][number];

/**
 * How each metric is shown, in the order of the screen: the four that every head asks for come first. `calls`: behind it
 * are calls and no tickets. `counted`: less of it is better, and its tickets are counted, not met.
 */
const shown: Readonly<Record<MetricCode, 'calls' | 'met' | 'counted'>> = {
  K01: 'calls',
  K05: 'met',
  K25: 'met',
  K04: 'met',
  K02: 'calls',
  K28: 'counted',
  K27: 'counted',
  K29: 'met',
};

/** Metrics in the order of the screen. */
export const metricOrder = Object.keys(shown) as readonly MetricCode[];

/** Whether there are calls behind a metric, and no tickets. */
export const isOfCalls = (metric: MetricCode): boolean => shown[metric] === 'calls';

/** Whether less of a metric is better: its tickets are counted, not met. */
export const isCounted = (metric: MetricCode): boolean => shown[metric] === 'counted';

/** Figures in the order of the screen. */
export const inOrder = <Each extends { readonly metric: MetricCode }>(figures: readonly Each[]): Each[] =>
  figures.toSorted((left, right) => metricOrder.indexOf(left.metric) - metricOrder.indexOf(right.metric));

const plain = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

/**
 * A share as text. One digit is enough unless it would look like a target that the value does not equal: 99.96 against
 * 100 must not read as 100.
 */
export const percentText = (value: number, target?: number | null): string => {
  const enough = [1, 2, 3, 4].find((digits) => value === target || Number(value.toFixed(digits)) !== target);
  return `${plain(value, enough ?? 6)}%`;
};

/** A whole number with its thousands apart. */
export const countText = (count: number): string => count.toLocaleString('en-US');

const signs: Readonly<Record<Comparator, string>> = { AT_LEAST: '≥', AT_MOST: '≤', EXACTLY: '=' };

interface TargetValue {
  readonly comparator: Comparator;
  readonly value: number | null;
  readonly unit?: string | null;
}

/** A target as short as it goes: ≥ 85%. Undefined where the job description leaves the figure open. */
export const targetText = ({ comparator, value, unit }: TargetValue): string | undefined =>
  value === null ? undefined : `${signs[comparator]} ${value}${unit ?? '%'}`;

/** The target of a figure in words, also where there is none. */
export const targetWords = (target: TargetValue | null, text: Text): string => {
  if (!target) return text('performance.noTarget');
  return targetText(target) ?? text('performance.openTarget');
};

/** How many tickets stand behind a part of a figure, whoever may see them. */
export const countBehind = (
  { metric, numerator, denominator }: { metric: MetricCode; numerator: number; denominator: number },
  part: FigurePart,
): number => {
  if (part === 'DENOMINATOR') return denominator;
  return part === 'NUMERATOR' || isCounted(metric) ? numerator : denominator - numerator;
};

/** The colour of a verdict; its word always stands beside it. */
export const verdictTones: Readonly<Record<Verdict, Tone>> = {
  MET: 'success',
  MISSED: 'danger',
  NO_TARGET: 'neutral',
  NO_DATA: 'neutral',
};
