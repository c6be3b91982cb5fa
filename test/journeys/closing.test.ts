import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addDays } from '../../api/core/clock.ts';
import { today } from '../support/app.ts';
import { arriveAt, asked, card, personOf, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const ends = addDays(today, 20);
const closes = addDays(today, 30);

/** A unit with a post that is held and one that is not; somebody of another unit may do something there, in person. */
const found = async (hr: Page, admin: Page) => {
  const name = `试点组${randomUUID().slice(0, 8)}`;
  const helper = await personOf(journey, 'callback');
  // what an earlier telling gave them
  await journey.db.query(`DELETE FROM personal_grant WHERE person_id = $1 AND scope = 'UNITS'`, [helper.id]);
  const [place] = (await journey.db.query(
    `SELECT id::text FROM org_unit WHERE organisation_id = 1 AND name = '培训品质部'`,
  )) as { id: string }[];
  const { row: made } = await asked(
    hr,
    `mutation ($input: CreateUnitInput!) { row: createUnit(input: $input) { unit { id } } }`,
    { parentId: place?.id, name, kind: 'TEAM' },
  );
  const unitId = made.unit.id as string;
  const post = async (title: string): Promise<string> => {
    const { row } = await asked(
      hr,
      `mutation ($input: CreatePositionInput!) { row: createPosition(input: $input) { position { id } } }`,
      { unitId, title },
    );
    return row.position.id as string;
  };
  const [held] = [await post('试点员'), await post('试点记录员')];
  const { row: taken } = await asked(
    hr,
    `mutation ($input: CreatePersonInput!) { row: createPerson(input: $input) { person { id } } }`,
    { name: '施点点' },
  );
  const { row } = await asked(
    hr,
    `mutation ($input: AssignPersonInput!) { row: assignPerson(input: $input) { assignment { id revision } } }`,
    { personId: taken.person.id, positionId: held, kind: 'PRIMARY', startsOn: today },
  );
  const [with_] = (await journey.db.query(
    'SELECT id::text FROM assignment WHERE person_id = $1 AND ends_on IS NULL ORDER BY id LIMIT 1',
    [helper.id],
  )) as { id: string }[];
  await asked(
    admin,
    `mutation ($input: GivePersonalGrantInput!) { givePersonalGrant(input: $input) { grant { id } } }`,
    {
      assignmentId: with_?.id,
      ability: 'ticket.urge',
      scope: 'UNITS',
      unitIds: [unitId],
      reason: '试点期间催办',
      lastDay: addDays(today, 120),
    },
  );
  return { name, unitId, helper, assignment: row.assignment as { id: string; revision: number } };
};

const words = {
  'zh-CN': {
    menu: '维护',
    close: '撤销',
    with: /没有人任职的岗位会一并撤销/,
    day: '撤销日期',
    now: '确认撤销',
    held: /届时还有人任职：试点员（施点点）。请先结束任职或调整岗位/,
    cancel: '取消',
    discard: '放弃',
    done: '已保存',
    planned: `${closes} 起撤销`,
    posts: '岗位与编制',
    given: '个人授权',
    there: (name: string) => `${name}（自 ${closes} 起撤销）`,
    takeBack: '取消撤销',
    postsStay: /已随它登记撤销的岗位仍按原日期撤销，请在各岗位上取消/,
  },
  en: {
    menu: 'Edit',
    close: 'Close',
    with: /Posts that nobody holds are closed with it/,
    day: 'Closed on',
    now: 'Close it',
    held: /Posts are still held then: 试点员 \(施点点\)\. End the assignments or move the posts first/,
    cancel: 'Cancel',
    discard: 'Discard',
    done: 'Saved',
    planned: `closes on ${closes}`,
    posts: 'Posts and seats',
    given: 'Given in person',
    there: (name: string) => `${name} (closed from ${closes})`,
    takeBack: 'Take the closing back',
    postsStay: /Posts that are to close with it still close on that day: take that back at each of them/,
  },
} as const;

/** Opens one of the things that can be done with the unit of the screen. */
const begin = async (page: Page, menu: string, verb: string): Promise<Locator> => {
  await press(page, menu);
  await page.getByRole('menuitem', { name: verb, exact: true }).click();
  return page.getByRole('dialog');
};

test.each([
  { language: 'zh-CN', width: 1366 },
  { language: 'en', width: 390 },
] as const)(
  'a unit that closes takes its empty posts along and is refused while one is held; who was given something there reads that it closes ($language)',
  async ({ language, width }) => {
    const say = words[language];
    const hr = await journey.signedIn('hr', { language, width });
    const admin = await journey.signedIn('admin', { language, width });
    const { name, unitId, helper, assignment } = await found(hr, admin);
    await hr.goto(`/units/${unitId}`);
    await arriveAt(hr, name);

    const early = await begin(hr, say.menu, say.close);
    await see(early, say.with);
    await early.getByLabel(say.day).fill(closes);
    await press(early, say.now);
    await see(early, say.held);
    await press(early, say.cancel);
    await press(hr, say.discard);
    await early.waitFor({ state: 'detached' });

    await asked(
      hr,
      `mutation ($input: EndAssignmentInput!) { row: endAssignment(input: $input) { assignment { id } } }`,
      { ...assignment, lastDay: ends },
    );
    const later = await begin(hr, say.menu, say.close);
    await later.getByLabel(say.day).fill(closes);
    await press(later, say.now);
    await see(hr, say.done);
    await later.waitFor({ state: 'detached' });
    const posts = card(hr, say.posts).getByRole('row').filter({ hasText: say.planned });
    await posts.filter({ hasText: '试点记录员' }).waitFor();
    expect(await posts.count()).toBe(2);

    await admin.goto(`/people/${helper.id}/access`);
    await see(card(admin, say.given), new RegExp(say.there(name).replaceAll(/[()]/g, String.raw`\$&`)));

    const back = await begin(hr, say.menu, say.takeBack);
    await see(back, say.postsStay);
    await press(back, say.takeBack);
    await back.waitFor({ state: 'detached' });
    // of the unit itself it is said no more
    await expect.poll(() => hr.getByText(say.planned, { exact: true }).count()).toBe(2);
    expect(await posts.count()).toBe(2);
  },
);
