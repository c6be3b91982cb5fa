import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { barriers } from '../support/barriers.ts';
import { choose, openFromMenu, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const words = {
  zh: {
    language: 'zh-CN',
    organisation: '组织架构',
    ranks: '职级表',
    add: '添加职级',
    name: '职级名称',
    level: '层级',
    confirm: '确定',
    save: '保存',
    menu: '维护',
    edit: '编辑资料',
    rank: '职级',
    first: '岗位一',
    second: '岗位二',
    unknown: '无法比较：至少一个岗位的职级未知，或不在同一组织。',
    equal: '两个岗位层级对等。',
    names: ['客服中心主任级', '部门经理级'],
  },
  en: {
    language: 'en',
    organisation: 'Organisation',
    ranks: 'Ranks',
    add: 'Add a rank',
    name: 'Name of the rank',
    level: 'Level',
    confirm: 'Confirm',
    save: 'Save',
    menu: 'Edit',
    edit: 'Edit details',
    rank: 'Rank',
    first: 'First post',
    second: 'Second post',
    unknown: 'No comparison: the rank of one is not known, or they belong to different organisations.',
    equal: 'Both stand on one level.',
    names: ['Centre head', 'Department manager'],
  },
} as const;

const idOf = async (title: string): Promise<string> => {
  const [row] = (await journey.db.query('SELECT id::text FROM position WHERE title = $1', [title])) as {
    id: string;
  }[];
  return row?.id ?? '';
};

describe.each(['zh', 'en'] as const)('the ladder of ranks (%s)', (language) => {
  const say = words[language];

  const compare = async (page: Page, verdict: string): Promise<void> => {
    await page.goto('/ranks');
    for (const [field, title] of [
      [say.first, '1001客服中心主任'],
      [say.second, '客户关系部经理'],
    ] as const) {
      await page.getByRole('combobox', { name: field }).fill(title);
      await page.getByRole('option', { name: title }).first().click();
    }
    await see(page, verdict);
  };

  test('two ranks of one level make two posts equal, though one reports to the other', async () => {
    await journey.db.query('UPDATE position SET rank_id = NULL');
    const hr = await journey.signedIn('hr', { language: say.language });
    await compare(hr, say.unknown);
    await openFromMenu(hr, say.organisation);
    await hr.getByRole('link', { name: say.ranks, exact: true }).click();
    for (const name of say.names) {
      await press(hr, say.add);
      const dialog = hr.getByRole('dialog');
      await dialog.getByLabel(say.name).fill(name);
      await dialog.getByLabel(say.level).fill('3');
      expect(await barriers(hr, '[role=dialog]')).toEqual([]);
      await press(dialog, say.confirm);
      await see(hr, name);
    }
    for (const [at, title] of ['1001客服中心主任', '客户关系部经理'].entries()) {
      await hr.goto(`/positions/${await idOf(title)}`);
      await press(hr, say.menu);
      await hr.getByRole('menuitem', { name: say.edit, exact: true }).click();
      const dialog = hr.getByRole('dialog');
      await choose(hr, dialog, say.rank, say.names[at] ?? '');
      await press(dialog, say.save);
      await dialog.waitFor({ state: 'detached' });
      await see(hr, say.names[at] ?? '');
    }
    await compare(hr, say.equal);
  });
});

test('a post of another day has the head, the holders and the description of then, and is only looked at', async () => {
  const hr = await journey.signedIn('hr');
  const id = await idOf('1001客服中心运营部主管');
  await journey.db.query(
    `UPDATE position SET pay_grade = pay_grade || '{"state":"VALUE","value":"十二级"}' WHERE id = $1`,
    [id],
  );
  await hr.goto(`/positions/${id}`);
  await see(hr, '十二级');
  await hr.getByLabel('查看日期').fill('2026-01-05');
  await see(hr, '这是 2026-01-05 的组织，只能查看。');
  await see(hr, '当日生效的说明书');
  expect(await hr.getByText('十二级').count()).toBe(0);
  expect(await hr.getByRole('button', { name: '维护' }).count()).toBe(0);
  expect(new URL(hr.url()).searchParams.get('asOf')).toBe('2026-01-05');
});
