import { describe, expect, test } from 'vitest';
import { barriers } from '../support/barriers.ts';
import { named } from '../support/dialogs.ts';
import { arriveAt, card, openFromMenu, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const [ticket] = (await journey.db.query(
  `SELECT id::text, number FROM ticket WHERE state = 'DISPATCHED' AND organisation_id = 1 ORDER BY id DESC LIMIT 1`,
)) as { id: string; number: string }[];

const words = {
  zh: {
    language: 'zh-CN',
    log: '审计日志',
    dispatched: '派单',
    history: '变更历史',
    open: /^查看变化：派单/,
    fields: ['状态', '已分类分级', '已派单'],
    hidden: '不可见：内容涉及客户或个人信息',
    close: '关闭',
    none: '没有符合条件的日志',
    clear: '清除筛选',
    chain: '防篡改链',
    csv: '导出 CSV',
  },
  en: {
    language: 'en',
    log: 'Audit log',
    dispatched: 'Dispatched',
    history: 'History',
    open: /^Show changes: Dispatched/,
    fields: ['State', 'Classified', 'Dispatched'],
    hidden: 'Hidden: it tells of a customer or something personal',
    close: 'Close',
    none: 'No entry meets these filters',
    clear: 'Clear filters',
    chain: 'Chain of seals',
    csv: 'Export to CSV',
  },
} as const;

// More of one unit than a page holds, and longer ago than what follows.
const [unit] = (await journey.db.query(
  `SELECT id::text, name FROM org_unit WHERE organisation_id = 1 AND parent_id IS NOT NULL ORDER BY id LIMIT 1`,
)) as { id: string; name: string }[];
await journey.db.query(
  `INSERT INTO audit (at, organisation_id, account_id, person_id, assignment_id, action, entity, entity_id, before, after, request_id)
   SELECT now() - interval '1 hour', 1, c.id, c.person_id, a.id, 'editUnit', 'OrgUnit', $1,
     jsonb_build_object('sort', n), jsonb_build_object('sort', n + 1), 'r'
   FROM generate_series(1, 30) n, account c JOIN assignment a ON a.person_id = c.person_id AND a.ends_on IS NULL
   WHERE c.email = 'hr@remit.demo'`,
  [unit?.id],
);

// What somebody did to a ticket of the demo, whose story stands in no log.
await journey.db.query(
  `INSERT INTO audit (at, organisation_id, account_id, person_id, assignment_id, action, entity, entity_id, before, after, request_id)
   SELECT now(), 1, c.id, c.person_id, a.id, 'dispatchTicket', 'Ticket', $1, '{"state":"CLASSIFIED","dueReason":null}',
     '{"state":"DISPATCHED","dueReason":"客户急用"}', 'r'
   FROM account c JOIN assignment a ON a.person_id = c.person_id AND a.ends_on IS NULL WHERE c.email = 'lead@remit.demo' LIMIT 1`,
  [ticket?.id],
);

describe.each(['zh', 'en'] as const)('the audit log (%s)', (language) => {
  const say = words[language];

  test('a head goes from a ticket to its history, and sees each field before and after', async () => {
    const head = await journey.signedIn('head', { language: say.language });
    await head.goto(`/tickets/${ticket?.id}/show`);
    await head.getByRole('link', { name: say.history }).click();
    await head.getByRole('button', { name: say.open }).first().click();
    const dialog = head.getByRole('dialog');
    for (const word of say.fields) await see(dialog, word);
    await see(dialog, '客户急用');
    expect(await barriers(head, '[role=dialog]')).toEqual([]);
    // The address leads there again.
    await head.reload();
    await see(head.getByRole('dialog'), '客户急用');
    await press(head.getByRole('dialog'), say.close);
    await dialog.waitFor({ state: 'detached' });
    expect(await card(head, say.chain).count()).toBe(0);
  });

  test('an administrator, who sees no tickets, learns what was done and not what it says', async () => {
    const admin = await journey.signedIn('admin', { language: say.language, width: 390 });
    await admin.goto(`/audit?entity=Ticket&record=${ticket?.id}`);
    await card(admin, say.chain).waitFor();
    await admin.getByRole('button', { name: say.open }).first().click();
    const dialog = admin.getByRole('dialog');
    await see(dialog, say.hidden);
    expect(await dialog.getByText('客户急用').count()).toBe(0);
    expect(await dialog.getByText(ticket?.number ?? '-').count()).toBe(0);
    expect(await barriers(admin, '[role=dialog]')).toEqual([]);
  });

  test('filters that leave nothing say so and can be cleared; what is left goes home', async () => {
    const head = await journey.signedIn('head', { language: say.language });
    await openFromMenu(head, say.log);
    await see(head, say.dispatched);
    await head.goto('/audit?from=2001-01-01&to=2001-01-02');
    await see(head, say.none);
    await head.getByRole('button', { name: say.clear }).last().click();
    await see(head, say.dispatched);
    expect(new URL(head.url()).search).toBe('');
    const [file] = await Promise.all([head.waitForEvent('download'), press(head, say.csv)]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
  });
});

test('whoever may not read the log is not offered it', async () => {
  const agent = await journey.signedIn('agent');
  expect(await agent.getByRole('menuitem', { name: '审计日志' }).count()).toBe(0);
});

test('whoever comes back from a record finds the page and the filters that they left', async () => {
  const admin = await journey.signedIn('admin');
  await admin.goto(`/audit?entity=OrgUnit&record=${unit?.id}`);
  const earlier = admin.getByRole('button', { name: named('audit.previous') });
  await admin.getByRole('button', { name: named('audit.next') }).click();
  await expect.poll(() => earlier.isEnabled()).toBe(true);
  await admin
    .getByRole('link', { name: unit?.name ?? '', exact: true })
    .first()
    .click();
  await arriveAt(admin, unit?.name ?? '');
  await admin.goBack();
  await expect.poll(() => earlier.isEnabled()).toBe(true);
  const { pathname, searchParams } = new URL(admin.url());
  expect([pathname, searchParams.get('entity'), searchParams.get('record')]).toEqual([
    '/audit',
    'OrgUnit',
    unit?.id,
  ]);
});
