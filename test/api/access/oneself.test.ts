import { beforeAll, expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { assigningIn } from '../org/assigning.ts';
import { learningIn } from '../training/learning.ts';

const world = await makeWorld();
const { ids } = world;
const { take, asRead } = assigningIn(world);
const { done, planned, refused } = await learningIn(world);

interface About {
  readonly ability: string;
  readonly recordKind: string;
  readonly recordId: string;
  readonly step?: string;
}

const explained = async (who: 'hr' | 'hrHead', input: About) => {
  const { data, errors } = await world.ask(
    who,
    'query ($input: ExplainAccessInput!) { explainAccess(input: $input) { allowed reason steps { text } } }',
    { input },
    'zh-CN',
  );
  expect(errors).toEqual([]);
  const { reason, steps } = data.explainAccess;
  return { reason, said: steps.map(({ text }: { text: string }) => text).join('\n') };
};

const whoCan = async (input: About): Promise<string[]> => {
  const { data, errors } = await world.ask(
    'hrHead',
    'query ($input: AccessQuestionInput!) { whoCan(input: $input, first: 100) { nodes { personName } } }',
    { input },
  );
  expect(errors).toEqual([]);
  return data.whoCan.nodes.map(({ personName }: { personName: string }) => personName);
};

const own = (ability: string): About => ({ ability, recordKind: 'Person', recordId: ids.person.hr });

let enrolment: { id: string; revision: number };
const ofResult = (step?: string): About => ({
  ability: 'training.plan',
  recordKind: 'Enrolment',
  recordId: enrolment.id,
  ...(step && { step }),
});

beforeAll(async () => {
  const course = await planned();
  const { enrolments } = (await done('hr', 'enrolPeople', {
    courseId: course.id,
    personIds: [ids.person.hr],
  })) as unknown as { enrolments: { id: string }[] };
  enrolment = { id: enrolments[0]?.id ?? '', revision: 1 };
});

test('one’s own qualifications are told to be somebody else’s to record, as the command says it', async () => {
  const text = '不能登记自己的资历和证书，请由另一位有此权限的人登记。';
  expect(await explained('hr', own('person.recordEdit'))).toEqual({
    reason: 'SEPARATION',
    said: expect.stringContaining(text),
  });
  const { errors, codes } = await world.ask(
    'hr',
    'mutation ($input: AddPersonRecordInput!) { addPersonRecord(input: $input) { __typename } }',
    { input: { personId: ids.person.hr, kind: 'EDUCATION', level: 'MASTER_UP', startsOn: '2015-06-30' } },
    'zh-CN',
  );
  expect([codes, errors[0]?.message]).toEqual([['FORBIDDEN'], text]);
  expect((await explained('hrHead', own('person.recordEdit'))).reason).toBe('ALLOWED');
});

test('one’s own facts and posts are told to be somebody else’s to change, as the commands say it', async () => {
  const { reason, said } = await explained('hr', own('org.edit'));
  expect(reason).toBe('SEPARATION');
  const person = await asRead(ids.person.hr);
  const renamed = await take('hr', 'edit', { ...person, name: '孙专家' }, 'zh-CN');
  const left = await take('hr', 'leave', { ...person, lastDay: '2026-12-31' }, 'zh-CN');
  for (const { codes, errors } of [renamed, left]) {
    expect(codes).toEqual(['FORBIDDEN']);
    expect(said).toContain(errors[0]?.message);
  }
  expect((await explained('hrHead', own('org.edit'))).reason).toBe('ALLOWED');
});

test('whoever plans may take themselves out of a course, and leaves their own results to another', async () => {
  const { reason, said } = await explained('hr', ofResult('RECORD_RESULT'));
  expect([reason, said]).toEqual([
    'SEPARATION',
    expect.stringContaining('不能登记或撤回自己的培训结果，请由另一位有此权限的人办理。'),
  ]);
  expect((await explained('hr', ofResult('TAKE_BACK_RESULT'))).reason).toBe('SEPARATION');
  const result = { ...enrolment, attended: true, score: 90, heldOn: '2026-03-02' };
  expect((await refused('hr', 'recordCourseResult', result)).codes).toEqual(['FORBIDDEN']);
  expect((await explained('hr', ofResult())).reason).toBe('ALLOWED');
  await done('hr', 'withdrawEnrolment', { ...enrolment, reason: '时间冲突' });
});

test('among those who can nobody is listed for what they would do about themselves', async () => {
  for (const about of [own('person.recordEdit'), own('org.edit'), ofResult('RECORD_RESULT')]) {
    const names = await whoCan(about);
    expect([about.ability, names.includes('孙专员')]).toEqual([about.ability, false]);
  }
  expect(await whoCan({ ...own('person.recordEdit'), recordId: ids.person.hrHead })).toContain('孙专员');
  expect(await whoCan(own('person.recordEdit'))).toContain('钱主任');
});
