import { describe, expect, test } from 'vitest';
import { addDays } from '../../api/core/clock.ts';
import { today } from '../support/app.ts';
import { arriveAt, card, openFromMenu, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const words = {
  'zh-CN': {
    menu: '编制申请',
    toDecide: '待我审批',
    open: '待审批',
    approve: '批准',
    handOn: '转交',
    decline: '不批准',
    approved: '已批准',
    opinion: '您的意见',
    decision: '审批意见',
    beyond: /申请 3 个编制，超出您的审批限额。 可以决定的岗位：.*人力资源部主任（周明远）/,
    whoMay: '谁可以决定',
    handedOn: '转交审批',
    entered: '编制由 3 个增加到 5 个',
    raise: '申请编制',
    seats: /^编制数/,
    from: /^需要日期/,
    reason: /^理由/,
    waiting: '待审批',
    unknown: '核定',
  },
  en: {
    menu: 'Requests for seats',
    toDecide: 'To decide',
    open: 'Open',
    approve: 'Approve',
    handOn: 'Hand on',
    decline: 'Decline',
    approved: 'Approved',
    opinion: 'Your opinion',
    decision: 'Decision',
    beyond: /3 seats are asked for: beyond your limit. These posts may decide: .*人力资源部主任 \(周明远\)/,
    whoMay: 'Who may decide',
    handedOn: 'Handed on',
    entered: 'Approved seats from 3 to 5',
    raise: 'Ask for seats',
    seats: /^Seats/,
    from: /^Needed from/,
    reason: /^Reason/,
    waiting: 'To be decided',
    unknown: 'approved',
  },
} as const;

/** A request of the operations supervisor for the routing post, as the last one was decided on. */
const askFor = async (seats: number): Promise<string> => {
  await journey.db.query(
    `UPDATE position SET headcount_plan = 3 WHERE title = '投诉流转处理员' AND headcount_plan IS NOT NULL`,
  );
  await journey.db.query(
    `UPDATE headcount_request SET state = 'WITHDRAWN' WHERE state = 'RAISED' AND NOT is_new_post`,
  );
  const [row] = (await journey.db.query(
    `INSERT INTO headcount_request (organisation_id, unit_id, position_id, is_new_post, title, seats, wanted_from, reason, state,
       raised_by_id, raised_at)
     SELECT o.organisation_id, o.unit_id, o.id, false, o.title, $1, $2, '春节前后投诉量增加', 'RAISED', p.id, now()
     FROM position o JOIN person p ON p.name = '李卫平' WHERE o.title = '投诉流转处理员' RETURNING id::text`,
    [seats, today],
  )) as { id: string }[];
  return row?.id ?? '';
};

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  const say = words[language];

  test('the head approves two seats for a team, and hands three on to whoever may (F059, C2)', async () => {
    await askFor(2);
    const head = await journey.signedIn('head', { language });
    await openFromMenu(head, say.menu);
    await arriveAt(head, say.menu);
    await head.getByRole('button', { name: say.toDecide, pressed: true }).waitFor();
    await head.getByRole('link', { name: '投诉流转处理员' }).first().click();
    await press(head, say.approve);
    const dialog = head.getByRole('dialog');
    await dialog.getByLabel(say.decision).fill('同意，先招一人');
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
    await see(head, say.approved);
    await see(head, say.entered);

    const beyond = await askFor(3);
    await head.goto(`/headcount/${beyond}`);
    await see(head, say.beyond);
    expect(await head.getByRole('button', { name: say.approve, exact: true }).count()).toBe(0);
    await press(head, say.handOn);
    await dialog.getByLabel(say.opinion).fill('确有需要，建议批准');
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
    await see(head, say.handedOn);
    await see(head, '确有需要，建议批准');

    const hrHead = await journey.signedIn('hrhead', { language });
    await hrHead.goto('/notifications');
    await hrHead
      .getByRole('link', { name: /沈国良/ })
      .first()
      .click();
    await see(card(hrHead, say.whoMay), '人力资源部主任');
    await press(hrHead, say.decline);
    await hrHead.getByRole('dialog').getByLabel(say.decision).fill('先补满空缺');
    await hrHead.getByRole('dialog').locator('button[type=submit]').click();
    await see(hrHead, '先补满空缺');
  });

  test('a post’s page says what it has, and takes a request for more', async () => {
    await journey.db.query(`UPDATE headcount_request SET state = 'WITHDRAWN' WHERE state = 'RAISED'`);
    const head = await journey.signedIn('head', { language });
    const [post] = (await journey.db.query(`SELECT id FROM position WHERE title = '客户关系部副经理'`)) as {
      id: string;
    }[];
    await head.goto(`/positions/${post?.id}`);
    await press(head, say.raise);
    const dialog = head.getByRole('dialog');
    await see(dialog, new RegExp(say.unknown));
    await dialog.getByLabel(say.seats).fill('1');
    await dialog.getByLabel(say.from).fill(addDays(today, 30));
    await dialog.getByLabel(say.reason).fill('分管事项增加');
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
    await head.waitForURL(/\/headcount\/\d+$/);
    await arriveAt(head, /客户关系部副经理/);
    await see(head, say.waiting);
    await see(card(head, say.whoMay), /绍兴分公司总经理|人力资源部主任/);
  });
});
