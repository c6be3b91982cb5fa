import { test } from 'vitest';
import { today } from '../support/app.ts';
import { card, press, see, startJourney } from '../support/journey.ts';
import { look, take } from './taking.ts';

const journey = await startJourney();

const idOf = async (sql: string): Promise<string> =>
  ((await journey.db.query(sql)) as { id: string }[])[0]?.id ?? '';
const personOf = (who: string): Promise<string> =>
  idOf(`SELECT person_id::text AS id FROM account WHERE email = '${who}@remit.demo'`);

test('what somebody may do, why, and who can', async () => {
  const head = await journey.signedIn('head', look);
  await head.goto(`/people/${await personOf('lead')}/access`);
  await take(head, 'access');
  const ticket = await idOf(
    `SELECT t.id::text FROM ticket t WHERE t.state = 'REGISTERED' AND t.organisation_id = (
       SELECT p.organisation_id FROM account c JOIN person p ON p.id = c.person_id WHERE c.email = 'head@remit.demo')
     ORDER BY t.id DESC LIMIT 1`,
  );
  await head.goto(`/tickets/${ticket}/show`);
  await press(head, '谁能看到？');
  const dialog = head.getByRole('dialog');
  await see(dialog, /^共 \d+ 人$/);
  await dialog
    .getByRole('button', { name: /为什么？$/ })
    .first()
    .click();
  await see(dialog, /^范围是.*包含“.* › .*”$/);
  await take(head, 'who-can');
  await head.goto((await dialog.getByRole('link', { name: '全部权限' }).getAttribute('href')) ?? '');
  await take(head, 'why', card(head, '为什么能、为什么不能？'));
});

test('seats: a request beyond the limit of a line', async () => {
  const head = await journey.signedIn('head', look);
  await journey.db.query(`UPDATE headcount_request SET state = 'WITHDRAWN' WHERE state = 'RAISED'`);
  await journey.db.query(`UPDATE position SET headcount_plan = 3 WHERE title = '投诉流转处理员'`);
  const [request] = (await journey.db.query(
    `INSERT INTO headcount_request (organisation_id, unit_id, position_id, is_new_post, title, seats, wanted_from, reason, state,
       raised_by_id, raised_at)
     SELECT o.organisation_id, o.unit_id, o.id, false, o.title, 3, $1, '春节前后投诉量增加', 'RAISED', p.id, $1::date + interval '2 hours'
     FROM position o JOIN person p ON p.name = '李卫平' WHERE o.title = '投诉流转处理员' RETURNING id::text`,
    [today],
  )) as { id: string }[];
  await head.goto(`/headcount/${request?.id}`);
  await see(head, /超出您的审批限额/);
  await take(head, 'headcount');
});

test('roles, what a change does, accounts, the log, and looking as somebody else', async () => {
  // many words weigh much: a row or two less
  const admin = await journey.signedIn('admin', { ...look, height: 720 });
  await admin.goto('/roles');
  await admin.getByRole('textbox', { name: '搜索权限' }).waitFor();
  await take(admin, 'roles');
  await journey.db.query(
    `DELETE FROM role_grant g USING role r WHERE r.id = g.role_id AND r.code = 'CB' AND g.ability = 'ticket.urge'`,
  );
  await admin.goto('/roles');
  await admin.getByRole('textbox', { name: '搜索权限' }).fill('ticket.urge');
  await admin.getByRole('button', { name: '回访员、督促超时工单、无' }).click();
  await admin.getByRole('radio', { name: '本部门', exact: true }).check();
  await press(admin, '关闭');
  await press(admin, '预览并保存');
  await see(admin.getByRole('dialog'), '督促超时工单');
  await take(admin, 'roles-preview');
  await press(admin.getByRole('dialog'), '保存');
  await see(admin, '已保存，任职者下次操作即生效');
  const number = await idOf(
    `SELECT t.number AS id FROM ticket t WHERE t.state = 'DISPATCHED' AND t.organisation_id = (
       SELECT p.organisation_id FROM account c JOIN person p ON p.id = c.person_id WHERE c.email = 'admin@remit.demo')
     ORDER BY t.id DESC LIMIT 1`,
  );
  await admin.goto(`/access?kind=Ticket&number=${number}`);
  await see(admin, /^共 \d+ 人$/);
  await take(admin, 'who-can-page');
  await admin.goto('/conflicts');
  await take(admin, 'conflicts');
  await admin.goto('/accounts');
  await admin.getByText('agent@remit.demo').waitFor();
  await take(admin, 'accounts');
  await admin.goto('/audit');
  await take(admin, 'audit');
  await admin.goto(`/people/${await personOf('lead')}/access`);
  await press(admin, '以此人视角查看');
  const dialog = admin.getByRole('dialog');
  await dialog.getByRole('textbox').fill('本人反映看不到工单');
  await dialog.locator('button[type=submit]').click();
  await see(admin, /^您正在以.*的视角查看/);
  await take(admin, 'seeing-as');
});
