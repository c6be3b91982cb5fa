import { metricOf } from '../../schema/reference/metrics.ts';
import type { JobContent, JobFinding } from './job-content.ts';

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
