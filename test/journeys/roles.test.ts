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
    drafted: '回访员、督促超时工单、本单位、未保存、与预设不同',
    kept: '回访员、督促超时工单、本单位、与预设不同',
    unit: '本单位',
    close: '关闭',
    look: '预览并保存',
    save: '保存',
    saved: '已保存，任职者下次操作即生效',
    search: '搜索权限',
    give: '给予或收回角色',
    cancel: '取消',
  },
  en: {
    language: 'en',
    menu: 'Roles',
    caller: 'Callback officer',
    urge: 'Urge overdue tickets',
    empty: 'Callback officer, Urge overdue tickets, none',
    drafted: 'Callback officer, Urge overdue tickets, unit, not saved, differs from shipped',
    kept: 'Callback officer, Urge overdue tickets, unit, differs from shipped',
    unit: 'unit',
    close: 'Close',
    look: 'Preview and save',
    save: 'Save',
    saved: 'Saved; it counts with the next thing that holders do',
    search: 'Search abilities',
    give: 'Give or take roles',
    cancel: 'Cancel',
  },
} as const;

describe.each(['zh', 'en'] as const)('the roles of an organisation (%s)', (language) => {
  const say = words[language];

  test('a cell is changed by the keyboard, looked ahead to, saved, and holds', async () => {
    await journey.db.query(
      `DELETE FROM role_grant g USING role r WHERE r.id = g.role_id AND r.code = 'CB' AND g.ability = 'ticket.urge'`,
    );
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
    await admin.evaluate(() =>
      Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))),
    );
    expect(await barriers(admin)).toEqual([]);
    await press(dialog, say.save);
    await see(admin, say.saved);
    await admin.getByRole('button', { name: say.kept }).waitFor();
  });

  test('a link leads to a role: who carries it, and from where', async () => {
    const admin = await journey.signedIn('admin', { language: say.language });
    await admin.goto('/roles?role=CB');
    const drawer = admin.getByRole('dialog', { name: say.caller });
    await drawer.getByRole('link').first().waitFor();
    await admin.evaluate(() =>
      Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))),
    );
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
  await hrHead.getByRole('button', { name: 'Callback officer, See tickets, unit' }).click();
  expect(await hrHead.getByRole('radio', { name: 'all', exact: true }).isDisabled()).toBe(true);
  expect(await hrHead.getByRole('button', { name: 'New role' }).count()).toBe(0);
});
