import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startJourney } from '../support/journey.ts';

const journey = await startJourney();

/** What keeps people out, in one line each: the rule, and where. */
const barriers = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
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
    .or(page.getByRole('table'))
    .or(page.getByRole('tree'))
    .first()
    .waitFor();
  await expect
    .poll(() => page.locator('[aria-busy=true], .MuiSkeleton-root').count(), { timeout: 20_000 })
    .toBe(0);
};

test.for(['zh-CN', 'en'] as const)('in %s no screen keeps anybody out', async (language) => {
  const found: string[] = [];
  const door = await journey.window({ language });
  await door.goto('/login');
  await door.locator('input[name=email]').waitFor();
  found.push(...(await barriers(door)));

  const head = await journey.signedIn('head', { language });
  const judge = async (address: string): Promise<void> => {
    await head.goto(address);
    await settle(head);
    found.push(...(await barriers(head)));
  };
  await judge('/');
  await judge('/tickets?view=all');
  await judge((await head.locator('[data-row-link]').first().getAttribute('href')) ?? '');
  await judge('/jobs');
  await judge('/jobs/2/show');
  await judge('/units/6');
  await judge('/performance?metric=K05');

  const rows = (await journey.db.query(
    `SELECT id FROM job_description WHERE state = 'DRAFT' ORDER BY id LIMIT 1`,
  )) as { id: string }[];
  const writer = await journey.signedIn('hr', { language });
  await writer.goto(`/jobs/${rows[0]?.id}`);
  await settle(writer);
  await writer.getByRole('group').getByRole('button', { expanded: false }).first().click();
  found.push(...(await barriers(writer)));
  expect(found).toEqual([]);
});
