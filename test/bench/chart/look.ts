import type { Browser, Page } from 'playwright-core';

/** What was done in the browser, and what it cost. */
export interface Act {
  readonly what: string;
  /** Until it stood on the screen, in milliseconds, where that is measured. */
  readonly ms?: number | undefined;
  /** The longest task of the main thread meanwhile, in milliseconds; 0: none above 50. */
  readonly longest: number;
  readonly target: string;
  readonly isMet: boolean;
}

interface Where {
  readonly address: string;
  readonly token: string;
}

/** The page may take so many milliseconds until it is drawn, and so many for one task after. */
const most = { draw: 2_000, task: 100 } as const;

const ROUNDS = 3;

/** Notes the long tasks. Runs in the page, before anything of it does. */
const noteTasks = (): void => {
  const noted: number[] = [];
  Object.assign(globalThis, { longTasks: noted });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.push(duration);
  }).observe({ type: 'longtask', buffered: true });
};

const pause = (page: Page, ms: number): Promise<void> => page.waitForTimeout(ms);

/** The longest task since this was last asked. */
const longestOf = async (page: Page): Promise<number> => {
  await pause(page, 400);
  return page.evaluate(() => {
    const { longTasks } = globalThis as unknown as { longTasks: number[] };
    return Math.max(0, ...longTasks.splice(0));
  });
};

const onChart = (page: Page): ReturnType<Page['locator']> => page.locator('svg[role=img] text').first();

type Doing = (page: Page) => Promise<unknown>;

const dragAcross: Doing = async (page) => {
  await page.mouse.move(1200, 700);
  await page.mouse.down();
  for (let step = 1; step <= 60; step += 1) await page.mouse.move(1200 - step * 10, 700 - step * 4);
  await page.mouse.up();
};

const wheel =
  (by: number): Doing =>
  async (page) => {
    await page.mouse.move(950, 600);
    for (let step = 0; step < 24; step += 1) {
      await page.mouse.wheel(0, by);
      await pause(page, 16);
    }
  };

const pressed =
  (name: string): Doing =>
  (page) =>
    page.getByRole('button', { name, exact: true }).click();

const fold: Doing = async (page) => {
  await page.getByRole('treeitem').nth(1).focus();
  for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowLeft', 'ArrowRight']) {
    await page.keyboard.press(key);
    await pause(page, 300);
  }
};

const scrollTree: Doing = (page) =>
  page.getByRole('tree').evaluate(async (tree) => {
    for (let step = 0; step < 60; step += 1) {
      tree.scrollTop += 400;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });

/** What is done on the chart, all of it unfolded, one after the other. */
const onAll: readonly (readonly [what: string, doing: Doing])[] = [
  ['The chart is dragged', dragAcross],
  ['The whole chart is fitted into the window', pressed('显示全图')],
  ['The whole chart is dragged', dragAcross],
  ['The wheel brings it nearer, to where posts are read', wheel(-120)],
  ['It is dragged there', dragAcross],
  ['The wheel takes it away again', wheel(120)],
  ['A division is folded and unfolded, twice', fold],
  ['The tree of all posts is scrolled', scrollTree],
];

const drawn = async (
  browser: Browser,
  { address, token }: Where,
  path: string,
  ready: (page: Page) => Promise<unknown>,
): Promise<{ page: Page; ms: number; longest: number }> => {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1366, height: 900 } });
  await context.addCookies([{ name: 'sid', value: token, url: address }]);
  await context.addInitScript(noteTasks);
  const page = await context.newPage();
  const begun = performance.now();
  await page.goto(path);
  await ready(page);
  const ms = performance.now() - begun;
  return { page, ms, longest: await longestOf(page) };
};

const round = async (browser: Browser, where: Where): Promise<Act[]> => {
  const acts: Act[] = [];
  const draws = async (what: string, path: string, ready: Doing): Promise<Page> => {
    const { page, ms, longest } = await drawn(browser, where, path, ready);
    acts.push({ what, ms, longest, target: `drawn within ${most.draw} ms`, isMet: ms <= most.draw });
    return page;
  };
  const does = async (what: string, page: Page, doing: Doing): Promise<void> => {
    await longestOf(page);
    await doing(page);
    const longest = await longestOf(page);
    acts.push({ what, longest, target: `no task over ${most.task} ms`, isMet: longest <= most.task });
  };
  const bothReady: Doing = (page) =>
    Promise.all([onChart(page).waitFor(), page.getByRole('treeitem').first().waitFor()]);

  const first = await draws('Chart and tree as they open', '/chart', bothReady);
  await first.context().close();
  const all = await draws('Chart and tree with everything unfolded', '/chart?depth=99', bothReady);
  for (const [what, doing] of onAll) await does(what, all, doing);
  await all.context().close();
  const tree = await draws('Tree of the units', '/units', (page) =>
    page.getByRole('treeitem').first().waitFor(),
  );
  await does('All units of the tree are opened', tree, pressed('全部展开'));
  await does('It is scrolled', tree, scrollTree);
  await tree.context().close();
  return acts;
};

/** Works in chart and tree; answers the worst of the rounds for each thing that is done. */
export const look = async (browser: Browser, where: Where): Promise<Act[]> => {
  const rounds: Act[][] = [];
  for (let at = 0; at < ROUNDS; at += 1) rounds.push(await round(browser, where));
  return (rounds[0] ?? []).map((act, at) => {
    const alike = rounds.flatMap((acts) => acts[at] ?? []);
    return {
      ...act,
      ...(act.ms !== undefined && { ms: Math.max(...alike.map(({ ms = 0 }) => ms)) }),
      longest: Math.max(...alike.map(({ longest }) => longest)),
      isMet: alike.every(({ isMet }) => isMet),
    };
  });
};
