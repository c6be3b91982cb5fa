import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { today } from '../support/app.ts';
import { barriers } from '../support/barriers.ts';
import { arriveAt, card, openFromMenu, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const one = async (sql: string, values: unknown[] = []): Promise<string> => {
  const [row] = (await journey.db.query(sql, values)) as { found: string }[];
  if (!row) throw new Error(`Nothing is found by ${sql}`);
  return row.found;
};

const ownOrganisation = `(SELECT p.organisation_id FROM account c JOIN person p ON p.id = c.person_id WHERE c.email = 'admin@remit.demo')`;
const number = await one(
  `SELECT t.number AS found FROM ticket t WHERE t.state = 'HANDLING' AND t.organisation_id = ${ownOrganisation} ORDER BY t.id DESC LIMIT 1`,
);
const ticket = await one('SELECT id::text AS found FROM ticket WHERE number = $1', [number]);
const handler = await one(
  'SELECT p.id::text AS found FROM ticket t JOIN person p ON p.id = t.handler_id WHERE t.number = $1',
  [number],
);

/** Counts the clicks on a page from now on, so that they can be told. */
const countClicks = async (page: Page): Promise<() => Promise<number>> => {
  await page.evaluate(() => {
    document.documentElement.dataset['clicks'] = '0';
    addEventListener(
      'pointerdown',
      () => {
        const { dataset } = document.documentElement;
        dataset['clicks'] = String(Number(dataset['clicks']) + 1);
      },
      true,
    );
  });
  return async () => Number(await page.evaluate(() => document.documentElement.dataset['clicks']));
};

const atRest = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))),
  );

const words = {
  'zh-CN': {
    menu: '谁能看、谁能办',
    access: '权限依据',
    record: '对象编号或链接',
    find: '查找',
    answer: '查看依据',
    ask: '为什么能、为什么不能？',
    yes: '可以。',
    people: '能看或能办的人',
    why: /为什么？$/,
    among: /包含“.* › .*”$|，符合$/,
    unseen: /您管理这里的权限，但无权查看其内容/,
    handler: '承办人',
    palette: `谁能看到 ${number}？`,
    missing: /找不到该工单，或者您无权查看/,
    needed: /请填写工单编号或粘贴页面链接/,
    halved: /填写的内容有误：“对象”/,
    search: '搜索',
    decide: '谁能审批？',
    seats: '本次 3 个',
    whoMay: '谁可以决定',
    give: '给予或收回角色',
    caller: '回访员',
    gained: '回访客户',
  },
  en: {
    menu: 'Who can',
    access: 'Access',
    record: 'Its number or link',
    find: 'Find',
    answer: 'Explain',
    ask: 'Why, or why not?',
    yes: 'Yes.',
    people: 'Those who can',
    why: /Why\?$/,
    among: /which takes in .* › .*$|: it fits$/,
    unseen: /You administer access here and may not read it/,
    handler: 'Handler',
    palette: `Who can see ${number}?`,
    missing: /There is no such ticket/,
    needed: /Type the number of a ticket or paste a link/,
    halved: /Some of this was not accepted: The record /,
    search: 'Search',
    decide: 'Who can decide?',
    seats: '3 are asked for',
    whoMay: 'Who may decide',
    give: 'Give or take roles',
    caller: 'Callback officer',
    gained: 'Call customers back',
  },
} as const;

