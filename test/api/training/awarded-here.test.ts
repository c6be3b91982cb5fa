import { describe, expect, test } from 'vitest';
import type { PersonKey } from '../../support/world-facts.ts';
import { makeWorld } from '../../support/world.ts';
import { learningIn } from './learning.ts';
import { recordingIn } from './recording.ts';

const world = await makeWorld();
const { db, ids } = world;
const { done, refused } = await learningIn(world);
const { record } = recordingIn(world);
const { person, unit } = ids;

let schemes = 0;
/** A certification with a name of its own: no two of them are found in each other. */
const scheme = async () => {
  const name = `${'甲乙丙丁戊己'[schemes++]}级投诉认证`;
  const made = await done('hrHead', 'addCertificationScheme', {
    organisationId: unit.group,
    name,
    maxScore: 100,
    passMark: 60,
    attempts: 2,
    retakeDays: 3,
    validMonths: 24,
  });
  return { id: made.id, name };
};

type Application = Awaited<ReturnType<typeof done>>;
const on = ({ id, revision }: Application) => ({ id, revision });

const judged = async (schemeId: string, passed: boolean): Promise<Application> => {
  const applied = await done('handler', 'applyForCertification', { schemeId, statement: '处理投诉三年' });
  const accepted = await done('hr', 'acceptCertification', on(applied));
  const learnt = await done('hr', 'finishLearning', { ...on(accepted), note: '自学' });
  const examined = await done('hr', 'recordExam', { ...on(learnt), score: 80, heldOn: '2026-03-02' });
  return done('lead', 'recordPractical', { ...on(examined), passed, heldOn: '2026-03-02', note: '已看' });
};

const awarded = async (schemeId: string): Promise<string> => {
  const { certificate } = (await done('hrHead', 'awardCertificate', {
    ...on(await judged(schemeId, true)),
    issuedOn: '2026-03-02',
  })) as unknown as { certificate: { id: string } };
  return certificate.id;
};

const recordedBy = (who: PersonKey, name: string, more: object = {}) =>
  record(who, 'certify', { personId: person.handler, name, issuedOn: '2026-03-02', ...more });

describe('a certificate that was awarded here', () => {
  test('is neither withdrawn nor prolonged as a record: whoever may award revokes it', async () => {
    const { id, name } = await scheme();
    const certificate = await awarded(id);
    for (const who of ['hr', 'hrHead'] as const) {
      const taken = await record(who, 'uncertify', { id: certificate, reason: '试试' });
      expect([who, taken.codes, taken.fields]).toEqual([who, ['INVALID_STATE'], ['input.id']]);
    }
    const longer = { corrects: certificate, reason: '抄错', expiresOn: '2099-01-01' };
    expect((await recordedBy('hrHead', name, longer)).fields).toEqual(['input.corrects']);
    // not even under another name
    expect((await recordedBy('hr', '驾驶证', longer)).fields).toEqual(['input.corrects']);
    const rows = await db.query(
      'SELECT expires_on::text AS until, withdrawn_at AS gone FROM certificate WHERE person_id = $1',
      [person.handler],
    );
    expect(rows).toEqual([{ until: '2028-03-01', gone: null }]);
    expect(
      await done('hrHead', 'revokeCertificate', { id: certificate, reason: '泄露客户信息' }),
    ).toMatchObject({ standing: 'REVOKED' });
  });

  test('holds no longer than its certification says', async () => {
    const { id } = await scheme();
    const ready = on(await judged(id, true));
    expect(
      await refused('hrHead', 'awardCertificate', {
        ...ready,
        issuedOn: '2026-03-02',
        expiresOn: '2028-03-02',
      }),
    ).toMatchObject({ codes: ['INVALID'], fields: ['input.expiresOn'] });
    expect(
      await done('hrHead', 'awardCertificate', {
        ...ready,
        issuedOn: '2026-03-02',
        expiresOn: '2028-03-01',
      }),
    ).toMatchObject({ state: 'CERTIFIED' });
  });
});

describe('a certificate that is given by way of a certification (F130)', () => {
  test('is not recorded past it while the practical part is failed, by nobody', async () => {
    const { id, name } = await scheme();
    expect(await judged(id, false)).toMatchObject({ state: 'PRACTICAL_FAILED' });
    for (const who of ['hr', 'hrHead'] as const) {
      const { codes, fields } = await recordedBy(who, `${name}（补）`);
      expect([who, codes, fields]).toEqual([who, ['INVALID_STATE'], ['input.name']]);
    }
  });

  test('is recorded from before by who awards it, and not by who keeps records', async () => {
    const { name } = await scheme();
    const { codes, fields } = await recordedBy('hr', name);
    expect([codes, fields]).toEqual([['FORBIDDEN'], ['input.name']]);
    expect((await recordedBy('hrHead', name)).errors).toEqual([]);
    // another one is nobody else’s to give
    expect((await recordedBy('hr', '普通话等级证书')).errors).toEqual([]);
  });
});
