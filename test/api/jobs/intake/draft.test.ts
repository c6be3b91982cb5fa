import { describe, expect, test } from 'vitest';
import { people } from '../../../support/world-facts.ts';
import { makeWorld } from '../../../support/world.ts';
import { attempt, commanding } from '../pieces.ts';
import { intakeOf, source, type Imported } from './asking.ts';

const world = await makeWorld();
const { ask, db, ids } = world;
const { paste, pasted, one, settle, reopen, setAside, draft } = intakeOf(world);
const run = commanding(world);
const tried = attempt(world);

const jobOf = async (id: string) =>
  (
    await ask(
      'hr',
      `query ($id: ID!) { row: jobDescription(id: $id) { id revision state openQuestions openPieces steps problems { code message isBlocking }
        remarks { state value } duties { statement responsibilityLevel measures { phrase targetValue comparator } } } }`,
      { id },
      'en',
    )
  ).data.row;
const pointOf = ({ points }: Imported, topic: string) => {
  const found = points.find((point) => point.topic === topic);
  if (!found) throw new Error(`There is no point ${topic}.`);
  return found;
};
const valueAt = ({ values }: Imported, path: string) => values.find((value) => value.path === path);
const removed = (id: string, revision: number) => run('hr', 'discard', { id, revision });

describe('a pasted text', () => {
  test('is kept with its source, and shows every value with its place', async () => {
    const { data } = await paste('hr', { text: source });
    expect(data.row.jobImport).toMatchObject({
      kind: 'PASTE',
      characters: source.length,
      madeBy: { name: '孙专员' },
    });
    const job = (await one('hr', data.row.jobImport.jobs[0].id)) as Imported;
    expect(job).toMatchObject({ title: '综合投诉处理员', variant: 'V2', openQuestions: 2, openPieces: 0 });
    const statement = valueAt(job, 'duties.2.statement');
    expect(statement).toMatchObject({ value: '处理投诉', raw: '處理投訴', state: 'VALUE', certain: true });
    const [passage] = job.passages;
    expect(
      passage?.text.slice((statement?.from ?? 0) - passage.from, (statement?.to ?? 0) - passage.from),
    ).toBe('處理投訴');
    expect((await db.query('SELECT source FROM job_import'))[0].source).toBe(source);
  });

  test('suggests the post that is called so, and says why', async () => {
    const job = await pasted('hr', source);
    expect(job.suggestions[0]).toMatchObject({ positionId: ids.position.handler, reason: 'TITLE' });
  });

  test('that came in before is recognised, and may come in once more', async () => {
    const text = `${source}\n备注：再来一次`;
    const first = await paste('hr', { text });
    const { codes, errors } = await paste('hr', { text });
    expect(codes).toEqual(['CONFLICT']);
    expect(errors[0]?.extensions).toMatchObject({ jobImportId: first.data.row.jobImport.id });
    expect((await paste('hr', { text, again: true })).errors).toEqual([]);
  });

  test.each([
    [
      'without a job description',
      '今天天气很好，我们去公园散步。',
      '没有找到职位说明',
      'No job description was found',
    ],
    ['that is empty', ' \n ', '没有文字', 'is empty'],
    ['that is too long', '字'.repeat(60_001), '60000', '60000'],
  ])('%s is refused in words, and nothing is kept', async (_, text, zh, en) => {
    const before = await db.query('SELECT count(*) FROM job_import');
    const chinese = await paste('hr', { text }, 'zh-CN');
    expect(chinese.codes).toEqual(['INVALID']);
    expect(chinese.errors[0]?.message).toContain(zh);
    expect((await paste('hr', { text }, 'en')).errors[0]?.message).toContain(en);
    expect(await db.query('SELECT count(*) FROM job_import')).toEqual(before);
  });
});

