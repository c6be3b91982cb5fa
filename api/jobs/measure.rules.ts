import { metricOf, type MetricDefinition, type TargetComparator } from '../../schema/reference/metrics.ts';
import type { Bilingual } from '../core/bilingual.ts';
import type { JobContent, JobFinding } from './job-content.ts';
import type { DutySection } from './job.words.ts';

const against = { HIGHER: 'AT_MOST', LOWER: 'AT_LEAST', NEITHER: null } as const;

/** Targets that are met by being worse: at most of what should be high, at least of what should be low. */
export const contraryComparators = ({ duties }: JobContent): JobFinding[] =>
  duties.flatMap(({ section, seq: place, measures }) =>
    measures.flatMap(({ seq, metricCode, comparator }): JobFinding[] => {
      const metric = metricCode ? metricOf(metricCode) : undefined;
      if (!metric || comparator === null || comparator !== against[metric.direction]) return [];
      const isHigh = metric.direction === 'HIGHER';
      return [
        {
          code: 'COMPARATOR',
          path: `duties.${section}.${place}.measures.${seq}`,
          blocks: false,
          text: {
            zh: `指标“${metric.name.zh}”越${isHigh ? '高' : '低'}越好，衡量标准却写作“${isHigh ? '不高于' : '不低于'}”，请确认`,
            en: `${metric.name.en} is better the ${isHigh ? 'higher' : 'lower'} it is, but the measure says ${isHigh ? 'at most' : 'at least'}: please confirm`,
          },
        },
      ];
    }),
  );

/** A target as it is laid against figures: the comparator that the form leaves out is the metric's own. */
interface Aim {
  readonly path: string;
  /** Where it stands, for people. */
  readonly place: Bilingual;
  readonly metric: MetricDefinition;
  readonly comparator: TargetComparator;
  readonly value: number;
}

const sectionNames: Readonly<Record<DutySection, Bilingual>> = {
  HEADLINE: { zh: '主要职责', en: 'headline duty' },
  TABLE: { zh: '应负职责', en: 'accountability' },
  LIST: { zh: '岗位职责', en: 'duty' },
};

const aimsOf = ({ duties }: JobContent): Aim[] =>
  duties.flatMap(({ section, seq, measures }) =>
    measures.flatMap((measure): Aim[] => {
      const metric = measure.metricCode ? metricOf(measure.metricCode) : undefined;
      if (!metric || measure.targetValue === null) return [];
      const { zh, en } = sectionNames[section];
      return [
        {
          path: `duties.${section}.${seq}.measures.${measure.seq}`,
          place: { zh: `${zh}第 ${seq} 条`, en: `${en} ${seq}` },
          metric,
          comparator: measure.comparator ?? metric.comparator ?? 'AT_LEAST',
          value: measure.targetValue,
        },
      ];
    }),
  );

/** Whether a figure can be right by both: the same target, or the two ends of a span. */
const goTogether = (one: Aim, other: Aim): boolean => {
  if (one.comparator === other.comparator) return one.value === other.value;
  const isIn = ({ comparator, value }: Aim, limit: Aim): boolean =>
    comparator === 'EXACTLY' &&
    (limit.comparator === 'AT_LEAST' ? value >= limit.value : value <= limit.value);
  const [low, high] = one.comparator === 'AT_LEAST' ? [one, other] : [other, one];
  if (low.comparator === 'AT_LEAST' && high.comparator === 'AT_MOST') return low.value <= high.value;
  return isIn(one, other) || isIn(other, one);
};

const signs = { AT_LEAST: '≥', AT_MOST: '≤', EXACTLY: '=' } as const;
const aimWords = ({ comparator, value, metric }: Aim): string =>
  `${signs[comparator]} ${value}${metric.unit === 'x' ? '' : ` ${metric.unit}`}`;

/**
 * Targets of one metric that contradict each other. A version speaks of one post over one time, so a rate has one target
 * in it: by which of two is performance judged? A limit in hours may differ by the case that a duty is about, and only
 * wants to be looked at (F042, decision 40).
 */
export const contraryTargets = (content: JobContent): JobFinding[] => {
  const byMetric = Map.groupBy(aimsOf(content), ({ metric }) => metric.code);
  return [...byMetric.values()].flatMap((aims) =>
    aims.flatMap((aim, index): JobFinding[] => {
      const other = aims.slice(0, index).find((earlier) => !goTogether(earlier, aim));
      if (!other) return [];
      const { name, code, unit } = aim.metric;
      const isRate = unit === '%';
      const [first, second] = [aimWords(other), aimWords(aim)];
      return [
        {
          code: 'TARGETS',
          path: aim.path,
          otherPath: other.path,
          blocks: isRate,
          text: {
            zh: `指标“${name.zh}”（${code}）有互相矛盾的目标：${other.place.zh} ${first}，${aim.place.zh} ${second}；${
              isRate
                ? '同一份说明书中一个指标只有一个目标，请改为一致，或把其中一处改为文字衡量'
                : '请确认两处所指的情形不同'
            }`,
            en: `${name.en} (${code}) has targets that contradict each other: ${other.place.en} ${first}, ${aim.place.en} ${second}; ${
              isRate
                ? 'a metric has one target in a job description: make them the same, or put one of them in words'
                : 'confirm that they are about different cases'
            }`,
          },
        },
      ];
    }),
  );
};
