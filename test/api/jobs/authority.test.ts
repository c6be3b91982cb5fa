import { describe, expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { attempt, commanding, plainDuty, type Job } from './pieces.ts';

const world = await makeWorld();
const { ask, ids, db } = world;
const run = commanding(world);
const tryTo = attempt(world);

/** A version with these lines, written by hr and reviewed by head; it waits for approval. */
const reviewedWith = async (
  positionId: string,
  lines: readonly (readonly [ability: string, scope: string])[],
): Promise<Job> => {
  let job = await run('hr', 'draft', { positionId });
  job = await run('hr', 'update', {
    id: job.id,
    revision: job.revision,
    duties: [plainDuty],
    authorities: lines.map(([ability, scope]) => ({ kind: 'HANDLE', text: ability, ability, scope })),
  });
  job = await run('hr', 'submit', { id: job.id, revision: job.revision });
  return run('head', 'review', { id: job.id, revision: job.revision });
};

const approve = (who: PersonKey, { id, revision }: Job) =>
  tryTo(who, 'approve', { id, revision, effectiveFrom: '2026-03-02' });

describe('what a line may give', () => {
  test('reviewer and approver are told of far reach and of administration, each in their language', async () => {
    const job = await reviewedWith(ids.position.agent, [
      ['ticket.read', 'SUBTREE'],
      ['audit.read', 'ALL'],
      ['ticket.register', 'OWN'],
    ]);
    expect(job.problems).toEqual([
      { code: 'REACH', path: 'authorities.1', isBlocking: false },
      { code: 'REACH', path: 'authorities.2', isBlocking: false },
      { code: 'ADMINISTRATION', path: 'authorities.2', isBlocking: false },
    ]);
    const messages = async (language: string): Promise<string[]> =>
      (
        await ask(
          'hrHead',
          'query ($id: ID!) { jobDescription(id: $id) { problems { message } } }',
          { id: job.id },
          language,
        )
      ).data.jobDescription.problems.map(({ message }: { message: string }) => message);
    expect((await messages('zh-CN'))[2]).toBe('权限第 2 条给出管理类权限“查看审计日志”，请确认该岗位需要它');
    expect((await messages('en'))[2]).toContain('Read the audit log');
  });

  test('reviewer and approver are told of a line without a limit whose ability may have one', async () => {
    const job = await reviewedWith(ids.position.supervisor, [['headcount.decide', 'UNIT']]);
    expect(job.problems).toEqual([{ code: 'NO_LIMIT', path: 'authorities.1', isBlocking: false }]);
    const { data } = await ask(
      'hrHead',
      'query ($id: ID!) { jobDescription(id: $id) { problems { message } } }',
      { id: job.id },
      'zh-CN',
    );
    expect(data.jobDescription.problems[0].message).toBe(
      '权限第 1 条“审批编制申请”没有填编制上限，即不限数量，请确认',
    );
  });

  test('the head of human resources, who handles no tickets, gives what the roles foresee', async () => {
    const job = await reviewedWith(ids.position.complaintLead, [
      ['ticket.dispatch', 'SUBTREE'],
      ['ticket.review', 'SUBTREE'],
      ['customer.identity', 'SUBTREE'],
    ]);
    expect((await approve('hrHead', job)).codes).toEqual([]);
  });

  test('a reach that neither the approver nor any role has is refused by line and ability', async () => {
    const job = await reviewedWith(ids.position.handler, [
      ['ticket.register', 'OWN'],
      ['ticket.close', 'ALL'],
      ['audit.read', 'UNIT'],
    ]);
    const { codes, errors } = await approve('hrHead', job);
    expect(codes).toEqual(['FORBIDDEN']);
    expect(errors[0]?.message).toContain('authority 2 (Close tickets; reach: the whole organisation)');
    expect(errors[0]?.message).not.toContain('authority 1');
    // hrHead has the audit log everywhere, and may give it.
    expect(errors[0]?.extensions?.['lines']).toEqual([
      { path: 'authorities.2', ability: 'ticket.close', scope: 'ALL' },
    ]);
    const [row] = await db.query('SELECT state FROM job_description WHERE id = $1', [job.id]);
    expect(row.state).toBe('REVIEWED');
  });

  test('administration is not given by an approver who has it less far, though a role has it everywhere', async () => {
    let job = await run('hr', 'draft', { positionId: ids.position.caller });
    job = await run('hr', 'update', {
      id: job.id,
      revision: job.revision,
      duties: [plainDuty],
      authorities: [{ kind: 'HANDLE', text: 'x', ability: 'audit.read', scope: 'ALL' }],
    });
    job = await run('hr', 'submit', { id: job.id, revision: job.revision });
    // Somebody else than head reviews, so that head may approve.
    await db.query(`UPDATE job_description SET state = 'REVIEWED' WHERE id = $1`, [job.id]);
    expect((await approve('head', job)).codes).toEqual(['FORBIDDEN']);
    expect((await approve('hrHead', job)).codes).toEqual([]);
  });
});

describe('holders of the post do not decide on its description', () => {
  const submitted = async (positionId: string): Promise<Job> => {
    let job = await run('hr', 'draft', { positionId });
    job = await run('hr', 'update', { id: job.id, revision: job.revision, duties: [plainDuty] });
    return run('hr', 'submit', { id: job.id, revision: job.revision });
  };
  const awaiting = async (who: PersonKey, step: string): Promise<string[]> =>
    (
      await ask(
        who,
        'query ($step: AwaitedJobStep!) { rows: jobDescriptions(filter: { awaiting: $step }) { nodes { id } } }',
        { step },
      )
    ).data.rows.nodes.map(({ id }: { id: string }) => id);
  const steps = async (who: PersonKey, id: string): Promise<string[]> =>
    (await ask(who, 'query ($id: ID!) { row: jobDescription(id: $id) { steps } }', { id })).data.row.steps;

  test('head does not review the head’s own: refused, not offered, not awaited', async () => {
    const job = await submitted(ids.position.relationsHead);
    const { codes, errors } = await tryTo('head', 'review', { id: job.id, revision: job.revision });
    expect(codes).toEqual(['INVALID_STATE']);
    expect(errors[0]?.message).toContain('You hold this post');
    expect(await steps('head', job.id)).toEqual(['RETURN']);
    expect(await awaiting('head', 'REVIEW')).not.toContain(job.id);
  });

  test('who holds it in a concurrent or acting way, does not approve it while that lasts', async () => {
    const job = await reviewedWith(ids.position.intake, []);
    expect(await steps('hrHead', job.id)).toEqual(['RETURN', 'APPROVE']);
    expect(await awaiting('hrHead', 'APPROVE')).toContain(job.id);
    for (const kind of ['CONCURRENT', 'ACTING']) {
      const [held] = await db.query(
        `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on)
         VALUES ($1, $2, $3, $4, '2026-03-01') RETURNING id`,
        [ids.unit.group, ids.person.hrHead, ids.position.intake, kind],
      );
      expect((await approve('hrHead', job)).codes).toEqual(['INVALID_STATE']);
      expect(await steps('hrHead', job.id)).toEqual(['RETURN']);
      expect(await awaiting('hrHead', 'APPROVE')).not.toContain(job.id);
      await db.query('DELETE FROM assignment WHERE id = $1', [held.id]);
    }
    expect((await approve('hrHead', job)).codes).toEqual([]);
  });
});
