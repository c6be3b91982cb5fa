import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The window of a desk. */
export const wide = { width: 1280, height: 800 };

/** The window of a phone. */
const phone = { width: 390, height: 844 };

interface Dress {
  readonly language: 'zh-CN' | 'en';
  readonly mode: 'light' | 'dark';
}

/**
 * Every language, every ground and every window is looked at in every pair with another. The words are the same on both
 * grounds and the colours in both languages, so that the other half of the combinations would show the same again.
 */
const dresses: readonly Dress[] = [
  { language: 'zh-CN', mode: 'light' },
  { language: 'en', mode: 'dark' },
];

/** Waits in the page for what fades in: until then it has not its colours. */
const stillness = async (): Promise<void> => {
  const passing = document
    .getAnimations()
    .filter(({ effect }) => effect?.getTiming().iterations !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(passing.map(({ finished }) => finished));
};

/** Waits until a screen stands: it has a name and content, no outline of things to come, nothing on its way. */
export const settle = async (page: Page): Promise<void> => {
  const content = 'h2, h3, table, [role=tree], [data-row-link], .MuiList-root a, .MuiButton-root'.split(', ');
  await page
    .locator(['input[name=email]', ...content.map((one) => `#main-content ${one}`)].join(', '))
    .first()
    .waitFor();
  const unready = '[aria-busy=true], .MuiSkeleton-root, .RaLoadingIndicator-loader, h1:empty';
  await expect.poll(() => page.locator(unready).count()).toBe(0);
  await page.evaluate(stillness);
};

/** Runs in the page: what axe finds in it, or only in the first element that a selector names. */
const violationsOf = async ({ within, off }: { within?: string; off: readonly string[] }) => {
  const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
  const { violations }: AxeResults = await run(within ? { include: within } : document, {
    resultTypes: ['violations'],
    rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
  });
  return violations;
};

/** What keeps people out, in one line each: the rule, and where. `within` leaves out all else, such as what lies behind a dialog. */
export const barriers = async (page: Page, within?: string): Promise<string[]> => {
  // what fades in has not its colours yet
  await page.evaluate(stillness);
  // once a page: it stays while the app changes its screens
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const off = page.url().endsWith('/console') ? ['nested-interactive'] : []; // the tabs are the editor's own
  const violations = await page.evaluate(violationsOf, { ...(within && { within }), off });
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, any }) => {
      const { fgColor, bgColor } = (any[0]?.data ?? {}) as { fgColor?: string; bgColor?: string };
      return `${id}: ${html.slice(0, 200)}${fgColor ? ` ${fgColor} on ${bgColor}` : ''}`;
    }),
  );
};

/** Waits in the page until it has been drawn anew, ten times. */
const nextFrame = async (): Promise<void> => {
  for (let frame = 0; frame < 10; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
};

/** What else is wrong with a screen as it stands: screen readers cannot reach it, it scrolls sideways, shows the name of a word, or has no title. */
const faults = async (page: Page, within = 'main'): Promise<string[]> => {
  const isWide = (): Promise<boolean> =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  // a chart needs a moment to follow the window
  for (let looks = 0; looks < 10 && (await isWide()); looks += 1) await page.evaluate(nextFrame);
  const sideways = await isWide();
  const { shown, title, heard } = await page.evaluate(
    (judged) => ({
      shown: document.body.innerText,
      title: document.title,
      heard: [...document.querySelectorAll(judged)].some((one) => !one.closest('[aria-hidden=true]')),
    }),
    within,
  );
  const raw = shown.match(
    /\b(frame|home|tickets|jobs|form|edit|calls|performance|units|positions|resources|ra)\.[a-z]\w+(\.\w+)*/i,
  );
  return [
    ...(heard ? [] : ['is kept from screen readers']),
    ...(sideways ? ['scrolls sideways'] : []),
    ...(raw ? [`shows ${raw[0]}`] : []),
    ...(/^\S.* · Remit$/.test(title) ? [] : [`is called “${title}”`]),
  ];
};

/** Runs in the page: chooses language and ground as another window of the same browser would. */
const choose = ({ language, mode }: Dress): void => {
  const isOther = document.documentElement.lang !== language;
  if (isOther) document.querySelector('#main-content, form')?.setAttribute('data-former', '');
  for (const [name, value] of Object.entries({ theme: mode, ...(isOther && { locale: language }) })) {
    const [key, newValue] = [`RaStoreRemit.${name}`, JSON.stringify(value)];
    localStorage.setItem(key, newValue);
    dispatchEvent(new StorageEvent('storage', { key, newValue }));
  }
};

const wear = async (page: Page, dress: Dress): Promise<void> => {
  await page.evaluate(choose, dress);
  await page.locator(`html[lang=${dress.language}]`).waitFor();
  await page.locator('[data-former]').waitFor({ state: 'detached' }); // what stood before is built anew
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme))
    .toBe(dress.mode);
};

interface Look {
  /** Only what stands in here is judged. */
  readonly within?: string;
  /** Waits until what is to be judged stands; left out: until the screen does. */
  readonly ready?: (page: Page) => Promise<void>;
}

/** Looks at what is on the screen, as it is dressed and as wide as it is. */
const look = async (page: Page, { within, ready = settle }: Look = {}): Promise<string[]> => {
  await ready(page);
  await page.evaluate(stillness);
  const { language, mode, width } = await page.evaluate(() => ({
    language: document.documentElement.lang,
    mode: getComputedStyle(document.documentElement).colorScheme,
    width: innerWidth,
  }));
  const where = `${new URL(page.url()).pathname} ${language} ${mode} ${width} px`;
  return [...(await barriers(page, within)), ...(await faults(page, within))].map(
    (fault) => `${where}: ${fault}`,
  );
};

/**
 * Takes a page through its dresses, Chinese on a light ground and English on a dark one, and begins with what it wears
 * already. Where the language changes the app is built anew: a dialog is to be opened in each.
 */
export const inEachDress = async (page: Page, story: () => Promise<unknown>): Promise<void> => {
  const isEnglish = (await page.locator('html').getAttribute('lang')) === 'en';
  for (const dress of isEnglish ? dresses.toReversed() : dresses) {
    await wear(page, dress);
    await story();
  }
};

/** Looks at what is on the screen on a desk and on a phone, in the dress that it wears; begins with the window as it is. */
export const lookWideAndNarrow = async (page: Page, how: Look = {}): Promise<string[]> => {
  const found: string[] = [];
  const isPhone = page.viewportSize()?.width === phone.width;
  for (const size of isPhone ? [phone, wide] : [wide, phone]) {
    await page.setViewportSize(size);
    found.push(...(await look(page, how)));
  }
  return found;
};

/** Looks at a screen in each dress, on a desk and on a phone. */
export const judge = async (page: Page, how: Look = {}): Promise<string[]> => {
  const found: string[] = [];
  await inEachDress(page, async () => found.push(...(await lookWideAndNarrow(page, how))));
  return found;
};
