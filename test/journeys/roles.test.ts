import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { barriers } from '../support/barriers.ts';
import { press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const words = {
  zh: {
    language: 'zh-CN',
    menu: '角色',
    caller: '回访员',
    urge: '督促超时工单',
    empty: '回访员、督促超时工单、无',
    drafted: '回访员、督促超时工单、本部门、未保存、与预设不同',
    kept: '回访员、督促超时工单、本部门、与预设不同',
    unit: '本部门',
    close: '关闭',
    look: '预览并保存',
    save: '保存',
    saved: '已保存，任职者下次操作即生效',
    search: '搜索权限',
    give: '给予或收回角色',
    cancel: '取消',
    seats: '回访员、提出编制申请、无',
    bothKept: '回访员、提出编制申请、本部门、与预设不同',
    all: '整个组织',
    faster: /修改了角色“回访员”的“督促超时工单”（今天 \d\d:\d\d）/,
    latest: '载入最新内容',
    theirs: /回访员 · 督促超时工单：现为 本部门，您曾改为 整个组织。/,
    create: '新建角色',
    make: '创建角色',
    renamed: '已改名',
    rename: '改名',
  },
  en: {
    language: 'en',
    menu: 'Roles',
    caller: 'Callback officer',
    urge: 'Urge overdue tickets',
    empty: 'Callback officer, Urge overdue tickets, none',
    drafted: 'Callback officer, Urge overdue tickets, The unit, not saved, differs from shipped',
    kept: 'Callback officer, Urge overdue tickets, The unit, differs from shipped',
    unit: 'The unit',
    close: 'Close',
    look: 'Preview and save',
    save: 'Save',
    saved: 'Saved; it counts with the next thing that holders do',
    search: 'Search abilities',
    give: 'Give or take roles',
    cancel: 'Cancel',
    seats: 'Callback officer, Ask for seats, none',
    bothKept: 'Callback officer, Ask for seats, The unit, differs from shipped',
    all: 'The whole organisation',
    faster: /changed the role Callback officer today at \d\d:\d\d \(Urge overdue tickets\)/,
    latest: 'Load the latest',
    theirs: /Callback officer · Urge overdue tickets: now The unit; you had chosen The whole organisation\./,
    create: 'New role',
    make: 'Create the role',
    renamed: 'The role is renamed',
    rename: 'Rename',
  },
} as const;

/** As if callback officers had never been given this. */
const forgetGrants = (abilities: readonly string[]): Promise<unknown> =>
  journey.db.query(
    `DELETE FROM role_grant g USING role r WHERE r.id = g.role_id AND r.code = 'CB' AND g.ability = any($1)`,
    [abilities],
  );

/** Nothing fades in any more: what is half there has false contrasts. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))),
  );

describe.each(['zh', 'en'] as const)('the roles of an organisation (%s)', (language) => {
  const say = words[language];

  test('a cell is changed by the keyboard, looked ahead to, saved, and holds', async () => {
    await forgetGrants(['ticket.urge']);
    const admin = await journey.signedIn('admin', { language: say.language, width: 1280, height: 800 });
    await admin.getByRole('menuitem', { name: say.menu, exact: true }).click();
    await admin.getByRole('textbox', { name: say.search }).fill('ticket.urge');
    await admin.getByRole('button', { name: say.empty }).focus();
    await admin.keyboard.press('ArrowLeft');
    await admin.keyboard.press('ArrowRight');
    await admin.keyboard.press('Enter');
    await admin.getByRole('radio', { name: say.unit, exact: true }).check();
    await press(admin, say.close);
    await admin.getByRole('button', { name: say.drafted }).waitFor();
    await press(admin, say.look);
    const dialog = admin.getByRole('dialog');
    await see(dialog, say.urge);
    await settled(admin);
    expect(await barriers(admin)).toEqual([]);
    await press(dialog, say.save);
    await see(admin, say.saved);
    await admin.getByRole('button', { name: say.kept }).waitFor();
  });

  test('of two administrators with one role, the slower keeps what the other has not touched', async () => {
    await forgetGrants(['ticket.urge', 'headcount.raise']);
    await journey.db.query(
      `INSERT INTO position_role (position_id, role_id)
       SELECT a.position_id, r.id FROM account c JOIN assignment a ON a.person_id = c.person_id AND a.ends_on IS NULL
       JOIN role r ON r.organisation_id = a.organisation_id AND r.code = 'ADM'
       WHERE c.email = 'hr@remit.demo' ON CONFLICT DO NOTHING`,
    );
    const choose = async (page: Page, ability: string, cell: string, scope: string): Promise<void> => {
      await page.getByRole('textbox', { name: say.search }).fill(ability);
      await page.getByRole('button', { name: cell, exact: true }).click();
      await page.getByRole('radio', { name: scope, exact: true }).check();
      await press(page.getByRole('dialog'), say.close);
    };
    const slower = await journey.signedIn('admin', { language: say.language });
    await slower.goto('/roles');
    await choose(slower, 'ticket.urge', say.empty, say.all);
    await choose(slower, 'headcount.raise', say.seats, say.unit);

    const faster = await journey.signedIn('hr', { language: say.language });
    await faster.goto('/roles');
    await choose(faster, 'ticket.urge', say.empty, say.unit);
    await press(faster, say.look);
    await press(faster.getByRole('dialog'), say.save);
    await see(faster, say.saved);

    await press(slower, say.look);
    const dialog = slower.getByRole('dialog');
    await see(dialog.getByRole('alert'), say.faster);
    await press(dialog, say.latest);
    await see(dialog.getByRole('alert'), say.theirs);
    await settled(slower);
    expect(await barriers(slower)).toEqual([]);
    await press(dialog, say.save);
    await see(slower, say.saved);
    await slower.getByRole('button', { name: say.bothKept, exact: true }).waitFor();
    expect(
      await journey.db.query(
        `SELECT g.ability, g.scope FROM role_grant g JOIN role r ON r.id = g.role_id AND r.code = 'CB' AND r.organisation_id = 1
         WHERE g.ability IN ('ticket.urge', 'headcount.raise') ORDER BY g.ability`,
      ),
    ).toEqual([
      { ability: 'headcount.raise', scope: 'UNIT' },
      { ability: 'ticket.urge', scope: 'UNIT' },
    ]);
    await journey.db.query(
      `DELETE FROM position_role c USING account o, assignment a, role r
       WHERE o.email = 'hr@remit.demo' AND a.person_id = o.person_id AND c.position_id = a.position_id
         AND r.id = c.role_id AND r.code = 'ADM'`,
    );
  });

  test('a new role comes into sight with the keyboard on it, and is called otherwise', async () => {
    const name = language === 'zh' ? '外呼员' : 'Outbound officer';
    const admin = await journey.signedIn('admin', { language: say.language, width: 1280 });
    await admin.goto('/roles');
    await press(admin, say.create);
    const fields = admin.getByRole('dialog').getByRole('textbox');
    await fields.nth(0).fill(language === 'zh' ? name : '外呼专员');
    await fields.nth(1).fill(language === 'zh' ? 'Outbound caller' : name);
    await fields.nth(2).fill(`OUT-${language}`.toUpperCase());
    await press(admin, say.make);
    const head = admin.getByRole('columnheader').getByRole('button', { name, exact: true });
    await admin.waitForFunction((label) => document.activeElement?.textContent === label, name);
    const [left, width] = await head.evaluate((one) => [one.getBoundingClientRect().left, innerWidth]);
    expect(left).toBeLessThan(width ?? 0);
    await admin.keyboard.press('Enter');
    const drawer = admin.getByRole('dialog', { name });
    await press(drawer, say.rename);
    await admin.getByRole('textbox').last().fill(`Outbound ${language}`);
    await press(admin.getByRole('dialog').last(), say.rename);
    await see(admin, say.renamed);
  });

  test('a link leads to a role: who carries it, and from where', async () => {
    const admin = await journey.signedIn('admin', { language: say.language });
    await admin.goto('/roles?role=CB');
    const drawer = admin.getByRole('dialog', { name: say.caller });
    await drawer.getByRole('link').first().waitFor();
    await settled(admin);
    expect(await barriers(admin)).toEqual([]);
  });

  test('what a role does to a post is seen in two clicks', async () => {
    const [post] = (await journey.db.query(
      `SELECT p.id::text FROM position p JOIN position_role c ON c.position_id = p.id JOIN role r ON r.id = c.role_id
       JOIN assignment a ON a.position_id = p.id AND a.ends_on IS NULL WHERE r.code = 'AGT' LIMIT 1`,
    )) as { id: string }[];
    const admin = await journey.signedIn('admin', { language: say.language });
    await admin.goto(`/positions/${post?.id}/show`);
    await press(admin, say.give);
    await admin.getByRole('combobox').fill(say.caller);
    await admin.getByRole('option', { name: say.caller }).click();
    await admin.getByRole('dialog').getByRole('status').waitFor();
    await see(admin.getByRole('dialog'), language === 'zh' ? '回访客户' : 'Call customers back');
    await press(admin.getByRole('dialog'), say.cancel);
  });
});

test('on a telephone one role is shown at a time, and nothing is cut off', async () => {
  const admin = await journey.signedIn('admin', { language: 'zh-CN', width: 390, height: 844 });
  await admin.goto('/roles');
  await see(admin, '查看工单');
  expect(await admin.getByRole('table').count()).toBe(0);
  expect(await admin.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('whoever may only ask about others reads the matrix and changes nothing', async () => {
  const hrHead = await journey.signedIn('hrhead', { language: 'en', width: 1280 });
  expect(await hrHead.getByRole('menuitem', { name: 'Roles', exact: true }).count()).toBe(0);
  await hrHead.goto('/roles');
  await hrHead.getByRole('button', { name: 'Callback officer, See tickets, The unit' }).click();
  expect(await hrHead.getByRole('radio', { name: 'The whole organisation', exact: true }).isDisabled()).toBe(
    true,
  );
  expect(await hrHead.getByRole('button', { name: 'New role' }).count()).toBe(0);
});

test('the dialog for the roles of a post begins with those that it has by now', async () => {
  const [post] = (await journey.db.query(
    `SELECT o.id::text FROM position o JOIN position_role c ON c.position_id = o.id JOIN role r ON r.id = c.role_id
     WHERE o.organisation_id = 1 AND r.code = 'CB' ORDER BY o.id LIMIT 1`,
  )) as { id: string }[];
  const admin = await journey.signedIn('admin');
  await admin.goto(`/positions/${post?.id}/show`);
  await press(admin, words.zh.give);
  const dialog = admin.getByRole('dialog');
  await see(dialog, /^目前带有：.*回访员/);
  await press(dialog, words.zh.cancel);
  await dialog.waitFor({ state: 'detached' });
  await journey.db.query(
    `INSERT INTO position_role (position_id, role_id) SELECT $1, id FROM role WHERE organisation_id = 1 AND code = 'INT'`,
    [post?.id],
  );
  await journey.db.query('UPDATE position SET revision = revision + 1 WHERE id = $1', [post?.id]);
  await press(admin, words.zh.give);
  await see(dialog, /^目前带有：.*投诉接待员/);
  await journey.db.query(
    `DELETE FROM position_role c USING role r WHERE r.id = c.role_id AND r.code = 'INT' AND c.position_id = $1`,
    [post?.id],
  );
});
