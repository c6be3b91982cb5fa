import { expect, test } from 'vitest';
import { card, personOf, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const words = {
  'zh-CN': {
    gaps: '任职资格差距',
    warns: '无有效证书者派单时：提示',
    blocks: '无有效证书者派单时：不能派',
    block: '不能派',
    withheld: /^\d+ 人没有岗位要求的有效证书，不能再派单给他们：.*陶思雨/,
    covers: '代理岗位的权限',
    lost: '失去',
    sign: '签收工单',
    read: '查看工单',
    asDeputy: /原：.*代理岗位的.*新：(?!.*代理)/,
    set: /^设置，影响 \d+ 人$/,
    why: '为什么能、为什么不能？',
    yes: /^可以。/,
    no: /^不可以/,
  },
  en: {
    gaps: 'Qualification gaps',
    warns: 'Work without a valid certificate: Warn',
    blocks: 'Work without a valid certificate: Do not give it',
    block: 'Do not give it',
    withheld: /valid certificate that their post asks for (is|are) given no more work: .*陶思雨/,
    covers: 'What deputies may do',
    lost: 'Lost',
    sign: 'Sign for tickets',
    read: 'See tickets',
    asDeputy: /as deputy: .*After: (?!.*as deputy)/,
    set: /^Set it, for \d+ (person|people)$/,
    why: 'Why, or why not?',
    yes: /^Yes\./,
    no: /^No[.:]/,
  },
} as const;

/** A deputy without a certificate stands in where one is asked for, and the rule still only warns. */
const begin = async (): Promise<void> => {
  await journey.db.query('DELETE FROM certificate_rule WHERE organisation_id = 1');
  await journey.db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on, stands_in_for_id)
     SELECT h.organisation_id, d.person_id, h.position_id, 'ACTING', '2026-01-01', '2027-12-31', h.person_id
     FROM account d, account a JOIN assignment h ON h.person_id = a.person_id AND h.ends_on IS NULL
     WHERE d.email = 'callback@remit.demo' AND a.email = 'handler@remit.demo'
       AND NOT EXISTS (SELECT FROM assignment s WHERE s.person_id = d.person_id AND s.kind = 'ACTING')`,
  );
};

test.each([
  { language: 'zh-CN', width: 1366 },
  { language: 'en', width: 390 },
] as const)(
  'who sets the rule on certificates reads first who loses what, the deputies by name, and then it is so ($language)',
  async ({ language, width }) => {
    const say = words[language];
    await begin();
    const deputy = await personOf(journey, 'callback');
    const admin = await journey.signedIn('admin', { language });
    await admin.goto(`/people/${deputy.id}/access?ability=ticket.sign`);
    await see(card(admin, say.why), say.yes);

    const head = await journey.signedIn('hrhead', { language, width });
    await head.goto('/people');
    await head.getByRole('link', { name: say.gaps, exact: true }).click();
    await press(head, say.warns);
    const dialog = head.getByRole('dialog');
    await dialog.getByRole('radio', { name: say.block, exact: true }).check();
    await see(dialog, say.withheld);
    await see(dialog, say.covers);
    const covers = dialog.getByRole('region').or(dialog.locator('section')).filter({ hasText: deputy.name });
    await covers.getByRole('listitem').filter({ hasText: say.lost }).filter({ hasText: say.sign }).waitFor();
    // of what is their own in another post, it is said that the deputy's part goes
    await covers
      .getByRole('listitem')
      .filter({ hasText: say.read })
      .filter({ hasText: say.asDeputy })
      .waitFor();
    expect(
      await head.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
    await dialog.getByRole('button', { name: say.set }).click();
    await dialog.waitFor({ state: 'detached' });
    await head.getByRole('button', { name: say.blocks, exact: true }).waitFor();

    await admin.reload();
    await see(card(admin, say.why), say.no);
  },
);
