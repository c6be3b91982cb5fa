import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../api/core/clock.ts';
import { arriveAt, card, openFromMenu, press, see, startJourney } from '../support/journey.ts';
import { today } from '../support/app.ts';

const journey = await startJourney();

const words = {
  'zh-CN': {
    menu: '培训与认证',
    needs: '培训需求',
    select: '“投诉处理规范与系统操作，考试合格后上岗”',
    plan: '按所选需求新建课程',
    create: '新建课程',
    title: '课程名称',
    maxScore: '满分',
    passMark: '及格分',
    facts: '课程信息',
    serves: '投诉处理规范与系统操作，考试合格后上岗',
    enrol: '报名',
    people: '人员',
    participants: '参加人员',
    result: '登记结果',
    score: '成绩',
    failed: '待补考',
    tooMuch: /成绩应在 0 到 100 之间/,
    cancel: '取消',
    discard: '放弃',
    retakes: '补考',
    award: '终审发证',
    refused: '实操未通过',
    certified: '已发证',
    valid: '有效',
    number: '证书编号',
    suggest: '提出建议',
    about: '哪条职责或规则',
    what: '建议内容和理由',
    decide: '决定',
    reply: '答复',
    adopted: '已采纳',
  },
  en: {
    menu: 'Training',
    needs: 'Needs',
    select: '“投诉处理规范与系统操作，考试合格后上岗”',
    plan: 'Plan a course for what is selected',
    create: 'Plan a course',
    title: 'Course',
    maxScore: 'Highest score',
    passMark: 'Pass mark',
    facts: 'About the course',
    serves: '投诉处理规范与系统操作，考试合格后上岗',
    enrol: 'Enrol people',
    people: 'People',
    participants: 'Who takes part',
    result: 'Record result',
    score: 'Score',
    failed: 'To be retaken',
    tooMuch: /The score lies between 0 and 100/,
    cancel: 'Cancel',
    discard: 'Discard',
    retakes: 'Retakes',
    award: 'Award certificate',
    refused: 'Practical part not passed',
    certified: 'Certified',
    valid: 'Valid',
    number: 'Number',
    suggest: 'Raise a suggestion',
    about: 'Which duty or rule',
    what: 'What you suggest, and why',
    decide: 'Decide',
    reply: 'Answer',
    adopted: 'Adopted',
  },
} as const;

