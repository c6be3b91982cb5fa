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
  await see(dialog, /^共 \d+ 人$/);
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
  await rows.first().waitFor();
  const all = await rows.count();
  await head.getByRole('searchbox', { name: 'Filter' }).fill('ticket.dispatch');
  await expect.poll(() => rows.count()).toBeLessThan(all);
  await see(head, /which may: Dispatch tickets|may: Dispatch tickets/);
});
