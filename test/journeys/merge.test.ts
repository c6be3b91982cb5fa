import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

/** The story in both languages. */
const tellings = {
  zh: {
    look: {},
    edit: /^编辑 /,
    duty: '职责 1',
    statement: '职责表述',
    remarks: '工时比例说明',
    saved: /^上次保存/,
    title: '两个人同时改了这一版',
    who: /^周明远在您编辑期间保存了修改/,
    taken: '已自动合并：我的 1 处，对方 1 处',
    open: '还有 1 处没有选择',
    said: { mine: '受理并登记', theirs: '分派并督办' },
    mine: /^我的/,
    apply: '合并并保存',
  },
  en: {
    look: { language: 'en' },
    edit: /^Edit /,
    duty: 'Duty 1',
    statement: 'Duty in words',
    remarks: 'About the working-time shares',
    saved: /^Last saved at/,
    title: 'Two people changed this version at once',
    who: /^周明远 saved changes while you were writing/,
    taken: 'Merged already: 1 of mine, 1 of theirs',
    open: 'One place is not chosen yet',
    said: { mine: 'take and note', theirs: 'route and urge' },
    mine: /^Mine/,
    apply: 'Merge and save',
  },
} as const;

const [draft] = (await journey.db.query(
  `SELECT j.id::text FROM job_description j JOIN account c ON c.email = 'hr@remit.demo' JOIN person p ON p.id = c.person_id
   WHERE j.state = 'DRAFT' AND j.organisation_id = p.organisation_id ORDER BY j.id LIMIT 1`,
)) as { id: string }[];

const stored = async () =>
  (
    (await journey.db.query(
      `SELECT d.id::text, d.statement, d.heading, j.share_reason AS "shareReason" FROM duty d
       JOIN job_description j ON j.id = d.job_description_id WHERE j.id = $1 ORDER BY d.section, d.seq`,
      [draft?.id],
    )) as { id: string; statement: string; heading: string; shareReason: string }[]
  )[0];

describe.each(['zh', 'en'] as const)('two people edit one draft (%s)', (language) => {
  const words = tellings[language];
  const open = async (who: string): Promise<Page> => {
    const page = await journey.signedIn(who, words.look);
    await page.goto(`/jobs/${draft?.id}`);
    await page.getByRole('heading', { name: words.edit }).first().waitFor();
    const card = page.getByRole('group', { name: words.duty, exact: true }).last();
    await card.getByRole('button', { expanded: false }).first().click();
    await card.getByRole('textbox', { name: words.statement }).waitFor();
    return page;
  };
  const statement = (page: Page) => page.getByRole('textbox', { name: words.statement });

  test('each keeps the own changes, what clashes is chosen within the line, a reload loses nothing', async () => {
    const before = await stored();
    const [mine, theirs] = [await open('hr'), await open('hrhead')];
    await statement(theirs).fill(words.said.theirs);
    await theirs.getByRole('textbox', { name: words.remarks }).fill(`对方的说明 ${language}`);
    await see(theirs, words.saved);

    const card = mine.getByRole('group', { name: words.duty, exact: true }).last();
    await card.getByRole('textbox').first().fill(`我的标题 ${language}`);
    await statement(mine).fill(words.said.mine);
    const merge = mine.getByRole('region', { name: words.title });
    await see(merge, words.who);
    await see(merge, words.taken);
    await see(merge, words.open);
    expect(await merge.getByRole('button', { name: words.apply }).isDisabled()).toBe(true);
    // both texts stand there, each with what it changed
    await merge.getByRole('radio', { name: words.mine }).waitFor();
    expect(await merge.locator('ins').count()).toBeGreaterThanOrEqual(2);

    // a page that breaks down in the middle of it finds everything again
    await mine.goto('chrome://crash').catch(() => undefined);
    const later = await mine.context().newPage();
    await later.goto(`/jobs/${draft?.id}`);
    await later.getByRole('radio', { name: words.mine }).check();
    await press(later, words.apply);
    await see(later, words.saved);
    await expect.poll(stored).toEqual({
      id: before?.id,
      heading: `我的标题 ${language}`,
      statement: words.said.mine,
      shareReason: `对方的说明 ${language}`,
    });
  });
});
