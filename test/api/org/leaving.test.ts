import { beforeEach, describe, expect, test } from 'vitest';
import { closeLeavers } from '../../../api/access/accounts/leavers.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { assigningIn } from './assigning.ts';

const world = await makeWorld();
const { ask, ids, db, clock } = world;
const { position, person } = ids;
const { take, newcomer, mainOf, asRead, spans, toldTo } = assigningIn(world);

beforeEach(() => clock.set('2026-03-02T09:00:00+08:00'));

const leave = async (who: PersonKey, personId: string, lastDay: string, language?: string) =>
  take(who, 'leave', { ...(await asRead(personId)), lastDay }, language);
const previewText = `query ($id: ID!, $day: Date!) { leavingPreview(personId: $id, lastDay: $day) {
  posts { title unit kind startsOn lastDay fate problem } work { kind count message } problem } }`;
const isSignedIn = async (who: PersonKey): Promise<boolean> =>
  (await ask(who, '{ viewer { abilities } }')).data.viewer !== null;
const accountOf = async (personId: string) => {
  const [row] = await db.query(
    `SELECT c.is_active AS open, (SELECT count(*)::int FROM session s WHERE s.account_id = c.id AND s.revoked_at IS NULL) AS sessions
     FROM account c WHERE c.person_id = $1`,
    [personId],
  );
  return row;
};

describe('a leaving that is planned', () => {
  test('ends every post with the last day, takes back what would begin later, and is shown before it is done', async () => {
    const id = await newcomer('林离');
    const given = { personId: id, positionId: position.agent, kind: 'PRIMARY', startsOn: '2026-01-01' };
    await take('hr', 'assign', { ...given, lastDay: '2026-04-30' });
    await take('hr', 'assign', {
      ...given,
      positionId: position.vacant,
      kind: 'CONCURRENT',
      lastDay: '2026-03-10',
    });
    await take('hr', 'assign', { ...given, positionId: position.caller, startsOn: '2026-05-01' });
    const { data, errors } = await ask('hr', previewText, { id, day: '2026-03-31' });
    expect(errors).toEqual([]);
    expect(data.leavingPreview).toEqual({
      posts: [
        {
          title: '话务员',
          unit: '客服中心',
          kind: 'PRIMARY',
          startsOn: '2026-01-01',
          lastDay: '2026-04-30',
          fate: 'ENDS',
          problem: null,
        },
        {
          title: '回访员',
          unit: '回访组',
          kind: 'PRIMARY',
          startsOn: '2026-05-01',
          lastDay: null,
          fate: 'TAKEN_BACK',
          problem: null,
        },
      ],
      work: [],
      problem: null,
    });
    expect(await spans(id)).toHaveLength(3);
    const done = await leave('hr', id, '2026-03-31');
    expect(done.data.row.person.lastDay).toBe('2026-03-31');
    expect(await spans(id)).toEqual([
      'PRIMARY 话务员 2026-01-01 2026-04-01',
      'CONCURRENT 培训品质部主管 2026-01-01 2026-03-11',
    ]);
    expect((await toldTo(id)).at(-1)).toBe('LEAVING');
    const [row] = await db.query(
      `SELECT before, after FROM audit WHERE action = 'leaveOrganisation' AND entity = 'Person' AND entity_id = $1`,
      [id],
    );
    expect(row).toEqual({ before: { leftOn: null }, after: { leftOn: '2026-04-01' } });
  });

  test('is recorded by whoever edits the unit of a post that ends before it, as it is explained', async () => {
    const id = await newcomer('林短');
    const given = { personId: id, positionId: position.agent, kind: 'PRIMARY', startsOn: '2026-01-01' };
    await take('hr', 'assign', { ...given, lastDay: '2026-03-20' });
    await db.query(
      `INSERT INTO role_grant (role_id, ability, scope) SELECT role_id, 'org.edit', 'UNIT' FROM position_role WHERE position_id = $1`,
      [position.supervisor],
    );
    const { data } = await ask(
      'supervisor',
      'query ($input: ExplainAccessInput!) { explainAccess(input: $input) { reason } }',
      { input: { ability: 'org.edit', recordKind: 'Person', recordId: id } },
    );
    expect(data.explainAccess.reason).toBe('ALLOWED');
    expect((await ask('supervisor', previewText, { id, day: '2026-03-31' })).errors).toEqual([]);
    expect((await leave('supervisor', id, '2026-03-31')).errors).toEqual([]);
    expect((await leave('lead', id, '2026-03-30')).codes).toEqual(['FORBIDDEN']);
    await db.query(`DELETE FROM role_grant WHERE ability = 'org.edit' AND scope = 'UNIT'`);
  });

  test('lets nobody give a post beyond it, until it is taken back', async () => {
    const id = await newcomer('林留');
    await leave('hr', id, '2026-03-31');
    const given = { personId: id, positionId: position.agent, kind: 'PRIMARY', startsOn: '2026-03-10' };
    const refused = await take('hr', 'assign', given);
    expect([refused.fields, refused.errors[0]?.message]).toEqual([
      ['input.lastDay'],
      expect.stringContaining('The last day of 林留 is 2026-03-31'),
    ]);
    expect((await take('hr', 'stay', await asRead(id))).data.row.person.lastDay).toBeNull();
    expect((await take('hr', 'assign', given)).errors).toEqual([]);
    const again = await take('hr', 'stay', await asRead(id));
    expect([again.codes, again.fields]).toEqual([['INVALID_STATE'], ['input.id']]);
  });

  test('is not undone by a post that begins after it: who leaves comes back once they have left', async () => {
    const id = await newcomer('林待');
    await leave('hr', id, '2026-03-31');
    const given = { personId: id, positionId: position.agent, kind: 'PRIMARY', startsOn: '2026-06-01' };
    const refused = await take('hr', 'assign', given);
    expect([refused.fields, refused.errors[0]?.message]).toEqual([
      ['input.startsOn'],
      expect.stringContaining('They can come back once they have left'),
    ]);
    expect((await leave('hr', id, '2026-04-15')).data.row.person.lastDay).toBe('2026-04-15');
  });
});

