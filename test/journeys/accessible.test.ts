import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pages, resources } from '../../admin/resources.ts';
import { press, sendSignIn, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const firstId = async (sql: string): Promise<string> => {
  const [row] = (await journey.db.query(sql)) as { id: string }[];
  return row?.id ?? '';
};

/** One record of each resource, and who may open all its screens; a resource without a line fails the first test. */
const examples: Readonly<
  Record<string, { readonly who: string; readonly id: string; readonly editId?: string }>
> = {
  tickets: {
    who: 'lead',
    id: await firstId(`SELECT id FROM ticket WHERE state = 'HANDLING' ORDER BY id LIMIT 1`),
  },
  jobs: {
    who: 'hr',
    id: await firstId(`SELECT id FROM job_description WHERE state = 'APPROVED' ORDER BY id LIMIT 1 OFFSET 1`),
    editId: await firstId(`SELECT id FROM job_description WHERE state = 'DRAFT' ORDER BY id LIMIT 1`),
  },
  positions: { who: 'hr', id: await firstId(`SELECT id FROM position ORDER BY id LIMIT 1 OFFSET 3`) },
  people: { who: 'hr', id: await firstId(`SELECT id FROM person ORDER BY id LIMIT 1 OFFSET 3`) },
};

/** Who may open a screen of its own; left out: the head of a department. */
const openers: Readonly<Record<string, string>> = { '/calls': 'hr' };

/** What comes after the address of a screen of its own, where there is more to see. */
const further: Readonly<Record<string, readonly string[]>> = {
  '/units/:unitId?': ['/units/6'],
  '/performance/:unitId?': ['/performance?metric=K05'],
};

interface Visit {
  readonly who: string;
  readonly address: string;
}

/** Every screen of the app, with an address at which it can be seen. */
const visits: readonly Visit[] = [
  ...['lead', 'hr', 'head'].map((who) => ({ who, address: '/' })),
  ...resources.flatMap(({ name, list, create, show, edit }) => {
    const { who = '', id = '', editId = id } = examples[name] ?? {};
    return [
      ...(list ? [{ who, address: name === 'tickets' ? '/tickets?view=all' : `/${name}` }] : []),
      ...(create ? [{ who: name === 'tickets' ? 'agent' : who, address: `/${name}/create` }] : []),
      ...(show ? [{ who, address: `/${name}/${id}/show` }] : []),
      ...(edit ? [{ who, address: `/${name}/${editId}` }] : []),
    ];
  }),
  ...pages.flatMap(({ path }) =>
    (further[path] ?? [path.replace(/\/:.*$/, '')]).map((address) => ({
      who: openers[path] ?? 'head',
      address,
    })),
  ),
];

/** Waits until a screen stands: it has a name and content, no outline of things to come, nothing on its way. */
const settle = async (page: Page): Promise<void> => {
  const content = 'h2, h3, table, [role=tree], [data-row-link], .MuiList-root a'.split(', ');
  await page
    .locator(['input[name=email]', ...content.map((one) => `#main-content ${one}`)].join(', '))
    .first()
    .waitFor();
  const unready = '[aria-busy=true], .MuiSkeleton-root, .RaLoadingIndicator-loader, h1:empty';
  await expect.poll(() => page.locator(unready).count(), { timeout: 30_000 }).toBe(0);
};

/** What keeps people out, in one line each: the rule, and where. The rule of colours is by far the slowest. */
const barriers = async (page: Page, colours: boolean): Promise<string[]> => {
  const axe = new AxeBuilder({ page });
  const left = [
    ...(colours ? [] : ['color-contrast']),
    ...(page.url().endsWith('/console') ? ['nested-interactive'] : []),
  ];
  if (left.length > 0) axe.disableRules(left); // the console's tabs are the editor's own
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html }) => `${page.url()} ${id}: ${html.slice(0, 200)}`),
  );
};

