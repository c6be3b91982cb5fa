import { describe, expect, test } from 'vitest';
import { arriveAt, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const [draft] = (await journey.db.query(
  `SELECT j.id::text, j.position_id::text AS "positionId", p.organisation_id::text AS "organisationId" FROM job_description j
   JOIN account c ON c.email = 'hr@remit.demo' JOIN person p ON p.id = c.person_id
   WHERE j.state = 'DRAFT' AND j.organisation_id = p.organisation_id ORDER BY j.id LIMIT 1`,
)) as { id: string; positionId: string; organisationId: string }[];
const nameOf = async (account: string): Promise<string> =>
  (
    (await journey.db.query(
      `SELECT p.name FROM account c JOIN person p ON p.id = c.person_id WHERE c.email = $1`,
      [`${account}@remit.demo`],
    )) as { name: string }[]
  )[0]?.name ?? '';

const words = {
  zh: { look: {}, edit: /^编辑 /, seen: (name: string) => `${name}正在编辑`, read: '查看正文' },
  en: {
    look: { language: 'en' },
    edit: /^Edit /,
    seen: (name: string) => `${name} is editing too`,
    read: 'Read',
  },
} as const;

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  const { look, edit, seen } = words[language];

  test('who has a draft open is seen by the second editor at once, and gone when the page is left or closed', async () => {
    const first = await journey.signedIn('hr', look);
    const second = await journey.signedIn('hrhead', look);
    await first.goto(`/jobs/${draft?.id}`);
    await arriveAt(first, edit);
    await second.goto(`/jobs/${draft?.id}`);
    await see(second, seen(await nameOf('hr')));
    await see(first, seen(await nameOf('hrhead')));
    await second.goto('/');
    await expect.poll(() => first.getByText(seen('')).count()).toBe(0);
    await second.goto(`/jobs/${draft?.id}`);
    await see(first, seen(await nameOf('hrhead')));
    await second.close();
    await expect.poll(() => first.getByText(seen('')).count()).toBe(0);
  });
});

test('an adopted suggestion stands beside the draft with its author, and is ticked where it is written', async () => {
  const [suggestion] = (await journey.db.query(
    `INSERT INTO suggestion (organisation_id, author_id, unit_ids, kind, position_id, about, text, state, raised_at, decision, decided_by_id, decided_at)
     SELECT $1, a.person_id, ARRAY(SELECT unit_id FROM position WHERE id = $2), 'JOB_DESCRIPTION', $2, '录音抽查', '每周抽查不少于二十条', 'ADOPTED', now(), '写入下一版', a.person_id, now()
       FROM account a WHERE a.email = 'agent@remit.demo' RETURNING id::text`,
    [draft?.organisationId, draft?.positionId],
  )) as { id: string }[];
  const writer = await journey.signedIn('hr');
  await writer.goto(`/jobs/${draft?.id}`);
  await see(writer, '每周抽查不少于二十条');
  await see(writer, new RegExp(`${await nameOf('agent')} 提出`));
  const tick = writer.getByRole('checkbox', { name: '已写入本版' });
  await tick.click();
  await see(writer, '已记录');
  await expect.poll(() => tick.isChecked()).toBe(true);
  const rows = (await journey.db.query(
    'SELECT job_description_id::text AS id FROM suggestion WHERE id = $1',
    [suggestion?.id],
  )) as { id: string }[];
  expect(rows).toEqual([{ id: draft?.id }]);
});

test('two targets of one rate are shown at both duties, with the way from one to the other', async () => {
  const writer = await journey.signedIn('hr');
  await journey.db.query(
    `INSERT INTO duty_measure (job_description_id, duty_id, seq, kind, phrase, metric_code, comparator, target_value, unit)
     SELECT d.job_description_id, d.id, 20, 'QUANTITATIVE', '投诉规范率', 'K03', 'AT_LEAST', 90 + row_number() OVER (ORDER BY d.section, d.seq), '%'
       FROM duty d WHERE d.job_description_id = $1 ORDER BY d.section, d.seq LIMIT 2`,
    [draft?.id],
  );
  await writer.goto(`/jobs/${draft?.id}`);
  await see(writer, /指标“投诉规范率”（K03）有互相矛盾的目标/);
  await writer.getByRole('link', { name: '看第二处' }).first().click();
  await writer.getByRole('link', { name: '看另一处' }).first().click();
  await expect.poll(() => writer.getByRole('link', { name: '看另一处' }).count()).toBeGreaterThan(1);
});

test('a figure in full-width signs is read as it is typed', async () => {
  const writer = await journey.signedIn('hr');
  await writer.goto(`/jobs/${draft?.id}`);
  await arriveAt(writer, /^编辑 /);
  await press(writer, '添加应负职责');
  const share = writer.getByLabel('工时占比 %');
  await share.pressSequentially('８．５％');
  expect(await share.inputValue()).toBe('8.5');
});
