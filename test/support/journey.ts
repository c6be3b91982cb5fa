import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, expect } from 'vitest';
import type { ServerParts } from '../../api/server.ts';
import { DEMO_PASSWORD } from '../../api/demo/accounts.ts';
import { runningApp, type RunningApp } from './app.ts';
import { openBrowser } from './browser.ts';

/** How long a screen may take to show what is waited for, in milliseconds: machines are slow and shared. */
const patience = 120_000;

/** Makes a browser's clock agree with the product's. Runs in the page, before anything of the page does. */
const turnClock = (shift: number): void => {
  const Real = Date;
  globalThis.Date = new Proxy(Real, {
    construct: (target, given: unknown[], as) =>
      Reflect.construct(target, given.length > 0 ? given : [Real.now() + shift], as) as Date,
    get: (target, name) => (name === 'now' ? () => Real.now() + shift : Reflect.get(target, name)),
  });
};

interface Look {
  readonly language?: 'zh-CN' | 'en';
  /** Of the window, in pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** A stage for the stories of one file: the product with its demo, and a browser with a window for each person. */
export interface Journey extends RunningApp {
  /** Opens an empty window with cookies of its own. */
  readonly window: (look?: Look) => Promise<Page>;
  /** Opens a window in which the holder of `<who>@remit.demo` is signed in; it shows the home page. */
  readonly signedIn: (who: string, look?: Look) => Promise<Page>;
}

/** The holder of `<who>@remit.demo`, by id and name. */
export const personOf = async (
  { db }: Pick<Journey, 'db'>,
  who: string,
): Promise<{ readonly id: string; readonly name: string }> => {
  const [row] = (await db.query(
    `SELECT p.id::text, p.name FROM account c JOIN person p ON p.id = c.person_id WHERE c.email = $1`,
    [`${who}@remit.demo`],
  )) as { id: string; name: string }[];
  if (!row) throw new Error(`${who} is not there.`);
  return row;
};

/** Sends the form of the sign-in page. */
export const sendSignIn = async (page: Page, who: string, password = DEMO_PASSWORD): Promise<void> => {
  await page.locator('input[name=email]').fill(`${who}@remit.demo`);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
};

/** Waits for text that stands on the page in this very wording, alone in its element. */
export const see = (at: Page | Locator, words: string | RegExp): Promise<void> =>
  at
    .getByText(words, { exact: typeof words === 'string' })
    .first()
    .waitFor();

/** Presses a button. */
export const press = (at: Page | Locator, name: string): Promise<void> =>
  at.getByRole('button', { name, exact: true }).click();

/** Chooses from a select field; what is chosen may be a part of the option's words. */
export const choose = async (
  page: Page,
  at: Page | Locator,
  field: string,
  option: string,
): Promise<void> => {
  await at.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option }).first().click();
};

/** The part of a page below a heading. */
export const card = (page: Page, title: string): Locator =>
  page.getByRole('region', { name: title, exact: true });

/** Waits until the heading of the screen says this. */
export const arriveAt = (page: Page, heading: string | RegExp): Promise<void> =>
  page.getByRole('heading', { name: heading }).first().waitFor();

/** Opens a screen from the main menu, as everybody does. */
export const openFromMenu = (page: Page, name: string): Promise<void> =>
  page.getByRole('menuitem', { name, exact: true }).click();

/**
 * Asks the API as whoever sits before a window: for what has to be so before a story begins. Answers its data.
 *
 * @throws Error with what the API refuses
 */
export const asked = async (page: Page, query: string, input: object = {}) => {
  const { data, errors } = await page.evaluate(
    async ([document, given]) => {
      const answer = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: document, variables: { input: given } }),
      });
      // oxlint-disable-next-line typescript/no-explicit-any -- the story knows the shape that it asked for
      return (await answer.json()) as { data: any; errors?: unknown };
    },
    [query, input] as const,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
};

/** What is said when a story breaks: where each window stood, and what a screen reader would have read there. */
const tell = async (contexts: readonly BrowserContext[]): Promise<void> => {
  for (const page of contexts.flatMap((context) => context.pages())) {
    const read = await page.locator('body').ariaSnapshot({ timeout: 5_000 }).catch(String);
    console.error(`${page.url()}\n${read}`);
  }
};

/**
 * Starts the product and a browser for this file; both end with it. Every test begins without windows and fails where a
 * screen broke, even if the story went on. Call it at the top level of the file.
 */
export const startJourney = async (parts: Partial<ServerParts> = {}): Promise<Journey> => {
  const app = await runningApp(parts);
  const browser: Browser = await openBrowser();
  afterAll(() => browser.close());
  const contexts: BrowserContext[] = [];
  const broken: string[] = [];
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await tell(contexts);
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(broken.splice(0), 'errors in the browser').toEqual([]);
  });

  const window = async ({ language = 'zh-CN', width = 1366, height = 900 }: Look = {}): Promise<Page> => {
    // a reader far away from Shanghai, who must see Shanghai's days and hours all the same
    const context = await browser.newContext({
      baseURL: app.url,
      viewport: { width, height },
      timezoneId: 'America/Los_Angeles',
      reducedMotion: 'reduce',
    });
    contexts.push(context);
    context.setDefaultTimeout(patience);
    await context.addInitScript(turnClock, app.shift);
    const page = await context.newPage();
    page.on('pageerror', (error) => broken.push(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && message.text().includes('Content Security Policy'))
        broken.push(message.text());
    });
    if (language === 'en') {
      await page.goto('/login');
      await page.getByRole('button', { name: 'EN English' }).click();
      await page.locator('html[lang=en]').waitFor();
    }
    return page;
  };

  return {
    ...app,
    window,
    signedIn: async (who, look) => {
      const page = await window(look);
      if (look?.language !== 'en') await page.goto('/login');
      await sendSignIn(page, who);
      await page.getByRole('banner').waitFor();
      return page;
    },
  };
};
