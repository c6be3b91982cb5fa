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
