import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { barriers } from '../support/barriers.ts';
import { arriveAt, openFromMenu, personOf, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

/** Nothing keeps anybody out, once all that moves stands still. */
const isOpenToAll = async (page: Page): Promise<void> => {
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))),
  );
  expect(await barriers(page)).toEqual([]);
};

const words = {
  zh: {
    language: 'zh-CN',
    menu: '职责冲突',
    list: '集于一人的权限',
    person: '人员',
    none: '没有符合条件的冲突',
    clear: '清除筛选',
    role: '打开角色',
    give: '授予权限',
    ability: '权限',
    urge: '督促超时工单',
    lastDay: '最后一天',
    reason: '理由',
    preview: '将会怎样',
    gained: '获得',
    wrong: /早于第一天/,
    done: '已授予，下次操作即生效',
    end: '更改期限 · 督促超时工单',
    endDone: '期限已更改',
    endSubmit: '更改期限',
    revoke: '撤回 · 督促超时工单',
    revokeSubmit: '撤回',
    revoked: '已撤回',
    seeAs: '以此人视角查看',
    why: '理由（至少 5 个字）',
    denied: '以他人视角看不到此页面',
    banner: /您正在以.*的视角查看/,
    over: '结束',
  },
  en: {
    language: 'en',
    menu: 'Separation of duties',
    list: 'What comes together in one person',
    person: 'Person',
    none: 'No conflict fits',
    clear: 'Clear the filters',
    role: 'Open the role',
    give: 'Give a permission',
    ability: 'Permission',
    urge: 'Urge overdue tickets',
    lastDay: 'Last day',
    reason: 'Why',
    preview: 'What it does',
    gained: 'Gained',
    wrong: /lies before the first day/,
    done: 'Given; it counts with the next thing they do',
    end: 'Change the end · Urge overdue tickets',
    endDone: 'The end is changed',
    endSubmit: 'Change the end',
    revoke: 'Take back · Urge overdue tickets',
    revokeSubmit: 'Take back',
    revoked: 'Taken back',
    seeAs: 'See as this person',
    why: 'Why (at least 5 characters)',
    denied: 'This page does not show with the other view',
    banner: /You are looking as/,
    over: 'End',
  },
} as const;

describe.each(['zh', 'en'] as const)('what comes together in a person (%s)', (language) => {
  const say = words[language];

  test('an administrator sees who has together what should be apart, and goes to what would mend it', async () => {
    const admin = await journey.signedIn('admin', { language: say.language });
    await openFromMenu(admin, say.menu);
    await arriveAt(admin, say.menu);
    await admin.getByRole('link', { name: say.role }).first().waitFor();
    await isOpenToAll(admin);
    await admin.getByRole('searchbox', { name: say.person }).fill('zzzz');
    await see(admin, say.none);
    await press(admin, say.clear);
    await admin.getByRole('link', { name: say.role }).first().click();
    await admin.waitForURL(/\/roles\?role=\d+/);
  });

  test('something is given in person with its preview, refused at its field, moved, and taken back', async () => {
    const { id } = await personOf(journey, 'callback');
    await journey.db.query('DELETE FROM personal_grant WHERE person_id = $1', [id]);
    const admin = await journey.signedIn('admin', { language: say.language, width: 390 });
    await admin.goto(`/people/${id}/access#given`);
    await press(admin, say.give);
    const dialog = admin.getByRole('dialog');
    await dialog.getByRole('combobox', { name: say.ability }).fill(say.urge);
    await admin.getByRole('option', { name: say.urge }).click();
    await dialog.getByLabel(say.lastDay).fill('2020-01-01');
    await dialog.getByRole('textbox', { name: say.reason }).fill('春节期间协助督办');
    await see(dialog, say.preview);
    await see(dialog, say.wrong);
    await press(dialog, say.give);
    await dialog.locator('.MuiFormHelperText-root.Mui-error', { hasText: say.wrong }).waitFor();
    const day = new Date(Date.now() + journey.shift + 20 * 86_400_000).toISOString().slice(0, 10);
    await dialog.getByLabel(say.lastDay).fill(day);
    await see(dialog, say.gained);
    await isOpenToAll(admin);
    await press(dialog, say.give);
    await see(admin, say.done);

    await press(admin, say.end);
    const later = new Date(Date.now() + journey.shift + 40 * 86_400_000).toISOString().slice(0, 10);
    await admin.getByRole('dialog').getByLabel(say.lastDay).fill(later);
    await admin.getByRole('dialog').getByRole('textbox', { name: say.reason }).fill('值班延长');
    await isOpenToAll(admin);
    await press(admin.getByRole('dialog'), say.endSubmit);
    await see(admin, say.endDone);

    await press(admin, say.revoke);
    await admin.getByRole('dialog').getByRole('textbox', { name: say.reason }).fill('值班结束');
    await press(admin.getByRole('dialog'), say.revokeSubmit);
    await admin.getByRole('button', { name: say.revoke }).waitFor({ state: 'detached' });
    await see(admin, /值班结束/);
  });

  test('an administrator looks as a head: what both see, nothing to press, until it is ended', async () => {
    const { id } = await personOf(journey, 'head');
    const admin = await journey.signedIn('admin', { language: say.language });
    await admin.goto(`/people/${id}/access`);
    await press(admin, say.seeAs);
    const dialog = admin.getByRole('dialog');
    await dialog.getByRole('textbox', { name: say.why }).fill('核实主任看到的内容');
    await press(dialog, say.seeAs);
    await admin.getByText(say.banner).first().waitFor();
    await isOpenToAll(admin);
    await admin.goto(`/people/${id}/access`);
    await admin.getByText(say.banner).first().waitFor();
    expect(await admin.getByRole('button', { name: say.give }).count()).toBe(0);
    // a list that the head may not open: it is not the administrator’s own right that is wanting
    await admin.goto('/accounts');
    await see(admin, say.denied);
    await admin.getByText(say.banner).first().waitFor();
    await press(admin, say.over);
    await admin.getByText(say.banner).first().waitFor({ state: 'detached' });
    await admin.goto(`/people/${id}/access`);
    await admin.getByRole('button', { name: say.give }).waitFor();
  });
});
