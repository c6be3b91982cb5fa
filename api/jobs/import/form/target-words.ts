import { metricOf } from '../../../../schema/reference/metrics.ts';
import type { Target } from '../extracted.ts';
import { isQuantitative } from '../parts/duty.ts';
import { targetsIn } from '../targets.ts';

/** What a measure holds beside its words. */
export interface MeasureFacts {
  readonly kind: 'QUALITATIVE' | 'QUANTITATIVE';
  readonly metricCode: string | null;
  readonly comparator: Target['comparator'];
  /** Whether the comparator is the usual one, because the words have none. */
  readonly comparatorAssumed: boolean;
  /** Null where the target is open. */
  readonly targetValue: number | null;
  readonly unit: string | null;
}

/** What the words of a measure say by themselves: the target where they set exactly one. */
export const measureSaid = (phrase: string): MeasureFacts => {
  const targets = targetsIn(phrase, { from: 0, to: phrase.length });
  const [target] = targets;
  if (!target || targets.length > 1)
    return {
      kind: isQuantitative(phrase) ? 'QUANTITATIVE' : 'QUALITATIVE',
      metricCode: null,
      comparator: null,
      comparatorAssumed: false,
      targetValue: null,
      unit: null,
    };
  const { metric, comparator, assumed, value, unit } = target;
  const known = metric === null ? undefined : metricOf(metric);
  return {
    kind: 'QUANTITATIVE',
    metricCode: known && (unit === '' || known.unit === unit) ? known.code : null,
    comparator,
    comparatorAssumed: comparator !== null && assumed,
    targetValue: value,
    unit: unit || null,
  };
};

const same = (one: MeasureFacts, other: MeasureFacts): boolean =>
  one.kind === other.kind &&
  one.metricCode === other.metricCode &&
  one.comparator === other.comparator &&
  one.comparatorAssumed === other.comparatorAssumed &&
  one.targetValue === other.targetValue &&
  one.unit === other.unit;

const signs = { AT_LEAST: '≥', AT_MOST: '≤', EXACTLY: '=' } as const;
const comparators = { '≥': 'AT_LEAST', '≤': 'AT_MOST', '=': 'EXACTLY' } as const;

const remark =
  /〔(定性|定量)(?:：(K\d{2})?(?: ?(≥|≤|=)(（推定）)?)?(?: ?(未定|-?\d+(?:\.\d+)?) ?([^〔〕]*))?)?〕$/;

/**
 * The words of a measure as a form prints them: by themselves where they say what it holds, else with a remark behind
 * them, such as `处理及时率达标〔定量：K25 ≥ 未定 %〕`.
 */
export const measureWords = (phrase: string, facts: MeasureFacts): string => {
  if (same(measureSaid(phrase), facts) && !remark.test(phrase)) return phrase;
  const { kind, metricCode, comparator, comparatorAssumed, targetValue, unit } = facts;
  const isBare = metricCode === null && comparator === null && targetValue === null && unit === null;
  const target = [
    metricCode ?? '',
    comparator ? `${signs[comparator]}${comparatorAssumed ? '（推定）' : ''}` : '',
    // what is judged in words has no figure to be open
    targetValue === null && unit === null && kind === 'QUALITATIVE' ? '' : `${targetValue ?? '未定'}`,
    unit ?? '',
  ]
    .filter(Boolean)
    .join(' ');
  return `${phrase}〔${kind === 'QUANTITATIVE' ? '定量' : '定性'}${isBare ? '' : `：${target}`}〕`;
};

/** A measure as it is read from its printed words: what stands in a remark behind them outweighs the words. */
export const measureRead = (printed: string): { readonly phrase: string; readonly facts: MeasureFacts } => {
  const match = remark.exec(printed);
  if (!match) return { phrase: printed, facts: measureSaid(printed) };
  const [, kind, metricCode = null, sign, assumed, value, unit] = match;
  return {
    phrase: printed.slice(0, match.index),
    facts: {
      kind: kind === '定量' ? 'QUANTITATIVE' : 'QUALITATIVE',
      metricCode,
      comparator: sign ? comparators[sign as keyof typeof comparators] : null,
      comparatorAssumed: assumed !== undefined,
      targetValue: value === undefined || value === '未定' ? null : Number(value),
      unit: unit?.trim() || null,
    },
  };
};
