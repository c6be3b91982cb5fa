import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { MessageKey } from '../../admin/i18n/messages.ts';
import { inEachDress, settle, wide } from '../support/barriers.ts';
import { dialogOf, gone, lookAt, lookAtEach, press, screenOf } from '../support/dialogs.ts';
import { startJourney } from '../support/journey.ts';

const journey = await startJourney();

/** Looks at the dialogs of some screens, each opened by its button. */
const lookAround = async (
  page: Page,
  screens: Readonly<Record<string, readonly MessageKey[]>>,
): Promise<string[]> => {
  const found: string[] = [];
  for (const [address, keys] of Object.entries(screens)) {
    await page.goto(address);
    found.push(...(await lookAtEach(page, keys)));
  }
  return found;
};

const idOf = async (sql: string): Promise<string> => {
  const [row] = (await journey.db.query(sql)) as { id: string }[];
  if (!row) throw new Error(`Nobody is found by ${sql}`);
  return row.id;
};

test('courses keep nobody out: planning, changing, enrolling, results and retakes', async () => {
  const ahead = await idOf(`SELECT c.id::text FROM course c JOIN enrolment e ON e.course_id = c.id
    WHERE e.state = 'ENROLLED' AND c.scheme_id IS NOT NULL LIMIT 1`);
  const trainer = await journey.signedIn('trainer', wide);
  const found = await lookAround(trainer, {
    '/training/courses': ['learning.course.plan'],
    [`/training/courses/${ahead}`]: [
      'learning.course.edit',
      'learning.people.enrol',
      'learning.course.cancel',
      'learning.people.withdraw',
    ],
    '/training/retakes': ['learning.people.result', 'learning.people.setRetake', 'learning.people.takeBack'],
  });
  expect(found).toEqual([]);
});

test('needs that are added keep nobody out, nor taking them back', async () => {
  await journey.db.query(
    `INSERT INTO added_need (organisation_id, person_id, unit_ids, text, reason, added_by_id, added_on)
     SELECT p.organisation_id, p.id, ARRAY(SELECT o.unit_id FROM assignment a JOIN position o ON o.id = a.position_id WHERE a.person_id = p.id),
       '安抚技巧', '两次被投诉态度', p.id, '2020-01-01' FROM account c JOIN person p ON p.id = c.person_id WHERE c.email = 'handler@remit.demo'`,
  );
  const hr = await journey.signedIn('hr', wide);
  const found = await lookAround(hr, { '/training/needs': ['learning.need.add', 'learning.need.withdraw'] });
  expect(found).toEqual([]);
});

test('each step of a certification keeps nobody out, nor what it is about', async () => {
  const id = await idOf(`SELECT id::text FROM certification WHERE state = 'APPLIED' LIMIT 1`);
  const address = `/training/certification/${id}`;
  const standsAt = (state: string) =>
    journey.db.query('UPDATE certification SET state = $1 WHERE id = $2', [state, id]);
  const trainer = await journey.signedIn('trainer', wide);
  const found = await lookAround(trainer, {
    [address]: ['certifying.steps.ACCEPT', 'certifying.steps.REFUSE'],
  });
  for (const [state, key] of [
    ['LEARNING', 'certifying.steps.FINISH_LEARNING'],
    ['EXAM_DUE', 'certifying.steps.EXAM'],
  ] as const) {
    await standsAt(state);
    found.push(...(await lookAround(trainer, { [address]: [key] })));
  }
  await standsAt('PRACTICAL_DUE');
  const judge = await journey.signedIn('shift', wide);
  const lead = await journey.signedIn('lead', wide);
  await lead.goto(address);
  await settle(lead);
  // whoever leads the applicant judges at work
  const here = (await screenOf(lead).getByRole('button').count()) > 0 ? lead : judge;
  found.push(...(await lookAround(here, { [address]: ['certifying.steps.PRACTICAL'] })));

  const review = await idOf(`SELECT id::text FROM certification WHERE state = 'REVIEW_DUE' LIMIT 1`);
  const certified = await idOf(`SELECT id::text FROM certification WHERE state = 'CERTIFIED' LIMIT 1`);
  const head = await journey.signedIn('hrhead', wide);
  found.push(
    ...(await lookAround(head, {
      [`/training/certification/${review}`]: ['certifying.steps.AWARD'],
      [`/training/certification/${certified}`]: ['certifying.revoke'],
      '/training/certification': ['certifying.apply', 'certifying.addScheme', 'certifying.editScheme'],
    })),
  );
  expect(found).toEqual([]);
});

test('mentoring and suggestions keep nobody out: arranging, reviewing, raising, deciding, taking back', async () => {
  const agent = await journey.signedIn('agent', wide);
  const found = await lookAround(agent, {
    '/training/suggestions': ['suggestions.raise', 'suggestions.withdraw'],
  });
  const head = await journey.signedIn('head', wide);
  found.push(
    ...(await lookAround(head, {
      '/training/suggestions': ['suggestions.decide'],
      '/training/mentoring': ['mentoring.arrange', 'mentoring.review'],
    })),
  );
  expect(found).toEqual([]);
});

test('what a post asks for keeps nobody out of the dialog that gives it', async () => {
  const post = await idOf(`SELECT p.id::text FROM position p JOIN org_unit u ON u.id = p.unit_id
    WHERE p.title = '综合投诉处理员' AND u.name = '投诉组' LIMIT 1`);
  const hr = await journey.signedIn('hr', wide);
  await hr.goto(`/positions/${post}/show`);
  const found: string[] = [];
  await inEachDress(hr, async () => {
    await settle(hr);
    await press(screenOf(hr), 'assigning.assignHere');
    const person = dialogOf(hr).getByRole('combobox').first();
    await person.click();
    await person.pressSequentially('daizhiqiang', { delay: 30 });
    await hr.getByRole('option', { name: /戴志强/ }).click();
    await dialogOf(hr).getByRole('status').waitFor();
    found.push(...(await lookAt(hr)));
    await hr.keyboard.press('Escape');
    await press(dialogOf(hr, 'alertdialog'), 'frame.unsaved.leave');
    await gone(hr);
  });
  expect(found).toEqual([]);
});
