import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

/** Takes a step of a version through the API, as the person whose page it is; the screens have journeys of their own. */
const command = async (
  page: Page,
  name: string,
  input: object,
): Promise<{ id: string; revision: number }> => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`.replace(
    /^(Submit|Review)JobDescription/,
    'JobStep',
  );
  const answer = await page.evaluate(
    async ([query, variables]) => {
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return response.json();
    },
    [
      `mutation ($input: ${type}!) { row: ${name}(input: $input) { jobDescription { id revision } } }`,
      { input },
    ] as const,
  );
  expect(answer.errors).toBeUndefined();
  return answer.data.row.jobDescription;
};

/** The story in both languages, each of a post of its own. */
const tellings = {
  zh: {
    look: {},
    holder: 'callback',
    remarks: '每日回访不少于三十户',
    with: (version: number) => `与第 ${version} 版对比`,
    open: (version: number) => `打开第 ${version} 版`,
    approve: '批准',
    ability: '查看绩效指标',
    kind: '获得',
    notYet: '未确认',
    item: (version: number) => new RegExp(`（第 ${version} 版）`),
    confirm: '我已阅读并确认',
    count: '1 / 1 人已确认',
    counted: /人已确认/,
  },
  en: {
    look: { language: 'en' },
    holder: 'lead',
    remarks: '每日回访不少于四十户',
    with: (version: number) => `Compare with version ${version}`,
    open: (version: number) => `Open version ${version}`,
    approve: 'Approve',
    ability: 'Declare outages',
    kind: 'Gained',
    notYet: 'not yet',
    item: (version: number) => new RegExp(`\\(version ${version}\\)`),
    confirm: 'I have read and acknowledge it',
    count: '1 of 1 acknowledged',
    counted: /acknowledged/,
  },
} as const;

/** What each version gives that the one before did not. */
const ability = { zh: 'performance.read', en: 'outage.declare' } as const;

describe.each(['zh', 'en'] as const)('the life of a version (%s)', (language) => {
  const words = tellings[language];

  test('a new version is compared, approved with its effects in sight, and acknowledged by the holder', async () => {
    const writer = await journey.signedIn('hr', words.look);
    const [post] = (await journey.db.query(
      `SELECT p.id::text AS "positionId", j.id::text AS "formerId", j.version FROM account c
       JOIN assignment a ON a.person_id = c.person_id JOIN position p ON p.id = a.position_id
       JOIN job_description j ON j.position_id = p.id AND j.state = 'APPROVED' AND j.effective_to IS NULL
       WHERE c.email = $1`,
      [`${words.holder}@remit.demo`],
    )) as { positionId: string; formerId: string; version: number }[];
    if (!post) throw new Error('The holder has no job description in the demo.');
    let job = await command(writer, 'draftJobDescription', { positionId: post.positionId });
    job = await command(writer, 'updateJobDescription', {
      ...job,
      remarks: { state: 'VALUE', value: words.remarks },
      authorities: [{ kind: 'HANDLE', text: '查看本部门的情况', ability: ability[language], scope: 'UNIT' }],
    });
    job = await command(writer, 'submitJobDescription', job);
    const reviewer = await journey.signedIn('head', words.look);
    job = await command(reviewer, 'reviewJobDescription', job);

    const approver = await journey.signedIn('hrhead', words.look);
    await approver.goto(`${journey.url}/jobs/${job.id}/show`);
    await approver.getByRole('link', { name: words.with(post.version) }).click();
    await approver.waitForURL(`**/jobs/${job.id}/compare/${post.formerId}`);
    await see(approver, words.remarks);
    expect(await approver.locator('ins').count()).toBeGreaterThan(0);
    await approver.getByRole('link', { name: words.open(post.version + 1) }).click();
    await press(approver, words.approve);
    const dialog = approver.getByRole('dialog', { name: words.approve });
    await see(dialog, words.ability);
    await see(dialog, words.kind);
    await press(dialog, words.approve);
    await dialog.waitFor({ state: 'detached' });
    await see(approver, words.notYet);

    const holder = await journey.signedIn(words.holder, { ...words.look, width: 390, height: 844 });
    await holder.getByRole('link', { name: words.item(post.version + 1) }).click();
    await press(holder, words.confirm);
    await see(holder, words.count);
    await approver.reload();
    await see(approver, words.counted);
  });
});
