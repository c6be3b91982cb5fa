import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { actorOf } from '../../../api/access/actor.ts';
import { abilityChanges } from '../../../api/access/impact.rules.ts';
import type { Actor } from '../../../api/core/actor.ts';
import { uncertifiedAmong } from '../../../api/core/certified.ts';
import { signedIn } from '../../../api/core/context.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey, PositionKey } from '../../support/world-facts.ts';
import { addVersion } from './job-fixture.ts';

/** Whoever sets the rule on certificates sees before it what it does, to whom. */
const world = await makeWorld();
const { ask, clock, db, ids } = world;
const organisationId = ids.unit.group;
const rules = ['IGNORE', 'WARN', 'BLOCK'] as const;

const asking: readonly PositionKey[] = ['agent', 'handler', 'complaintLead'];
for (const position of asking) {
  await addVersion(db, {
    positionId: ids.position[position],
    from: '2026-01-01',
    lines: [{ ability: 'ticket.urge', scope: 'UNIT', isDelegable: true }],
  });
  await db.query(
    `INSERT INTO qualification (job_description_id, seq, kind, strictness, text)
     SELECT id, 1, 'CERTIFICATE', 'REQUIRED', '投诉处理员证书' FROM job_description WHERE position_id = $1`,
    [ids.position[position]],
  );
}
// Whoever sets the rule here may ask what all may do; the officer of personnel may not.
await db.query(
  `INSERT INTO personal_grant (organisation_id, person_id, assignment_id, ability, scope, reason, starts_on, ends_on, given_by_id, given_at)
   SELECT organisation_id, person_id, id, 'access.read', 'ALL', '核查', '2026-01-01', '2027-01-01', person_id, now() FROM assignment WHERE person_id = $1`,
  [ids.person.hrHead],
);

