import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../api/core/clock.ts';
import { existenceProblem } from '../../../api/org/part.existence.rules.ts';

const dayAfter = (count: number): string => addDays('2026-01-01', count);
const reach = 12;
const edge = fc.option(fc.integer({ min: 0, max: reach }), { nil: null });
/** Days of existence as figures, never empty. */
const existence = fc
  .record({ opened: edge, closed: edge })
  .filter(({ opened, closed }) => opened === null || closed === null || closed > opened);

const isThere = (
  { opened, closed }: { opened: number | null; closed: number | null },
  day: number,
): boolean => (opened === null || day >= opened) && (closed === null || day < closed);
const named = (name: string, { opened, closed }: { opened: number | null; closed: number | null }) => ({
  name,
  openedOn: opened === null ? null : dayAfter(opened),
  closedOn: closed === null ? null : dayAfter(closed),
});

test('something stands below a unit exactly where the unit exists on each of its days there', () => {
  fc.assert(
    fc.property(existence, existence, edge, (above, below, from) => {
      // Days before the first and after the last that anybody names stand for all before and after.
      const days = Array.from({ length: reach + 3 }, (_, at) => at - 1);
      const isHomeless = days.some(
        (day) => isThere(below, day) && (from === null || day >= from) && !isThere(above, day),
      );
      const problem = existenceProblem(
        named('上级', above),
        named('下级', below),
        from === null ? null : dayAfter(from),
        'input.parentId',
      );
      expect(problem !== null).toBe(isHomeless);
    }),
    { numRuns: 2_000 },
  );
});

test('the refusal names the day, and the unit above', () => {
  const above = { name: '旧楼', openedOn: null, closedOn: '2026-12-31' };
  const below = { name: '一组', openedOn: null, closedOn: null };
  expect(existenceProblem(above, below, '2026-03-02', 'input.parentId')).toMatchObject({
    code: 'CLOSES_SOONER',
    path: 'input.parentId',
    text: { zh: expect.stringContaining('“旧楼”自 2026-12-31 起撤销') },
  });
  expect(existenceProblem(above, below, '2027-01-01', 'input.parentId')?.code).toBe('CLOSED');
  const planned = { name: '新楼', openedOn: '2027-03-01', closedOn: null };
  expect(existenceProblem(planned, below, '2026-03-02', 'input.parentId')?.code).toBe('OPENS_LATER');
});
