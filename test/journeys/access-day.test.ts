import { expect, test } from 'vitest';
import { barriers } from '../support/barriers.ts';
import { card, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const [agent] = (await journey.db.query(
  `SELECT p.id::text, p.organisation_id::text AS organisation FROM account c JOIN person p ON p.id = c.person_id WHERE c.email = 'agent@remit.demo'`,
)) as { id: string; organisation: string }[];
if (!agent) throw new Error('The demo has no agent.');

// Given in person for the year 2030, so that it has not begun whenever this is read.
await journey.db.query(
  `INSERT INTO personal_grant (organisation_id, person_id, assignment_id, ability, scope, reason, starts_on, ends_on, given_by_id, given_at)
   SELECT organisation_id, person_id, id, 'ticket.classify', 'UNIT', '春节期间协助', '2030-01-01', '2030-12-31', person_id, now()
   FROM assignment WHERE person_id = $1 AND ends_on IS NULL LIMIT 1`,
  [agent.id],
);
const access = `/people/${agent.id}/access`;

test('what somebody may do on another day is asked by choosing the day, and stands in the address', async () => {
  const admin = await journey.signedIn('admin');
  await admin.goto(`${access}?ability=ticket.classify`);
  const answer = card(admin, '为什么能、为什么不能？');
  await see(answer, /^不可以：没有任何岗位/);
  const day = admin.getByLabel('哪一天');
  await day.fill('2030-06-01');
  await see(answer, '2030-06-01：可以。 有效至 2030-12-30（含当日）：另行授予到期。');
  await card(admin, '2030-06-01 的权限').getByText('分类分级').first().waitFor();
  expect(new URL(admin.url()).searchParams.get('at')).toBe('2030-06-01');
  expect(await barriers(admin)).toEqual([]);

  await day.fill('2019-06-01');
  await see(answer, /^2019-06-01：不可以/);
  await press(admin, '回到今天');
  await see(answer, /^不可以：没有任何岗位/);
  await card(admin, '现有权限').waitFor();
  expect(new URL(admin.url()).search).toBe('?ability=ticket.classify');
});

test('a link with a day is opened on that day; a day that cannot be asked about is refused in words, and nothing is answered', async () => {
  const admin = await journey.signedIn('admin', { language: 'en', width: 390 });
  await admin.goto(`${access}?ability=ticket.classify&at=2030-06-01`);
  const answer = card(admin, 'Why, or why not?');
  await see(answer, /^On 2030-06-01: Yes\./);
  await see(admin, /^As of 2030-06-01, by what is recorded now/);
  await admin.goto(`${access}?ability=ticket.classify&at=2026-02-30`);
  await see(
    admin,
    /^The day in the link cannot be asked about \(2026-02-30\)\. A day from 1900-01-01 to 2199-12-31/,
  );
  await card(admin, 'Given in person').waitFor();
  expect(await admin.getByText(/^(On .*: )?(Yes|No)[.:]/).count()).toBe(0);
  await press(admin, 'Back to today');
  await see(answer, /^No: no post, role, job description/);
  const day = admin.getByLabel('On which day');
  await day.fill('2300-01-01');
  await day.blur();
  await see(admin, 'A day from 1900-01-01 to 2199-12-31');
  expect(new URL(admin.url()).searchParams.has('at')).toBe(false);
});

test('who can do something on another day is told with that day, and of each person why', async () => {
  const admin = await journey.signedIn('admin');
  const [unit] = (await journey.db.query(
    `SELECT o.unit_id::text AS id FROM assignment a JOIN position o ON o.id = a.position_id WHERE a.person_id = $1 AND a.ends_on IS NULL LIMIT 1`,
    [agent.id],
  )) as { id: string }[];
  await admin.goto(`/access?kind=OrgUnit&record=${unit?.id}&ability=ticket.classify`);
  const people = card(admin, '能看或能办的人');
  await see(people, /^共 \d+ 人$/);
  expect(await people.getByText('徐佳', { exact: true }).count()).toBe(0);
  await admin.getByLabel('哪一天').fill('2030-06-01');
  await see(people, /^2030-06-01：共 \d+ 人$/);
  await people.getByRole('button', { name: '徐佳 · 为什么？' }).click();
  await see(people, /^2030-06-01：可以。/);
  const own = people.getByRole('link', { name: '全部权限' });
  expect(await own.getAttribute('href')).toContain('at=2030-06-01');
  // what is asked next is asked about the same day
  await admin.getByRole('textbox', { name: '对象编号或链接' }).fill('/tickets/999999999/show');
  await press(admin, '查找');
  await see(people, /找不到该工单/);
  expect(new URL(admin.url()).searchParams.get('at')).toBe('2030-06-01');
});
