import { beforeEach, expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { approveJob } from '../training/learning.ts';
import { addVersion } from './job-fixture.ts';

/** Whoever sets what a missing certificate withholds lifts nothing of their own by it (decision 60). */
const world = await makeWorld();
const { ask, db, ids } = world;
const organisationId = ids.unit.group;

await addVersion(db, { positionId: ids.position.agent, from: '2026-01-01', lines: [] });
await db.query(
  `INSERT INTO qualification (job_description_id, seq, kind, strictness, text)
   SELECT id, 1, 'CERTIFICATE', 'REQUIRED', '投诉处理员证书' FROM job_description WHERE position_id = $1`,
  [ids.position.agent],
);

const cover = (who: PersonKey, from: string, to: string) =>
  db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on, stands_in_for_id)
     VALUES ($1, $2, $3, 'ACTING', $4, $5, $6)`,
    [organisationId, ids.person[who], ids.position.agent, from, to, ids.person.agent],
  );
const certify = (who: PersonKey, expiresOn: string) =>
  db.query(
    `INSERT INTO certificate (organisation_id, person_id, name, issued_on, expires_on, origin, recorded_by_id, recorded_at)
     VALUES ($1, $2, '投诉处理员证书', '2026-01-01', $3, 'RECORDED', $2, now())`,
    [organisationId, ids.person[who], expiresOn],
  );
const set = (who: PersonKey, onWork: string, language?: string) =>
  ask(
    who,
    'mutation ($input: SetCertificateRuleInput!) { setCertificateRule(input: $input) { certificateRule { onWork } } }',
    { input: { organisationId, onWork } },
    language,
  );
const abilitiesOf = async (who: PersonKey): Promise<string[]> =>
  (await ask(who, '{ viewer { abilities } }')).data.viewer.abilities;

beforeEach(async () => {
  await db.query(`DELETE FROM certificate; DELETE FROM assignment WHERE kind = 'ACTING'`);
  await db.query(
    `INSERT INTO certificate_rule (organisation_id, on_work) VALUES ($1, 'BLOCK')
     ON CONFLICT (organisation_id) DO UPDATE SET on_work = 'BLOCK'`,
    [organisationId],
  );
});

test.each(['WARN', 'IGNORE'])(
  'a deputy without the certificate does not relax the rule to %s',
  async (to) => {
    await cover('hr', '2026-03-01', '2026-04-01');
    const before = await abilitiesOf('hr');
    const refused = await set('hr', to, 'zh-CN');
    expect([refused.codes, refused.fields]).toEqual([['FORBIDDEN'], ['input.onWork']]);
    expect(refused.errors[0]?.message).toContain('等于给自己权限');
    expect(await abilitiesOf('hr')).toEqual(before);
  },
);

test('nor does whoever is to stand in later, whose certificate ends before the cover, or for whose post a certificate comes to be asked', async () => {
  await cover('hr', '2026-03-10', '2026-04-01');
  expect((await set('hr', 'WARN')).codes).toEqual(['FORBIDDEN']);
  await certify('hr', '2026-03-20');
  expect((await set('hr', 'WARN')).codes).toEqual(['FORBIDDEN']);
  await db.query('DELETE FROM certificate');
  await certify('hr', '2026-03-31');
  expect((await set('hr', 'WARN')).codes).toEqual([]);

  await set('hr', 'BLOCK');
  await db.query(`DELETE FROM assignment WHERE kind = 'ACTING'`);
  await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on) VALUES ($1, $2, $3, 'ACTING', '2026-03-01', '2026-04-01')`,
    [organisationId, ids.person.hr, ids.position.caller],
  );
  await approveJob(world, ids.position.caller, { certificates: ['回访证'], from: '2026-03-15' });
  expect((await set('hr', 'WARN')).codes).toEqual(['FORBIDDEN']);
});

test('somebody else whom it gives nothing relaxes it, whoever else comes to something by it; anybody makes it stricter', async () => {
  await cover('hr', '2026-03-01', '2026-04-01');
  expect((await set('hrHead', 'WARN')).codes).toEqual([]);
  expect((await set('hr', 'BLOCK')).codes).toEqual([]);
});

test('whoever stands in for somebody does not lift what is withheld from that one', async () => {
  await cover('handler', '2026-03-01', '2026-04-01');
  await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on, stands_in_for_id)
     VALUES ($1, $2, $3, 'ACTING', '2026-03-01', '2026-04-01', $4)`,
    [organisationId, ids.person.hr, ids.position.handler, ids.person.handler],
  );
  expect((await set('hr', 'WARN')).codes).toEqual(['FORBIDDEN']);
});
