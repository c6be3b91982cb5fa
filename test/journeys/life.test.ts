import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
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

test('a new version is compared, approved with its effects in sight, and acknowledged by the holder', async () => {
  const writer = await journey.signedIn('hr');
  const [post] = (await journey.db.query(
    `SELECT p.id::text AS "positionId", j.id::text AS "formerId" FROM account c
     JOIN assignment a ON a.person_id = c.person_id JOIN position p ON p.id = a.position_id
     JOIN job_description j ON j.position_id = p.id AND j.state = 'APPROVED' AND j.effective_to IS NULL
     WHERE c.email = 'callback@remit.demo'`,
  )) as { positionId: string; formerId: string }[];
  if (!post) throw new Error('The callback agent of the demo has no job description.');
  let job = await command(writer, 'draftJobDescription', { positionId: post.positionId });
  job = await command(writer, 'updateJobDescription', {
    ...job,
    remarks: { state: 'VALUE', value: '每日回访不少于三十户' },
    authorities: [{ kind: 'HANDLE', text: '查看本部门服务指标', ability: 'performance.read', scope: 'UNIT' }],
  });
  job = await command(writer, 'submitJobDescription', job);
  const reviewer = await journey.signedIn('head');
  job = await command(reviewer, 'reviewJobDescription', job);

  const approver = await journey.signedIn('hrhead');
  await approver.goto(`${journey.url}/jobs/${job.id}/show`);
  await approver.getByRole('link', { name: /^与第 1 版对比/ }).click();
  await approver.waitForURL(`**/jobs/${job.id}/compare/${post.formerId}`);
  await see(approver, '每日回访不少于三十户');
  expect(await approver.locator('ins', { hasText: '每日回访不少于三十户' }).count()).toBeGreaterThan(0);
  await approver.getByRole('link', { name: '打开第 2 版' }).click();
  await press(approver, '批准');
  const dialog = approver.getByRole('dialog', { name: '批准' });
  await see(dialog, '查看绩效指标');
  await see(dialog, '获得');
  await press(dialog, '批准');
  await dialog.waitFor({ state: 'detached' });
  await see(approver, '未确认');

  const holder = await journey.signedIn('callback');
  await holder.getByRole('link', { name: /（第 2 版）/ }).click();
  await press(holder, '我已阅读并确认');
  await see(holder, '1 / 1 人已确认');
  await approver.reload();
  await see(approver, /人已确认/);
});