const dialog = (page: Page) => page.getByRole('dialog');
const sendIt = (page: Page): Promise<void> => dialog(page).locator('button[type=submit]').click();

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  const say = words[language];
  const mark = language === 'en' ? 'EN' : 'ZH';

  test('a course is planned from a need, filled, and a failed exam stands on the list of retakes', async () => {
    const hr = await journey.signedIn('hr', { language });
    await openFromMenu(hr, say.menu);
    await hr.getByRole('tab', { name: say.needs }).click();
    await hr
      .getByRole('checkbox', { name: new RegExp(say.select) })
      .first()
      .check();
    await press(hr, say.plan);
    await dialog(hr).getByLabel(say.title, { exact: false }).first().fill(`上岗班 ${mark}`);
    await dialog(hr).getByLabel(say.maxScore).fill('100');
    await dialog(hr).getByLabel(say.passMark).fill('60');
    await sendIt(hr);
    await arriveAt(hr, `上岗班 ${mark}`);
    await see(card(hr, say.facts), say.serves);

    await press(hr, say.enrol);
    const people = dialog(hr).getByRole('combobox', { name: say.people });
    await people.click();
    await people.pressSequentially('qiulijun', { delay: 30 });
    await hr
      .getByRole('option', { name: /裘立军/ })
      .first()
      .click();
    await hr.keyboard.press('Tab');
    await sendIt(hr);
    const participants = card(hr, say.participants);
    await see(participants, '裘立军');

    await participants.getByRole('button', { name: say.result }).click();
    await dialog(hr).getByLabel(say.score).fill('120');
    await sendIt(hr);
    await see(dialog(hr), say.tooMuch);
    await dialog(hr).getByLabel(say.score).fill('50');
    await sendIt(hr);
    await see(participants, say.failed);
    await hr.getByRole('tab', { name: say.retakes }).click();
    await hr.getByRole('link', { name: `上岗班 ${mark}` }).waitFor();
  });

  test('HR awards what passed both parts, and is offered nothing where the practical part was failed', async () => {
    const [failed] = (await journey.db.query(
      `SELECT id::text FROM certification WHERE state = 'PRACTICAL_FAILED' ORDER BY id LIMIT 1`,
    )) as { id: string }[];
    const ready = async (): Promise<{ id: string } | undefined> =>
      (
        (await journey.db.query(
          `SELECT id::text FROM certification WHERE state = 'REVIEW_DUE' ORDER BY id LIMIT 1`,
        )) as { id: string }[]
      )[0];
    // The demo has one that waits for its review; the second language takes it back to there.
    if (!(await ready()))
      await journey.db.query(
        `UPDATE certification SET state = 'REVIEW_DUE', certificate_id = NULL
         WHERE id = (SELECT id FROM certification WHERE state = 'CERTIFIED' ORDER BY changed_at DESC LIMIT 1)`,
      );
    const head = await journey.signedIn('hrhead', { language });
    await head.goto(`/training/certification/${failed?.id}`);
    await see(head, say.refused);
    expect(await head.getByRole('button', { name: say.award }).count()).toBe(0);

    await head.goto(`/training/certification/${(await ready())?.id}`);
    await press(head, say.award);
    await dialog(head).getByLabel(say.number).fill(`RZ-${mark}`);
    await sendIt(head);
    await see(head, say.certified);
    await see(head, `RZ-${mark}`);
    await see(head, say.valid);
  });

  test('somebody at work suggests something, and reads what was decided', async () => {
    const handler = await journey.signedIn('handler', { language });
    await handler.goto('/training/suggestions');
    await handler.getByRole('button', { name: say.suggest }).first().click();
    await dialog(handler).getByLabel(say.about).fill(`回访时限 ${mark}`);
    await dialog(handler).getByLabel(say.what).fill('节假日顺延一天');
    await sendIt(handler);
    await see(handler, new RegExp(`回访时限 ${mark}`));

    const head = await journey.signedIn('head', { language });
    await head.goto('/training/suggestions');
    await head
      .getByRole('row', { name: new RegExp(`回访时限 ${mark}`) })
      .getByRole('button', { name: say.decide })
      .click();
    await dialog(head).getByLabel(say.reply).fill(`下一版写入 ${mark}`);
    await sendIt(head);
    await see(head, new RegExp(`下一版写入 ${mark}`));
    await handler.reload();
    await see(handler, new RegExp(`下一版写入 ${mark}`));
  });
});

test('a course that is changed keeps its trainer, and says who that is', async () => {
  const [course] = (await journey.db.query(
    `SELECT c.id::text, c.trainer_id::text AS trainer, p.name FROM course c JOIN person p ON p.id = c.trainer_id
     WHERE c.starts_on > $1 ORDER BY c.id LIMIT 1`,
    [today],
  )) as { id: string; trainer: string; name: string }[];
  const trainer = await journey.signedIn('trainer');
  await trainer.goto(`/training/courses/${course?.id}`);
  await press(trainer, '修改课程');
  const field = dialog(trainer).getByRole('combobox', { name: '内部讲师' });
  await expect.poll(() => field.inputValue()).toContain(course?.name);
  await dialog(trainer).getByLabel('学时').fill('13');
  await sendIt(trainer);
  await see(card(trainer, '课程信息'), '13');
  const [after] = (await journey.db.query('SELECT trainer_id::text AS trainer FROM course WHERE id = $1', [
    course?.id,
  ])) as { trainer: string }[];
  expect(after?.trainer).toBe(course?.trainer);
});

test('a certificate that ends is on the list, with the days that are left', async () => {
  const hr = await journey.signedIn('hr');
  await journey.db.query(
    `INSERT INTO certificate (organisation_id, person_id, name, issued_on, expires_on, origin, recorded_by_id, recorded_at)
     SELECT p.organisation_id, p.id, '外呼上岗证', '2025-01-01', $1, 'RECORDED', p.id, now()
     FROM account c JOIN person p ON p.id = c.person_id WHERE c.email = 'handler@remit.demo'`,
    [addDays(today, 5)],
  );
  await hr.goto('/training/expiring');
  const row = hr.getByRole('row', { name: /外呼上岗证/ });
  await see(row, '5 天');
  await see(row, '即将到期');
});
