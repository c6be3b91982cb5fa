import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../api/core/clock.ts';
import { makeWorld } from '../../support/world.ts';
import { assigningIn } from './assigning.ts';

/**
 * Whatever somebody was to hold and whatever happens to posts and to those who are away until a leaving is taken back or
 * moved: what is foretold of it then happens.
 */
const world = await makeWorld();
const { ask, db, ids } = world;
const { take, newcomer, asRead } = assigningIn(world);
const posts = [ids.position.agent, ids.position.caller, ids.position.vacant, ids.position.administrator];

const later = (min: number, max: number) =>
  fc.integer({ min, max }).map((after) => addDays('2026-03-02', after));
const post = fc.nat({ max: posts.length - 1 });
const planned = fc.record({
  post,
  startsOn: later(-10, 80),
  lastDay: fc.option(later(20, 160)),
  kind: fc.constantFrom('PRIMARY', 'CONCURRENT'),
});
const cover = fc.record({ startsOn: later(1, 60), days: fc.integer({ min: 1, max: 20 }) });
const between = fc.record({
  /** The day on which a post is closed. */
  closed: fc.option(fc.record({ post, on: later(20, 120) })),
  /** The end of the post of the one who is away. */
  away: fc.option(later(10, 90)),
  /** A post that is held otherwise meanwhile. */
  isMain: fc.boolean(),
});

type Of<Source> = Source extends fc.Arbitrary<infer Value> ? Value : never;
type Plan = Of<typeof planned>;
type Cover = Of<typeof cover>;
type Between = Of<typeof between>;

interface Told {
  readonly id: string;
  readonly fate: string;
  readonly problem: string | null;
}
interface Row {
  readonly id: string;
  readonly kind: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

const rowsOf = (id: string): Promise<Row[]> =>
  db.query(
    `SELECT id::text, kind, starts_on::text AS "startsOn", ends_on::text AS "endsOn" FROM assignment
     WHERE person_id = $1 ORDER BY id`,
    [id],
  );
const foretold = async (
  id: string,
  day: string | null,
): Promise<{ posts: readonly Told[]; problem: string | null }> => {
  const { data, errors } = await ask(
    'hr',
    `query ($id: ID!, $day: Date) { leavingPreview(personId: $id, lastDay: $day) { posts { id fate problem } problem } }`,
    { id, day },
  );
  expect(errors).toEqual([]);
  return data.leavingPreview;
};

type Case = [Plan[], Cover | null, string, Between, string | null];
const nothing: Between = { closed: null, away: null, isMain: false };
const from = (at: number, startsOn: string): Plan => ({
  post: at,
  startsOn,
  lastDay: null,
  kind: 'CONCURRENT',
});
const refusedAsAWhole: Case = [[from(3, '2026-04-20')], null, '2026-03-10', nothing, null];
const backAndAway: Case = [
  [from(0, '2026-04-20'), from(1, '2026-04-20')],
  null,
  '2026-03-10',
  { ...nothing, closed: { post: 1, on: '2026-05-01' } },
  null,
];

test('what is foretold of a leaving that is moved or taken back is what happens', async () => {
  const seen = { back: 0, away: 0, refused: 0 };
  const property = fc.asyncProperty(
    fc.array(planned, { minLength: 1, maxLength: 3 }),
    fc.option(cover),
    later(0, 40),
    between,
    fc.option(later(0, 90)),
    async (plans, covered, lastDay, { closed, away, isMain }, day) => {
      const [id, absent] = [await newcomer(), await newcomer()];
      const given = { personId: absent, positionId: ids.position.handler, kind: 'CONCURRENT' };
      await take('hr', 'assign', { ...given, startsOn: '2026-01-01' });
      for (const { post: at, ...rest } of plans)
        await take('admin', 'assign', { personId: id, positionId: posts[at], ...rest });
      if (covered)
        await take('hr', 'assign', {
          personId: id,
          positionId: ids.position.handler,
          kind: 'ACTING',
          startsOn: covered.startsOn,
          lastDay: addDays(covered.startsOn, covered.days),
          standsInForId: absent,
        });
      const leaves = await take('hr', 'leave', { ...(await asRead(id)), lastDay });
      if (leaves.errors.length > 0) return;
      if (closed)
        await db.query('UPDATE position SET closed_on = $2 WHERE id = $1', [posts[closed.post], closed.on]);
      if (away) await db.query('UPDATE assignment SET ends_on = $2 WHERE person_id = $1', [absent, away]);
      if (isMain)
        await db.query(
          `UPDATE assignment SET kind = 'PRIMARY' WHERE person_id = $1 AND id = (
        SELECT min(id) FROM assignment WHERE person_id = $1 HAVING count(*) = 1) AND stands_in_for_id IS NULL`,
          [id],
        );
      const before = await rowsOf(id);
      const told = await foretold(id, day);
      expect(await rowsOf(id)).toEqual(before);
      const read = await asRead(id);
      const done = await (day === null
        ? take('hr', 'stay', read)
        : take('hr', 'leave', { ...read, lastDay: day }));
      await db.query('UPDATE position SET closed_on = NULL');
      expect(told.problem === null).toBe(done.errors.length === 0);
      const after = await rowsOf(id);
      expect(done.errors[0]?.message ?? '').toContain(told.problem ?? '');
      expect(after).toEqual(told.problem === null ? after : before);
      if (told.problem !== null) {
        seen.refused += 1;
        return;
      }
      const fated = (...fates: string[]): Told[] => told.posts.filter(({ fate }) => fates.includes(fate));
      const known = new Set(before.map((row) => row.id));
      const back = after.filter((row) => !known.has(row.id)).map((row) => row.id);
      expect(back).toEqual(
        fated('COMES_BACK')
          .map((row) => row.id)
          .toSorted((one, other) => Number(one) - Number(other)),
      );
      expect(done.data.row.staysAway.map(({ id: which, problem }: Told) => ({ id: which, problem }))).toEqual(
        fated('STAYS_AWAY').map(({ id: which, problem }) => ({ id: which, problem })),
      );
      for (const gone of fated('TAKEN_BACK', 'STAYS_AWAY'))
        expect(after.map((row) => row.id)).not.toContain(gone.id);
      for (const { id: which } of fated('ENDS'))
        expect(after.find((row) => row.id === which)?.endsOn).toBe(addDays(day ?? '', 1));
      seen.back += back.length;
      seen.away += done.data.row.staysAway.length;
    },
  );
  // Whatever else is tried: one of each kind is among them.
  await fc.assert(property, { numRuns: 12, examples: [refusedAsAWhole, backAndAway] });
  expect(Math.min(seen.back, seen.away, seen.refused)).toBeGreaterThan(0);
});
