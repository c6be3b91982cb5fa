import type { Browser, Page } from 'playwright-core';

/** What was done in the browser, and what it cost. */
export interface Act {
  readonly what: string;
  /** Until it stood on the screen, in milliseconds, where that is measured. */
  readonly ms?: number | undefined;
  /** The longest task of the main thread meanwhile, in milliseconds by the clock. */
  readonly longest: number;
  /** The most processor time that one task took, and all of them together, in milliseconds. */
  readonly busiest: number;
  readonly together: number;
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

const pause = (page: Page, ms: number): Promise<void> => page.waitForTimeout(ms);

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

type Tasks = Pick<Act, 'longest' | 'busiest' | 'together'>;

/** The tasks of the page’s main thread in a trace. */
const tasksIn = (trace: Buffer): Tasks => {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && main.has(`${pid} ${tid}`),
  );
  const most = (of: 'dur' | 'tdur'): number =>
    tasks.reduce((most, task) => Math.max(most, task[of] ?? 0), 0) / 1_000;
  return {
    longest: most('dur'),
    busiest: most('tdur'),
    together: tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1_000,
  };
};

/** Does something, and tells of the tasks of the page meanwhile. */
const traced = async (page: Page, doing: () => Promise<unknown>): Promise<Tasks> => {
  const browser = page.context().browser() as Browser;
  await browser.startTracing(page, { categories: ['toplevel'] });
  await doing();
  await pause(page, 400);
  return tasksIn(await browser.stopTracing());
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

const opened = async (browser: Browser, { address, token }: Where): Promise<Page> => {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1366, height: 900 } });
  await context.addCookies([{ name: 'sid', value: token, url: address }]);
  return context.newPage();
};

const round = async (browser: Browser, where: Where): Promise<Act[]> => {
  const acts: Act[] = [];
  const draws = async (what: string, path: string, ready: Doing): Promise<Page> => {
    const page = await opened(browser, where);
    let ms = 0;
    const tasks = await traced(page, async () => {
      const begun = performance.now();
      await page.goto(path);
      await ready(page);
      ms = performance.now() - begun;
    });
    acts.push({ what, ms, ...tasks, target: `drawn within ${most.draw} ms`, isMet: ms <= most.draw });
    return page;
  };
  const does = async (what: string, page: Page, doing: Doing): Promise<void> => {
    const tasks = await traced(page, () => doing(page));
    acts.push({ what, ...tasks, target: `no task over ${most.task} ms`, isMet: tasks.busiest <= most.task });
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
      busiest: Math.max(...alike.map(({ busiest }) => busiest)),
      together: Math.max(...alike.map(({ together }) => together)),
      isMet: alike.every(({ isMet }) => isMet),
    };
  });
};
