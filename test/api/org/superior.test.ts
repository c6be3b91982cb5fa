import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';

const { ask, ids, db } = await makeWorld();

const document = `mutation ($input: SetSuperiorInput!) {
  setSuperior(input: $input) { position { revision superior { title } } }
}`;
const set = (who: 'admin' | 'hr' | 'handler' | 'bankHead', input: Record<string, unknown>) =>
  ask(who, document, { input });
const revisionOf = async (id: string): Promise<number> =>
  (await db.query('SELECT revision FROM position WHERE id = $1', [id]))[0].revision;

test('a post is put under another, and the audit knows both (F140)', async () => {
  const id = ids.position.agent;
  const { data } = await set('admin', {
    id,
    revision: await revisionOf(id),
    superiorId: ids.position.relationsHead,
  });
  expect(data.setSuperior.position).toEqual({ revision: 2, superior: { title: '客户关系部主任' } });
  const [row] = await db.query(`SELECT before, after FROM audit WHERE action = 'setSuperior'`);
  expect(row).toEqual({
    before: { superiorId: ids.position.supervisor },
    after: { superiorId: ids.position.relationsHead },
  });
});

test('a circle is refused and shown (F005)', async () => {
  const id = ids.position.supervisor;
  const { codes, fields, errors } = await set('admin', { id, revision: 1, superiorId: ids.position.handler });
  expect([codes, fields]).toEqual([['INVALID'], ['input.superiorId']]);
  expect(errors[0]?.message).toContain('综合投诉处理员 → 投诉主办 → 运营部主管 → 综合投诉处理员');
  expect(await revisionOf(id)).toBe(1);
});

test('two changes at once that would be a circle together: one is refused', async () => {
  const [one, other] = [ids.position.caller, ids.position.intake];
  const answers = await Promise.all([
    set('admin', { id: one, revision: 1, superiorId: other }),
    set('admin', { id: other, revision: 1, superiorId: one }),
  ]);
  expect(answers.flatMap(({ codes }) => codes)).toEqual(['INVALID']);
});

test('a superior of another organisation, a foreign post, a late caller and one without the right are refused', async () => {
  const id = ids.position.vacant;
  const foreign = await set('admin', { id, revision: 1, superiorId: ids.position.bankHead });
  const nowhere = await set('admin', { id, revision: 1, superiorId: '999999' });
  expect([foreign.codes, foreign.fields]).toEqual([['INVALID'], ['input.superiorId']]);
  expect(nowhere.errors[0]?.message).toBe(foreign.errors[0]?.message);
  expect((await set('bankHead', { id, revision: 1, superiorId: null })).codes).toEqual(['NOT_FOUND']);
  expect((await set('admin', { id, revision: 9, superiorId: null })).codes).toEqual(['CONFLICT']);
  expect((await set('handler', { id, revision: 1, superiorId: null })).codes).toEqual(['FORBIDDEN']);
});
