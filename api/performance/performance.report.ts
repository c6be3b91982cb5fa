import type { UnitTree } from '../core/actor.ts';
import { dayOf } from '../core/clock.ts';
import type { SignedIn } from '../core/context.ts';
import { reader } from '../core/reader.ts';
import { invalid } from '../core/refusal.ts';
import { coverageOf, percentOf, sum, type Tally } from './figure.rules.ts';
import { metricCodes, type MetricCode } from './metric-code.ts';
import { partsOf } from './part.rules.ts';
import type { PerformanceInput } from './performance.inputs.ts';
import { Figure, type Performance, type UnitPerformance } from './performance.types.ts';
import { begunDays, judgedDay, lengthOf, LONGEST_PERIOD, type Period } from './period.rules.ts';
import { spansOf, verdictOver } from './span.rules.ts';
import { count } from './tally.report.ts';
import { targetsIn } from './target.report.ts';
import { targetOn, targetsOver, type Target } from './target.rules.ts';
import { reachedUnit, subjectOfUnit } from './unit.access.ts';

/** Refuses a period that ends before it begins or is too long. @throws Refusal INVALID on `input.to` */
export const checkPeriod = (period: Period): void => {
  const length = lengthOf(period);
  if (length < 1)
    throw invalid({
      path: 'input.to',
      code: 'TOO_SMALL',
      text: { zh: '必须晚于开始日期', en: 'must be later than the first day' },
    });
  if (length > LONGEST_PERIOD)
    throw invalid({
      path: 'input.to',
      code: 'TOO_LARGE',
      text: {
        zh: `期间最长 ${LONGEST_PERIOD} 天，现为 ${length} 天`,
        en: `a period has at most ${LONGEST_PERIOD} days; this one has ${length}`,
      },
    });
};

/** What figures are made of: the days and the last of them, the targets, and the tree in which they stand. */
interface Material {
  readonly days: readonly string[];
  readonly judgedOn: string;
  readonly targets: readonly Target[];
  readonly tree: UnitTree;
}

/** One figure of a unit from its tallies by day. */
const figureOf = (
  metric: MetricCode,
  unitId: string,
  byDay: readonly Tally[],
  material: Material,
): Figure => {
  const { days, judgedOn, targets, tree } = material;
  const total = sum(byDay);
  const held = targetsOver(days, unitId, metric, targets, tree);
  const spans = spansOf(days, byDay, held);
  const series = () =>
    days.map((day, index) => {
      const { numerator, denominator } = byDay[index] ?? sum([]);
      return {
        day,
        numerator,
        denominator,
        value: percentOf({ numerator, denominator, excluded: 0 }),
        target: held[index] ?? null,
      };
    });
  return Object.assign(new Figure(), {
    metric,
    ...total,
    value: percentOf(total),
    coverage: coverageOf(total),
    target: targetOn(judgedOn, unitId, metric, targets, tree),
    spans,
    verdict: verdictOver(spans),
    days: series,
  });
};

/**
 * How a unit does in a period: figures against the targets in force, by day and by unit below (F046). Who may judge
 * the unit sees its figures whole; the units below it are listed as far as the same ability reaches.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN for the unit (F049); INVALID for the period
 */
export const performanceOf = async (context: SignedIn, input: PerformanceInput): Promise<Performance> => {
  const { unitId, from, to } = input;
  const {
    actor: { tree },
    policy,
    clock,
  } = context;
  reachedUnit(context, 'performance.read', unitId, 'input.unitId');
  checkPeriod(input);

  const now = clock.now();
  const today = dayOf(now);
  const metrics = [...new Set(input.metrics ?? metricCodes)];
  const parts = partsOf(unitId, tree);
  const tallies = await count(await reader(context), metrics, { parts, period: { from, to }, now });
  const targets = await targetsIn(context, metrics, [...parts.units, ...tree.path(unitId)], { from, to });
  const material: Material = {
    days: begunDays({ from, to }, today),
    judgedOn: judgedDay({ from, to }, today),
    targets,
    tree,
  };

  const figuresOf = (unit: string, members: readonly string[]): Figure[] =>
    metrics.map((metric) => {
      const byDay = material.days.map((_, day) => sum(members.map((part) => tallies.at(metric, part, day))));
      return figureOf(metric, unit, byDay, material);
    });
  const mayJudge = (unit: string): boolean => {
    const subject = subjectOfUnit(context, unit);
    return subject !== null && policy.can('performance.read', subject);
  };
  const units: UnitPerformance[] = parts.children
    .filter(mayJudge)
    .map((unit) => ({ unitId: unit, figures: figuresOf(unit, [unit]) }));
  return {
    unitId,
    from,
    to,
    judgedOn: material.judgedOn,
    figures: figuresOf(unitId, [unitId, ...parts.children]),
    units,
  };
};
