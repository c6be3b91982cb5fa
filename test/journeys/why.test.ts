import { expect, test } from 'vitest';
import { press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

test('why this person may see this ticket is answered within two clicks, and the answer can be sent on (C4)', async () => {
  const head = await journey.signedIn('head');
  const [ticket] = (await journey.db.query(
    `SELECT t.id::text FROM ticket t JOIN org_unit u ON u.id = t.origin_unit_id
     WHERE t.state = 'REGISTERED' AND t.organisation_id = (
       SELECT p.organisation_id FROM account c JOIN person p ON p.id = c.person_id WHERE c.email = 'head@remit.demo')
     ORDER BY t.id DESC LIMIT 1`,
  )) as { id: string }[];
  await head.goto(`/tickets/${ticket?.id}/show`);
  await press(head, '谁能看到？');
  const dialog = head.getByRole('dialog');
  await see(dialog, /^共 \d+ 人可以查看$/);
  await dialog
    .getByRole('button', { name: /为什么？$/ })
    .first()
    .click();
  await see(dialog, /^范围是.*包含“.* › .*”$/);

  const address = await dialog.getByRole('link', { name: '全部权限' }).getAttribute('href');
  const other = await journey.signedIn('hrhead', { language: 'en', width: 390 });
  await other.goto(address ?? '');
  await see(other, 'Why, or why not?');
  // The head of HR sees no tickets, and answers for what others may do.
  await see(other, /which takes in .* › .*$/);
  await see(other, /You administer access here and may not read it/);
  await other.getByRole('textbox', { name: 'Its number or link' }).fill('seven');
  await press(other, 'Explain');
  await see(other, /Type the number of a ticket or paste a link/);
});

test('what somebody may do stands on one page, and is found by a word', async () => {
  const head = await journey.signedIn('head', { language: 'en' });
  const [person] = (await journey.db.query(
    `SELECT p.id::text FROM account c JOIN person p ON p.id = c.person_id WHERE c.email = 'lead@remit.demo'`,
  )) as { id: string }[];
  await head.goto(`/people/${person?.id}`);
  await head.getByRole('link', { name: 'Access', exact: true }).click();
  const rows = head.getByRole('table', { name: 'Permissions' }).getByRole('row');
  // the first of them are headings
  await rows.nth(4).waitFor();
  const all = await rows.count();
  await head.getByRole('searchbox', { name: 'Filter' }).fill('ticket.dispatch');
  await expect.poll(() => rows.count()).toBeLessThan(all);
  await see(head, /which may: Dispatch tickets|allows: Dispatch tickets/);
});

/** While something goes on, no role gives an ability: for screens that still offer what it takes. */
const withoutRight = async (ability: string, during: () => Promise<void>): Promise<void> => {
  const taken = (await journey.db.query(
    'WITH taken AS (DELETE FROM role_grant WHERE ability = $1 RETURNING role_id, scope) SELECT * FROM taken',
    [ability],
  )) as { role_id: string; scope: string }[];
  await during().finally(async () => {
    for (const { role_id: role, scope } of taken)
      await journey.db.query('INSERT INTO role_grant (role_id, ability, scope) VALUES ($1, $2, $3)', [
        role,
        ability,
        scope,
      ]);
  });
};

const ticketOf = async (state: string, unit: string): Promise<string> => {
  const [ticket] = (await journey.db.query(
    `SELECT t.id::text FROM ticket t JOIN org_unit u ON u.id = t.handling_unit_id
     WHERE t.state = $1 AND u.name = $2 AND t.organisation_id = (
       SELECT p.organisation_id FROM account c JOIN person p ON p.id = c.person_id WHERE c.email = 'head@remit.demo')
     ORDER BY t.id DESC LIMIT 1`,
    [state, unit],
  )) as { id: string }[];
  return ticket?.id ?? '';
};

test('what is refused in a toast says why, whom to ask, and where all of one’s rights stand; the toast goes, the answer stays', async () => {
  const handler = await journey.signedIn('handler');
  const asksForTicket = (sent: string | null): boolean => sent?.includes('query Ticket(') ?? false;
  const loaded = handler.waitForResponse((answer) => asksForTicket(answer.request().postData()));
  await handler.goto(`/tickets/${await ticketOf('DISPATCHED', '投诉组')}/show`);
  const screen = await (await loaded).text();
  const sign = handler.getByRole('button', { name: '签收', exact: true });
  await sign.waitFor();
  // A screen that goes on showing how things were.
  await handler.route('**/graphql', (route) =>
    asksForTicket(route.request().postData())
      ? route.fulfill({ contentType: 'application/json', body: screen })
      : route.continue(),
  );
  const none = '不可以：没有任何岗位、角色、职位说明书或个人授权给出这项权限。';
  const toast = handler.locator('.MuiSnackbar-root');
  const dialog = handler.getByRole('dialog', { name: '为什么不能办？' });
  await withoutRight('ticket.sign', async () => {
    await sign.click();
    await see(toast, /^您不能对这张工单“.+”。$/);
    await press(toast, '为什么？');
    await see(dialog, none);
    await toast.waitFor({ state: 'hidden' });
    expect(await dialog.isVisible()).toBe(true);
    await dialog.getByRole('link', { name: '我的全部权限' }).click();
    await see(handler, '为什么能、为什么不能？');
    await see(handler, none);
  });
});

test('what is refused in a dialog says why over it, and what was typed stays; what is refused of a file says so, too', async () => {
  const head = await journey.signedIn('head', { language: 'en', width: 390 });
  await head.route('**/events', (route) => route.abort());
  await head.goto(`/tickets/${await ticketOf('HANDLING', '投诉组')}/show`);
  await press(head, 'Show the phone number');
  const asking = head.getByRole('dialog', { name: 'Show what is hidden of the customer' });
  await asking.getByRole('textbox').fill('The customer asked for a call');
  const why = head.getByRole('dialog', { name: 'Why was this refused?' });
  await withoutRight('customer.reveal', async () => {
    await press(asking, 'Show');
    await press(asking.getByRole('alert'), 'Why?');
    await see(why, 'No: no post, role, job description or personal grant gives this permission.');
  });
  await head.keyboard.press('Escape');
  await why.waitFor({ state: 'detached' });
  expect(await asking.getByRole('textbox').inputValue()).toBe('The customer asked for a call');
  await expect.poll(() => head.evaluate(() => document.activeElement?.textContent)).toBe('Why?');

  await head.goto('/tickets?view=all');
  await head.getByRole('button', { name: 'Export' }).click();
  await withoutRight('ticket.export', async () => {
    await head.getByRole('menuitem', { name: 'Text (.csv)' }).click();
    await press(head.getByRole('alert'), 'Why?');
    await see(why, 'No: no post, role, job description or personal grant gives this permission.');
  });
});

test('figures of a unit that is not one’s own say why they are not', async () => {
  const head = await journey.signedIn('head');
  const [unit] = (await journey.db.query(
    `SELECT u.id::text FROM org_unit u WHERE u.name = '市场部' AND u.organisation_id = (
       SELECT p.organisation_id FROM account c JOIN person p ON p.id = c.person_id WHERE c.email = 'head@remit.demo')`,
  )) as { id: string }[];
  await head.goto(`/performance/${unit?.id}`);
  await press(head, '为什么？');
  const dialog = head.getByRole('dialog');
  await see(dialog, /^范围是.*，不包含“.* › 市场部”$/);
  await see(dialog, /^可以找：/);
});
