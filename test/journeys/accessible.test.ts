import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pages, resources } from '../../admin/resources.ts';
import { barriers, judge, settle, wide } from '../support/barriers.ts';
import { startJourney } from '../support/journey.ts';

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
  imports: { who: 'hr', id: await firstId('SELECT id FROM job_import ORDER BY id LIMIT 1') },
  positions: { who: 'hr', id: await firstId(`SELECT id FROM position ORDER BY id LIMIT 1 OFFSET 3`) },
  accounts: {
    who: 'admin',
    id: await firstId(`SELECT person_id AS id FROM account WHERE email = 'head@remit.demo'`),
  },
  people: { who: 'hr', id: await firstId(`SELECT id FROM person ORDER BY id LIMIT 1 OFFSET 3`) },
};

/** A sheet that was looked at, with a row that has an error. */
const sheetId = await firstId(
  `WITH brought AS (
     INSERT INTO sheet_import (organisation_id, person_id, kind, state, file_name, format, preamble, headings, head_line,
       mapping, row_count, counts, created_at)
     SELECT p.organisation_id, p.id, 'PEOPLE', 'CHECKED', '人员.xlsx', '{"type":"xlsx"}', '[]', '{工号,姓名,性别}', 1,
       '{employeeNo,name,gender}', 2, '{"CREATE":1,"CHANGE":0,"SKIP":0,"ERROR":1}', now()
     FROM account a JOIN person p ON p.id = a.person_id WHERE a.email = 'hr@remit.demo' RETURNING id),
   kept AS (
     INSERT INTO sheet_row (import_id, line, cells, outcome, problems)
     SELECT id, 2, '{A1,张三,男}'::text[], 'CREATE', '[]'::jsonb FROM brought UNION ALL
     SELECT id, 3, '{A2,李四,中}', 'ERROR',
       '[{"field":"gender","value":"中","code":"UNKNOWN","text":{"zh":"只能是：男、女","en":"must be one of: Male, Female"}}]'
     FROM brought)
   SELECT id FROM brought`,
);

/** Who may open a screen of its own; left out: the head of a department. */
const openers: Readonly<Record<string, string>> = {
  '/bulk/:importId?': 'hr',
  '/calls': 'hr',
  '/coverage/:kind?': 'hr',
  '/roles': 'admin',
  '/access': 'admin',
  '/conflicts': 'admin',
  '/training/:tab?/:id?': 'hr',
};

/** What comes after the address of a screen of its own, where there is more to see. */
const further: Readonly<Record<string, readonly string[]>> = {
  '/bulk/:importId?': ['/bulk', `/bulk/${sheetId}`],
  '/units/:unitId?': ['/units/6'],
  '/chart/:unitId?': ['/chart?at=unit:6'],
  '/performance/:unitId?': ['/performance?metric=K05'],
  '/coverage/:kind?': ['/coverage', '/coverage/SILENT_TARGET'],
  '/access-reviews/:id?': ['/access-reviews', '/access-reviews/1?show=all'],
  '/access': [
    '/access',
    '/access?kind=HeadcountRequest&record=4&ability=headcount.decide&at=2030-06-01',
    '/access?kind=HeadcountRequest&record=4&at=2026-02-30',
  ],
  '/headcount/:id?': ['/headcount?view=all', '/headcount/6', '/headcount/4'],
  '/training/:tab?/:id?': [
    '/training/needs',
    '/training/courses',
    '/training/courses/1',
    '/training/retakes',
    '/training/certification',
    '/training/certification/1',
    '/training/expiring',
    '/training/mentoring',
    '/training/suggestions',
  ],
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
  { who: 'admin', address: `/people/${examples['people']?.id}` },
  { who: 'head', address: `/people/${examples['people']?.id}/access?ability=ticket.read` },
  { who: 'head', address: `/people/${examples['people']?.id}/access?ability=ticket.read&at=2030-06-01` },
  { who: 'admin', address: '/conflicts?rule=EXAM_AWARD&q=none' },
  { who: 'hr', address: '/fit' },
  { who: 'hr', address: '/fit?view=requirements' },
  { who: 'hr', address: `/positions/${examples['positions']?.id}/candidates` },
  { who: 'hr', address: `/jobs/${examples['jobs']?.id}` }, // in force: leads to the reading view
  { who: 'hr', address: `/jobs/${examples['jobs']?.id}/print` },
  {
    who: 'hr',
    address: `/imports/${examples['imports']?.id}/jobs/${await firstId('SELECT id FROM imported_job ORDER BY id LIMIT 1')}`,
  },
  {
    who: 'hr',
    address: `/jobs/${await firstId(`SELECT id FROM job_description WHERE state = 'REVIEWED' ORDER BY id LIMIT 1`)}/impact`,
  },
  { who: 'hr', address: '/jobs/999999' },
  { who: 'hr', address: '/positions' }, // has no list
  { who: 'agent', address: '/performance' }, // may not be opened
  { who: 'agent', address: '/accounts/47' }, // nor a record of such a resource
];

