import { test } from 'vitest';
import { card, press, startJourney } from '../support/journey.ts';
import { look, settle, take } from './taking.ts';

const journey = await startJourney();

test('the door and the first screens', async () => {
  // its coloured half weighs more than words do
  const door = await journey.window({ width: 960, height: 600 });
  await door.goto('/login');
  await take(door, 'sign-in');
  // many words weigh much: a row or two less
  const head = await journey.signedIn('head', { ...look, height: 740 });
  await take(head, 'home');
  await head.goto('/performance');
  await take(head, 'performance');
  await head.goto('/performance?metric=K05');
  await take(head, 'performance-metric', head.getByRole('region', { name: /^每日走势/ }));
});

test('what everybody has: the search, notifications, an account, the console', async () => {
  const lead = await journey.signedIn('lead', look);
  await settle(lead);
  await lead.keyboard.press('Control+k');
  await lead.getByRole('combobox', { name: '全局搜索' }).fill('tousu');
  await lead.getByRole('status').filter({ hasText: '找到' }).waitFor();
  await take(lead, 'search');
  await lead.keyboard.press('Escape');
  await lead.goto('/account');
  await press(lead, '新建令牌');
  const dialog = lead.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '名称' }).fill('每晚绩效报表');
  await press(dialog, '新建');
  await press(lead, '我已保存');
  await dialog.waitFor({ state: 'detached' });
  await take(lead, 'account', card(lead, '登录的设备'));
  await lead.goto('/notifications');
  await take(lead, 'notifications');
  await lead.goto('/console');
  await lead.locator('.graphiql-editor').first().waitFor();
  await lead.locator('.graphiql-execute-button').click();
  await lead.locator('.graphiql-response', { hasText: 'figures' }).waitFor();
  await take(lead, 'console');
});

test('job descriptions: the list, a version, editing', async () => {
  const writer = await journey.signedIn('hr', look);
  await writer.goto('/jobs');
  await take(writer, 'jobs');
  await writer.goto('/jobs/2/show');
  await take(writer, 'job');
  const [draft] = (await journey.db.query(
    `SELECT id FROM job_description WHERE state = 'DRAFT' ORDER BY id LIMIT 1`,
  )) as { id: string }[];
  await writer.goto(`/jobs/${draft?.id}`);
  await writer.getByRole('group').getByRole('button', { expanded: false }).first().click();
  await take(writer, 'job-edit');
  await writer.goto('/units/6');
  await take(writer, 'organisation');
  // a unit that takes calls: that of the writer takes none
  const [unit] = (await journey.db.query(
    `SELECT unit_id FROM fault_window WHERE withdrawn_at IS NULL ORDER BY starts_at DESC LIMIT 1`,
  )) as { unit_id: string }[];
  await writer.goto(`/calls?unit=${unit?.unit_id}`);
  await take(writer, 'calls');
});

test('human resources: the chart, an import, who meets a post, what is missing, sheets', async () => {
  // many words weigh much: a row or two less
  const writer = await journey.signedIn('hr', { ...look, height: 700 });
  const idOf = async (name: string): Promise<string> =>
    (
      (await journey.db.query('SELECT id FROM org_unit WHERE name = $1 ORDER BY id LIMIT 1', [name])) as {
        id: string;
      }[]
    )[0]?.id ?? '';
  await writer.goto(`/chart/${await idOf('运营部')}`);
  await take(writer, 'chart');
  await writer.goto('/imports/1/jobs/1');
  await take(writer, 'import');
  await writer.goto(`/fit/${await idOf('投诉组')}`);
  await take(writer, 'gaps');
  await writer.goto('/coverage');
  await take(writer, 'coverage');
  await writer.goto('/bulk');
  await take(writer, 'bulk');
  await writer.goto('/training/needs');
  await take(writer, 'training');
  await writer.goto('/training/certification');
  await take(writer, 'certification');
});

test('complaint tickets: registering, the queue, a ticket and a step', async () => {
  const agent = await journey.signedIn('agent', look);
  await agent.goto('/tickets/create');
  await take(agent, 'register');
  // many words weigh much: a row or two less
  const lead = await journey.signedIn('lead', { ...look, height: 740 });
  await lead.goto('/tickets?view=all');
  await lead.locator('[data-row-link]').first().waitFor();
  await take(lead, 'tickets');
  await lead.goto('/tickets?view=dispatch');
  await lead.locator('[data-row-link]').first().click();
  await card(lead, '下一步').waitFor();
  await take(lead, 'ticket');
  await press(lead, '派单');
  await lead.getByRole('dialog').waitFor();
  await take(lead, 'ticket-step');
});

test('in English, and on a phone', async () => {
  const head = await journey.signedIn('head', { ...look, height: 720, language: 'en' });
  await take(head, 'home-en');
  await head.goto('/tickets?view=all');
  await head.locator('[data-row-link]').first().waitFor();
  await take(head, 'tickets-en');
  const phone = await journey.signedIn('lead', { width: 390, height: 844 });
  await phone.goto('/tickets?view=all');
  await phone.locator('[data-row-link]').first().waitFor();
  await take(phone, 'phone');
});
