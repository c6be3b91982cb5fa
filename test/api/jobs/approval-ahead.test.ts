import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { people, type PersonKey } from '../../support/world-facts.ts';
import { attempt, commanding, plainDuty, type Job } from './pieces.ts';

const world = await makeWorld();
const { ask, ids, db } = world;
const run = commanding(world);
const tryTo = attempt(world);

const line = (ability: string, scope: string, more: object = {}) => ({
  kind: 'HANDLE',
  text: ability,
  ability,
  scope,
  ...more,
});

/** A version with these lines, which waits for approval; nobody of these who might approve it has reviewed it. */
const reviewedWith = async (positionId: string, authorities: readonly object[]): Promise<Job> => {
  let job = await run('hr', 'draft', { positionId });
  job = await run('hr', 'update', {
    id: job.id,
    revision: job.revision,
    duties: [plainDuty],
    authorities,
  });
  job = await run('hr', 'submit', { id: job.id, revision: job.revision });
  await db.query(`UPDATE job_description SET state = 'REVIEWED' WHERE id = $1`, [job.id]);
  return job;
};

const ahead = async (who: PersonKey, id: string, language = 'en') => {
  const { data, errors } = await ask(
    who,
    `query ($id: ID!) { ahead: jobDescriptionApproval(id: $id) {
      linesBeyond { seq ability scope reason } approvers { personName positionTitle unitName } } }`,
    { id },
    language,
  );
  expect(errors).toEqual([]);
  return data.ahead as {
    linesBeyond: { seq: number; ability: string; reason: string }[];
    approvers: { personName: string }[];
  };
};

const forget = (): Promise<unknown> =>
  db.query(`ALTER TABLE job_event DISABLE TRIGGER USER; DELETE FROM job_event; ALTER TABLE job_event ENABLE TRIGGER USER;
    DELETE FROM job_description`);

const cases: readonly (readonly object[])[] = [
  [line('ticket.read', 'UNIT')],
  [line('audit.read', 'ALL')],
  [line('audit.read', 'SUBTREE')],
  [line('access.manage', 'ALL')],
  [line('ticket.close', 'ALL')],
  [line('headcount.decide', 'UNIT', { seatLimit: 2 }), line('org.edit', 'UNIT')],
  [line('headcount.decide', 'UNIT')],
];

test('before anybody tries it is said which lines an approver may not give and who could approve: so it then is', async () => {
  for (const authorities of cases) {
    const told = new Map<string, Awaited<ReturnType<typeof ahead>>>();
    const outcome = new Map<string, readonly string[]>();
    for (const who of ['head', 'hrHead'] as const) {
      await forget();
      const job = await reviewedWith(ids.position.caller, authorities);
      told.set(who, await ahead(who, job.id));
      const { errors } = await tryTo(who, 'approve', {
        id: job.id,
        revision: job.revision,
        effectiveFrom: '2026-03-02',
      });
      const beyond = (errors[0]?.extensions?.['lines'] ?? []) as { path: string }[];
      outcome.set(who, errors.length === 0 ? [] : beyond.map(({ path }) => path));
      expect(
        told.get(who)?.linesBeyond.map(({ seq }) => `authorities.${seq}`),
        `${who} ${JSON.stringify(authorities)}`,
      ).toEqual(outcome.get(who));
    }
    const able = [...outcome].filter(([, lines]) => lines.length === 0).map(([who]) => who as PersonKey);
    for (const each of told.values())
      expect(each.approvers.map(({ personName }) => personName).toSorted()).toEqual(
        able.map((who) => people[who].name).toSorted(),
      );
  }
});

