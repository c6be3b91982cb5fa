import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../api/core/clock.ts';
import { chainProblem, LONGEST_CHAIN, type Cover } from '../../../api/org/people/cover.rules.ts';

const names: Readonly<Record<string, string>> = { a: '张三', b: '李四', c: '王五', d: '赵六', e: '钱七' };

const cover = (deputyId: string, principalId: string, from = 1, to = 10): Cover => ({
  deputyId,
  deputyName: names[deputyId] ?? '',
  principalId,
  principalName: names[principalId] ?? '',
  startsOn: addDays('2026-03-01', from - 1),
  endsOn: addDays('2026-03-01', to),
});

test('whoever is covered does not cover the other at the same time', () => {
  const text = chainProblem(cover('a', 'b'), [cover('b', 'a')]);
  expect(text?.zh).toContain('李四代张三');
  expect(text?.zh).toContain('循环');
  expect(text?.en).toContain('张三 stands in for 李四');
  expect(chainProblem(cover('a', 'b', 11, 12), [cover('b', 'a', 1, 10)])).toBeNull();
});

test('a circle is found over any number of people who fit', () => {
  expect(chainProblem(cover('c', 'a'), [cover('a', 'b'), cover('b', 'c')])?.zh).toContain('循环');
});

test('three may follow each other, a fourth may not, at whichever end it is arranged', () => {
  const three = [cover('b', 'a'), cover('c', 'b'), cover('d', 'c')];
  for (const wanted of three)
    expect(
      chainProblem(
        wanted,
        three.filter((other) => other !== wanted),
      ),
    ).toBeNull();
  expect(chainProblem(cover('e', 'd'), three)?.zh).toContain(`最多 ${LONGEST_CHAIN} 层`);
  expect(chainProblem(cover('b', 'a'), [cover('c', 'b'), cover('d', 'c'), cover('e', 'd')])?.zh).toContain(
    '最多',
  );
});

test('only what falls on common days is a chain', () => {
  const others = [cover('b', 'a', 1, 3), cover('c', 'b', 1, 10), cover('d', 'c', 1, 10)];
  expect(chainProblem(cover('e', 'd', 5, 6), others)).toBeNull();
  expect(chainProblem(cover('e', 'd', 3, 6), others)).not.toBeNull();
});

/** By each day alone: whether covers of that day hold a circle or a chain of more than three through the wanted one. */
const isWrong = (wanted: Cover, others: readonly Cover[]): boolean =>
  Array.from({ length: 12 }, (_, at) => addDays('2026-03-01', at)).some((day) => {
    const today = [wanted, ...others].filter(
      ({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn > day),
    );
    if (!today.includes(wanted)) return false;
    const walks = (length: number): Cover[][] =>
      length === 1
        ? today.map((each) => [each])
        : walks(length - 1).flatMap((walk) =>
            today
              .filter(({ deputyId }) => deputyId === walk.at(-1)?.principalId)
              .map((each) => [...walk, each]),
          );
    const through = (length: number) => walks(length).filter((walk) => walk.includes(wanted));
    return (
      through(LONGEST_CHAIN + 1).length > 0 ||
      [2, 3].some((length) => through(length).some((walk) => walk.at(-1)?.principalId === walk[0]?.deputyId))
    );
  });

test('it is refused exactly where some day has a circle or too long a chain through it', () => {
  const anyCover = fc
    .record({
      people: fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e'], { minLength: 2, maxLength: 2 }),
      from: fc.integer({ min: 1, max: 8 }),
      length: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ people: [deputy = '', principal = ''], from, length }) =>
      cover(deputy, principal, from, from + length),
    );
  fc.assert(
    fc.property(anyCover, fc.array(anyCover, { maxLength: 7 }), (wanted, offered) => {
      // Those that are there were arranged one after another, each of them rightly.
      const others: Cover[] = [];
      for (const each of offered) if (!isWrong(each, others)) others.push(each);
      expect(chainProblem(wanted, others) !== null).toBe(isWrong(wanted, others));
    }),
    { numRuns: 500 },
  );
});
