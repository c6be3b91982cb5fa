import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actorOf } from '../../../api/access/actor.ts';
import { addDays, startOfDay } from '../../../api/core/clock.ts';
import { policyOf } from '../../../api/core/policy.ts';
import { makeWorld } from '../../support/world.ts';
import { addVersion } from './job-fixture.ts';

/** Until the day that is told, and not on it, somebody may do what was asked about, whatever gives it meanwhile. */
const world = await makeWorld();
const { db, ids } = world;

const today = '2026-03-02';
/** All that is written ends within so many days, or not at all. */
const HORIZON = 18;
const later = fc.integer({ min: 1, max: 9 });
const maybe = fc.option(later, { nil: null });

const anyPast = fc.record({
  postEnds: maybe,
  isCover: fc.boolean(),
  principalLeaves: maybe,
  /** How long each version holds, one after the other, and what its line says; the last is not followed. */
  versions: fc.array(
    fc.record({
      days: fc.integer({ min: 1, max: 5 }),
      seats: fc.constantFrom(1, 2, 3, null),
      isCertified: fc.boolean(),
      asks: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  isLastOpen: fc.boolean(),
  certificates: fc.array(fc.record({ from: fc.integer({ min: -5, max: 8 }), days: later }), {
    maxLength: 2,
  }),
  given: fc.option(fc.record({ from: fc.integer({ min: -3, max: 8 }), days: later, lapses: maybe }), {
    nil: null,
  }),
  onWork: fc.constantFrom('WARN', 'BLOCK'),
  seats: fc.constantFrom(1, 2, 3),
});
type Past = typeof anyPast extends fc.Arbitrary<infer Each> ? Each : never;

const on = (days: number | null): string | null => (days === null ? null : addDays(today, days));

const write = async (past: Past): Promise<void> => {
  await db.query(
    `DELETE FROM personal_grant; DELETE FROM certificate; DELETE FROM certificate_rule; DELETE FROM qualification;
     DELETE FROM authority; DELETE FROM job_description; DELETE FROM assignment WHERE position_id = ${ids.position.agent};
     UPDATE assignment SET ends_on = NULL`,
  );
  const hold = (person: string, kind: string, endsOn: string | null, standsInFor: string | null) =>
    db.query(
      `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on, stands_in_for_id)
       SELECT organisation_id, $1, id, $3, '2026-01-01', $4, $5 FROM position WHERE id = $2`,
      [person, ids.position.agent, kind, endsOn, standsInFor],
    );
  if (past.isCover) {
    await hold(ids.person.agent, 'CONCURRENT', on(past.principalLeaves), null);
    await hold(ids.person.countyHandler, 'ACTING', on(past.postEnds), ids.person.agent);
  } else await hold(ids.person.countyHandler, 'CONCURRENT', on(past.postEnds), null);
  let from = '2026-01-01';
  for (const [at, { days, seats, isCertified, asks }] of past.versions.entries()) {
    const isOpen = past.isLastOpen && at === past.versions.length - 1;
    const to = isOpen ? null : addDays(at === 0 ? today : from, days);
    const id = await addVersion(db, {
      positionId: ids.position.agent,
      version: at + 1,
      from,
      to,
      lines: [
        {
          ability: 'headcount.decide',
          scope: 'ALL',
          isDelegable: true,
          ...(seats !== null && { seats }),
          ...(isCertified && { condition: 'CERTIFIED' }),
        },
      ],
    });
    if (asks)
      await db.query(
        `INSERT INTO qualification (job_description_id, seq, kind, strictness, text) VALUES ($1, 1, 'CERTIFICATE', 'REQUIRED', '投诉处理员证书')`,
        [id],
      );
    from = to ?? from;
  }
  for (const certificate of past.certificates)
    await db.query(
      `INSERT INTO certificate (organisation_id, person_id, name, issued_on, expires_on, origin, recorded_by_id, recorded_at)
       SELECT organisation_id, id, '投诉处理员证书', $2, $3, 'RECORDED', id, now() FROM person WHERE id = $1`,
      [ids.person.countyHandler, on(certificate.from), on(certificate.from + certificate.days)],
    );
  if (past.given)
    await db.query(
      `INSERT INTO personal_grant (organisation_id, person_id, assignment_id, ability, scope, seat_limit, reason, starts_on, ends_on,
         lapses_on, given_by_id, given_at)
       SELECT a.organisation_id, a.person_id, a.id, 'headcount.decide', 'ALL', 2, '试', $2::date, $3::date, greatest($2::date, $4::date), a.person_id, now()
       FROM assignment a WHERE a.person_id = $1 AND a.position_id = $5`,
      [
        ids.person.countyHandler,
        on(past.given.from),
        on(past.given.from + past.given.days),
        on(past.given.lapses),
        ids.position.agent,
      ],
    );
  await db.query('INSERT INTO certificate_rule (organisation_id, on_work) VALUES ($1, $2)', [
    ids.unit.group,
    past.onWork,
  ]);
};

const subject = { organisationId: ids.unit.group, units: [ids.unit.callbacks], people: [], positions: [] };

/** The first day on which they may not, by what holds then; null where they may on all of them. */
const firstWithout = async (seats: number): Promise<string | null> => {
  for (let at = 0; at <= HORIZON; at += 1) {
    const day = addDays(today, at);
    const actor = await actorOf(db, { personId: ids.person.countyHandler, now: startOfDay(day) });
    if (!actor || !policyOf(actor).can('headcount.decide', subject, { seats })) return day;
  }
  return null;
};

test('the end that is told is the first day on which it is no longer so, and with none told it goes on', async () => {
  await fc.assert(
    fc.asyncProperty(anyPast, async (past) => {
      await write(past);
      const { data, errors } = await world.ask(
        'hrHead',
        `query ($input: ExplainAccessInput!) { explainAccess(input: $input) { allowed endsOn } }`,
        {
          input: {
            ability: 'headcount.decide',
            unitId: ids.unit.callbacks,
            personId: ids.person.countyHandler,
            seats: past.seats,
          },
        },
      );
      expect(errors).toEqual([]);
      const first = await firstWithout(past.seats);
      const { allowed, endsOn } = data.explainAccess;
      expect(allowed).toBe(first !== today);
      expect(endsOn).toBe(allowed ? first : null);
    }),
    { numRuns: 60 },
  );
});
