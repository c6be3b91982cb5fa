import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openFromMenu, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

/** The words on the picture. */
const onChart = (page: Page, words: string): Locator =>
  page.locator('svg[role=img] text').getByText(words, { exact: true }).first();

/** What the address keeps of the chart. */
const kept = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);

const middle = async (of: Locator): Promise<{ x: number; y: number; height: number }> => {
  const box = await of.boundingBox();
  if (!box) throw new Error('It is not in sight.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, height: box.height };
};

/** Takes a unit by the grip at the left of its name, and puts it on another. */
const drag = async (page: Page, unit: string, onto: string): Promise<void> => {
  const name = onChart(page, unit);
  const [box, to] = [await name.boundingBox(), await middle(onChart(page, onto))];
  if (!box) throw new Error(`${unit} is not in sight.`);
  await page.mouse.move(box.x - box.height * 0.65, box.y + box.height * 0.9);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y - 8, { steps: 6 });
  await page.mouse.move(to.x, to.y, { steps: 2 });
  await page.mouse.up();
};

const words = {
  zh: {
    language: 'zh-CN',
    organisation: '组织架构',
    chart: '组织架构图',
    search: '搜索单位、岗位或姓名',
    vacant: '缺 1',
    chosen: '所选单位或岗位',
    smaller: '缩小',
    preview: '移动会改变什么',
    confirm: '移动',
    done: '已保存',
    export: '导出',
    svg: '矢量图（SVG）',
    png: '图片（PNG）',
    moved: '回访组',
    to: '培训品质部',
  },
  en: {
    language: 'en',
    organisation: 'Organisation',
    chart: 'Org chart',
    search: 'Unit, post or person',
    vacant: '1 vacant',
    chosen: 'Chosen unit or post',
    smaller: 'Zoom out',
    preview: 'What the move changes',
    confirm: 'Move',
    done: 'Saved',
    export: 'Export',
    svg: 'Drawing (SVG)',
    png: 'Picture (PNG)',
    moved: '投诉组',
    to: '培训品质部',
  },
} as const;

describe.each(['zh', 'en'] as const)('the organisation as a picture (%s)', (language) => {
  const say = words[language];

  test('HR finds a post by its first letters, sees a vacant seat, folds, moves a unit and takes the drawing home', async () => {
    const hr = await journey.signedIn('hr', { language: say.language });
    await openFromMenu(hr, say.organisation);
    await hr.getByRole('link', { name: say.chart, exact: true }).click();
    await onChart(hr, '中国联通').waitFor();

    // first letters lead to it, in tree, chart and address alike
    await hr.getByPlaceholder(say.search).fill('yyb');
    await hr.getByRole('treeitem', { name: '运营部', exact: true, selected: true }).waitFor();
    await onChart(hr, '1001客服中心投诉主办').waitFor();
    await see(hr.getByRole('region', { name: say.chosen }), '运营部');
    expect(kept(hr, 'at')).toMatch(/^unit:\d+$/);
    await hr.getByPlaceholder(say.search).fill('');
    await hr.waitForURL((address) => !address.searchParams.has('q'));
    await onChart(hr, say.vacant).waitFor();

    // by keys: folded in the tree is folded in the chart
    const unit = hr.getByRole('treeitem', { name: '运营部', exact: true });
    await unit.focus();
    await hr.keyboard.press('ArrowLeft');
    await onChart(hr, say.moved).waitFor({ state: 'detached' });
    expect(kept(hr, 'except')).toMatch(/^\d+$/);
    await hr.keyboard.press('ArrowRight');
    await onChart(hr, say.moved).waitFor();

    await press(hr, say.smaller);
    await drag(hr, say.moved, say.to);
    const dialog = hr.getByRole('dialog');
    await see(dialog.getByRole('region', { name: say.preview }), new RegExp(`${say.to} / ${say.moved}$`));
    await press(dialog, say.confirm);
    await see(hr, say.done);
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(() => hr.getByRole('treeitem', { name: say.moved, exact: true }).getAttribute('aria-level'))
      .toBe('7');

    const saved = hr.waitForEvent('download');
    await press(hr, say.export);
    await hr.getByRole('menuitem', { name: say.svg }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toMatch(/^中国联通_\d{4}-\d{2}-\d{2}\.svg$/);
    const drawing = await readFile(await file.path(), 'utf8');
    for (const part of [say.moved, '客户关系部经理', '沈国良', say.vacant]) expect(drawing).toContain(part);
    expect(drawing).not.toMatch(/(href|url\()/);

    const picture = hr.waitForEvent('download');
    await press(hr, say.export);
    await hr.getByRole('menuitem', { name: say.png }).click();
    expect((await readFile(await (await picture).path())).subarray(1, 4).toString()).toBe('PNG');
  });
});

test('a link opens the same part of the chart, on the same day; who does not edit the organisation moves nothing', async () => {
  const [row] = (await journey.db.query(`SELECT id::text FROM org_unit WHERE name = '1001客服中心'`)) as {
    id: string;
  }[];
  const agent = await journey.signedIn('agent');
  await agent.goto(`/chart/${row?.id}?asOf=2026-01-05&depth=1&at=unit:${row?.id}`);
  await onChart(agent, '1001客服中心').waitFor();
  await see(agent, '这是 2026-01-05 的组织，只能查看。');
  expect(await agent.getByRole('treeitem', { level: 1 }).count()).toBe(1);
  expect(await agent.getByRole('button', { name: '移动到…' }).count()).toBe(0);
  await press(agent, '回到今天');
  await onChart(agent, '1001客服中心').waitFor();
  expect(await agent.getByRole('button', { name: '移动到…' }).count()).toBe(0);
});
