import { metricOf, type MetricDirection, type TargetComparator } from '../../schema/reference/metrics.ts';
import type { UnitTree } from '../core/actor.ts';
import { enumOf } from '../core/enum.ts';
import type { MetricCode } from './metric-code.ts';

/** Where the post of a target stands, seen from the unit that is judged. */
export const TargetOrigin = enumOf('OWN', 'BELOW', 'ABOVE');
export type TargetOrigin = keyof typeof TargetOrigin;

/** A measure of a duty that names a metric, with the job description and post in which it stands. */
export interface Target {
  readonly measureId: string;
  readonly metric: MetricCode;
  readonly comparator: TargetComparator;
  /** The form prints no comparator; the metric's usual one is assumed (F052). */
  readonly comparatorAssumed: boolean;
  /** Null where the form leaves the figure open, which is not the same as 0 (F042). */
  readonly value: number | null;
  readonly unit: string | null;
  readonly phrase: string;
  readonly dutyId: string;
  readonly heading: string;
  readonly jobDescriptionId: string;
  readonly positionId: string;
  readonly unitId: string;
  readonly isLead: boolean;
  /** In force from this day … */
  readonly effectiveFrom: string;
  /** … up to but without this one; null while it is open. */
  readonly effectiveTo: string | null;
}

/** A target chosen for a unit, with where it was found. */
export interface ChosenTarget extends Target {
  readonly origin: TargetOrigin;
}

const inForce = ({ effectiveFrom, effectiveTo }: Target, day: string): boolean =>
  effectiveFrom <= day && (effectiveTo === null || day < effectiveTo);

const originRank: Readonly<Record<TargetOrigin, number>> = { OWN: 0, BELOW: 1, ABOVE: 2 };

/** The greater, the stricter. */
const strictness = ({ value }: Target, direction: MetricDirection): number => {
  if (value === null) return Number.NEGATIVE_INFINITY;
  return direction === 'LOWER' ? -value : value;
};

interface Placed {
  readonly target: Target;
  readonly place: { readonly origin: TargetOrigin; readonly distance: number };
}

const prefer =
  (direction: MetricDirection) =>
  (left: Placed, right: Placed): number =>
    originRank[left.place.origin] - originRank[right.place.origin] ||
    left.place.distance - right.place.distance ||
    Number(right.target.isLead) - Number(left.target.isLead) ||
    compare(strictness(right.target, direction), strictness(left.target, direction)) ||
    // Two equal ones: the older record, so that the answer is always the same.
    Number(BigInt(left.target.measureId) - BigInt(right.target.measureId));

// Two targets without a figure have no difference that could be computed.
const compare = (left: number, right: number): number => (left === right ? 0 : left - right);

/** Keeps the better of what a unit has and another. */
const keep = (best: Map<string, Placed>, unit: string, other: Placed, direction: MetricDirection): void => {
  const known = best.get(unit);
  if (!known || prefer(direction)(other, known) < 0) best.set(unit, other);
};

/**
 * By which target each unit is judged on a day: one at a post of the unit itself, else of the nearest unit below it,
 * else of the nearest above, which it inherits (F043). Of several the leading post's comes first, then the strictest.
 * All targets are looked at once, however many units are then asked for. Pure.
 */
export const judgedOn = (
  day: string,
  metric: MetricCode,
  targets: readonly Target[],
  tree: UnitTree,
): ((unitId: string) => ChosenTarget | null) => {
  const direction = metricOf(metric)?.direction ?? 'HIGHER';
  const own = new Map<string, Placed>();
  const below = new Map<string, Placed>();
  for (const target of targets) {
    if (target.metric !== metric || !inForce(target, day)) continue;
    keep(own, target.unitId, { target, place: { origin: 'OWN', distance: 0 } }, direction);
    for (const [distance, unit] of tree.path(target.unitId).entries())
      if (distance > 0) keep(below, unit, { target, place: { origin: 'BELOW', distance } }, direction);
  }
  const inherited = (unitId: string): Placed | undefined => {
    const above = tree.path(unitId).find((unit) => own.has(unit));
    const found = above === undefined ? undefined : own.get(above);
    return found && { ...found, place: { ...found.place, origin: 'ABOVE' } };
  };
  return (unitId) => {
    const found = own.get(unitId) ?? below.get(unitId) ?? inherited(unitId);
    return found ? { ...found.target, origin: found.place.origin } : null;
  };
};

/** As `judgedOn`, of one unit. Pure. */
export const targetOn = (
  day: string,
  unitId: string,
  metric: MetricCode,
  targets: readonly Target[],
  tree: UnitTree,
): ChosenTarget | null => judgedOn(day, metric, targets, tree)(unitId);

/** The target of each of several days in their order. Looks anew only on days on which a job description begins or ends. */
export const targetsOver = (
  days: readonly string[],
  unitId: string,
  metric: MetricCode,
  targets: readonly Target[],
  tree: UnitTree,
): (ChosenTarget | null)[] => {
  const turns = new Set(targets.flatMap(({ effectiveFrom, effectiveTo }) => [effectiveFrom, effectiveTo]));
  let current: ChosenTarget | null = null;
  return days.map((day, index) => {
    if (index === 0 || turns.has(day)) current = targetOn(day, unitId, metric, targets, tree);
    return current;
  });
};

/** The comparator of a measure: its own, or the metric's usual one marked as assumed (F052). */
export const comparatorOf = (
  metric: MetricCode,
  given: TargetComparator | null,
  assumed: boolean,
): { comparator: TargetComparator; comparatorAssumed: boolean } =>
  given
    ? { comparator: given, comparatorAssumed: assumed }
    : { comparator: metricOf(metric)?.comparator ?? 'AT_LEAST', comparatorAssumed: true };
