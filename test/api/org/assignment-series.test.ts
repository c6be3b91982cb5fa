import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../api/core/clock.ts';
import { makeWorld } from '../../support/world.ts';
import { assigningIn } from './assigning.ts';

const world = await makeWorld();
const { db, ids } = world;
const { take, newcomer, spans, asRead } = assigningIn(world);
const posts = [ids.position.agent, ids.position.handler, ids.position.caller, ids.position.vacant];

const day = fc.integer({ min: 0, max: 60 }).map((after) => addDays('2026-02-10', after));
const post = fc.integer({ min: 0, max: posts.length - 1 });
const which = fc.integer({ min: 0, max: 5 });
const step = fc.oneof(
  fc.record({
    verb: fc.constant('assign' as const),
    post,
    startsOn: day,
    lastDay: fc.option(day),
    kind: fc.constantFrom('PRIMARY', 'PRIMARY', 'CONCURRENT', 'ACTING'),
  }),
  fc.record({ verb: fc.constant('end' as const), which, lastDay: fc.option(day) }),
  fc.record({ verb: fc.constant('transfer' as const), which, post, startsOn: day }),
  fc.record({ verb: fc.constant('withdraw' as const), which }),
  fc.record({ verb: fc.constant('leave' as const), lastDay: day }),
  fc.record({ verb: fc.constant('stay' as const) }),
);

interface Row {
  readonly id: string;
  readonly revision: number;
  readonly kind: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

const rowsOf = (personId: string): Promise<Row[]> =>
  db.query(
    `SELECT id::text, revision, kind, starts_on::text AS "startsOn", ends_on::text AS "endsOn"
     FROM assignment WHERE person_id = $1 ORDER BY starts_on, id`,
    [personId],
  );

/** The days of a window on which somebody has a main post. */
const mainDays = (rows: readonly Row[]): Map<string, number> => {
  const days = new Map<string, number>();
  for (let after = 0; after < 80; after += 1) {
    const at = addDays('2026-02-01', after);
    const count = rows.filter(
      ({ kind, startsOn, endsOn }) =>
        kind === 'PRIMARY' && startsOn <= at && (endsOn === null || endsOn > at),
    ).length;
    if (count > 0) days.set(at, count);
  }
  return days;
};

type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

const inputOf = async (given: Step, personId: string, rows: readonly Row[]): Promise<object | null> => {
  if (given.verb === 'assign') {
    const { post: at, startsOn, lastDay, kind } = given;
    return { personId, positionId: posts[at], startsOn, lastDay, kind };
  }
  if (given.verb === 'stay') return asRead(personId);
  if (given.verb === 'leave') return { ...(await asRead(personId)), lastDay: given.lastDay };
  const row = rows[given.which];
  if (!row) return null;
  const read = { id: row.id, revision: row.revision };
  if (given.verb === 'end') return { ...read, lastDay: given.lastDay };
  if (given.verb === 'withdraw') return read;
  return { ...read, positionId: posts[given.post], startsOn: given.startsOn };
};

test('however posts are given, moved and ended, nobody has two main ones on a day, and a transfer loses none', async () => {
  const count = { done: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 8 }), async (steps) => {
      const personId = await newcomer();
      for (const given of steps) {
        const before = await rowsOf(personId);
        const input = await inputOf(given, personId, before);
        if (!input) continue;
        const said = await spans(personId);
        const { codes } = await take('hr', given.verb, input);
        const after = await rowsOf(personId);
        count[codes.length > 0 ? 'refused' : 'done'] += 1;
        expect(codes.filter((code) => code !== 'INVALID' && code !== 'INVALID_STATE')).toEqual([]);
        expect(codes.length > 0 ? await spans(personId) : said).toEqual(said);
        const days = mainDays(after);
        expect([...days.values()].filter((mains) => mains > 1)).toEqual([]);
        const lost = [...mainDays(before).keys()].filter((at) => !days.has(at));
        expect(given.verb === 'transfer' ? lost : []).toEqual([]);
      }
    }),
    { numRuns: 15 },
  );
  expect(count.done).toBeGreaterThan(5);
  expect(count.refused).toBeGreaterThan(5);
});

const held = fc.record({
  post,
  startsOn: fc.integer({ min: -40, max: 50 }).map((after) => addDays('2026-03-02', after)),
  lastDay: fc.option(day),
  kind: fc.constantFrom('PRIMARY', 'CONCURRENT'),
});
const ahead = fc.integer({ min: 0, max: 60 }).map((after) => addDays('2026-03-02', after));

/** What somebody holds and is to hold, whatever was done to it in between. */
const heldBy = async (personId: string) =>
  (await rowsOf(personId)).map(({ id, kind, startsOn, endsOn }) => ({ id, kind, startsOn, endsOn }));

test('a leaving that is moved about and taken back brings back every post and every end as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(held, { minLength: 1, maxLength: 3 }),
      fc.array(ahead, { minLength: 1, maxLength: 3 }),
      async (given, leavings) => {
        const personId = await newcomer();
        for (const { post: at, ...rest } of given)
          await take('hr', 'assign', { personId, positionId: posts[at], ...rest });
        const before = await heldBy(personId);
        for (const lastDay of leavings)
          expect((await take('hr', 'leave', { ...(await asRead(personId)), lastDay })).errors).toEqual([]);
        const ends = (await rowsOf(personId)).map(({ endsOn }) => endsOn ?? 'open');
        expect(ends.filter((end) => end > addDays(leavings.at(-1) ?? '', 1))).toEqual([]);
        expect((await take('hr', 'stay', await asRead(personId))).errors).toEqual([]);
        expect(await heldBy(personId)).toEqual(before);
      },
    ),
    { numRuns: 10 },
  );
});
