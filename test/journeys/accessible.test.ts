import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startJourney } from '../support/journey.ts';

const journey = await startJourney();

/** What keeps people out, in one line each: the rule, and where. */
const barriers = async (page: Page): Promise<string[]> => {
  const axe = new AxeBuilder({ page });
  // the slowest rule by far; colours are the same in every language
  if ((await page.locator('html').getAttribute('lang')) === 'en') axe.disableRules('color-contrast');
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html }) => `${page.url()} ${id}: ${html.slice(0, 200)}`),
    );
};

/** Waits until a screen stands: no outline of things to come, nothing on its way. */
const settle = async (page: Page): Promise<void> => {
  await page
    .getByRole('heading', { level: 2 })
    .or(page.locator('input[name=email]'))
    .or(page.getByRole('table'))
    .or(page.getByRole('tree'))
    .first()
    .waitFor();
  await expect
    .poll(() => page.locator('[aria-busy=true], .MuiSkeleton-root').count(), { timeout: 20_000 })
    .toBe(0);
};

/** Looks at a screen in Chinese and in English. */
const judge = async (page: Page): Promise<string[]> => {
  const found: string[] = [];
  for (const [button, lang] of [
    ['EN English', 'en'],
    ['中 简体中文', 'zh-CN'],
  ] as const) {
    await page.getByRole('button', { name: button }).click();
    await page.locator(`html[lang=${lang}]`).waitFor();
    await settle(page);
    found.push(...(await barriers(page)));
  }
  return found;
};

/** Opens an address and looks at it. */
const open = async (page: Page, address: string): Promise<string[]> => {
  await page.goto(address);
  await settle(page);
  return judge(page);
};

test('the door and the first screens keep nobody out, in Chinese or in English', async () => {
  const door = await journey.window();
  expect(await open(door, '/login')).toEqual([]);
  const head = await journey.signedIn('head');
  expect(await open(head, '/')).toEqual([]);
  expect(await open(head, '/tickets?view=all')).toEqual([]);
  const ticket = await head.locator('[data-row-link]').first().getAttribute('href');
  expect(await open(head, String(ticket))).toEqual([]);
});

test('job descriptions keep nobody out, read or edited', async () => {
  const writer = await journey.signedIn('hr');
  expect(await open(writer, '/jobs')).toEqual([]);
  expect(await open(writer, '/jobs/2/show')).toEqual([]);
  const rows = (await journey.db.query(
    `SELECT id FROM job_description WHERE state = 'DRAFT' ORDER BY id LIMIT 1`,
  )) as { id: string }[];
  await writer.goto(`/jobs/${rows[0]?.id}`);
  await settle(writer);
  await writer.getByRole('group').getByRole('button', { expanded: false }).first().click();
  expect(await judge(writer)).toEqual([]);
});

test('the organisation and its figures keep nobody out', async () => {
  const head = await journey.signedIn('head');
  expect(await open(head, '/units/6')).toEqual([]);
  expect(await open(head, '/performance?metric=K05')).toEqual([]);
});
