import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actorOf } from '../../../api/access/actor.ts';
import { peopleInConflict } from '../../../api/access/conflicts/conflict.sql.ts';
import { givenIn } from '../../../api/access/impact.rules.ts';
import type { Actor } from '../../../api/core/actor.ts';
import type { Ability } from '../../../api/core/abilities.ts';
import { suspendedOn } from '../../../api/core/certified.ts';
import { holdersOf } from '../../../api/core/held-posts.ts';
import { policyOf } from '../../../api/core/policy.ts';
import { conflictsOf } from '../../../api/core/separation.ts';
import { separations } from '../../../api/core/separation.rules.ts';
import { makeWorld } from '../../support/world.ts';
import type { positions } from '../../support/world-facts.ts';
import { addVersion } from './job-fixture.ts';

const { db, clock, ids } = await makeWorld();
const day = '2026-03-02';

const abilities: readonly Ability[] = [
  'ticket.dispatch',
  'headcount.decide',
  'customer.identity',
  'account.manage',
  'job.approve',
  'headcount.raise',
];

const postKeys = (Object.keys(ids.position) as (keyof typeof positions)[]).filter(
  (key) => !key.startsWith('bank'),
);
const personIds = Object.values(ids.person);
const ability = fc.constantFrom(...abilities);
const scope = fc.constantFrom('OWN', 'UNIT', 'SUBTREE', 'ALL');
const place = fc.nat({ max: 99 });