describe('when the day has come', () => {
  test('session and token open nothing from its first moment, though nothing has run; then the account is closed', async () => {
    const token = await ask(
      'agent',
      'mutation { createAccessToken(input: { name: "n", abilities: ["ticket.register"], expiresOn: "2026-12-31" }) { secret } }',
    );
    expect(token.errors).toEqual([]);
    await leave('hr', person.agent, '2026-03-05');
    clock.set('2026-03-05T23:59:59+08:00');
    expect(await isSignedIn('agent')).toBe(true);
    clock.set('2026-03-06T00:00:00+08:00');
    expect(await isSignedIn('agent')).toBe(false);
    expect(await accountOf(person.agent)).toEqual({ open: true, sessions: 1 });
    await closeLeavers(db, clock);
    expect(await accountOf(person.agent)).toEqual({ open: false, sessions: 0 });
    const [row] = await db.query(
      `SELECT count(*)::int AS open FROM access_token t JOIN account c ON c.id = t.account_id
       WHERE c.person_id = $1 AND t.revoked_at IS NULL`,
      [person.agent],
    );
    expect(row.open).toBe(0);
    const reopen = await ask(
      'admin',
      'mutation ($input: PersonAccountInput!) { reopenAccount(input: $input) { account { id } } }',
      { input: { personId: person.agent } },
    );
    expect(reopen.codes).toEqual(['INVALID_STATE']);
  });

  test('one recorded late closes the account with the command', async () => {
    expect((await leave('hr', person.caller, '2026-02-28')).errors).toEqual([]);
    expect(await accountOf(person.caller)).toEqual({ open: false, sessions: 0 });
    const again = await leave('hr', person.caller, '2026-03-10');
    expect([again.codes, again.fields]).toEqual([['INVALID_STATE'], ['input.id']]);
  });

  test('who came back and leaves again keeps the first time as it was', async () => {
    const id = await newcomer('林返');
    const given = { personId: id, positionId: position.agent, kind: 'PRIMARY', startsOn: '2026-01-01' };
    await take('hr', 'assign', given);
    await leave('hr', id, '2026-03-05');
    clock.set('2026-04-01T09:00:00+08:00');
    await take('hr', 'assign', { ...given, startsOn: '2026-04-01' });
    await leave('hr', id, '2026-04-30');
    expect(await spans(id)).toEqual([
      'PRIMARY 话务员 2026-01-01 2026-03-06',
      'PRIMARY 话务员 2026-04-01 2026-05-01',
    ]);
    await take('hr', 'stay', await asRead(id));
    expect(await spans(id)).toEqual([
      'PRIMARY 话务员 2026-01-01 2026-03-06',
      'PRIMARY 话务员 2026-04-01 open',
    ]);
  });

  test('a leaving is not taken back, nor put off, beyond the end of a post that was closed since', async () => {
    const made = await ask(
      'hr',
      'mutation ($input: CreatePositionInput!) { createPosition(input: $input) { position { id } } }',
      { input: { unitId: ids.unit.centre, title: '短岗', openedOn: '2026-01-01' } },
    );
    const post = made.data.createPosition.position;
    const id = await newcomer('林短');
    const given = { personId: id, positionId: post.id, kind: 'PRIMARY', startsOn: '2026-01-05' };
    expect((await take('hr', 'assign', given)).errors).toEqual([]);
    await leave('hr', id, '2026-03-31');
    await db.query(`UPDATE position SET closed_on = '2026-04-10' WHERE id = $1`, [post.id]);
    const stays = await take('hr', 'stay', await asRead(id));
    expect([stays.codes, stays.fields]).toEqual([['INVALID_STATE'], ['input.id']]);
    expect(stays.errors[0]?.message).toContain('短岗 (客服中心) is closed from 2026-04-10');
    expect((await leave('hr', id, '2026-04-30')).codes).toEqual(['INVALID_STATE']);
    const preview = await ask('hr', previewText, { id, day: '2026-04-30' });
    expect(preview.data.leavingPreview.problem).toContain('短岗');
    expect((await leave('hr', id, '2026-04-09')).errors).toEqual([]);
  });

  test('is put off, as it is taken back, only by who may give what goes on by it', async () => {
    const id = await newcomer('林管');
    await db.query(
      `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on) VALUES ($1, $2, $3, 'PRIMARY', '2026-01-05')`,
      [ids.unit.group, id, position.administrator],
    );
    expect((await leave('hr', id, '2026-03-31')).errors).toEqual([]);
    const later = await leave('hr', id, '2026-04-30');
    expect(later.codes).toEqual(['FORBIDDEN']);
    expect(later.errors[0]?.message).toContain('administration that you do not have');
    expect((await take('hr', 'stay', await asRead(id))).codes).toEqual(['FORBIDDEN']);
    expect((await leave('hr', id, '2026-03-20')).errors).toEqual([]);
    expect((await leave('admin', id, '2026-04-30')).errors).toEqual([]);
    await db.query('DELETE FROM assignment WHERE person_id = $1', [id]);
  });

  test('a new post brings back whoever has left, and the account can be opened again', async () => {
    await take('hr', 'assign', {
      personId: person.caller,
      positionId: position.caller,
      kind: 'PRIMARY',
      startsOn: '2026-03-02',
    });
    const reopen = await ask(
      'admin',
      'mutation ($input: PersonAccountInput!) { reopenAccount(input: $input) { account { isActive } } }',
      { input: { personId: person.caller } },
    );
    expect(reopen.data.reopenAccount.account.isActive).toBe(true);
  });
});

