import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const say = {
  'zh-CN': {
    eye: '查看电话',
    hide: '隐藏电话',
    submit: '查看',
    done: '已显示，1 分钟后自动隐藏。',
    history: '客户信息查看记录',
    tooShort: /理由.*至少 5/,
    tooOften: /每小时最多 20 次/,
    export: '导出',
    csv: '文本表格（.csv）',
    file: /^工单清单-.*\.csv$/,
    phone: '电话',
  },
  en: {
    eye: 'Show the phone number',
    hide: 'Hide the phone number',
    submit: 'Show',
    done: 'Shown; it disappears after a minute.',
    history: 'Who had the customer shown',
    tooShort: /5/,
    tooOften: /at most 20 times an hour/,
    export: 'Export',
    csv: 'Text (.csv)',
    file: /^Tickets-.*\.csv$/,
    phone: 'Phone',
  },
} as const;

type Language = keyof typeof say;

/** A ticket in hand that the head of customer relations sees, with the number of its customer. */
const [ticket] = (await journey.db.query(
  `SELECT t.id::text, t.customer_phone AS phone FROM ticket t
   WHERE t.state = 'HANDLING' AND NOT t.is_anonymous AND t.organisation_id = (
     SELECT p.organisation_id FROM account c JOIN person p ON p.id = c.person_id WHERE c.email = 'head@remit.demo')
   ORDER BY t.id LIMIT 1`,
)) as { id: string; phone: string }[];
const { id = '', phone = '' } = ticket ?? {};
const masked = `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** Whatever a browser keeps of a page beyond it. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      history.state,
      location.href,
      document.title,
    ]),
  );

/** Asks for the number with a reason and sees it. */
const reveal = async (page: Page, language: Language): Promise<void> => {
  await press(page, say[language].eye);
  await page.getByRole('dialog').getByRole('textbox').fill('客户投诉至上级，需直接回电');
  await press(page.getByRole('dialog'), say[language].submit);
  await see(page, phone);
};

test.each(['zh-CN', 'en'] as const)(
  'a head has a hidden number shown with a reason; after a minute it is hidden again (%s)',
  async (language) => {
    const word = say[language];
    const head = await journey.signedIn('head', { language });
    await head.goto(`/tickets/${id}/show`);
    await see(head, masked);
    await head.clock.install();
    await press(head, word.eye);
    const dialog = head.getByRole('dialog');
    await dialog.getByRole('textbox').fill('看看');
    await press(dialog, word.submit);
    await see(dialog, word.tooShort);
    await dialog.getByRole('textbox').fill('客户投诉至上级，需直接回电');
    await head.keyboard.press('Control+Enter');
    await see(head, phone);
    await see(head, word.done);
    // Whoever came by the keyboard goes on where they were.
    await expect
      .poll(() => head.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe(word.hide);
    expect(await kept(head)).not.toContain(phone);
    // On paper it stays hidden.
    await head.emulateMedia({ media: 'print' });
    await expect.poll(() => head.getByText(phone).isVisible()).toBe(false);
    expect(await head.getByText(masked).isVisible()).toBe(true);
    await head.emulateMedia({ media: 'screen' });
    await see(head.getByRole('region', { name: word.history }), '客户投诉至上级，需直接回电');
    await head.clock.fastForward(61_000);
    await see(head, masked);
    expect(await head.getByText(phone).count()).toBe(0);
  },
);

test('what was shown is gone when it is hidden by hand, when the page is left, and when the session ends', async () => {
  const word = say['zh-CN'];
  const head = await journey.signedIn('head', { width: 390 });
  await head.goto(`/tickets/${id}/show`);
  await reveal(head, 'zh-CN');
  await press(head, word.hide);
  await see(head, masked);
  expect(await head.getByText(phone).count()).toBe(0);

  await reveal(head, 'zh-CN');
  await head.getByRole('link', { name: '返回列表' }).click();
  await head.locator('[data-row-link]').first().waitFor();
  await head.goBack();
  await see(head, masked);
  expect(await head.getByText(phone).count()).toBe(0);

  await reveal(head, 'zh-CN');
  await journey.db.query(
    `DELETE FROM session WHERE account_id = (SELECT id FROM account WHERE email = 'head@remit.demo')`,
  );
  await head.getByRole('button', { name: '刷新' }).click();
  await head.getByRole('dialog').locator('input[name=password]').waitFor();
  expect(await head.getByText(phone).count()).toBe(0);
});

test.each(['zh-CN', 'en'] as const)(
  'whoever asks too often is told so, and when again (%s)',
  async (language) => {
    const head = await journey.signedIn('head', { language });
    await journey.db.query('DELETE FROM throttle');
    await head.goto(`/tickets/${id}/show`);
    for (let count = 0; count < 20; count += 1)
      await head.evaluate(async (ticketId) => {
        const query = `mutation { revealCustomer(input: { ticketId: "${ticketId}", facts: [NAME], reason: "抽查一下记录" }) { __typename } }`;
        await fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        });
      }, id);
    await press(head, say[language].eye);
    const dialog = head.getByRole('dialog');
    await dialog.getByRole('textbox').fill('客户投诉至上级，需直接回电');
    await press(dialog, say[language].submit);
    await see(dialog, say[language].tooOften);
    expect(await dialog.getByRole('textbox').inputValue()).toBe('客户投诉至上级，需直接回电');
    await journey.db.query('DELETE FROM throttle');
  },
);

test.each(['zh-CN', 'en'] as const)(
  'the queue is taken home with its filters, customers hidden as on the screen (%s)',
  async (language) => {
    const word = say[language];
    const head = await journey.signedIn('head', { language });
    const filter = encodeURIComponent(JSON.stringify({ priority: 'URGENT' }));
    await head.goto(`/tickets?view=all&filter=${filter}`);
    await head.locator('[data-row-link]').first().waitFor();
    await press(head, word.export);
    const [file] = await Promise.all([
      head.waitForEvent('download'),
      head.getByRole('menuitem', { name: word.csv }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(word.file);
    const [headings = '', ...lines] = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
    const [{ count }] = (await journey.db.query(
      `SELECT count(*)::int AS count FROM audit WHERE action = 'exportTickets' AND after->'asked'->>'priority' = 'URGENT'`,
    )) as [{ count: number }];
    expect(count).toBeGreaterThan(0);
    expect(headings).toContain(word.phone);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !/\d{3}\*{4}\d{4}/.test(line))).toEqual([]);
  },
);

test('whoever may not export lists is offered none', async () => {
  const agent = await journey.signedIn('agent');
  await agent.goto('/tickets?view=all');
  await agent.getByRole('link', { name: '登记工单' }).first().waitFor();
  expect(await agent.getByRole('button', { name: '导出' }).count()).toBe(0);
});