describe('a draft made of it', () => {
  test('holds what is settled and waits for the rest, in words', async () => {
    const job = await pasted('hr', source);
    const { data, errors } = await draft(
      'hr',
      { importedJobId: job.id, positionId: ids.position.handler },
      'en',
    );
    expect(errors).toEqual([]);
    const made = data.row.jobDescription;
    expect(made).toMatchObject({ variant: 'V2', openQuestions: 2, importedFrom: { id: job.id } });
    expect(made.duties).toMatchObject([
      { statement: '建立体系', responsibilityLevel: 'FULL', measures: [{ targetValue: null, unit: '%' }] },
      {
        statement: '处理投诉',
        responsibilityLevel: 'SUPPORT',
        measures: [{ targetValue: 3, comparator: 'AT_MOST' }],
      },
      { statement: '回访客户', responsibilityLevel: null },
    ]);
    expect(made.qualifications).toContainEqual(
      expect.objectContaining({ kind: 'EDUCATION', options: ['JUNIOR_COLLEGE'] }),
    );
    expect(made.problems).toContainEqual({
      code: 'QUESTION',
      path: 'import',
      isBlocking: true,
      message: 'The imported text leaves 2 questions open; answer them beside the source first',
    });
    expect(made.steps).not.toContain('SUBMIT');
    const refused = await tried('hr', 'submit', { id: made.id, revision: made.revision });
    expect(refused.codes).toEqual(['INVALID_STATE']);
    expect(refused.errors[0]?.message).toContain('2');

    await settle('hr', { id: pointOf(job, 'LEVEL').id, choices: ['FULL'] });
    await settle('hr', { id: pointOf(job, 'TARGET').id, text: '95 %' });
    const answered = await jobOf(made.id);
    expect(answered.openQuestions).toBe(0);
    expect(answered.duties[0].measures[0]).toMatchObject({ targetValue: 95, comparator: 'AT_LEAST' });
    expect(answered.duties[2].responsibilityLevel).toBe('FULL');
    expect(answered.steps).toContain('SUBMIT');
    const submitted = await run('hr', 'submit', { id: made.id, revision: answered.revision });
    expect(submitted.state).toBe('SUBMITTED');

    const late = await reopen('hr', { id: pointOf(job, 'LEVEL').id });
    expect(late.codes).toEqual(['INVALID_STATE']);
    await run('head', 'return', { id: made.id, revision: submitted.revision, reasons: [{ text: '再核对' }] });
    expect((await reopen('hr', { id: pointOf(job, 'LEVEL').id })).codes).toEqual(['INVALID_STATE']);
    const back = await jobOf(made.id);
    await removed(made.id, back.revision);
  });

  test('takes answers that were given before it was made, and gives them back', async () => {
    const job = await pasted('hr', source);
    await settle('hr', { id: pointOf(job, 'TARGET').id, text: '90' });
    const { data } = await draft('hr', { importedJobId: job.id, positionId: ids.position.caller });
    const made = data.row.jobDescription;
    expect(made.openQuestions).toBe(1);
    expect(made.duties[0].measures[0].targetValue).toBe(90);
    await reopen('hr', { id: pointOf(job, 'TARGET').id });
    const open = await jobOf(made.id);
    expect(open.openQuestions).toBe(2);
    expect(open.duties[0].measures[0].targetValue).toBeNull();
    await removed(made.id, open.revision);
  });

  test.each([
    { by: 'hr', settledBy: 'hrHead' },
    { by: 'hrHead', settledBy: 'hr' },
  ] as const)(
    'by $by is also by whoever brought the text in, and settled what was doubtful before: they do not review it (F025)',
    async ({ by, settledBy }) => {
      const job = await pasted('hr', source);
      await settle(settledBy, { id: pointOf(job, 'TARGET').id, text: '90' });
      const { data } = await draft(by, { importedJobId: job.id, positionId: ids.position.caller });
      const { id, revision } = data.row.jobDescription;
      const { data: shown } = await ask(
        'hr',
        'query ($id: ID!) { jobDescription(id: $id) { writer { name } authors { name } } }',
        { id },
      );
      expect(shown.jobDescription).toEqual({
        writer: { name: people[by].name },
        authors: [{ name: people.hr.name }, { name: people.hrHead.name }],
      });
      await removed(id, revision);
    },
  );

  test('is made once; a post that has a draft already takes no second one', async () => {
    const job = await pasted('hr', source);
    const { data } = await draft('hr', { importedJobId: job.id, positionId: ids.position.caller });
    const made = data.row.jobDescription;
    const again = await draft('hr', { importedJobId: job.id, positionId: ids.position.agent });
    expect(again.codes).toEqual(['INVALID_STATE']);
    expect(again.errors[0]?.extensions).toMatchObject({ jobDescriptionId: made.id });
    const other = await pasted('hr', source);
    expect((await draft('hr', { importedJobId: other.id, positionId: ids.position.caller })).codes).toEqual([
      'INVALID_STATE',
    ]);
    await removed(made.id, made.revision);
    expect((await draft('hr', { importedJobId: job.id, positionId: ids.position.agent })).errors).toEqual([]);
  });

  test('whose line was changed meanwhile says so; the point is then settled as dealt with in the draft', async () => {
    const job = await pasted('hr', source);
    const { data } = await draft('hr', { importedJobId: job.id, positionId: ids.position.intake });
    const made = data.row.jobDescription;
    await run('hr', 'update', {
      id: made.id,
      revision: made.revision,
      duties: [{ section: 'LIST', statement: '全新的职责', responsibilityLevel: 'FULL' }],
    });
    const point = pointOf(job, 'LEVEL');
    expect((await settle('hr', { id: point.id, choices: ['FULL'] })).codes).toEqual(['INVALID_STATE']);
    expect((await settle('hr', { id: point.id, choices: ['IN_DRAFT'] })).errors).toEqual([]);
    expect((await jobOf(made.id)).openQuestions).toBe(1);
  });

  test('text without a field is put into one, or set aside knowingly; it blocks nothing', async () => {
    const job = await pasted('hr', `本岗位的轮换办法另见附册。\n${source}`);
    const piece = pointOf(job, 'REMAINDER');
    expect(piece.isBlocking).toBe(false);
    const { data } = await draft('hr', { importedJobId: job.id, positionId: ids.position.complaintLead });
    const { id } = data.row.jobDescription;
    expect((await jobOf(id)).problems).toContainEqual(
      expect.objectContaining({ code: 'REMAINDER', isBlocking: false }),
    );
    await settle('hr', { id: piece.id, choices: ['REMARKS'] });
    expect((await jobOf(id)).remarks).toEqual({ state: 'VALUE', value: piece.text });
    await reopen('hr', { id: piece.id });
    expect((await jobOf(id)).remarks).toEqual({ state: 'ABSENT', value: null });
    expect((await setAside('hr', { importedJobId: job.id })).data.row.importedJob.openPieces).toBe(0);
    expect((await jobOf(id)).openPieces).toBe(0);
  });
});

