import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { choose, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

/** The story in both languages; each returns a version of its own. */
const tellings = {
  zh: {
    look: {},
    post: '运营管理员',
    steps: { back: '退回', edit: '编辑', submit: '提交审核', review: '审核通过', approve: '批准' },
    reason: (number: number) => `第 ${number} 条意见`,
    section: '针对',
    line: '哪一条',
    duties: '职责',
    text: /^意见/,
    another: '再提一条',
    whole: '整份说明书',
    markDone: '标为已处理',
    answer: '回复',
    how: '怎么处理的',
    saveAnswer: '保存回复',
    read: '查看正文',
    undone: /还有 1 条退回意见没有标为已处理/,
    answered: /孙佳慧 回复：已改成可衡量的说法/,
    open: '1 条待处理',
    approved: '生效中',
    told: /被退回修改/,
  },
  en: {
    look: { language: 'en' },
    post: '培训员',
    steps: {
      back: 'Send back',
      edit: 'Edit',
      submit: 'Submit for review',
      review: 'Confirm review',
      approve: 'Approve',
    },
    reason: (number: number) => `Reason ${number}`,
    section: 'About',
    line: 'Which line',
    duties: 'Duties',
    text: /^Reason/,
    another: 'Another reason',
    whole: 'The whole description',
    markDone: 'Mark as done',
    answer: 'Answer',
    how: 'What was done',
    saveAnswer: 'Save the answer',
    read: 'Read it',
    undone: /One reason is not marked as done yet/,
    answered: /孙佳慧: 已改成可衡量的说法/,
    open: '1 to do',
    approved: 'in force',
    told: /^Sent back: /,
  },
} as const;

const jobOf = async (post: string): Promise<string> => {
  const [row] = (await journey.db.query(
    `SELECT j.id::text FROM job_description j JOIN position p ON p.id = j.position_id
     WHERE p.title = $1 AND j.state IN ('SUBMITTED', 'RETURNED')`,
    [post],
  )) as { id: string }[];
  if (!row) throw new Error(`The demo has no version of ${post} on its way.`);
  return row.id;
};

describe.each(['zh', 'en'] as const)('a version is sent back and comes again (%s)', (language) => {
  const words = tellings[language];
  const step = async (page: Page, name: string) => {
    await page.locator('main').getByRole('button', { name, exact: true }).click();
    const dialog = page.getByRole('dialog', { name });
    await dialog.waitFor();
    return dialog;
  };
  const take = async (page: Page, name: string): Promise<void> => {
    const dialog = await step(page, name);
    await press(dialog, name);
    await dialog.waitFor({ state: 'detached' });
  };

  test('with reasons by section and line, which the writer answers and the reviewer finds again', async () => {
    const id = await jobOf(words.post);
    const writer = await journey.signedIn('hr', words.look);
    const reviewer = await journey.signedIn('head', words.look);
    await writer.goto(`/jobs/${id}/show`);
    if (language === 'en') await take(writer, words.steps.submit); // the demo has it sent back already
    await reviewer.goto(`/jobs/${id}/show`);
    const dialog = await step(reviewer, words.steps.back);
    const first = dialog.getByRole('group', { name: words.reason(1) });
    await choose(reviewer, first, words.section, words.duties);
    await first.getByRole('combobox', { name: words.line }).click();
    await reviewer.getByRole('option').nth(1).click();
    await press(dialog, words.another);
    // a reason that says nothing is refused under its field, and nothing typed is lost
    await first.getByRole('textbox', { name: words.text }).fill('请写得可以衡量');
    await press(dialog, words.steps.back);
    await dialog.locator('[aria-invalid=true]').first().waitFor();
    const second = dialog.getByRole('group', { name: words.reason(2) });
    await second.getByRole('textbox', { name: words.text }).fill('请统一称谓');
    await press(dialog, words.steps.back);
    await dialog.waitFor({ state: 'detached' });
    await see(reviewer, '请写得可以衡量');

    await writer.getByRole('button', { name: /^(通知|Notifications)/ }).click();
    await writer.getByText(words.told).first().click();
    await writer.waitForURL(`**/jobs/${id}/**`);
    await writer.getByRole('link', { name: words.steps.edit, exact: true }).click();
    const asked = writer
      .getByRole('region', { name: words.duties, exact: true })
      .getByRole('group', { name: /请写得可以衡量/ });
    await press(asked, words.markDone);
    await press(asked, words.answer);
    await asked.getByRole('textbox', { name: words.how }).fill('已改成可衡量的说法');
    await press(asked, words.saveAnswer);
    await see(asked, words.answered);
    await writer.getByRole('link', { name: words.read }).click();
    const again = await step(writer, words.steps.submit);
    await see(again, words.undone);
    await press(again, words.steps.submit);
    await again.waitFor({ state: 'detached' });

    await reviewer.reload();
    await see(reviewer, words.answered);
    await see(reviewer, new RegExp(words.open));
    await take(reviewer, words.steps.review);
    const approver = await journey.signedIn('hrhead', words.look);
    await approver.goto(`/jobs/${id}/show`);
    await see(approver, words.answered);
    await take(approver, words.steps.approve);
    await approver
      .getByRole('button', { name: words.steps.approve, exact: true })
      .waitFor({ state: 'detached' });
    const [row] = (await journey.db.query('SELECT state FROM job_description WHERE id = $1', [id])) as {
      state: string;
    }[];
    expect(row?.state).toBe('APPROVED');
  });
});
