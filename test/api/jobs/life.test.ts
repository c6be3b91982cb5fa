import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { approveFor, attempt, commanding, jobFields, plainDuty } from './pieces.ts';

const world = await makeWorld();
const { ask, ids, db, clock } = world;
const run = commanding(world);
const tryTo = attempt(world);
const approved = approveFor(world);

const job = async (who: Parameters<typeof ask>[0], id: string) =>
  (await ask(who, `query ($id: ID!) { row: jobDescription(id: $id) { ${jobFields} } }`, { id })).data.row;

test('a job description goes from draft to force through three people (F025, F026)', async () => {
  const positionId = ids.position.complaintLead;
  const draft = await run('hr', 'draft', { positionId });
  expect(draft).toMatchObject({ version: 1, state: 'DRAFT', inForce: false, effectiveFrom: null });
  expect(draft.problems).toEqual([{ code: 'NO_DUTY', path: 'duties', isBlocking: true }]);
  expect(draft.steps).toEqual(['EDIT', 'DISCARD']);

  const written = await run('hr', 'update', { id: draft.id, revision: draft.revision, duties: [plainDuty] });
  expect(written).toMatchObject({
    problems: [],
    steps: ['SUBMIT', 'EDIT', 'DISCARD'],
    revision: draft.revision + 1,
  });

  const submitted = await run('hr', 'submit', { id: draft.id, revision: written.revision });
  // hr may review as such, but not what hr wrote.
  expect(submitted).toMatchObject({ state: 'SUBMITTED', steps: ['RETURN'] });
  const own = await tryTo('hr', 'review', { id: draft.id, revision: submitted.revision });
  expect(own.codes).toEqual(['INVALID_STATE']);
  expect(own.errors[0]?.message).toContain('three different people');

  const reviewed = await run('head', 'review', { id: draft.id, revision: submitted.revision });
  expect(reviewed).toMatchObject({ state: 'REVIEWED', steps: ['RETURN'] });
  expect(
    (
      await tryTo('head', 'approve', {
        id: draft.id,
        revision: reviewed.revision,
        effectiveFrom: '2026-03-02',
      })
    ).codes,
  ).toEqual(['INVALID_STATE']);
  expect(
    (await tryTo('hr', 'approve', { id: draft.id, revision: reviewed.revision, effectiveFrom: '2026-03-02' }))
      .codes,
  ).toEqual(['INVALID_STATE']);

  const inForce = await run('hrHead', 'approve', {
    id: draft.id,
    revision: reviewed.revision,
    effectiveFrom: '2026-03-02',
  });
  expect(inForce).toMatchObject({
    state: 'APPROVED',
    inForce: true,
    effectiveFrom: '2026-03-02',
    effectiveTo: null,
    steps: [],
  });

  const { data } = await ask(
    'hr',
    `query ($id: ID!) { jobDescription(id: $id) {
      writer { name } reviewer { name } approver { name }
      events { sheetRow step fromState toState at reason actor { name } assignment { position { title } } }
    } }`,
    { id: draft.id },
  );
  expect(data.jobDescription).toMatchObject({
    writer: { name: '孙专员' },
    reviewer: { name: '李主任' },
    approver: { name: '钱主任' },
  });
  expect(data.jobDescription.events).toMatchObject([
    {
      sheetRow: 'J1',
      step: 'SUBMIT',
      fromState: 'DRAFT',
      toState: 'SUBMITTED',
      actor: { name: '孙专员' },
      at: '2026-03-02T01:00:00.000Z',
    },
    {
      sheetRow: 'J2',
      step: 'REVIEW',
      fromState: 'SUBMITTED',
      toState: 'REVIEWED',
      assignment: { position: { title: '客户关系部主任' } },
    },
    {
      sheetRow: 'J4',
      step: 'APPROVE',
      fromState: 'REVIEWED',
      toState: 'APPROVED',
      actor: { name: '钱主任' },
    },
  ]);
  const audited = await db.query(
    `SELECT action FROM audit WHERE entity = 'JobDescription' AND entity_id = $1 ORDER BY id`,
    [draft.id],
  );
  expect(audited.map(({ action }: { action: string }) => action)).toEqual([
    'draftJobDescription',
    'updateJobDescription',
    'submitJobDescription',
    'reviewJobDescription',
    'approveJobDescription',
  ]);
});

