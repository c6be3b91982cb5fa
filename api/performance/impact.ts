import { addDays } from '../core/clock.ts';
import type { SignedIn } from '../core/context.ts';
import { declareImpact, type ForeseenApproval, type JudgedBy, type JudgementImpact } from '../core/impact.ts';
import { metricCodes, type MetricCode } from './metric-code.ts';
import { targetsFrom, targetsIn } from './target.report.ts';
import { judgedOn, type Target } from './target.rules.ts';
import { subjectOfUnit } from './unit.access.ts';

const judgedBy = (target: Target | null): JudgedBy | null =>
  target && { comparator: target.comparator, value: target.value, unit: target.unit };

const isSame = (left: JudgedBy | null, right: JudgedBy | null): boolean =>
  left?.comparator === right?.comparator && left?.value === right?.value && left?.unit === right?.unit;

/** The units whose target can be one of a post: that of the post, those above and those below it. */
const unitsAround = ({ tree }: SignedIn['actor'], unitId: string): string[] => [
  ...new Set([...tree.path(unitId), ...tree.subtree(unitId)]),
];

const mayRead = (ctx: SignedIn, unitId: string): boolean => {
  const subject = subjectOfUnit(ctx, unitId);
  return subject !== null && ctx.policy.can('performance.read', subject);
};

/** What an approval does to the targets of the units whose figures the asker may see: by the same rule that judges them. */
const judgements = async (
  ctx: SignedIn,
  { organisationId, positionId, unitId, jobDescriptionId, day }: ForeseenApproval,
): Promise<JudgementImpact[]> => {
  const { tree } = ctx.actor;
  const units = unitsAround(ctx.actor, unitId).filter((unit) => mayRead(ctx, unit));
  if (units.length === 0) return [];
  const before = await targetsIn(ctx, metricCodes, tree.subtree(organisationId), {
    from: day,
    to: addDays(day, 1),
  });
  const fresh = await targetsFrom(ctx, metricCodes, jobDescriptionId, day);
  const isOfPost = (target: Target): boolean => target.positionId === positionId;
  const after = [...before.filter((target) => !isOfPost(target)), ...fresh];
  const concerned = new Set([...before.filter(isOfPost), ...fresh].map(({ metric }) => metric));
  return [...concerned].sort().flatMap((metric) => {
    const of = (targets: readonly Target[]) => targets.filter((target) => target.metric === metric);
    return changesOf(ctx, metric, units, { before: of(before), after: of(after), day });
  });
};

const changesOf = (
  { actor: { tree } }: SignedIn,
  metric: MetricCode,
  units: readonly string[],
  { before, after, day }: { before: readonly Target[]; after: readonly Target[]; day: string },
): JudgementImpact[] => {
  const [former, next] = [before, after].map((targets) => judgedOn(day, metric, targets, tree));
  return units.flatMap((unit) => {
    const [was, is] = [former, next].map((judged) => judgedBy(judged?.(unit) ?? null));
    if (isSame(was ?? null, is ?? null)) return [];
    return [
      {
        unitId: unit,
        unitName: tree.name(unit) ?? '…',
        metricCode: metric,
        before: was ?? null,
        after: is ?? null,
      },
    ];
  });
};

declareImpact('judgements', judgements);