test('the reason is told in words, line by line, and who could approve in the order of nearness', async () => {
  await forget();
  const job = await reviewedWith(ids.position.caller, [
    line('ticket.read', 'UNIT'),
    line('audit.read', 'ALL'),
  ]);
  const told = await ahead('head', job.id, 'zh-CN');
  expect(told.linesBeyond).toEqual([
    {
      seq: 2,
      ability: 'audit.read',
      scope: 'ALL',
      reason: '权限第 2 条“查看审计日志”（范围：整个组织）是管理类权限，您本人没有到这一范围',
    },
  ]);
  expect(told.approvers).toEqual([
    { personName: '钱主任', positionTitle: '人力资源部主任', unitName: '人力资源部' },
  ]);
});

test('a draft is told of as it would wait for approval; its writer approves nothing and is told who could', async () => {
  const approversWith = async (ability: string): Promise<string[]> => {
    await forget();
    const { id, revision } = await run('hr', 'draft', { positionId: ids.position.caller });
    await run('hr', 'update', { id, revision, authorities: [line(ability, 'ALL')] });
    const told = await ahead('hr', id);
    expect(told.linesBeyond).toEqual([]);
    return told.approvers.map(({ personName }) => personName);
  };
  expect(await approversWith('audit.read')).toEqual(['钱主任']);
  // Rights are administered by the administrator, who approves no descriptions.
  expect(await approversWith('access.manage')).toEqual([]);
});

test('whoever asks who could approve it instead is named those who may give its lines, and no others', async () => {
  await forget();
  const job = await reviewedWith(ids.position.caller, [line('audit.read', 'ALL')]);
  const { data } = await ask(
    'head',
    `query ($input: ExplainAccessInput!) { explainAccess(input: $input) { allowed reason askInstead { personName } } }`,
    { input: { ability: 'job.approve', recordKind: 'JobDescription', recordId: job.id, step: 'APPROVE' } },
  );
  expect(data.explainAccess).toEqual({
    allowed: false,
    reason: 'SEPARATION',
    askInstead: [{ personName: '钱主任' }],
  });
});

test('who may approve is asked of approving itself: whoever reviewed it could only return it, and is no answer', async () => {
  await forget();
  let job = await run('hr', 'draft', { positionId: ids.position.caller });
  job = await run('hr', 'update', { id: job.id, revision: job.revision, duties: [plainDuty] });
  job = await run('hr', 'submit', { id: job.id, revision: job.revision });
  job = await run('head', 'review', { id: job.id, revision: job.revision });
  const question = (step: string | null) => ({
    ability: 'job.approve',
    recordKind: 'JobDescription',
    recordId: job.id,
    step,
  });
  const reasonOf = async (step: string | null): Promise<string> => {
    const asked = 'query ($input: ExplainAccessInput!) { explainAccess(input: $input) { reason } }';
    const { data } = await ask('head', asked, { input: question(step) });
    return data.explainAccess.reason;
  };
  const able = async (step: string | null): Promise<string[]> => {
    const asked = 'query ($input: AccessQuestionInput!) { whoCan(input: $input) { nodes { personName } } }';
    const { data } = await ask('hrHead', asked, { input: question(step) });
    return data.whoCan.nodes.map(({ personName }: { personName: string }) => personName);
  };
  expect(await reasonOf('RETURN')).toBe('ALLOWED');
  for (const step of ['APPROVE', null]) {
    expect(await reasonOf(step)).toBe('SEPARATION');
    expect(await able(step)).toEqual([people.hrHead.name]);
  }
  expect(await able('RETURN')).toContain(people.head.name);
});

test('what is approved has no approval ahead, and who may not see the version is told of nothing', async () => {
  await forget();
  const job = await reviewedWith(ids.position.caller, [line('ticket.read', 'UNIT')]);
  const hidden = await ask(
    'agent',
    '{ ahead: jobDescriptionApproval(id: "' + job.id + '") { approvers { personName } } }',
  );
  expect(hidden.codes).toEqual(['NOT_FOUND']);
  await run('hrHead', 'approve', { id: job.id, revision: job.revision, effectiveFrom: '2026-03-02' });
  expect(await ahead('hrHead', job.id)).toEqual({ linesBeyond: [], approvers: [] });
});
