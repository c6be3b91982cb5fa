import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UnitTree } from '../../../api/core/actor.ts';
import { judgedOn, type Target } from '../../../api/performance/target.rules.ts';

/** A forest of units 0 … n, each below an earlier one or a root. */
const forest = fc
  .array(fc.nat(), { minLength: 1, maxLength: 12 })
  .map((seeds) => seeds.map((seed, at) => (seed % (at + 1) === at ? null : String(seed % (at + 1)))));

const treeOf = (parents: readonly (string | null)[]): UnitTree & { readonly looks: () => number } => {
  let looks = 0;
  const walk = (unit: string): string[] => {
    const parent = parents[Number(unit)];
    return [unit, ...(parent === null || parent === undefined ? [] : walk(parent))];
  };
  const path = (unit: string): string[] => {
    looks += 1;
    return walk(unit);
  };
  return {
    path,
    looks: () => looks,
    subtree: (unit) => parents.map((_, at) => String(at)).filter((other) => walk(other).includes(unit)),
    name: (unit) => unit,
  };
};

const target = (id: number, unitId: string, value: number | null, isLead: boolean): Target => ({
  measureId: String(id),
  metric: 'K25',
  comparator: 'AT_LEAST',
  comparatorAssumed: false,
  value,
  unit: '%',
  phrase: '',
  dutyId: '1',
  heading: '',
  jobDescriptionId: '1',
  positionId: '1',
  unitId,
  isLead,
  effectiveFrom: '2026-01-01',
  effectiveTo: null,
});

/** The rule in words (F043): own, else nearest below, else nearest above; leading, then strictest, then oldest. */
const inWords = (unit: string, targets: readonly Target[], tree: UnitTree): string | null => {
  const far = ({ unitId }: Target): number | null => {
    if (unitId === unit) return 0;
    const below = tree.path(unitId).indexOf(unit);
    if (below > 0) return below;
    const above = tree.path(unit).indexOf(unitId);
    return above > 0 ? 1_000 + above : null;
  };
  const [best] = targets
    .filter((one) => far(one) !== null)
    .toSorted(
      (left, right) =>
        (far(left) ?? 0) - (far(right) ?? 0) ||
        Number(right.isLead) - Number(left.isLead) ||
        (right.value ?? -1) - (left.value ?? -1) ||
        Number(left.measureId) - Number(right.measureId),
    );
  return best?.measureId ?? null;
};

test('every unit of any forest is judged by the target that the rule names', () => {
  fc.assert(
    fc.property(
      forest,
      fc.array(fc.tuple(fc.nat(), fc.option(fc.integer({ min: 0, max: 3 })), fc.boolean()), {
        maxLength: 10,
      }),
      (parents, given) => {
        const tree = treeOf(parents);
        const targets = given.map(([at, value, isLead], id) =>
          target(id, String(at % parents.length), value, isLead),
        );
        const judged = judgedOn('2026-03-02', 'K25', targets, tree);
        for (const unit of parents.keys())
          expect(judged(String(unit))?.measureId ?? null).toBe(inWords(String(unit), targets, tree));
      },
    ),
  );
});

test('each target is placed once, however many units are asked for', () => {
  const parents = Array.from({ length: 3_000 }, (_, at) => (at === 0 ? null : String(Math.floor(at / 10))));
  const tree = treeOf(parents);
  const targets = parents.map((_, at) => target(at, String(at), at % 100, false));
  const judged = judgedOn('2026-03-02', 'K25', targets, tree);
  for (const unit of parents.keys()) judged(String(unit));
  expect(tree.looks()).toBeLessThanOrEqual(targets.length + parents.length);
});
