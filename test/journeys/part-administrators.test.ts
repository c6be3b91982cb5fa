import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addDays } from '../../api/core/clock.ts';
import { today } from '../support/app.ts';
import { card, choose, personOf, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

/** Gives somebody abilities beside their post, from which their reach is measured. */
const give = (who: string, abilities: readonly string[], scope: string): Promise<unknown> =>
  journey.db.query(
    `INSERT INTO personal_grant (organisation_id, person_id, assignment_id, ability, scope, reason, starts_on, ends_on, given_by_id, given_at)
     SELECT s.organisation_id, s.person_id, s.id, ability, $3, '分管', '2026-01-01', '2027-06-30', s.person_id, now()
     FROM account c JOIN assignment s ON s.person_id = c.person_id AND s.ends_on IS NULL, unnest($2::text[]) AS ability
     WHERE c.email = $1`,
    [`${who}@remit.demo`, abilities, scope],
  );
// the head of customer relations administers the rights and the units of that department, the head of personnel the rights of theirs
await give('head', ['access.manage', 'org.edit'], 'SUBTREE');
await give('hrhead', ['access.manage'], 'UNIT');

const idOf = async (kind: 'org_unit' | 'position', name: string): Promise<string> => {
  const [row] = (await journey.db.query(
    `SELECT id::text FROM ${kind} WHERE organisation_id = 1 AND ${kind === 'org_unit' ? 'name' : 'title'} = $1 ORDER BY id LIMIT 1`,
    [name],
  )) as { id: string }[];
  if (!row) throw new Error(`${name} is not there.`);
  return row.id;
};

const words = {
  'zh-CN': {
    lead: /^您维护部分部门的授权/,
    create: '新建角色',
    rename: '改名',
    give: '给岗位',
    post: '岗位',
    notYours: '您不维护这个岗位所在部门的授权。请由管理那里或整个组织授权的人给它角色。',
    save: '保存',
    roleOf: '“质检员”的角色',
    gained: '回访客户',
    given: '已更新岗位的角色',
    caller: '回访员',
    givePerson: '授予权限',
    ability: '权限',
    urge: /督促超时工单/,
    urgeStart: '督促超时',
    lastDay: '最后一天',
    reason: '理由',
    gain: '获得',
    personal: '个人授权',
    holds: '有效',
    refused: '您无权查看该员工的权限依据。',
    noneOfYours: '此人的任职都不在您维护授权的部门。请由管理那里或整个组织授权的人授予。',
    chosen: '所选单位或岗位',
    move: '移动到…',
    parent: '新的上级单位',
    preview: '移动会改变什么',
    moveNow: '移动',
    moved: '已保存',
    menu: '维护',
    unitPosts: '岗位与编制',
  },
  en: {
    lead: /^You administer rights in a part of the organisation/,
    create: 'New role',
    rename: 'Rename',
    give: 'Give to a post',
    post: 'Post',
    notYours:
      'You do not administer rights in the unit of this post. Whoever does so there, or in the whole organisation, may give it roles.',
    save: 'Save',
    roleOf: 'Roles of 质检员',
    gained: 'Call customers back',
    given: 'The roles of the post are saved',
    caller: 'Callback officer',
    givePerson: 'Give a permission',
    ability: 'Permission',
    urge: /Urge overdue tickets/,
    urgeStart: 'Urge overdue',
    lastDay: 'Last day',
    reason: 'Why',
    gain: 'Gained',
    personal: 'Given in person',
    holds: 'holds',
    refused: 'You may not ask why this person may do something.',
    noneOfYours:
      'None of this person’s posts is in a unit where you administer rights. Whoever does so there, or in the whole organisation, may give it.',
    chosen: 'Chosen unit or post',
    move: 'Move to…',
    parent: 'New unit above',
    preview: 'What the move changes',
    moveNow: 'Move',
    moved: 'Saved',
    menu: 'Edit',
    unitPosts: 'Posts and seats',
  },
} as const;

const looks = [
  { language: 'zh-CN', width: 1366 },
  { language: 'en', width: 390 },
] as const;

const fits = async (page: Page): Promise<void> =>
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);

