import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { demoWorld } from './demo-world.ts';

// What the importer must answer, asked of the API as human resources do (F030–F035).
const { ask, post, refusal } = await demoWorld();

const documents = new URL('../../rules/jobs/import/documents/', import.meta.url);
const sampled = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`${name}.txt`, documents)), 'utf8');

const shown = `id variant title unitName openQuestions passages { from text } values { path state value raw certain }
  points { topic field text isBlocking why } jobDescriptions { id }`;
const pasted = async (text: string) => {
  const { importPastedJobs } = await ask(
    'hr',
    `mutation ($input: ImportPastedJobsInput!) { importPastedJobs(input: $input) { jobImport { characters jobs { ${shown} } } } }`,
    { input: { text, again: true } },
  );
  return importPastedJobs.jobImport;
};
type Value = { path: string; state: string; value: string | null; raw: string | null };
const valueAt = ({ values }: { values: Value[] }, path: string): Value | undefined =>
  values.find((value) => value.path === path);

test('F030, F031: pinyin between traditional characters is left out, the text is read in simplified ones, the source stays', async () => {
  const source = sampled('v2-traditional-with-pinyin');
  const { jobs, characters } = await pasted(source);
  const [job] = jobs;
  expect(job).toMatchObject({ title: '客服部经理', unitName: '客户服务部', variant: 'V2' });
  expect(valueAt(job, 'department')).toMatchObject({ value: '客户服务部', raw: '客戶服務部' });
  expect(characters).toBe(source.length);
});

test('F032: the number that fell into 非故障 is lifted out, and 85 and 90 stay', async () => {
  const [job] = (await pasted(sampled('v1-one-line'))).jobs;
  const texts = job.values.map(({ value }: Value) => value ?? '').join('\n');
  expect(texts).toContain('非故障时期');
  expect(texts).not.toContain('非故2');
  const targets = job.values.filter(({ path }: Value) => /^targets\.\d+$/.test(path));
  expect(targets.map(({ value }: Value) => value)).toEqual(
    expect.arrayContaining([expect.stringMatching(/≥ 85 %/), expect.stringMatching(/≥ 90 %/)]),
  );
});

test('F033, F035: a tick that may belong to two boxes is a question, a hint to the writer is no basis document', async () => {
  const [job] = (await pasted(sampled('v1-one-line'))).jobs;
  const options = job.points.filter(({ topic }: { topic: string }) => topic === 'OPTIONS');
  expect(options.map(({ field }: { field: string }) => field)).toEqual(
    expect.arrayContaining(['qualification.education', 'qualification.title']),
  );
  expect(options.every(({ isBlocking }: { isBlocking: boolean }) => isBlocking)).toBe(true);
  expect(valueAt(job, 'qualification.education')?.value ?? null).toBeNull();
  expect(job.values.filter(({ path }: Value) => path.startsWith('basis'))).toEqual([]);
});

test('F034: a target without a figure has none, and its unit is kept', async () => {
  const [job] = (await pasted(sampled('v2-traditional-with-pinyin'))).jobs;
  const targets = job.values.filter(({ path }: Value) => /^targets\.\d+$/.test(path));
  expect(targets.map(({ value }: Value) => value)).toContainEqual(
    expect.stringMatching(/工作计划完成率.* \? %/),
  );
  expect(targets.map(({ value }: Value) => value)).toContainEqual(
    expect.stringMatching(/制度执行率.* 100 %/),
  );
});

test('the demo keeps a text of three days ago whose questions nobody has answered: its draft is not handed in', async () => {
  const { jobImports } = await ask(
    'hr',
    '{ jobImports(first: 50) { nodes { madeBy { name } jobs { id } } } }',
  );
  const kept = jobImports.nodes.at(-1);
  expect(kept.madeBy.name).toBe('孙佳慧');
  const { importedJob: job } = await ask('hr', `query ($id: ID!) { importedJob(id: $id) { ${shown} } }`, {
    id: kept.jobs[0].id,
  });
  expect(job).toMatchObject({ title: '质检员', variant: 'V1', jobDescriptions: [] });
  expect(job.openQuestions).toBeGreaterThan(1);
  const { draftFromImport } = await ask(
    'hr',
    'mutation ($input: DraftFromImportInput!) { draftFromImport(input: $input) { jobDescription { id revision steps } } }',
    { input: { importedJobId: job.id, positionId: await post('综合部主任') } },
  );
  expect(draftFromImport.jobDescription.steps).not.toContain('SUBMIT');
  expect(
    await refusal(
      'hr',
      'mutation ($input: JobStepInput!) { submitJobDescription(input: $input) { jobDescription { id } } }',
      {
        input: { id: draftFromImport.jobDescription.id, revision: draftFromImport.jobDescription.revision },
      },
    ),
  ).toMatch(/INVALID_STATE/);
});
