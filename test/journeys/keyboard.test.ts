import { expect, test } from 'vitest';
import { arriveAt, startJourney } from '../support/journey.ts';

const journey = await startJourney();

test('the queue is worked by the arrow keys and Enter', async () => {
  const lead = await journey.signedIn('lead');
  await lead.goto('/tickets?view=all');
  const links = lead.locator('[data-row-link]');
  await links.nth(2).waitFor();
  const numbers = (await links.allInnerTexts()).slice(0, 3);
  const focused = () => lead.evaluate(() => document.activeElement?.textContent ?? '');
  await lead.keyboard.press('ArrowDown');
  await expect.poll(focused).toBe(numbers[0]);
  await lead.keyboard.press('ArrowDown');
  await lead.keyboard.press('ArrowDown');
  await expect.poll(focused).toBe(numbers[2]);
  await lead.keyboard.press('ArrowUp');
  await expect.poll(focused).toBe(numbers[1]);
  await lead.keyboard.press('Enter');
  await arriveAt(lead, String(numbers[1]));
  await lead.waitForURL(/\/tickets\/\d+\/show$/);
});

test('a quick filter is one key, stands in the address for others to open, and is taken away again', async () => {
  const lead = await journey.signedIn('lead');
  await lead.goto('/tickets?view=all');
  await lead.locator('[data-row-link]').first().waitFor();
  const late = lead.getByRole('button', { name: '已超时', exact: true });
  await late.press('Enter');
  await expect.poll(() => late.getAttribute('aria-pressed')).toBe('true');
  await lead.getByRole('button', { name: '今天到期' }).press('Space');
  await lead.waitForURL(/due.{0,9}today/);
  // every deadline that is left is a late one
  const due = lead.locator('main tbody tr td:last-child');
  await expect
    .poll(async () => (await due.allInnerTexts()).every((words) => words.startsWith('超时')))
    .toBe(true);
  expect(await due.count()).toBeGreaterThan(0);

  const other = await lead.context().newPage();
  await other.goto(lead.url());
  const pressed = other.getByRole('group', { name: '常用筛选' }).getByRole('button', { pressed: true });
  await pressed.nth(1).waitFor();
  expect(await pressed.allInnerTexts()).toEqual(['已超时', '今天到期']);
  await other.getByRole('button', { name: '清除筛选' }).first().press('Enter');
  await expect.poll(() => pressed.count()).toBe(0);
});

test('the tree of units opens and closes by the arrow keys, and Enter opens a unit', async () => {
  const head = await journey.signedIn('head');
  await head.goto('/units');
  const tree = head.getByRole('tree');
  const item = (name: string) => tree.getByRole('treeitem', { name }).first();
  await item('中国联通').waitFor();
  const root = item('中国联通');
  await root.focus();
  if ((await root.getAttribute('aria-expanded')) === 'true') await head.keyboard.press('ArrowLeft');
  await expect.poll(() => root.getAttribute('aria-expanded')).toBe('false');
  await head.keyboard.press('ArrowRight');
  await expect.poll(() => root.getAttribute('aria-expanded')).toBe('true');
  await head.keyboard.press('ArrowDown');
  await head.keyboard.press('Enter');
  await arriveAt(head, '集团客户服务部');
  await head.waitForURL(/\/units\/\d+/);
});
