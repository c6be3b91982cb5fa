import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forestOf, type TreeUnit } from '../../../api/org/units/tree.ts';

const unit = (id: string, parentId: string | null = null): TreeUnit => ({ id, parentId, name: `unit ${id}` });

describe('a forest of units', () => {
  const forest = forestOf([
    unit('1'),
    unit('2', '1'),
    unit('3', '2'),
    unit('4', '1'),
    unit('9'),
    unit('10', '9'),
  ]);

  test('a subtree holds the unit and all below it, and nothing of another tree (F001)', () => {
    expect(forest.subtree('1')).toEqual(['1', '2', '3', '4']);
    expect(forest.subtree('2')).toEqual(['2', '3']);
    expect(forest.subtree('9')).toEqual(['9', '10']);
  });

  test('a path leads from the unit up to the root', () => {
    expect(forest.path('3')).toEqual(['3', '2', '1']);
    expect(forest.path('9')).toEqual(['9']);
  });

  test('an unknown unit has no subtree, no path and no name', () => {
    expect(forest.subtree('77')).toEqual([]);
    expect(forest.path('77')).toEqual([]);
    expect(forest.name('77')).toBeUndefined();
    expect(forest.name('3')).toBe('unit 3');
  });

  test('units that hang in a circle are reached by nobody, and do no harm', () => {
    const odd = forestOf([unit('1'), unit('5', '6'), unit('6', '5'), unit('7', '404')]);
    for (const id of ['5', '6', '7']) expect([odd.subtree(id), odd.path(id)]).toEqual([[], []]);
    expect(odd.subtree('1')).toEqual(['1']);
  });

  test('a tree of any depth is laid out without recursion', () => {
    const depth = 20_000;
    const deep = forestOf(
      Array.from({ length: depth }, (_, index) =>
        unit(String(index), index === 0 ? null : String(index - 1)),
      ),
    );
    expect(deep.subtree('0')).toHaveLength(depth);
    expect(deep.subtree(String(depth - 1))).toEqual([String(depth - 1)]);
  });
});

/** Any forest: each unit hangs under none or under an earlier one. */
const forests = fc
  .array(fc.option(fc.nat(), { nil: null }), { minLength: 1, maxLength: 40 })
  .map((parents) =>
    parents.map((parent, index) =>
      unit(String(index), index === 0 || parent === null ? null : String(parent % index)),
    ),
  );

test('a unit is in a subtree exactly where the top of that subtree is on its path', () => {
  fc.assert(
    fc.property(forests, (units) => {
      const forest = forestOf(units);
      for (const top of units)
        for (const { id } of units)
          expect(forest.subtree(top.id).includes(id)).toBe(forest.path(id).includes(top.id));
    }),
  );
});

test('the order in which units are read does not matter for who belongs where', () => {
  fc.assert(
    fc.property(forests, (units) => {
      const [one, other] = [forestOf(units), forestOf(units.toReversed())];
      for (const { id } of units) {
        expect(other.path(id)).toEqual(one.path(id));
        expect(other.subtree(id).toSorted()).toEqual(one.subtree(id).toSorted());
      }
    }),
  );
});
