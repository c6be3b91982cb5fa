import { expect, test } from 'vitest';
import { addDays, dayOf } from '../../api/core/clock.ts';
import { arriveAt, asked, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

test.each([
  { language: 'zh-CN', page: '话务与故障', tickets: '工单', menu: '主菜单' },
  { language: 'en', page: 'Calls and outages', tickets: 'Tickets', menu: 'Main menu' },
] as const)(
  'who comes to an ability finds its page in the menu without reloading, and is told when it is taken back: $language',
  async ({ language, page, tickets, menu }) => {
    const admin = await journey.signedIn('admin');
    const agent = await journey.signedIn('agent', { language });
    const items = agent.getByRole('navigation', { name: menu });
    await items.getByRole('menuitem', { name: tickets, exact: true }).waitFor();
    const entry = items.getByRole('menuitem', { name: page, exact: true });
    expect(await entry.count()).toBe(0);

    const { viewer } = await asked(agent, '{ viewer { person { id } assignments { id } } }');
    // Whatever comes first, the notice or the answer: it is waited for from before.
    const [{ givePersonalGrant }] = await Promise.all([
      asked(
        admin,
        'mutation ($input: GivePersonalGrantInput!) { givePersonalGrant(input: $input) { grant { id } } }',
        {
          assignmentId: viewer.assignments[0].id,
          ability: 'calls.import',
          scope: 'UNIT',
          reason: '临时导入话务',
          lastDay: addDays(dayOf(new Date(Date.now() + journey.shift)), 7),
        },
      ),
      see(
        agent,
        language === 'en'
          ? 'What you may do has just changed; the menu and this page follow.'
          : '您的权限刚刚有变动，菜单和页面已随之更新。',
      ),
    ]);
    await entry.click();
    await arriveAt(agent, page);

    await asked(
      admin,
      'mutation ($input: RevokePersonalGrantInput!) { revokePersonalGrant(input: $input) { grant { id } } }',
      { personId: viewer.person.id, grantId: givePersonalGrant.grant.id, reason: '已经导入' },
    );
    await arriveAt(agent, language === 'en' ? 'You may not see this page' : '您没有查看此页面的权限');
    await entry.waitFor({ state: 'detached' });
  },
);
