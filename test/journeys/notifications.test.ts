import { expect, test } from 'vitest';
import { arriveAt, startJourney } from '../support/journey.ts';

const journey = await startJourney();

test('what is new is read one by one from the keyboard, and found again after a look at the record', async () => {
  const reviewer = await journey.signedIn('reviewer');
  await reviewer.goto('/notifications');
  await reviewer.getByRole('button', { name: /^未读 \d+$/ }).click();
  await expect.poll(() => new URL(reviewer.url()).search).toBe('?show=unread');
  const marks = reviewer.getByRole('main').getByRole('button', { name: /^标为已读：/ });
  await marks.first().waitFor();
  const before = await marks.count();
  const second = await marks.nth(1).getAttribute('aria-label');

  // The row that is read leaves the list of what is new, and the keyboard stands on the next.
  await marks.first().focus();
  await reviewer.keyboard.press('Enter');
  await expect.poll(() => marks.count()).toBe(before - 1);
  await expect.poll(() => marks.first().getAttribute('aria-label')).toBe(second);
  const [, number = ''] = /(\d{8}-\d{6})/.exec(second ?? '') ?? [];
  await reviewer.keyboard.press('Enter');
  await arriveAt(reviewer, number);
  await reviewer.goBack();
  await arriveAt(reviewer, '通知');
  await expect.poll(() => marks.count()).toBe(before - 2);

  await reviewer.getByRole('button', { name: '全部标为已读' }).click();
  await reviewer.getByRole('main').getByText('没有未读通知').waitFor();
  await reviewer.getByRole('button', { name: '通知，没有未读' }).waitFor();
});

test('a word about one’s own safety leads to one’s account', async () => {
  const lead = await journey.signedIn('lead');
  await lead.evaluate(() =>
    fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query:
          'mutation { createAccessToken(input: { name: "夜间报表", abilities: ["ticket.read"], expiresOn: "2026-12-31" }) { secret } }',
      }),
    }),
  );
  await lead.goto('/notifications');
  await lead
    .getByRole('main')
    .getByRole('link', { name: /新建了访问令牌“夜间报表”/ })
    .click();
  await expect.poll(() => new URL(lead.url()).pathname).toBe('/account');
});