const cover = (who: PersonKey, position: PositionKey): Promise<unknown> =>
  db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on) VALUES ($1, $2, $3, 'ACTING', '2026-03-01', '2026-04-01')`,
    [organisationId, ids.person[who], ids.position[position]],
  );
const certify = (who: PersonKey, expiresOn = '2030-01-01'): Promise<unknown> =>
  db.query(
    `INSERT INTO certificate (organisation_id, person_id, name, issued_on, expires_on, origin, recorded_by_id, recorded_at)
     VALUES ($1, $2, '投诉处理员证书', '2026-01-01', $3, 'RECORDED', $2, now())`,
    [organisationId, ids.person[who], expiresOn],
  );
const ruleIs = (onWork: string): Promise<unknown> =>
  db.query(
    `INSERT INTO certificate_rule (organisation_id, on_work) VALUES ($1, $2)
     ON CONFLICT (organisation_id) DO UPDATE SET on_work = excluded.on_work`,
    [organisationId, onWork],
  );
const reach = '{ scope source asDeputy seatLimit moneyLimitMinor }';
const preview = (who: PersonKey, onWork: string, of = organisationId, after: string | null = null) =>
  ask(
    who,
    `query ($of: ID!, $onWork: CertificateRuleOnWork!, $after: ID) { seen: previewCertificateRule(organisationId: $of, onWork: $onWork, after: $after) {
      access { groups { people { id name } total changes { ability kind before ${reach} after ${reach} } conflicts }
        holders examined unchanged endCursor refusal { code message } }
      untold { total people { id name } } withholdsWork work { total people { id name posts } } } }`,
    { of, onWork, after },
  );
const seen = async (who: PersonKey, onWork: string) => {
  const { data, errors } = await preview(who, onWork);
  expect(errors).toEqual([]);
  return data.seen;
};
const set = (who: PersonKey, onWork: string) =>
  ask(
    who,
    'mutation ($input: SetCertificateRuleInput!) { setCertificateRule(input: $input) { certificateRule { onWork } } }',
    { input: { organisationId, onWork } },
  );

const everybody = Object.keys(ids.person) as PersonKey[];
const actors = async (): Promise<Actor[]> => {
  const found = await Promise.all(
    everybody.map((who) => actorOf(db, { personId: ids.person[who], now: clock.now() })),
  );
  return found.flatMap((actor) => actor ?? []);
};
/** Who may be given no work, by the function that dispatching asks. */
const barred = async (): Promise<string[]> => {
  const found = await uncertifiedAmong(signedIn(await world.contextOf('hrHead')), {
    organisationId,
    unitIds: Object.values(ids.unit),
    personIds: Object.values(ids.person),
    day: '2026-03-02',
  });
  return [...new Set(found.filter(({ blocks }) => blocks).map(({ personId }) => personId))].sort();
};

beforeEach(async () => {
  await db.query(`DELETE FROM certificate; DELETE FROM assignment WHERE kind = 'ACTING'`);
  await ruleIs('WARN');
});

/** Rows as texts, in an order of their own. */
const inOrder = (rows: readonly unknown[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

const deputies = ['supervisor', 'caller', 'intake', 'countyHead', 'head'] as const;

test('what it tells is what then happens: who loses and gains which abilities, and who is given no work', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...rules),
      fc.constantFrom(...rules),
      fc.subarray([...deputies]),
      fc.subarray([...deputies, 'agent', 'handler', 'lead'] as PersonKey[]),
      fc.array(fc.constantFrom(...asking), { minLength: deputies.length, maxLength: deputies.length }),
      async (from, to, covering, certified, posts) => {
        await db.query(`DELETE FROM certificate; DELETE FROM assignment WHERE kind = 'ACTING'`);
        await ruleIs(from);
        for (const [at, who] of covering.entries()) await cover(who, posts[at] ?? 'agent');
        for (const who of certified) await certify(who);

        const [before, barredBefore] = [await actors(), await barred()];
        const told = await seen('hrHead', to);
        expect((await set('hrHead', to)).errors).toEqual([]);
        const [after, barredAfter] = [await actors(), await barred()];

        const happened = before.flatMap((was, at) => {
          const changes = abilityChanges(was, organisationId, was.grants, after[at]?.grants ?? []);
          return changes.length > 0
            ? [[was.personId, changes.map(({ ability, kind }) => `${ability} ${kind}`)]]
            : [];
        });
        const foretold = told.access.groups.flatMap(
          ({ people, changes }: { people: { id: string }[]; changes: { ability: string; kind: string }[] }) =>
            people.map(({ id }) => [id, changes.map(({ ability, kind }) => `${ability} ${kind}`)]),
        );
        expect(inOrder(foretold)).toEqual(inOrder(happened));
        expect(told.access.examined - told.access.unchanged).toBe(happened.length);
        const isOther = JSON.stringify(barredBefore) !== JSON.stringify(barredAfter);
        const concerned = told.withholdsWork ? barredAfter : barredBefore;
        expect(told.work.people.map(({ id }: { id: string }) => id).sort()).toEqual(isOther ? concerned : []);
      },
    ),
    { numRuns: 25 },
  );
});

test('whoever may not ask what others may do is told who loses something, and not what', async () => {
  await cover('caller', 'handler');
  const told = await seen('hr', 'BLOCK');
  expect(told.access.groups).toEqual([]);
  expect(told.untold).toEqual({ total: 1, people: [{ id: ids.person.caller, name: '冯回访' }] });
  expect(told.work.people).toContainEqual({
    id: ids.person.caller,
    name: '冯回访',
    posts: '回访员、综合投诉处理员',
  });
});

test('what is had as a deputy is told apart from what is one’s own, and only that goes', async () => {
  await cover('agent', 'handler');
  await db.query(`UPDATE assignment SET stands_in_for_id = $1 WHERE kind = 'ACTING'`, [ids.person.handler]);
  const { access } = await seen('hrHead', 'BLOCK');
  type Change = Record<'before' | 'after', { readonly asDeputy: boolean }[]>;
  const changes: Change[] = access.groups.flatMap((group: { changes: Change[] }) => group.changes);
  expect(changes.length).toBeGreaterThan(0);
  expect(changes.every(({ before }) => before.some(({ asDeputy }) => asDeputy))).toBe(true);
  expect(changes.some(({ before }) => before.some(({ asDeputy }) => !asDeputy))).toBe(true);
  expect(changes.flatMap(({ after }) => after).filter(({ asDeputy }) => asDeputy)).toEqual([]);
});

test('between saying nothing and a warning nobody loses or gains anything', async () => {
  await cover('caller', 'handler');
  const told = await seen('hrHead', 'IGNORE');
  expect(told.access).toMatchObject({ groups: [], holders: 0, refusal: null });
  expect(told.work).toEqual({ total: 0, people: [] });
});

test('what would be refused is said as a finding, and nothing else of it', async () => {
  await ruleIs('BLOCK');
  await cover('hr', 'handler');
  await cover('caller', 'handler');
  const told = await seen('hr', 'WARN');
  expect(told.access.refusal.code).toBe('FORBIDDEN');
  expect([told.access.groups, told.work.total, told.untold.total]).toEqual([[], 0, 0]);
  expect((await set('hr', 'WARN')).codes).toEqual(['FORBIDDEN']);
});

test('nobody else looks ahead, and nobody into another organisation; nothing is written by asking', async () => {
  expect((await preview('lead', 'BLOCK')).codes).toEqual(['FORBIDDEN']);
  expect((await preview('hr', 'BLOCK', ids.unit.bank)).codes).toEqual(['NOT_FOUND']);
  expect((await preview('hr', 'BLOCK', 'none')).codes).toEqual(['NOT_FOUND']);
  const rows = (): Promise<unknown> =>
    db.query('SELECT (SELECT count(*) FROM audit), (SELECT json_agg(r) FROM certificate_rule r)');
  const before = await rows();
  await seen('hrHead', 'BLOCK');
  expect(await rows()).toEqual(before);
});

test('of more than a thousand deputies it tells in parts, and each is in one of them', async () => {
  await db.query(
    `WITH more AS (INSERT INTO person (organisation_id, name) SELECT $1, '代理' || n FROM generate_series(1, 1200) n RETURNING id)
     INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on)
     SELECT $1, id, $2, 'ACTING', '2026-03-01', '2026-04-01' FROM more`,
    [organisationId, ids.position.agent],
  );
  const first = await seen('hrHead', 'BLOCK');
  expect(first.access).toMatchObject({ holders: 1_200, examined: 1_000 });
  expect(first.work.total).toBeGreaterThanOrEqual(1_200);
  const { data } = await preview('hrHead', 'BLOCK', organisationId, first.access.endCursor);
  expect(data.seen.access).toMatchObject({ holders: 1_200, examined: 200, endCursor: null });
  await db.query(
    `WITH gone AS (DELETE FROM assignment a USING person p WHERE p.id = a.person_id AND p.name ~ '^代理[0-9]' RETURNING p.id) SELECT`,
  );
});
