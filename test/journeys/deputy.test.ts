import { test } from 'vitest';
import { see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

test.each([
  { language: 'zh-CN', width: 1280, prefix: '代', here: '由您代理' },
  { language: 'en', width: 390, prefix: 'for ', here: 'You stand in' },
] as const)(
  'a deputy finds the tickets of the one who is away among their own, and reads for whom ($language)',
  async ({ language, width, prefix, here }) => {
    const [absent] = (await journey.db.query(
      `WITH absent AS (
         SELECT p.id, p.name, s.position_id, s.organisation_id FROM account a JOIN person p ON p.id = a.person_id
         JOIN assignment s ON s.person_id = p.id AND s.kind = 'PRIMARY' WHERE a.email = 'handler@remit.demo'),
       cover AS (
         INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on, stands_in_for_id)
         SELECT b.organisation_id, a.person_id, b.position_id, 'ACTING', '2026-01-01', '2027-12-31', b.id
         FROM absent b, account a WHERE a.email = 'callback@remit.demo'
           AND NOT EXISTS (SELECT FROM assignment s WHERE s.person_id = a.person_id AND s.kind = 'ACTING'))
       SELECT name FROM absent`,
    )) as { name: string }[];
    const deputy = await journey.signedIn('callback', { language, width });
    await see(deputy, new RegExp(`${prefix}${absent?.name}`));
    await deputy.goto('/tickets?view=mine');
    await see(deputy, `${prefix}${absent?.name}`);
    await deputy.locator('[data-row-link]').first().click();
    await see(deputy, here);
  },
);
