import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardsWithin, layOut, size, spotAt } from '../../../admin/chart/layout.ts';
import { depthAtFirst, organisationOf, type ChartUnit } from '../../../admin/chart/organisation.ts';
import { chartUnit } from './chart-units.ts';

/** A forest of any shape: each unit hangs below one before it, or is a top. */
const forests = fc
  .array(fc.record({ below: fc.nat(), posts: fc.nat({ max: 4 }) }), { minLength: 1, maxLength: 60 })
  .map((made) =>
    made.map(({ below, posts }, at): ChartUnit => {
      const parent = at === 0 || below % 11 === 0 ? null : String((below % at) + 1);
      return chartUnit(String(at + 1), parent, { posts });
    }),
  );

const all = { depth: 99, except: new Set<string>() };

test('no two cards lie upon each other, and every unit below stands lower than the one above it', () => {
  fc.assert(
    fc.property(forests, fc.boolean(), (units, hasPosts) => {
      const { cards, byUnit, width, height } = layOut(organisationOf(units, '2026-03-02'), {
        root: undefined,
        folding: all,
        hasPosts,
      });
      expect(cards).toHaveLength(units.length);
      for (const [at, one] of cards.entries()) {
        expect(one.x >= 0 && one.x + size.width <= width && one.y + one.height <= height).toBe(true);
        const { y = -1, height: tall = 0 } = byUnit.get(one.unit.parentId ?? '') ?? {};
        expect(one.y).toBeGreaterThan(y + tall);
        for (const other of cards.slice(at + 1)) {
          const isBeside = one.x + size.width <= other.x || other.x + size.width <= one.x;
          const isBelow = one.y + one.height <= other.y || other.y + other.height <= one.y;
          expect(isBeside || isBelow).toBe(true);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('what is folded is counted where it is hidden: every unit is shown once or counted once', () => {
  fc.assert(
    fc.property(forests, fc.nat({ max: 4 }), (units, depth) => {
      const { cards } = layOut(organisationOf(units, '2026-03-02'), {
        root: undefined,
        folding: { depth, except: new Set(['2', '5']) },
        hasPosts: true,
      });
      const hidden = cards.reduce((sum, card) => sum + card.hidden, 0);
      expect(cards.length + hidden).toBe(units.length);
    }),
  );
});

test('a press finds the unit, the post, the grip and the sign to fold', () => {
  const units = [chartUnit('1', null), chartUnit('2', '1', { posts: 3 })];
  const layout = layOut(organisationOf(units, '2026-03-02'), {
    root: undefined,
    folding: all,
    hasPosts: true,
  });
  const [top, below] = [layout.byUnit.get('1'), layout.byUnit.get('2')];
  if (!top || !below) throw new Error('Both stand in the chart.');
  expect(spotAt(layout, top.x + 100, top.y + 20)).toMatchObject({ on: 'unit', card: top });
  expect(spotAt(layout, below.x + 8, below.y + 20)).toMatchObject({ on: 'grip', card: below });
  expect(spotAt(layout, below.x + 80, below.y + size.head + size.post + 5)).toMatchObject({
    on: 'post',
    postId: '2-1',
  });
  expect(spotAt(layout, top.x + size.width / 2, top.y + top.height + 4)).toMatchObject({ on: 'fold' });
  expect(spotAt(layout, top.x - 40, top.y)).toBeUndefined();
});

test('only what stands in a part of the chart is drawn there', () => {
  const units = [
    chartUnit('1', null),
    ...Array.from({ length: 300 }, (_, at) => chartUnit(String(at + 2), '1')),
    ...Array.from({ length: 300 }, (_, at) => chartUnit(String(at + 400), String(at + 2))),
  ];
  const layout = layOut(organisationOf(units, '2026-03-02'), {
    root: undefined,
    folding: all,
    hasPosts: true,
  });
  const shown = cardsWithin(layout, { left: 0, top: 0, right: 1000, bottom: 800 });
  expect(shown.length).toBeGreaterThan(2);
  expect(shown.length).toBeLessThan(20);
});

test('as many whole levels are unfolded at first as are looked over at once', () => {
  const wide = [
    chartUnit('1', null),
    ...Array.from({ length: 8 }, (_, at) => chartUnit(`2${at}`, '1')),
    ...Array.from({ length: 80 }, (_, at) => chartUnit(`3${at}`, `2${at % 8}`)),
  ];
  expect(depthAtFirst(organisationOf(wide, '2026-03-02'), undefined)).toBe(1);
  expect(depthAtFirst(organisationOf(wide.slice(0, 40), '2026-03-02'), undefined)).toBe(2);
});

test('what is closed by the day is no part of the picture; what opens later is', () => {
  const units = [
    chartUnit('1', null),
    { ...chartUnit('2', '1'), closedOn: '2026-03-02' },
    { ...chartUnit('3', '1'), openedOn: '2026-09-01' },
  ];
  expect([...organisationOf(units, '2026-03-02').units.keys()]).toEqual(['1', '3']);
  expect([...organisationOf(units, '2026-03-01').units.keys()]).toEqual(['1', '2', '3']);
});