test('a reviewer who changed the words is one of their authors, and reviews them no more (F025)', async () => {
  const draft = await run('supervisor', 'draft', { positionId: ids.position.supervisor });
  const written = await run('supervisor', 'update', {
    id: draft.id,
    revision: draft.revision,
    duties: [plainDuty],
  });
  const rewritten = await run('hr', 'update', {
    id: draft.id,
    revision: written.revision,
    summary: ['改写'],
  });
  const submitted = await run('supervisor', 'submit', { id: draft.id, revision: rewritten.revision });
  expect((await tryTo('hr', 'review', { id: draft.id, revision: submitted.revision })).codes).toEqual([
    'INVALID_STATE',
  ]);
  const { data } = await ask(
    'hr',
    'query ($id: ID!) { jobDescription(id: $id) { writer { name } authors { name assignments { position { title } } } events { step } } }',
    { id: draft.id },
  );
  expect(data.jobDescription).toEqual({
    writer: { name: '周主管' },
    authors: [
      { name: '周主管', assignments: [{ position: { title: '运营部主管' } }] },
      { name: '孙专员', assignments: [{ position: { title: '人力资源专员' } }] },
    ],
    events: [{ step: 'SUBMIT' }],
  });
});

describe('versions in time (F026)', () => {
  test('the version in force holds until its successor is approved, and ends the day that begins', async () => {
    const positionId = ids.position.handler;
    const first = await approved(positionId, '2026-01-01');
    expect(first).toMatchObject({ version: 1, inForce: true, effectiveFrom: '2026-01-01' });

    const second = await run('hr', 'draft', { positionId });
    expect(second).toMatchObject({ version: 2, problems: [] });
    expect(await job('hr', first.id)).toMatchObject({ state: 'APPROVED', inForce: true });

    const submitted = await run('hr', 'submit', { id: second.id, revision: second.revision });
    const reviewed = await run('head', 'review', { id: second.id, revision: submitted.revision });
    const past = await tryTo('hrHead', 'approve', {
      id: second.id,
      revision: reviewed.revision,
      effectiveFrom: '2026-03-01',
    });
    expect([past.codes, past.fields]).toEqual([['INVALID'], ['input.effectiveFrom']]);

    await run('hrHead', 'approve', {
      id: second.id,
      revision: reviewed.revision,
      effectiveFrom: '2026-03-10',
    });
    expect(await job('hr', first.id)).toMatchObject({
      state: 'APPROVED',
      inForce: true,
      effectiveTo: '2026-03-10',
    });
    expect(await job('hr', second.id)).toMatchObject({ state: 'APPROVED', inForce: false });

    const current = async () =>
      (
        await ask(
          'hr',
          'query ($id: ID!) { position(id: $id) { jobDescription { version } jobDescriptions { version state } } }',
          { id: positionId },
        )
      ).data.position;
    expect((await current()).jobDescription).toEqual({ version: 1 });
    clock.set('2026-03-10T00:00:00+08:00');
    expect(await current()).toEqual({
      jobDescription: { version: 2 },
      jobDescriptions: [
        { version: 2, state: 'APPROVED' },
        { version: 1, state: 'SUPERSEDED' },
      ],
    });
    clock.set('2026-03-02T09:00:00+08:00');
  });

  test('a version approved for later keeps its day, and another may be put before it', async () => {
    const positionId = ids.position.vacant;
    for (const day of ['2026-01-01', '2026-06-01', '2026-04-01']) await approved(positionId, day);
    const { data } = await ask(
      'hr',
      'query ($id: ID!) { position(id: $id) { jobDescriptions { version effectiveFrom effectiveTo } } }',
      { id: positionId },
    );
    expect(data.position.jobDescriptions).toEqual([
      { version: 3, effectiveFrom: '2026-04-01', effectiveTo: '2026-06-01' },
      { version: 2, effectiveFrom: '2026-06-01', effectiveTo: null },
      { version: 1, effectiveFrom: '2026-01-01', effectiveTo: '2026-04-01' },
    ]);
    await expect(approved(positionId, '2026-06-01')).rejects.toThrow('already approved from 2026-06-01');
  });

  test('a draft copies everything that stands in the version in force', async () => {
    const positionId = ids.position.caller;
    await approved(positionId, '2026-01-01', {
      variant: 'V2',
      purpose: { state: 'VALUE', value: '让客户满意' },
      duties: [
        { section: 'HEADLINE', statement: '回访客户' },
        {
          ...plainDuty,
          heading: '回访',
          tasks: ['拨打', '记录'],
          workTimePct: 100,
          responsibilityLevel: 'FULL',
          measures: [{ kind: 'QUANTITATIVE', phrase: '满意率 99%', metricCode: 'K04', targetValue: 99 }],
        },
      ],
      authorities: [{ kind: 'HANDLE', text: '回访', ability: 'ticket.callBack', scope: 'UNIT' }],
      qualifications: [{ kind: 'AGE', strictness: 'REQUIRED', text: '22 岁以上', min: 22, unit: '年' }],
      training: [{ phase: 'PRE_SERVICE', text: '回访规范' }],
    });
    const content = `variant purpose { state value } training { phase text }
      duties { section seq heading statement tasks workTimePct responsibilityLevel
        measures { kind phrase metricCode comparator comparatorAssumed targetValue unit } }
      authorities { kind text condition ability scope moneyLimitMinor } qualifications { kind text min max unit options certain }`;
    await run('hr', 'draft', { positionId });
    const { data } = await ask(
      'hr',
      `query ($id: ID!) { position(id: $id) { jobDescriptions { version ${content} } } }`,
      { id: positionId },
    );
    const [{ version: two, ...copy }, { version: one, ...source }] = data.position.jobDescriptions;
    expect([two, one]).toEqual([2, 1]);
    expect(copy).toEqual(source);
    expect(source.duties).toHaveLength(2);
    expect(source.duties[1].measures).toEqual([
      {
        kind: 'QUANTITATIVE',
        phrase: '满意率 99%',
        metricCode: 'K04',
        comparator: 'AT_LEAST',
        comparatorAssumed: true,
        targetValue: 99,
        unit: '%',
      },
    ]);
  });

  test('a second draft of a post is refused and the first one named', async () => {
    const first = await run('hr', 'draft', { positionId: ids.position.intake });
    const { codes, errors } = await tryTo('hr', 'draft', { positionId: ids.position.intake });
    expect(codes).toEqual(['INVALID_STATE']);
    expect(errors[0]?.extensions).toMatchObject({ jobDescriptionId: first.id, state: 'DRAFT' });
  });

  test('two drafts begun at once: one wins, the other is told so', async () => {
    const answers = await Promise.all(
      ['hr', 'hrHead'].map((who) => tryTo(who as 'hr', 'draft', { positionId: ids.position.administrator })),
    );
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['INVALID_STATE']);
  });
});

