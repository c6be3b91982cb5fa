import { metricOf, metrics } from '../../../../schema/reference/metrics.ts';
import type { MeasureFacts } from '../extracted.ts';
import { isQuantitative } from '../parts/duty.ts';
import { targetsIn } from '../targets.ts';
import { unitOfWord, unitPrinted } from './unit-words.ts';

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
const kinds = { QUANTITATIVE: '定量', QUALITATIVE: '定性' } as const;
const OPEN = '待定';
const ASSUMED = '，比较方式为推定';

const names = metrics
  .map(({ code, name }) => ({ code, name: name.zh }))
  .toSorted((a, b) => b.name.length - a.name.length);
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** A remark behind a measure: （定量：督促工单时限 ≤ 2 小时）. */
const remark = new RegExp(
  `（(定性|定量)(?:：(${names.map(({ name }) => escaped(name)).join('|')})?(?: ?([≥≤=]))?(?: ?(${OPEN}|-?\\d+(?:\\.\\d+)?))?(?: ?((?:“(?:[^”]|””)*”|[^（）〔〕，“”\\s])+))?(${ASSUMED})?)?）$`,
);

/** The same as forms printed it before: 〔定量：K06 ≤ 2 h〕. */
const formerRemark =
  /〔(定性|定量)(?:：(K\d{2})?(?: ?(≥|≤|=)(（推定）)?)?(?: ?(未定|-?\d+(?:\.\d+)?) ?([^〔〕]*))?)?〕$/;

/**
 * The words of a measure as a form prints them: by themselves where they say what it holds, else with a remark behind
 * them, such as `处理及时率达标（定量：处理及时率 ≥ 待定 %）`.
 */
export const measureWords = (phrase: string, facts: MeasureFacts): string => {
  if (same(measureSaid(phrase), facts) && !remark.test(phrase) && !formerRemark.test(phrase)) return phrase;
  const { kind, metricCode, comparator, comparatorAssumed, targetValue, unit } = facts;
  // what is judged in words has no figure to be open
  const isOpen = targetValue === null && (kind === 'QUANTITATIVE' || unit !== null || comparator !== null);
  const isBare = metricCode === null && comparator === null && targetValue === null && unit === null;
  const target = [
    metricCode === null ? '' : (metricOf(metricCode)?.name.zh ?? ''),
    comparator ? signs[comparator] : '',
    isOpen ? OPEN : `${targetValue ?? ''}`,
    unit === null ? '' : unitPrinted(unit),
  ]
    .filter(Boolean)
    .join(' ')
    .replace(/(?<=\d) %/, '%');
  const remarked = isBare ? '' : `：${target}${comparatorAssumed ? ASSUMED : ''}`;
  return `${phrase}（${kinds[kind]}${remarked}）`;
};

const readRemark = (
  printed: string,
): { readonly phrase: string; readonly facts: MeasureFacts } | undefined => {
  const match = remark.exec(printed);
  if (!match) return undefined;
  const [, kind, name, sign, value, unit, assumed] = match;
  return {
    phrase: printed.slice(0, match.index),
    facts: {
      kind: kind === '定量' ? 'QUANTITATIVE' : 'QUALITATIVE',
      metricCode: names.find((each) => each.name === name)?.code ?? null,
      comparator: sign ? comparators[sign as keyof typeof comparators] : null,
      comparatorAssumed: assumed !== undefined,
      targetValue: value === undefined || value === OPEN ? null : Number(value),
      unit: unit === undefined ? null : unitOfWord(unit),
    },
  };
};

const readFormer = (
  printed: string,
): { readonly phrase: string; readonly facts: MeasureFacts } | undefined => {
  const match = formerRemark.exec(printed);
  if (!match) return undefined;
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

/** A measure as it is read from its printed words: what stands in a remark behind them outweighs the words. */
export const measureRead = (printed: string): { readonly phrase: string; readonly facts: MeasureFacts } =>
  readRemark(printed) ?? readFormer(printed) ?? { phrase: printed, facts: measureSaid(printed) };
