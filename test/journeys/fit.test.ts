import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf } from '../../api/core/clock.ts';
import { arriveAt, card, openFromMenu, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const words = {
  'zh-CN': {
    people: '人员',
    gaps: '任职资格差距',
    unknown: /^待核实/,
    record: '登记打字测试',
    speed: '速度（字/分钟）',
    day: '测试日期',
    fit: '任职资格',
    records: '资历与证书',
    met: '61 字/分钟，要求 ≥ 60 字/分钟',
    missing: '59 字/分钟，要求 ≥ 60 字/分钟',
    asked: '要求 ≥ 60 字/分钟',
    correct: /^更正：61/,
    reason: '更正原因',
    notMet: '不符合',
    withdrawn: '显示已撤销的 1 条',
    candidates: '查找合适人选',
    compared: /比较了 \d+ 人/,
    mine: '我的任职资格与资历',
    certificate: '登记证书',
    name: '证书名称',
    issued: '发证日期',
    expires: '有效期至',
    before: /早于发证日期/,
    expired: '证书已过期',
    ending: '证书即将到期',
    holders: '任职人员',
    assign: '任命到此岗位',
    person: '人员',
    since: '第一天',
  },
  en: {
    people: 'People',
    gaps: 'Qualification gaps',
    unknown: /^To be checked/,
    record: 'Record a typing test',
    speed: 'Speed (characters a minute)',
    day: 'Tested on',
    fit: 'Qualification',
    records: 'Records and certificates',
    met: '61 characters a minute; at least 60 characters a minute asked for',
    missing: '59 characters a minute; at least 60 characters a minute asked for',
    asked: 'at least 60 characters a minute asked for',
    correct: /^Correct: 61/,
    reason: 'Why it is corrected',
    notMet: 'Not met',
    withdrawn: 'Show 1 withdrawn',
    candidates: 'Find candidates',
    compared: /\d+ people compared/,
    mine: 'My qualification and records',
    certificate: 'Record a certificate',
    name: 'Name of the certificate',
    issued: 'Issued on',
    expires: 'Valid to',
    before: /lies before the day of issue/,
    expired: 'Certificate expired',
    ending: 'Certificate ends soon',
    holders: 'Held by',
    assign: 'Give this post',
    person: 'Person',
    since: 'First day',
  },
} as const;

const dialog = (page: Page) => page.getByRole('dialog');
const sendIt = (page: Page): Promise<void> => dialog(page).locator('button[type=submit]').click();
const has = (page: Page, title: string, words: string): Promise<void> =>
  card(page, title).getByText(words).first().waitFor();

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  const say = words[language];

  test('HR sees who does not meet a post, records what is unknown, corrects it, and looks for others', async () => {
    const hr = await journey.signedIn('hr', { language });
    const today = dayOf(new Date(await hr.evaluate(() => Date.now())));
    await openFromMenu(hr, say.people);
    await hr.getByRole('link', { name: say.gaps, exact: true }).click();
    await hr.getByRole('button', { name: say.unknown }).click();
    await hr.getByRole('link', { name: say.record, exact: true }).first().click();

    // the link leads to the very dialog
    await dialog(hr).getByLabel(say.speed).fill('61');
    await dialog(hr).getByLabel(say.day).fill(today);
    await sendIt(hr);
    await has(hr, say.fit, say.met);

    await card(hr, say.records).getByRole('button', { name: say.correct }).click();
    await dialog(hr).getByLabel(say.speed).fill('59');
    await dialog(hr).getByLabel(say.reason).fill('抄错数字');
    await sendIt(hr);
    await has(hr, say.fit, say.missing);
    await see(card(hr, say.fit), say.notMet);
    await see(card(hr, say.records), say.withdrawn);

    await press(hr, say.certificate);
    await dialog(hr).getByLabel(say.name).fill('话务员上岗证');
    await dialog(hr).getByLabel(say.issued).fill('2025-05-01');
    await dialog(hr).getByLabel(say.expires).fill('2025-04-30');
    await sendIt(hr);
    await see(dialog(hr).locator('form'), say.before);
    await dialog(hr).getByLabel(say.expires).fill('2099-04-30');
    await sendIt(hr);
    await has(hr, say.records, '话务员上岗证');

    const person = new URL(hr.url()).pathname;
    await card(hr, say.fit).getByRole('link').first().click();
    await hr.getByRole('link', { name: say.candidates }).click();
    await see(hr, say.compared);

    const head = await journey.signedIn('head', { language });
    await head.goto(person);
    // the head learns that it is not met, and not how fast they type
    await has(head, say.fit, say.asked);
    expect(await card(head, say.fit).getByText('59').count()).toBe(0);
    expect(await card(head, say.records).count()).toBe(0);
  });

  test('a certificate that has expired or is about to is seen with the holders, in the chart, where a post is given and among candidates', async () => {
    const [post] = (await journey.db.query(
      `SELECT id::text FROM position WHERE title = '综合投诉处理员' AND unit_id IN (SELECT id FROM org_unit WHERE name = '投诉组') ORDER BY id LIMIT 1`,
    )) as { id: string }[];
    const hr = await journey.signedIn('hr', { language });
    await hr.goto(`/positions/${post?.id}/show`);
    const row = (name: string) => card(hr, say.holders).getByRole('listitem').filter({ hasText: name });
    await see(row('戴志强'), say.expired);
    await see(row('竺红梅'), say.ending);
    expect(await row('俞晓峰').getByText(say.ending).count()).toBe(0);

    await press(hr, say.assign);
    const person = dialog(hr).getByRole('combobox', { name: say.person });
    await person.click();
    await person.pressSequentially('zhuhongmei', { delay: 30 });
    await hr.getByRole('option', { name: /竺红梅/ }).click();
    await see(dialog(hr), say.ending);
    // on the day on which the post is to be taken up it will be over
    const today = dayOf(new Date(await hr.evaluate(() => Date.now())));
    await dialog(hr).getByLabel(say.since).fill(addDays(today, 60));
    await see(dialog(hr), say.expired);

    await hr.goto(`/positions/${post?.id}/candidates?holders=yes`);
    await see(hr.getByRole('listitem').filter({ hasText: '竺红梅' }).first(), say.ending);
    await hr.goto(`/chart?at=position:${post?.id}`);
    await see(hr, say.expired);
  });

  test('everybody reads what is recorded of themselves', async () => {
    const agent = await journey.signedIn('agent', { language });
    await agent.goto('/account');
    await arriveAt(agent, say.mine);
    await card(agent, say.mine).getByRole('listitem').first().waitFor();
    expect(await card(agent, say.mine).getByRole('button').count()).toBe(0);
  });
});
