import { describe, test } from 'vitest';
import { card, openFromMenu, see, startJourney } from '../support/journey.ts';
import { today } from '../support/app.ts';

const journey = await startJourney();

const words = {
  'zh-CN': {
    menu: '说明书覆盖',
    missing: '没有现行说明书',
    silent: '指标没有数据',
    computed: '系统不计算此指标',
    all: '全部缺口',
    duties: '负责的职责',
    responsible: '责任清单',
  },
  en: {
    menu: 'Coverage',
    missing: 'No description in force',
    silent: 'Targets without figures',
    computed: 'not computed by Remit',
    all: 'All that is missing',
    duties: 'Duties owned',
    responsible: 'Responsibilities',
  },
} as const;

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  const word = words[language];

  test('HR sees what is missing, narrows it to a unit and goes where it is mended', async () => {
    const hr = await journey.signedIn('hr', { language });
    await openFromMenu(hr, word.menu);
    const [{ count }] = (await journey.db.query(
      `SELECT count(*)::int AS count FROM position p JOIN person h ON h.id = (
         SELECT person_id FROM account WHERE email = 'hr@remit.demo')
       WHERE p.organisation_id = h.organisation_id AND (p.closed_on IS NULL OR p.closed_on > $1)
         AND NOT EXISTS (SELECT FROM job_description j WHERE j.position_id = p.id AND j.state = 'APPROVED'
           AND j.effective_from <= $1 AND (j.effective_to IS NULL OR j.effective_to > $1))`,
      [today],
    )) as [{ count: number }];
    await hr.getByRole('tab', { name: `${word.missing} ${count}` }).waitFor();
    await hr.getByRole('tab', { name: new RegExp(word.silent) }).click();
    await hr.waitForURL('**/coverage/SILENT_TARGET');
    await see(hr, word.computed);
    await hr.getByRole('combobox').first().fill('yunying');
    await hr.getByRole('option', { name: '运营部' }).first().click();
    await hr.waitForURL(/unit=\d+/);
    await hr.goto('/');
    await hr.getByRole('link', { name: word.all }).click();
    await card(hr, word.missing).getByRole('listitem').first().getByRole('link').click();
    await hr.waitForURL(/\/(positions|jobs)\/\d+\/show/);
  });

  test('what somebody answers for stands on the person’s page, each duty with its measures (F160)', async () => {
    const lead = await journey.signedIn('lead', { language });
    const [{ id }] = (await journey.db.query(
      `SELECT person_id AS id FROM account WHERE email = 'lead@remit.demo'`,
    )) as [{ id: string }];
    await lead.goto(`/people/${id}/show`);
    const list = card(lead, word.responsible);
    await see(list, word.duties);
    await list.getByRole('listitem').nth(3).waitFor();
    await list.getByRole('listitem').first().getByRole('link').click();
    await lead.waitForURL(/\/jobs\/\d+\/show/);
  });
});