describe('returning and discarding', () => {
  test('a returned version goes back to its writer with the reason and comes again', async () => {
    const draft = await run('hr', 'draft', { positionId: ids.position.agent });
    const written = await run('hr', 'update', {
      id: draft.id,
      revision: draft.revision,
      duties: [plainDuty],
    });
    const submitted = await run('hr', 'submit', { id: draft.id, revision: written.revision });
    const blankReason = await tryTo('head', 'return', {
      id: draft.id,
      revision: submitted.revision,
      reasons: [{ section: 'DUTIES', text: '  ' }],
    });
    expect([blankReason.codes, blankReason.fields]).toEqual([['INVALID'], ['input.reasons.0.text']]);

    const returned = await run('head', 'return', {
      id: draft.id,
      revision: submitted.revision,
      reasons: [{ section: 'DUTIES', text: '缺少目标' }],
    });
    expect(returned.state).toBe('RETURNED');
    expect((await job('hr', draft.id)).steps).toEqual(['SUBMIT', 'EDIT', 'DISCARD']);

    const mended = await run('supervisor', 'update', {
      id: draft.id,
      revision: returned.revision,
      summary: ['补上目标'],
    });
    const again = await run('hr', 'submit', { id: draft.id, revision: mended.revision });
    const reviewed = await run('head', 'review', { id: draft.id, revision: again.revision });
    const byApprover = await run('hrHead', 'return', {
      id: draft.id,
      revision: reviewed.revision,
      reasons: [{ text: '再想想' }],
    });
    expect(byApprover.state).toBe('RETURNED');
    const { data } = await ask(
      'hr',
      'query ($id: ID!) { jobDescription(id: $id) { returnReason writer { name } authors { name } events { sheetRow step fromState toState reason actor { name } } } }',
      { id: draft.id },
    );
    expect(data.jobDescription.writer.name).toBe('孙专员');
    expect(data.jobDescription.authors).toEqual([{ name: '孙专员' }, { name: '周主管' }]);
    // What was written before the first hand-in is the draft; every change after it is told.
    expect(data.jobDescription.events.map(({ step }: { step: string }) => step)).toEqual([
      'SUBMIT',
      'RETURN',
      'EDIT',
      'SUBMIT',
      'REVIEW',
      'RETURN',
    ]);
    expect(data.jobDescription.events[2]).toEqual({
      sheetRow: 'J5',
      step: 'EDIT',
      fromState: 'RETURNED',
      toState: 'RETURNED',
      reason: null,
      actor: { name: '周主管' },
    });
    expect(data.jobDescription.returnReason).toBe('再想想');
    expect(data.jobDescription.events.at(-1)).toMatchObject({ step: 'RETURN', reason: '再想想' });
  });

  test('a returned version that is given up stays with its history and lets the next draft begin', async () => {
    const positionId = ids.position.relationsHead;
    let version = await run('hr', 'draft', { positionId });
    version = await run('hr', 'update', {
      id: version.id,
      revision: version.revision,
      duties: [plainDuty],
    });
    version = await run('hr', 'submit', { id: version.id, revision: version.revision });
    version = await run('head', 'return', {
      id: version.id,
      revision: version.revision,
      reasons: [{ text: '不需要' }],
    });
    const { id } = version;
    const discarded = await run('hr', 'discard', { id, revision: version.revision });
    expect(discarded).toMatchObject({ id, state: 'DISCARDED', inForce: false, steps: [] });

    const { data } = await ask(
      'hr',
      `query ($post: ID!) { rows: jobDescriptions(filter: { positionId: $post, states: [DISCARDED] }) {
        nodes { id duties { statement } events { sheetRow step toState actor { name } } } } }`,
      { post: positionId },
    );
    expect(data.rows.nodes).toMatchObject([{ id, duties: [{ statement: plainDuty.statement }] }]);
    expect(data.rows.nodes[0].events.at(-1)).toEqual({
      sheetRow: 'J6',
      step: 'DISCARD',
      toState: 'DISCARDED',
      actor: { name: '孙专员' },
    });
    for (const command of ['update', 'submit', 'discard'] as const)
      expect((await tryTo('hr', command, { id, revision: discarded.revision })).codes).toEqual([
        'INVALID_STATE',
      ]);
    expect(await run('hr', 'draft', { positionId })).toMatchObject({ version: 2, state: 'DRAFT' });
  });

  test('a discarded draft is gone, and the audit keeps what stood in it', async () => {
    const draft = await run('hr', 'draft', { positionId: ids.position.countyHead });
    const written = await run('hr', 'update', {
      id: draft.id,
      revision: draft.revision,
      duties: [plainDuty],
    });
    expect(await run('hr', 'discard', { id: draft.id, revision: written.revision })).toBeNull();
    expect(await job('hr', draft.id)).toBeNull();
    const [audited] = await db.query(
      `SELECT before FROM audit WHERE action = 'discardJobDescription' AND entity_id = $1`,
      [draft.id],
    );
    expect(audited.before.duties[0].statement).toBe(plainDuty.statement);
    expect(await run('hr', 'draft', { positionId: ids.position.countyHead })).toMatchObject({ version: 1 });
  });
});

describe('a caller who is late or repeats', () => {
  test('is told that the record has changed (CONFLICT), with both revisions', async () => {
    const draft = await run('hr', 'draft', { positionId: ids.position.personnelOfficer });
    await run('hr', 'update', { id: draft.id, revision: draft.revision, summary: ['一'] });
    const late = await tryTo('hrHead', 'update', { id: draft.id, revision: draft.revision, summary: ['二'] });
    expect(late.codes).toEqual(['CONFLICT']);
    expect(late.errors[0]?.extensions).toMatchObject({ yours: draft.revision, current: draft.revision + 1 });
  });

  test('gets the same answer under the same key, and the work is done once', async () => {
    const input = { positionId: ids.position.personnelHead, idempotencyKey: randomUUID() };
    const [first, second] = [await run('hr', 'draft', input), await run('hr', 'draft', input)];
    expect(second).toEqual(first);
    const other = await tryTo('hr', 'draft', { ...input, positionId: ids.position.agent });
    expect(other.codes).toEqual(['IDEMPOTENCY_MISMATCH']);
  });
});
