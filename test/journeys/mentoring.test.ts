import { describe, expect, test } from 'vitest';
import { addDays } from '../../api/core/clock.ts';
import { today } from '../support/app.ts';
import { press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const words = {
  'zh-CN': {
    arrange: '安排带教',
    mentee: '新员工',
    mentor: '导师',
    lastDay: '最后一天',
    goals: '带教目标',
    running: '进行中',
    review: '评价',
    brokenOff: '提前终止',
    inWords: '评语',
    newcomer: ['qiulijun', '裘立军'],
    guide: ['majianping', '马建平'],
  },
  en: {
    arrange: 'Arrange mentoring',
    mentee: 'Newcomer',
    mentor: 'Mentor',
    lastDay: 'Last day',
    goals: 'Goals',
    running: 'Running',
    review: 'Review',
    brokenOff: 'Broken off',
    inWords: 'In words',
    newcomer: ['yuxiaofeng', '俞晓峰'],
    guide: ['majianping', '马建平'],
  },
} as const;

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  test('a head gives a newcomer a mentor, and says why it ended early (F129)', async () => {
    const say = words[language];
    const head = await journey.signedIn('head', { language });
    await head.goto('/training/mentoring');
    await press(head, say.arrange);
    const dialog = head.getByRole('dialog');
    for (const [label, [spelling, name]] of [
      [say.mentee, say.newcomer],
      [say.mentor, say.guide],
    ] as const) {
      const input = dialog.getByRole('combobox', { name: label });
      await input.click();
      await input.pressSequentially(spelling, { delay: 30 });
      await head.getByRole('option', { name }).first().click();
    }
    await dialog.getByLabel(say.lastDay).fill(addDays(today, 60));
    const goals = `独立登记投诉工单 ${language}`;
    await dialog.getByLabel(say.goals).fill(goals);
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
    const row = head.getByRole('row').filter({ hasText: goals });
    await see(row, say.running);

    await press(row, say.review);
    // before its end it can only be broken off
    await expect.poll(() => dialog.getByRole('combobox').textContent()).toBe(say.brokenOff);
    await dialog.getByLabel(say.inWords).fill('导师调往其他班组');
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
    await see(row, say.brokenOff);
    await see(row, '导师调往其他班组');
  });
});