/** Lines, posts held beside the main one, certificates and what was given in person; places are taken modulo what there is. */
const anyRights = fc.record({
  versions: fc.array(
    fc.record({
      post: place,
      lines: fc.array(
        fc.record({
          ability,
          scope,
          condition: fc.constantFrom(undefined, undefined, 'TEAM_LEADER_ONLY', 'CERTIFIED'),
          isDelegable: fc.boolean(),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      asks: fc.boolean(),
    }),
    { maxLength: 6 },
  ),
  further: fc.array(
    fc.record({
      person: place,
      post: place,
      kind: fc.constantFrom('ACTING', 'CONCURRENT'),
      isNow: fc.boolean(),
    }),
    { maxLength: 6 },
  ),
  certificates: fc.array(fc.record({ person: place, isValid: fc.boolean() }), { maxLength: 4 }),
  personal: fc.array(
    fc.record({
      person: place,
      ability,
      scope: fc.constantFrom('OWN', 'UNIT', 'SUBTREE', 'UNITS', 'ALL'),
      unit: place,
      isNow: fc.boolean(),
      isRevoked: fc.boolean(),
    }),
    { maxLength: 6 },
  ),
  onWork: fc.constantFrom('WARN', 'BLOCK'),
});
type Rights = typeof anyRights extends fc.Arbitrary<infer Each> ? Each : never;

const pick = <One>(list: readonly One[], at: number): One => list[at % list.length] as One;

const write = async ({ versions, further, certificates, personal, onWork }: Rights): Promise<void> => {
  await db.query('DELETE FROM personal_grant; DELETE FROM certificate; DELETE FROM certificate_rule');
  await db.query(`DELETE FROM job_description; DELETE FROM assignment WHERE kind <> 'PRIMARY'`);
  const given = new Map(versions.map((version) => [pick(postKeys, version.post), version]));
  for (const [key, { lines, asks }] of given) {
    const id = await addVersion(db, {
      positionId: ids.position[key],
      from: '2026-01-01',
      lines: lines.map(({ condition, ...line }) => ({ ...line, ...(condition && { condition }) })),
    });
    if (asks)
      await db.query(
        `INSERT INTO qualification (job_description_id, seq, kind, strictness, text) VALUES ($1, 1, 'CERTIFICATE', 'REQUIRED', '投诉处理员证书')`,
        [id],
      );
  }
  for (const { person, post, kind, isNow } of further)
    await db.query(
      `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on)
       SELECT o.organisation_id, $1, o.id, $3, $4, '2026-03-03' FROM position o WHERE o.id = $2
         AND NOT EXISTS (SELECT FROM assignment a WHERE a.person_id = $1 AND a.position_id = o.id)`,
      [pick(personIds, person), ids.position[pick(postKeys, post)], kind, isNow ? day : '2026-03-01'],
    );
  if (further.some(({ isNow }) => !isNow))
    await db.query(`UPDATE assignment SET ends_on = '2026-03-02' WHERE starts_on = '2026-03-01'`);
  for (const { person, isValid } of certificates)
    await db.query(
      `INSERT INTO certificate (organisation_id, person_id, name, issued_on, expires_on, origin, recorded_by_id, recorded_at)
       SELECT organisation_id, id, '投诉处理员', '2025-01-01', $2, 'RECORDED', id, now() FROM person WHERE id = $1`,
      [pick(personIds, person), isValid ? day : '2026-03-01'],
    );
  await db.query('INSERT INTO certificate_rule (organisation_id, on_work) VALUES ($1, $2)', [
    ids.unit.group,
    onWork,
  ]);
  for (const each of personal)
    await db.query(
      `INSERT INTO personal_grant (organisation_id, person_id, assignment_id, ability, scope, unit_ids, reason, starts_on, ends_on,
         given_by_id, given_at, revoked_at, revoked_by_id)
       SELECT organisation_id, person_id, id, $2, $3, $4, '试', '2026-01-01', $5, person_id, now(), $6, CASE WHEN $6::timestamptz IS NOT NULL THEN person_id END
       FROM assignment WHERE person_id = $1 AND kind = 'PRIMARY' ON CONFLICT DO NOTHING`,
      [
        pick(personIds, each.person),
        each.ability,
        each.scope,
        each.scope === 'UNITS' ? [pick(Object.values(ids.unit), each.unit)] : null,
        each.isNow ? '2026-03-03' : day,
        each.isRevoked ? clock.now() : null,
      ],
    );
};

/** Who may do something for a unit, by the statement that finds whom to tell. */
const inDatabase = async (unit: string, asked: Ability): Promise<string[]> => {
  const { covers, lines } = await suspendedOn(db, day);
  const rows = (await db.query(
    `SELECT h.person_id::text AS id FROM (${holdersOf({
      unit: '$1::bigint',
      ability: '$2::text',
      day: '$3::date',
      except: `'{}'::bigint[]`,
      all: 'true',
      suspended: { covers: '$4::bigint[]', lines: '$5::bigint[]' },
    })}) h`,
    [unit, asked, day, covers, lines],
  )) as { id: string }[];
  return rows.map(({ id }) => id).toSorted();
};

/** Everybody, as they are found to be when they ask. */
const everybody = async (): Promise<Actor[]> => {
  const found = await Promise.all(personIds.map((personId) => actorOf(db, { personId, now: clock.now() })));
  return found.filter((actor) => actor !== null);
};

test('those who may do something are the same in one statement and person by person, whatever was given to whom', async () => {
  await fc.assert(
    fc.asyncProperty(anyRights, async (rights) => {
      await write(rights);
      const actors = await everybody();
      for (const [key, unit] of Object.entries(ids.unit))
        for (const asked of abilities) {
          const organisationId = key.startsWith('bank') ? ids.unit.bank : ids.unit.group;
          const subject = { organisationId, units: [unit], people: [], positions: [] };
          const able = actors.filter((actor) => policyOf(actor).can(asked, subject));
          expect([key, asked, await inDatabase(unit, asked)]).toEqual([
            key,
            asked,
            able.map(({ personId }) => personId).toSorted(),
          ]);
        }
    }),
    { numRuns: 12 },
  );
});

test('what is withheld and what holds together are all that was given', async () => {
  await fc.assert(
    fc.asyncProperty(anyRights, async (rights) => {
      await write(rights);
      for (const { personId, grants, withheld } of await everybody()) {
        const [row] = (await db.query(
          `SELECT count(*)::int AS given FROM (
             SELECT l.id FROM assignment a JOIN job_description j ON j.position_id = a.position_id JOIN authority l ON l.job_description_id = j.id
               WHERE a.person_id = $1 AND a.starts_on <= $2 AND (a.ends_on IS NULL OR a.ends_on > $2)
             UNION ALL SELECT g.id FROM assignment a JOIN position_role c ON c.position_id = a.position_id JOIN role_grant g ON g.role_id = c.role_id
               WHERE a.person_id = $1 AND a.starts_on <= $2 AND (a.ends_on IS NULL OR a.ends_on > $2)
             UNION ALL SELECT x.id FROM personal_grant x WHERE x.person_id = $1 AND x.revoked_at IS NULL AND x.ends_on > $2) given`,
          [personId, day],
        )) as { given: number }[];
        expect(grants.length + withheld.length).toBe(row?.given);
        expect(withheld.every(({ text }) => text.zh !== '' && text.en !== '')).toBe(true);
      }
    }),
    { numRuns: 8 },
  );
});

test('those in whom abilities come together are the same in one statement and person by person', async () => {
  const organisations = [ids.unit.group, ids.unit.bank];
  await fc.assert(
    fc.asyncProperty(anyRights, async (rights) => {
      await write(rights);
      const { covers, lines } = await suspendedOn(db, day);
      const found = (await db.query(
        `SELECT person_id::text || ' ' || organisation_id || ' ' || rule AS key FROM (${peopleInConflict({
          day: '$1::date',
          organisations: '$2::bigint[]',
          suspended: { covers: '$3::bigint[]', lines: '$4::bigint[]' },
        })}) c`,
        [day, organisations, covers, lines],
      )) as { key: string }[];
      const wanted = (await everybody()).flatMap((actor) =>
        organisations.flatMap((organisation) =>
          conflictsOf(givenIn(actor, organisation)).map(
            ({ rule }) => `${actor.personId} ${organisation} ${separations.indexOf(rule)}`,
          ),
        ),
      );
      expect(found.map(({ key }) => key).toSorted()).toEqual(wanted.toSorted());
    }),
    { numRuns: 15 },
  );
});
