import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addDays } from '../../api/core/clock.ts';
import { today } from '../support/app.ts';
import { asked, card, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const in_ = (days: number): string => addDays(today, days);
const last = in_(10);
const later = in_(50);
const cover = { startsOn: in_(30), lastDay: in_(40) };
const second = in_(60);

/** A post with its unit, and who holds it. */
const postOf = async (title: string) => {
  const [row] = (await journey.db.query(
    `SELECT o.id::text, o.unit_id::text AS unit FROM position o WHERE o.organisation_id = 1 AND o.title = $1 ORDER BY o.id LIMIT 1`,
    [title],
  )) as { id: string; unit: string }[];
  if (!row) throw new Error(`${title} is not there.`);
  return row;
};

const assign = `mutation ($input: AssignPersonInput!) { row: assignPerson(input: $input) { assignment { id } } }`;

/**
 * Somebody who is taken on, holds a post, will stand in for the handler for ten days, and will hold two posts more after
 * that: with one of them something is given in person; the other was founded for it.
 */
const withPlans = async (hr: Page, admin: Page, name: string) => {
  const [caller, checker, handled] = await Promise.all([
    postOf('回访员'),
    postOf('质检员'),
    postOf('综合投诉处理员'),
  ]);
  const { row: made } = await asked(
    hr,
    `mutation ($input: CreatePersonInput!) { row: createPerson(input: $input) { person { id } } }`,
    { name },
  );
  const personId = made.person.id as string;
  const title = `临时岗${personId}`;
  const { row: founded } = await asked(
    hr,
    `mutation ($input: CreatePositionInput!) { row: createPosition(input: $input) { position { id } } }`,
    { unitId: checker.unit, title },
  );
  const founding = founded.position.id as string;
  const [absent] = (await journey.db.query(
    `SELECT person_id::text AS id FROM account WHERE email = 'handler@remit.demo'`,
  )) as { id: string }[];
  await asked(hr, assign, { personId, positionId: caller.id, kind: 'PRIMARY', startsOn: today });
  await asked(hr, assign, {
    personId,
    positionId: handled.id,
    kind: 'ACTING',
    ...cover,
    standsInForId: absent?.id,
  });
  await asked(hr, assign, { personId, positionId: founding, kind: 'CONCURRENT', startsOn: second });
  const { row } = await asked(hr, assign, {
    personId,
    positionId: checker.id,
    kind: 'CONCURRENT',
    startsOn: second,
  });
  await asked(
    admin,
    `mutation ($input: GivePersonalGrantInput!) { givePersonalGrant(input: $input) { grant { id } } }`,
    {
      assignmentId: row.assignment.id,
      ability: 'ticket.urge',
      scope: 'UNIT',
      reason: '协助催办',
      startsOn: second,
      lastDay: in_(120),
    },
  );
  return { personId, title, founding };
};

/** Closes the post that was founded for it, before anybody holds it. */
const closePost = async (hr: Page, id: string): Promise<void> => {
  const [row] = (await journey.db.query('SELECT revision FROM position WHERE id = $1', [id])) as {
    revision: number;
  }[];
  await asked(
    hr,
    `mutation ($input: ClosePositionInput!) { row: closePosition(input: $input) { position { id } } }`,
    { id, revision: row?.revision, on: second },
  );
};

const words = {
  'zh-CN': {
    leave: '办理离职',
    move: '更改离职日期',
    stay: '撤销离职',
    lastDay: '最后一天',
    ends: /^结束：回访组 回访员$/,
    takenBack: (title: string) => new RegExp(`^撤销计划：.+ ${title}（${second} 起）`),
    coverTakenBack: new RegExp(`^撤销计划：投诉组 综合投诉处理员（${cover.startsOn} 至 ${cover.lastDay}）`),
    coverBack: new RegExp(`^恢复：投诉组 综合投诉处理员（${cover.startsOn} 至 ${cover.lastDay}）`),
    back: new RegExp(`^恢复：.+ 质检员（${second} 起）`),
    goesOn: new RegExp(`^照旧：回访组 回访员（${today} 起）`),
    away: (title: string) => new RegExp(`^不能恢复：.+ ${title}（${second} 起）.*自 ${second} 起撤销`),
    leaves: (day: string) => `最后一天 ${day}`,
    awayDone: (title: string) => new RegExp(`^已登记。不能恢复，请另行安排：.+${title}`),
    history: '任职记录',
    until: (day: string) => new RegExp(`至 ${day}$`),
    planned: '计划中',
    given: '个人授权',
    nothing: '没有个人授权',
    urge: '督促超时工单',
    toCome: '待生效',
  },
  en: {
    leave: 'Record leaving',
    move: 'Move the last day',
    stay: 'Take the leaving back',
    lastDay: 'Last day',
    ends: /^Ends: 回访员, 回访组$/,
    takenBack: (title: string) => new RegExp(`^Taken back: ${title}, .+ \\(from ${second}\\)`),
    coverTakenBack: new RegExp(
      `^Taken back: 综合投诉处理员, 投诉组 \\(${cover.startsOn} to ${cover.lastDay}\\)`,
    ),
    coverBack: new RegExp(`^Comes back: 综合投诉处理员, 投诉组 \\(${cover.startsOn} to ${cover.lastDay}\\)`),
    back: new RegExp(`^Comes back: 质检员, .+ \\(from ${second}\\)`),
    goesOn: new RegExp(`^Goes on: 回访员, 回访组 \\(from ${today}\\)`),
    away: (title: string) =>
      new RegExp(`^Cannot come back: ${title}, .+ \\(from ${second}\\).*closed from ${second}`),
    leaves: (day: string) => `Last day ${day}`,
    awayDone: (title: string) =>
      new RegExp(`^Recorded\\. This could not come back, arrange it anew: ${title}`),
    history: 'Posts, past and planned',
    until: (day: string) => new RegExp(`to ${day}$`),
    planned: 'Planned',
    given: 'Given in person',
    nothing: 'Nothing is given in person',
    urge: 'Urge overdue tickets',
    toCome: 'planned',
  },
} as const;

/** A line of the preview, as soon as it is there. */
const line = (dialog: Locator, says: RegExp): Promise<void> =>
  dialog.getByRole('listitem').filter({ hasText: says }).waitFor();

const isAsWide = async (page: Page): Promise<void> =>
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);