/** Waits in the page until it has been drawn anew, ten times. */
const nextFrame = async (): Promise<void> => {
  for (let frame = 0; frame < 10; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
};

/** What else is wrong with a screen as it stands: it scrolls sideways, shows the name of a word, or has no title. */
const faults = async (page: Page): Promise<string[]> => {
  const isWide = (): Promise<boolean> =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  // a chart needs a moment to follow the window
  for (let looks = 0; looks < 10 && (await isWide()); looks += 1) await page.evaluate(nextFrame);
  const sideways = await isWide();
  const { shown, title } = await page.evaluate(() => ({
    shown: document.body.innerText,
    title: document.title,
  }));
  const raw = shown.match(
    /\b(frame|home|tickets|jobs|form|edit|calls|performance|units|positions|resources|ra)\.[a-z]\w+(\.\w+)*/i,
  );
  return [
    ...(sideways ? [`${page.url()} scrolls sideways`] : []),
    ...(raw ? [`${page.url()} shows ${raw[0]}`] : []),
    ...(/^\S.* · Remit$/.test(title) ? [] : [`${page.url()} is called “${title}”`]),
  ];
};

const inLanguage = async (page: Page, button: string, lang: string): Promise<void> => {
  await page.getByRole('button', { name: button }).click();
  await page.locator(`html[lang=${lang}]`).waitFor();
  await settle(page);
};

const wide = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

const at = async (page: Page, size: typeof wide): Promise<void> => {
  await page.setViewportSize(size);
  await settle(page);
};

/** Looks at a screen in both languages, each on a desk and on a phone, where the language is chosen in the account's menu. */
const judge = async (page: Page): Promise<string[]> => {
  const found = [...(await barriers(page, true)), ...(await faults(page))];
  await at(page, phone);
  found.push(...(await barriers(page, false)), ...(await faults(page)));
  await at(page, wide);
  await inLanguage(page, 'EN English', 'en');
  found.push(...(await barriers(page, false)), ...(await faults(page)));
  await at(page, phone);
  found.push(...(await faults(page)));
  await at(page, wide);
  await inLanguage(page, '中 简体中文', 'zh-CN');
  return found;
};

test('every resource has an example to look at', () => {
  expect(resources.map(({ name }) => name).filter((name) => !examples[name]?.id)).toEqual([]);
});

test('the door keeps nobody out, and the first key leads past the menu', async () => {
  const door = await journey.window({ width: 1280, height: 800 });
  await door.goto('/login');
  await settle(door);
  expect(await judge(door)).toEqual([]);
  await sendSignIn(door, 'head');
  await door.getByRole('banner').waitFor();
  await settle(door);
  await door.reload();
  await settle(door);
  await door.keyboard.press('Tab');
  const focused = door.locator(':focus');
  expect(await focused.innerText()).toBe('跳到主要内容');
  await door.keyboard.press('Tab');
  expect(await focused.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
});

test.each([...new Set(visits.map(({ who }) => who))])(
  'no screen of %s keeps anybody out: in Chinese, in English, on a phone',
  { timeout: 300_000 },
  async (who) => {
    const page = await journey.signedIn(who, { width: 1280, height: 800 });
    const found: string[] = [];
    for (const { address } of visits.filter((visit) => visit.who === who)) {
      await page.goto(address);
      await settle(page);
      found.push(...(await judge(page)));
    }
    expect(found).toEqual([]);
  },
);

test('in the dark every colour stands out from its ground', async () => {
  const page = await journey.signedIn('head', { width: 1280, height: 800 });
  await press(page, '切换到深色');
  const found: string[] = [];
  for (const address of ['/', '/tickets?view=all', '/performance?metric=K05', '/jobs/2/show']) {
    await page.goto(address);
    await settle(page);
    const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
    found.push(
      ...violations.flatMap(({ nodes }) =>
        nodes.slice(0, 3).map(({ html }) => `${address} ${html.slice(0, 200)}`),
      ),
    );
  }
  expect(found).toEqual([]);
});

test('neither the ways to a password keep anybody out, nor a person’s account, nor what the bell tells', async () => {
  const door = await journey.window(wide);
  for (const address of ['/forgot-password', `/set-password#${'x'.repeat(43)}`]) {
    await door.goto(address);
    await door.getByRole('heading').first().waitFor();
    await expect.poll(() => door.locator('[aria-busy=true], .MuiSkeleton-root').count()).toBe(0);
    expect(await barriers(door, true)).toEqual([]);
  }
  const admin = await journey.signedIn('admin', wide);
  await admin.goto(`/people/${examples['people']?.id}`);
  await admin.getByRole('region', { name: '账号', exact: true }).waitFor();
  expect(await judge(admin)).toEqual([]);
  await admin.getByRole('button', { name: /^通知，/ }).click();
  const bell = admin.getByRole('dialog', { name: '通知' });
  await bell.waitFor();
  await expect.poll(() => bell.evaluate((one) => getComputedStyle(one).opacity)).toBe('1');
  expect(await barriers(admin, true)).toEqual([]);
});

test('dialogs keep nobody out: a step, the reasons for a refusal, an outage', async () => {
  const lead = await journey.signedIn('lead', { width: 1280, height: 800 });
  await lead.goto('/tickets?view=dispatch');
  await lead.locator('[data-row-link]').first().click();
  await press(lead, '派单');
  await lead.getByRole('dialog').waitFor();
  await expect
    .poll(() => lead.getByRole('dialog').evaluate((one) => getComputedStyle(one).opacity))
    .toBe('1');
  expect(await barriers(lead, true)).toEqual([]);
});