test.each(looks)(
  'who administers rights in a part gives roles to posts there and nowhere else, and changes no role ($language)',
  async ({ language, width }) => {
    const say = words[language];
    await journey.db.query(
      `DELETE FROM position_role c USING role r WHERE r.id = c.role_id AND r.code = 'CB' AND c.position_id = $1`,
      [await idOf('position', '质检员')],
    );
    const head = await journey.signedIn('head', { language, width });
    await head.goto('/roles?role=CB');
    const drawer = head.getByRole('dialog', { name: say.caller });
    await press(drawer, say.give);
    expect(await drawer.getByRole('button', { name: say.rename, exact: true }).count()).toBe(0);
    const field = head.getByRole('combobox', { name: say.post, exact: true });
    await field.fill('系统管理员');
    await head.getByRole('option', { name: /^系统管理员 · 综合部$/ }).click();
    await see(head, say.notYours);
    // what was chosen goes on to stand there
    expect(await field.inputValue()).toBe('系统管理员');
    expect(await head.getByRole('button', { name: say.save, exact: true }).count()).toBe(0);
    await fits(head);

    await field.fill('质检员');
    await head.getByRole('option', { name: /^质检员 · / }).click();
    const roles = head.getByRole('dialog', { name: say.roleOf });
    await see(roles, say.gained);
    await press(roles, say.save);
    await see(head, say.given);
    await drawer.getByRole('link', { name: '质检员', exact: true }).waitFor();

    await head.goto('/roles');
    await see(head, say.lead);
    expect(await head.getByRole('button', { name: say.create, exact: true }).count()).toBe(0);
    await fits(head);
  },
);

test.each(looks)(
  'who administers rights in a part gives them in person to whoever holds a post there, and to nobody else ($language)',
  async ({ language, width }) => {
    const say = words[language];
    const [agent, admin] = [await personOf(journey, 'agent'), await personOf(journey, 'admin')];
    await journey.db.query(`DELETE FROM personal_grant WHERE person_id = $1 AND ability = 'ticket.urge'`, [
      agent.id,
    ]);
    const head = await journey.signedIn('head', { language, width });
    await head.goto(`/people/${agent.id}/access`);
    await press(head, say.givePerson);
    const dialog = head.getByRole('dialog');
    await choose(head, dialog, say.ability, say.urgeStart);
    await dialog.getByLabel(say.lastDay).fill(addDays(today, 30));
    await dialog.getByLabel(say.reason).fill('节日值守');
    await see(dialog, say.gain);
    await fits(head);
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
    await see(card(head, say.personal), say.urge);
    await see(card(head, say.personal), say.holds);

    await head.goto(`/people/${admin.id}/access`);
    await see(head, say.refused);
    expect(await head.getByRole('button', { name: say.givePerson, exact: true }).count()).toBe(0);

    // who may ask about everybody, and give only in their own department
    const personnel = await journey.signedIn('hrhead', { language, width });
    await personnel.goto(`/people/${agent.id}/access`);
    await see(card(personnel, say.personal), say.noneOfYours);
    await card(personnel, say.personal).getByText(say.urge).first().waitFor();
    expect(await personnel.getByRole('button', { name: say.givePerson, exact: true }).count()).toBe(0);
    await fits(personnel);
  },
);

test.each(looks)(
  'who edits a part of the organisation is offered moves within it, in the chart and on the pages of units ($language)',
  async ({ language, width }) => {
    const say = words[language];
    const [team, outside] = [await idOf('org_unit', '回访组'), await idOf('org_unit', '综合部')];
    const [at] = (await journey.db.query(
      `SELECT p.name FROM org_unit u JOIN org_unit p ON p.id = u.parent_id WHERE u.id = $1`,
      [team],
    )) as { name: string }[];
    const to = at?.name === '运营部' ? '培训品质部' : '运营部';
    const head = await journey.signedIn('head', { language, width });
    await head.goto(`/chart?at=unit:${team}`);
    const chosen = head.getByRole('region', { name: say.chosen });
    await press(chosen, say.move);
    const dialog = head.getByRole('dialog');
    await dialog.getByRole('combobox', { name: say.parent }).click();
    const options = head.getByRole('option');
    await options.filter({ hasText: to }).first().waitFor();
    expect(await options.filter({ hasText: '综合部' }).count()).toBe(0);
    await options.filter({ hasText: to }).first().click();
    await see(dialog.getByRole('region', { name: say.preview }), new RegExp(`${to} / 回访组$`));
    await fits(head);
    await press(dialog, say.moveNow);
    await see(head, say.moved);
    await dialog.waitFor({ state: 'detached' });

    // by now it is known what they may change
    await head.getByRole('treeitem', { name: '综合部', exact: true }).getByText('综合部').click();
    await see(chosen, '综合部');
    expect(await chosen.getByRole('button', { name: say.move, exact: true }).count()).toBe(0);

    await head.goto(`/units/${outside}`);
    await card(head, say.unitPosts).waitFor();
    expect(await head.getByRole('button', { name: say.menu, exact: true }).count()).toBe(0);
    await head.goto(`/units/${team}`);
    await see(head, new RegExp(`/ ${to} / 回访组$`));
    await head.getByRole('button', { name: say.menu, exact: true }).waitFor();
  },
);