test('every resource has an example to look at', () => {
  expect(resources.map(({ name }) => name).filter((name) => !examples[name]?.id)).toEqual([]);
});

test('the door keeps nobody out, and the first key leads past the menu', async () => {
  const door = await journey.window(wide);
  await door.goto('/login');
  expect(await judge(door)).toEqual([]);
  const page = await journey.signedIn('head', wide);
  await settle(page);
  await page.reload();
  await settle(page);
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  expect(await focused.innerText()).toBe('跳到主要内容');
  await page.keyboard.press('Tab');
  expect(await focused.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
});

test.each([...new Set(visits.map(({ who }) => who))])(
  'no screen of %s keeps anybody out: in Chinese and English, in the light and the dark, on a desk and a phone',
  async (who) => {
    const page = await journey.signedIn(who, wide);
    const found: string[] = [];
    for (const { address } of visits.filter((visit) => visit.who === who)) {
      await page.goto(address);
      found.push(...(await judge(page)));
    }
    expect(found).toEqual([]);
  },
);

test('two changes of one draft that meet keep nobody out', async () => {
  const address = `/jobs/${examples['jobs']?.editId}`;
  const [mine, theirs] = [await journey.signedIn('hr', wide), await journey.signedIn('hrhead', wide)];
  for (const page of [mine, theirs]) await page.goto(address);
  const reason = (page: Page) => page.getByRole('textbox', { name: '工时比例说明' });
  await reason(mine).waitFor();
  await reason(theirs).fill('对方的说明：夜班另计');
  await theirs.getByText(/^上次保存/).waitFor();
  await reason(mine).fill('我的说明：大夜班另计');
  const choice = {
    ready: (page: Page) =>
      page
        .getByRole('radio', { name: /^(我的|Mine)/ })
        .first()
        .waitFor(),
  };
  expect(await judge(mine, choice)).toEqual([]);
});

test('the ways to a password keep nobody out', async () => {
  const door = await journey.window(wide);
  const ready = async (): Promise<void> => {
    await door.getByRole('heading').first().waitFor();
    await expect.poll(() => door.locator('[aria-busy=true], .MuiSkeleton-root').count()).toBe(0);
  };
  for (const address of ['/forgot-password', `/set-password#${'x'.repeat(43)}`]) {
    await door.goto(address);
    expect(await judge(door, { ready })).toEqual([]);
  }
});

test('whatever turns while something loads says so', async () => {
  const head = await journey.signedIn('head', wide);
  await head.goto('/performance');
  await settle(head);
  await head.route('**/graphql', () => undefined); // never answered
  await head.getByRole('button', { name: '刷新' }).click();
  const turning = head.getByRole('progressbar');
  await turning.first().waitFor();
  await head.mouse.move(0, 0);
  await head.getByRole('tooltip').waitFor({ state: 'detached' });
  expect(await barriers(head)).toEqual([]);
  for (const one of await turning.all()) expect(await one.getAttribute('aria-label')).toBe('正在加载');
});