describe.each(['zh-CN', 'en'] as const)('in two clicks an administrator answers (%s)', (language) => {
  const say = words[language];

  test('why may this person see this ticket? from the page of the person, by the number of the ticket', async () => {
    const admin = await journey.signedIn('admin', { language });
    await admin.goto(`/people/${handler}`);
    const clicks = await countClicks(admin);
    await admin.getByRole('link', { name: say.access, exact: true }).click();
    await admin.getByRole('textbox', { name: say.record }).fill(number);
    // a field is reached by the keyboard or filled by pasting; what remains is to send it
    await press(admin, say.answer);
    await see(card(admin, say.ask), say.yes);
    expect(await clicks()).toBeLessThanOrEqual(2);
    await see(admin, say.among);
    await see(admin, say.unseen);
    await see(admin, new RegExp(`^${say.handler}`));
    await atRest(admin);
    expect(await barriers(admin)).toEqual([]);
    expect(admin.url()).toContain(`number=${number}`);
  });

  test('who may see this ticket, and why each of them? by its number or the link that was sent', async () => {
    const admin = await journey.signedIn('admin', { language });
    const clicks = await countClicks(admin);
    await openFromMenu(admin, say.menu);
    const field = admin.getByRole('textbox', { name: say.record });
    await field.fill(number);
    await field.press('Enter');
    const people = card(admin, say.people);
    await people.getByRole('button', { name: say.why }).first().click();
    await see(people, say.among);
    expect(await clicks()).toBeLessThanOrEqual(2);
    await atRest(admin);
    expect(await barriers(admin)).toEqual([]);
    await field.fill(`https://remit.example.org/tickets/${ticket}/show?tab=1`);
    await field.press('Enter');
    await admin.waitForURL((url) => url.searchParams.get('record') === ticket);
    await people.getByRole('button', { name: say.why }).first().waitFor();
    await field.fill('20200101-999999');
    await press(admin, say.find);
    await see(admin, say.missing);
    await field.fill('seven');
    await press(admin, say.find);
    await see(admin, say.needed);
  });

  test('the same from the search, where no ticket is found', async () => {
    const admin = await journey.signedIn('admin', { language });
    await admin.getByRole('button', { name: say.search }).first().waitFor();
    await admin.keyboard.press('Control+k');
    const dialog = admin.getByRole('dialog');
    await dialog.getByRole('combobox').fill(number);
    await dialog.getByRole('option', { name: say.palette }).click();
    await arriveAt(admin, say.menu);
    await card(admin, say.people).getByRole('button', { name: say.why }).first().waitFor();
    const agent = await journey.signedIn('agent', { language });
    await agent.getByRole('button', { name: say.search }).first().waitFor();
    await agent.keyboard.press('Control+k');
    await agent.getByRole('dialog').getByRole('combobox').fill(number);
    await agent.getByRole('dialog').getByRole('status').filter({ hasText: /\S/ }).waitFor();
    expect(await agent.getByRole('option', { name: say.palette }).count()).toBe(0);
  });

  test('an address that lost the record tells what is missing', async () => {
    const admin = await journey.signedIn('admin', { language });
    await admin.goto('/access?kind=JobDescription&ability=job.approve');
    await see(admin, say.halved);
  });

  test('who can decide this request for seats?', async () => {
    await journey.db.query(`UPDATE headcount_request SET state = 'WITHDRAWN' WHERE state = 'RAISED'`);
    const request = await one(
      `INSERT INTO headcount_request (organisation_id, unit_id, position_id, is_new_post, title, seats, wanted_from, reason, state,
         raised_by_id, raised_at)
       SELECT o.organisation_id, o.unit_id, o.id, false, o.title, 3, $1, '春节前后投诉量增加', 'RAISED', p.id, now()
       FROM position o JOIN person p ON p.name = '李卫平' WHERE o.title = '投诉流转处理员' RETURNING id::text AS found`,
      [today],
    );
    const admin = await journey.signedIn('admin', { language });
    await admin.goto(`/headcount/${request}`);
    const clicks = await countClicks(admin);
    await press(card(admin, say.whoMay), say.decide);
    const dialog = admin.getByRole('dialog');
    const able = dialog.getByRole('listitem').filter({ has: admin.getByRole('button', { name: say.why }) });
    await able.first().waitFor();
    // The head of the department decides on two at most.
    await see(dialog, '周明远');
    expect(await dialog.getByText('沈国良').count()).toBe(0);
    await able.first().getByRole('button', { name: say.why }).click();
    await see(dialog, say.yes);
    expect(await clicks()).toBeLessThanOrEqual(2);
    await atRest(admin);
    expect(await barriers(admin)).toEqual([]);
  });

  test('what changes if I give this role to that post?', async () => {
    const post = await one(
      `SELECT p.id::text AS found FROM position p JOIN position_role c ON c.position_id = p.id JOIN role r ON r.id = c.role_id
       JOIN assignment a ON a.position_id = p.id AND a.ends_on IS NULL
       WHERE r.code = 'AGT' AND p.organisation_id = ${ownOrganisation} LIMIT 1`,
    );
    const admin = await journey.signedIn('admin', { language });
    await admin.goto(`/positions/${post}/show`);
    const clicks = await countClicks(admin);
    await press(admin, say.give);
    const dialog = admin.getByRole('dialog');
    await dialog.getByRole('combobox').fill(say.caller);
    await admin.getByRole('option', { name: say.caller }).click();
    await dialog.getByRole('status').waitFor();
    await see(dialog, say.gained);
    expect(await clicks()).toBeLessThanOrEqual(2);
  });
});