describe('an answer', () => {
  test.each([
    ['that is none of the choices', 'LEVEL', { choices: ['ALL'] }, 'input.choices'],
    ['of several where one is asked', 'LEVEL', { choices: ['FULL', 'SUPPORT'] }, 'input.choices'],
    ['of words where a choice is asked', 'LEVEL', { text: '全责' }, 'input.text'],
    ['that is no figure', 'TARGET', { text: '很多' }, 'input.text'],
    ['that says nothing', 'TARGET', {}, 'input.text'],
    ['dealt with in a draft that there is not', 'LEVEL', { choices: ['IN_DRAFT'] }, 'input.choices'],
  ])('%s is refused by its field', async (_, topic, answer, path) => {
    const job = await pasted('hr', source);
    const { codes, fields } = await settle('hr', { id: pointOf(job, topic).id, ...answer });
    expect(codes).toEqual(['INVALID']);
    expect(fields).toEqual([path]);
  });

  test('is kept with who gave it, on record, and given once', async () => {
    const job = await pasted('hr', source);
    const point = pointOf(job, 'LEVEL');
    const { data } = await settle('hr', { id: point.id, choices: ['NONE'] });
    expect(data.row.point).toMatchObject({
      answer: { choices: ['NONE'], text: null },
      answeredBy: { name: '孙专员' },
    });
    expect((await settle('hr', { id: point.id, choices: ['FULL'] })).codes).toEqual(['INVALID_STATE']);
    const audited = await db.query(
      `SELECT after FROM audit WHERE action = 'settleImportPoint' AND entity_id = $1`,
      [job.id],
    );
    expect(audited).toHaveLength(1);
    expect(audited[0].after.points).toEqual([
      { id: point.id, field: point.field, answer: { choices: ['NONE'], text: null } },
    ]);
  });
});

describe('an import', () => {
  test('is seen by those who write job descriptions there, and by nobody else', async () => {
    const job = await pasted('hr', source);
    const point = pointOf(job, 'LEVEL');
    expect(await one('hrHead', job.id)).not.toBeNull();
    for (const who of ['head', 'handler', 'bankHead', 'admin'] as const) {
      expect(await one(who, job.id)).toBeNull();
      const { data } = await ask(who, '{ jobImports { nodes { id } totalCount } }');
      expect(data.jobImports).toEqual({ nodes: [], totalCount: 0 });
      expect((await settle(who, { id: point.id, choices: ['FULL'] })).codes).toEqual(['NOT_FOUND']);
    }
    expect((await paste('handler', { text: source })).codes).toEqual(['FORBIDDEN']);
  });
});
