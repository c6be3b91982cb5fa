import { describe, expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { approveFor, attempt, commanding, jobFields } from './pieces.ts';

const world = await makeWorld();
const { ask, ids, db, clock } = world;
const run = commanding(world);
const tryTo = attempt(world);
const approved = approveFor(world);

const job = async (who: Parameters<typeof ask>[0], id: string) =>
  (await ask(who, `query ($id: ID!) { row: jobDescription(id: $id) { ${jobFields} } }`, { id })).data.row;

describe('an approval with a slip of the pen', () => {
  test('a first day more than two years ahead is refused', async () => {
    await expect(approved(ids.position.caller, '2126-04-01')).rejects.toThrow(
      'at most two years from now (2028-03-02)',
    );
    const [{ id, revision }] = await db.query(
      'SELECT id, revision FROM job_description WHERE position_id = $1',
      [ids.position.caller],
    );
    const { codes, fields } = await tryTo('hrHead', 'approve', { id, revision, effectiveFrom: '2028-03-03' });
    expect([codes, fields]).toEqual([['INVALID'], ['input.effectiveFrom']]);
  });

  test('is withdrawn before that day: the former version goes on, and it can be approved again', async () => {
    const positionId = ids.position.handler;
    const first = await approved(positionId, '2026-01-01');
    const mistyped = await approved(positionId, '2027-04-01');
    expect((await job('hr', first.id)).effectiveTo).toBe('2027-04-01');
    expect((await job('hrHead', mistyped.id)).steps).toEqual(['WITHDRAW']);
    expect((await job('hr', mistyped.id)).steps).toEqual([]);

    const input = { id: mistyped.id, revision: mistyped.revision, reason: '年份写错' };
    expect((await tryTo('hr', 'withdraw', input)).codes).toEqual(['FORBIDDEN']);
    const blank = await tryTo('hrHead', 'withdraw', { ...input, reason: ' ' });
    expect([blank.codes, blank.fields]).toEqual([['INVALID'], ['input.reason']]);
    const withdrawn = await run('hrHead', 'withdraw', input);
    expect(withdrawn).toMatchObject({
      state: 'REVIEWED',
      effectiveFrom: null,
      effectiveTo: null,
      steps: ['RETURN', 'APPROVE'],
    });
    expect(await job('hr', first.id)).toMatchObject({ inForce: true, effectiveTo: null });

    const again = await run('hrHead', 'approve', {
      id: mistyped.id,
      revision: withdrawn.revision,
      effectiveFrom: '2026-04-01',
    });
    expect(again).toMatchObject({ state: 'APPROVED', effectiveFrom: '2026-04-01' });
    expect((await job('hr', first.id)).effectiveTo).toBe('2026-04-01');
    const { data } = await ask(
      'hr',
      'query ($id: ID!) { jobDescription(id: $id) { approver { name } events { sheetRow step fromState toState reason } } }',
      { id: mistyped.id },
    );
    expect(data.jobDescription.approver).toEqual({ name: '钱主任' });
    expect(data.jobDescription.events.slice(-2)).toMatchObject([
      { sheetRow: 'J7', step: 'WITHDRAW', fromState: 'APPROVED', toState: 'REVIEWED', reason: '年份写错' },
      { sheetRow: 'J4', step: 'APPROVE' },
    ]);
    const audited = await db.query(
      `SELECT action FROM audit WHERE entity = 'JobDescription' AND entity_id = $1 ORDER BY id`,
      [first.id],
    );
    expect(audited.map(({ action }: { action: string }) => action).slice(-3)).toEqual([
      'supersedeJobDescription',
      'resumeJobDescription',
      'supersedeJobDescription',
    ]);

    clock.set('2026-04-01T00:00:00+08:00');
    const late = await tryTo('hrHead', 'withdraw', { ...input, revision: again.revision });
    expect(late.codes).toEqual(['INVALID_STATE']);
    expect(late.errors[0]?.message).toContain('has taken effect');
    clock.set('2026-03-02T09:00:00+08:00');
  });

  test('between two others: the one before goes on to where the next begins', async () => {
    const positionId = ids.position.vacant;
    await approved(positionId, '2026-01-01');
    await approved(positionId, '2026-06-01');
    const between = await approved(positionId, '2026-04-01');
    await run('hrHead', 'withdraw', { id: between.id, revision: between.revision, reason: '不需要' });
    const { data } = await ask(
      'hr',
      'query ($id: ID!) { position(id: $id) { jobDescriptions { version state effectiveFrom effectiveTo } } }',
      { id: positionId },
    );
    expect(data.position.jobDescriptions).toEqual([
      { version: 3, state: 'REVIEWED', effectiveFrom: null, effectiveTo: null },
      { version: 2, state: 'APPROVED', effectiveFrom: '2026-06-01', effectiveTo: null },
      { version: 1, state: 'APPROVED', effectiveFrom: '2026-01-01', effectiveTo: '2026-06-01' },
    ]);
  });
});
