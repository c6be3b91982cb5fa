import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { arriveAt, openFromMenu, press, startJourney } from '../support/journey.ts';

const journey = await startJourney();

/** What the policy of the page forbade, and what its editor could not do without; the stage itself fails on the former too. */
const complaintsOf = async (page: Page): Promise<string[]> => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/could not create web worker|securitypolicy/i.test(message.text())) complaints.push(message.text());
  });
  await page.exposeFunction('complain', (text: string) => complaints.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (globalThis as unknown as { complain: (text: string) => void }).complain(
        `${violatedDirective}: ${blockedURI}`,
      );
    });
  });
  return complaints;
};

/** What the editor shows as the answer, with ordinary spaces. */
const answerOn = async (page: Page): Promise<string> =>
  (await page.locator('.graphiql-response .view-lines').innerText()).replaceAll('\u00a0', ' ');

const runs = async (page: Page, words: RegExp): Promise<void> => {
  await page.getByRole('button', { name: /Execute query/ }).click();
  await expect.poll(() => answerOn(page)).toMatch(words);
};

test('a head asks for the figures of the unit in the console, and nothing is loaded from elsewhere', async () => {
  const page = await journey.signedIn('head');
  const complaints = await complaintsOf(page);
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(journey.url))
      elsewhere.push(request.url());
  });
  for (const address of ['/', '/tickets?view=all', '/jobs', '/units', '/performance', '/console']) {
    await page.goto(address);
    const shown = page.getByRole('heading', { level: 2 }).or(page.getByRole('table'));
    await shown.or(page.getByRole('tree')).first().waitFor();
  }
  await arriveAt(page, '用 GraphQL 查询');
  await page.locator('.graphiql-query-editor .view-lines').getByText('UnitPerformance').waitFor();
  await runs(page, /"performance": \{\s+"unit": \{\s+"name": "/);
  await press(page, '最近工单的流转经过');
  await page.locator('.graphiql-query-editor .view-lines').getByText('TicketHistory').waitFor();
  await runs(page, /"tickets": \{\s+"nodes": \[/);
  expect({ complaints, elsewhere }).toEqual({ complaints: [], elsewhere: [] });
});

test('whoever may see less is offered less and answered less, in English too', async () => {
  const page = await journey.signedIn('agent', { language: 'en' });
  await openFromMenu(page, 'Query console');
  await arriveAt(page, 'Ask in GraphQL');
  expect(await page.getByRole('button', { name: 'My unit against its targets' }).count()).toBe(0);
  await press(page, 'Why I may (or may not) dispatch');
  await page.locator('.graphiql-query-editor .view-lines').getByText('WhyMayI').waitFor();
  await runs(page, /"allowed": false/);
});