describe('who cannot leave', () => {
  test('somebody before a post of theirs began, which is named', async () => {
    const id = await newcomer('林早');
    await take('hr', 'assign', {
      personId: id,
      positionId: position.agent,
      kind: 'PRIMARY',
      startsOn: '2026-03-01',
    });
    const { fields, errors } = await leave('hr', id, '2026-02-20', 'zh-CN');
    expect([fields, errors[0]?.message]).toEqual([
      ['input.lastDay'],
      '输入有误：林早自 2026-03-01 起已任“话务员”（客服中心），最后一天不能更早',
    ]);
    const preview = await ask('hr', previewText, { id, day: '2026-02-20' });
    expect(preview.data.leavingPreview.problem).toContain('began as 话务员');
  });

  test('the last administrator, which the preview says too', async () => {
    const preview = await ask('hrHead', previewText, { id: person.admin, day: '2026-06-30' });
    expect(preview.data.leavingPreview.problem).toContain('From 2026-07-01 nobody could manage the accounts');
    const { codes, fields } = await leave('hrHead', person.admin, '2026-06-30');
    expect([codes, fields]).toEqual([['INVALID_STATE'], ['input.lastDay']]);
    expect((await mainOf(person.admin)).revision).toBe(1);
  });

  test('oneself, and anybody for those who do not edit the organisation', async () => {
    expect((await leave('hr', person.hr, '2026-06-30')).codes).toEqual(['FORBIDDEN']);
    expect((await leave('lead', person.handler, '2026-06-30')).codes).toEqual(['FORBIDDEN']);
    expect((await leave('bankHead', person.handler, '2026-06-30')).codes).toEqual(['NOT_FOUND']);
    const look = (who: PersonKey) => ask(who, previewText, { id: person.handler, day: '2026-06-30' });
    expect((await look('lead')).codes).toEqual(['FORBIDDEN']);
    expect((await look('bankHead')).codes).toEqual(['NOT_FOUND']);
  });
});
