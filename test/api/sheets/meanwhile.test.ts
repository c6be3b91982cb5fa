import { expect, test } from 'vitest';
import { holdStill, planSheet } from '../../../api/org/sheets/plan/plan-sheet.ts';
import { raisingAtTheEnd } from '../../../api/org/versions.ts';
import { sheetOf } from '../../../api/org/sheets/store.ts';
import type { SheetKind } from '../../../api/org/sheets/sheet.words.ts';
import { signedIn } from '../../../api/core/context.ts';
import { served } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { assigningIn } from '../org/assigning.ts';
import { bringing, csv } from './bringing.ts';

const world = await makeWorld();
const { ask, db, ids } = world;
const { bring, mistakes, write } = bringing(world, await served(world, { requests: null }));
const { newcomer, take, mainOf } = assigningIn(world);

/** Inputs that are not called after their mutation. */
const inputs: Readonly<Record<string, string>> = {
  endAccessTokens: 'EndOfPersonInput',
  endSessions: 'EndOfPersonInput',
  reopenAccount: 'PersonAccountInput',
};

const act = async (
  who: PersonKey,
  name: string,
  input: object,
  answer: string,
): Promise<readonly string[]> => {
  const type = inputs[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { codes } = await ask(who, `mutation ($input: ${type}!) { ${name}(input: $input) ${answer} }`, {
    input,
  });
  return codes;
};

const onAccount = '{ account { id } }';

/** Somebody with an account and something given in person, at a post. */
const somebody = async (name: string): Promise<{ personId: string; grantId: string }> => {
  const personId = await newcomer(name);
  const given = { personId, positionId: ids.position.agent, kind: 'PRIMARY', startsOn: '2026-01-01' };
  expect((await take('hr', 'assign', given)).errors).toEqual([]);
  const input = { personId, email: `somebody.${personId}@world.test` };
  expect(await act('admin', 'createAccount', input, onAccount)).toEqual([]);
  const grant = {
    assignmentId: (await mainOf(personId)).id,
    ability: 'ticket.urge',
    scope: 'UNIT',
    reason: '春节值班',
    lastDay: '2026-03-31',
  };
  const { data } = await ask(
    'admin',
    'mutation ($input: GivePersonalGrantInput!) { givePersonalGrant(input: $input) { grant { id } } }',
    { input: grant },
  );
  return { personId, grantId: data.givePersonalGrant.grant.id };
};

const ticket = {
  kind: 'COMPLAINT',
  channel: 'PHONE',
  content: '宽带断了',
  customerName: '何顾客',
  customerPhone: '199 0000 0001',
};

/** A sheet of each kind that writes what the others are about: their units, posts, the people themselves. */
const sheets: readonly (readonly [SheetKind, (personId: string) => string])[] = [
  [
    'UNITS',
    () =>
      csv('系统编号,单位名称,区域', `${ids.unit.centre},客服中心,越城`, `${ids.unit.complaints},投诉组,越城`),
  ],
  ['POSITIONS', () => csv('系统编号,岗位名称', `${ids.position.agent},话务代表`)],
  ['PEOPLE', (personId) => csv('系统编号,姓名', `${personId},改名的人`, ',添加的人')],
  [
    'ASSIGNMENTS',
    (personId) =>
      csv(
        '人员系统编号,岗位名称,所在单位,任职方式,开始日期',
        `${personId},培训品质部主管,客服中心,兼岗,2026-03-01`,
      ),
  ],
];

test.each(sheets)(
  'while a sheet of %s is written, tickets are registered, and rights and accounts are taken away from whoever stands in it',
  async (kind, textOf) => {
    const { personId, grantId } = await somebody(`${kind} 里的人`);
    const sheetId = await bring('hr', kind, textOf(personId));
    expect(await mistakes('hr', sheetId)).toEqual([]);
    const takenBack = new Error('taken back');
    const whole = db.transaction(async (manager) => {
      const tx = { ...signedIn(await world.contextOf('hr')), manager, memo: new Map() };
      const sheet = await sheetOf(tx, sheetId, 'input.id');
      await raisingAtTheEnd(tx, sheet.organisationId, async () => {
        await holdStill(tx, sheet);
        const plan = await planSheet(tx, sheet, true);
        expect(plan.size).toBeGreaterThan(0);
        await plan.write(async () => undefined);
        const { hr } = ids.person;
        const steps: readonly (readonly [PersonKey, string, object, string])[] = [
          ['intake', 'registerTicket', ticket, '{ ticket { id } }'],
          ['admin', 'revokePersonalGrant', { personId, grantId, reason: '值班结束' }, '{ grant { id } }'],
          ['admin', 'endAccessTokens', { personId }, onAccount],
          ['admin', 'closeAccount', { personId }, onAccount],
          // and from whoever writes it
          ['admin', 'endSessions', { personId: hr }, onAccount],
          ['admin', 'closeAccount', { personId: hr }, onAccount],
          ['admin', 'reopenAccount', { personId: hr }, onAccount],
        ];
        for (const [who, name, input, answer] of steps) {
          expect([name, ...(await act(who, name, input, answer))]).toEqual([name]);
          // what waits for the sheet gives up after the database has given the sheet up, which then fails here
          await manager.query('SELECT 1');
        }
        throw takenBack;
      });
    });
    await expect(whole).rejects.toBe(takenBack);
    await db.query('UPDATE session SET revoked_at = NULL'); // who writes the next sheet signs in
  },
);

test('whatever a sheet writes counts at once: what is kept in memory is told of it at the end', async () => {
  const versions = async (): Promise<Record<string, number>> => {
    const rows = (await db.query('SELECT name, version::int AS version FROM snapshot_version')) as {
      name: string;
      version: number;
    }[];
    return Object.fromEntries(rows.map(({ name, version }) => [name, version]));
  };
  const before = await versions();
  const id = await bring('hr', 'PEOPLE', csv('姓名', '数得上的人'));
  expect(await write('hr', id)).toMatchObject({ state: 'DONE' });
  const after = await versions();
  for (const name of ['grants', 'tree', `organisation ${ids.unit.group}`])
    expect([name, (after[name] ?? 0) > (before[name] ?? 0)]).toEqual([name, true]);
  // and each change by itself does so again
  await db.query(`UPDATE assignment SET revision = revision + 1 WHERE person_id = $1`, [ids.person.agent]);
  expect((await versions())['grants']).toBeGreaterThan(after['grants'] ?? 0);
});