test.each([
  { language: 'zh-CN', width: 1366 },
  { language: 'en', width: 390 },
] as const)(
  'a leaving that is moved, then withdrawn, brings back posts, cover and what was given in person ($language)',
  async ({ language, width }) => {
    const say = words[language];
    const hr = await journey.signedIn('hr', { language, width });
    const admin = await journey.signedIn('admin', { language });
    const { personId, title, founding } = await withPlans(hr, admin, language === 'en' ? '余再来' : '余归来');
    await hr.goto(`/people/${personId}`);
    const dialog = hr.getByRole('dialog');
    const posts = card(hr, say.history);
    const planned = posts.getByRole('listitem').filter({ hasText: say.planned });
    await planned.filter({ hasText: title }).waitFor();
    const sendIt = async (): Promise<void> => {
      await dialog.locator('button[type=submit]').click();
      await dialog.waitFor({ state: 'detached' });
    };

    await press(hr, say.leave);
    await dialog.getByLabel(say.lastDay).fill(last);
    await line(dialog, say.ends);
    await line(dialog, say.takenBack('质检员'));
    await line(dialog, say.takenBack(title));
    await line(dialog, say.coverTakenBack);
    await isAsWide(hr);
    await sendIt();
    await see(hr, say.leaves(last));
    await see(posts, say.until(last));
    await expect.poll(() => planned.count()).toBe(0);
    await admin.goto(`/people/${personId}/access`);
    await see(card(admin, say.given), say.nothing);

    await press(hr, say.move);
    await dialog.getByLabel(say.lastDay).fill(later);
    await line(dialog, say.coverBack);
    await sendIt();
    await see(hr, say.leaves(later));
    await see(posts, say.until(later));
    await expect.poll(() => planned.count()).toBe(1);
    await see(planned, say.until(cover.lastDay));

    await closePost(hr, founding);
    await press(hr, say.stay);
    await line(dialog, say.goesOn);
    await line(dialog, say.back);
    await line(dialog, say.away(title));
    await isAsWide(hr);
    await sendIt();
    await see(hr, say.awayDone(title));
    await hr.getByRole('button', { name: say.leave, exact: true }).waitFor();
    await expect.poll(() => planned.count()).toBe(2);
    await planned.filter({ hasText: '质检员' }).waitFor();
    await planned.filter({ hasText: '综合投诉处理员' }).waitFor();
    expect(await posts.getByText(title).count()).toBe(0);
    await admin.reload();
    const given = card(admin, say.given).getByRole('row').filter({ hasText: say.urge });
    await see(given, say.toCome);
  },
);
