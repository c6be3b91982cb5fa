import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { addVersion } from '../access/job-fixture.ts';
import type { PersonKey } from '../../support/world-facts.ts';

const { ask, ids, db } = await makeWorld();
const { unit, position } = ids;

const revisionOf = async (table: 'org_unit' | 'position', id: string): Promise<number> =>
  (await db.query(`SELECT revision FROM ${table} WHERE id = $1`, [id]))[0].revision;
const movePost = async (who: PersonKey, id: string, unitId: string, language?: string) =>
  ask(
    who,
    'mutation ($input: MovePositionInput!) { movePosition(input: $input) { position { unit { name } } } }',
    { input: { id, revision: await revisionOf('position', id), unitId } },
    language,
  );
const moveUnit = async (who: PersonKey, id: string, parentId: string) =>
  ask(who, 'mutation ($input: MoveUnitInput!) { moveUnit(input: $input) { unit { name } } }', {
    input: { id, revision: await revisionOf('org_unit', id), parentId },
  });
const previewPost = (who: PersonKey, positionId: string, unitId: string, language?: string) =>
  ask(
    who,
    `query ($positionId: ID!, $unitId: ID!) { preview: positionMovePreview(positionId: $positionId, unitId: $unitId) {
       path newPath holders reach { abilities unitsBefore unitsAfter gained lost }
       losing { personName } gaining { personName } crossing { title superiorTitle superiorUnitName } problem } }`,
    { positionId, unitId },
    language,
  );
/** Lets the posts of a role do something for their unit and all below it; answers how to take it back. */
const letting = async (code: string, ability: string): Promise<() => Promise<unknown>> => {
  const [row] = await db.query(
    `INSERT INTO role_grant (role_id, ability, scope) SELECT id, $2, 'SUBTREE' FROM role WHERE code = $1 AND organisation_id = $3
     RETURNING id`,
    [code, ability, unit.group],
  );
  return () => db.query('DELETE FROM role_grant WHERE id = $1', [row.id]);
};

test('a held post whose approvals would reach further is moved by who approves so far, not by the HR officer', async () => {
  const refused = await movePost('hr', position.countyHead, unit.branch);
  expect([refused.codes, refused.fields]).toEqual([['FORBIDDEN'], ['input.unitId']]);
  expect(refused.errors[0]?.message).toContain('Approve job descriptions');
  expect((await movePost('hrHead', position.countyHead, unit.branch)).errors).toEqual([]);
  // Back to less: nothing is given.
  expect((await movePost('hr', position.countyHead, unit.county)).errors).toEqual([]);
  expect((await movePost('admin', position.countyHead, unit.branch)).errors).toEqual([]);
  await movePost('hr', position.countyHead, unit.county);
});

test('a vacant post moves wherever its unit may be edited: whoever gives it is asked then', async () => {
  await db.query(`UPDATE assignment SET ends_on = '2026-03-02' WHERE position_id = $1`, [
    position.countyHead,
  ]);
  expect((await movePost('hr', position.countyHead, unit.branch)).errors).toEqual([]);
  await movePost('hr', position.countyHead, unit.county);
  await db.query('UPDATE assignment SET ends_on = NULL WHERE position_id = $1', [position.countyHead]);
});

test('nobody widens their own reach by moving their post, or a unit below it', async () => {
  const takeBack = await letting('HR', 'ticket.read');
  const own = await movePost('hr', position.personnelOfficer, unit.branch, 'zh-CN');
  expect(own.codes).toEqual(['FORBIDDEN']);
  expect(own.errors[0]?.message).toContain('移动会扩大您本人的权限范围');
  const below = await moveUnit('hr', unit.callbacks, unit.personnel);
  expect([below.codes, below.fields]).toEqual([['FORBIDDEN'], ['input.parentId']]);
  await takeBack();
});

test('a unit is moved below those who lead it, but not where they would administer more of it than the mover', async () => {
  const takeBack = await letting('HEAD', 'account.manage');
  const refused = await moveUnit('hr', unit.callbacks, unit.county);
  expect(refused.codes).toEqual(['FORBIDDEN']);
  expect(refused.errors[0]?.message).toContain('越城分公司经理');
  await takeBack();
  expect((await moveUnit('hr', unit.callbacks, unit.county)).errors).toEqual([]);
  await moveUnit('hr', unit.callbacks, unit.centre);
});

test('a unit in which the administrator stands comes below a head only by who has what the head would come to have', async () => {
  await movePost('admin', position.administrator, unit.callbacks);
  const refused = await moveUnit('hr', unit.callbacks, unit.county);
  expect([refused.codes, refused.fields]).toEqual([['FORBIDDEN'], ['input.parentId']]);
  expect(refused.errors[0]?.message).toContain('Approve job descriptions');
  const preview = await ask(
    'hr',
    `{ unitMovePreview(unitId: "${unit.callbacks}", parentId: "${unit.county}") { problem } }`,
    {},
    'zh-CN',
  );
  expect(preview.data.unitMovePreview.problem).toContain('“批准职位说明书”');
  expect((await moveUnit('hrHead', unit.callbacks, unit.county)).errors).toEqual([]);
  await moveUnit('hrHead', unit.callbacks, unit.centre);
  await movePost('admin', position.administrator, unit.branch);
});

test('nor does the administrator’s post alone come below a head by the HR officer', async () => {
  for (const to of [unit.county, unit.relations, unit.centre]) {
    const refused = await movePost('hr', position.administrator, to);
    expect([refused.codes, refused.fields]).toEqual([['FORBIDDEN'], ['input.unitId']]);
  }
  expect((await movePost('hr', position.administrator, unit.personnel)).errors).toEqual([]);
  expect((await movePost('hr', position.administrator, unit.branch)).errors).toEqual([]);
  expect((await movePost('hrHead', position.administrator, unit.county)).errors).toEqual([]);
  await movePost('hrHead', position.administrator, unit.branch);
});

test('what was given to a holder in person moves along with the post, and is asked about like what the post gives', async () => {
  const [held] = await db.query('SELECT id FROM assignment WHERE position_id = $1', [position.caller]);
  await db.query(
    `INSERT INTO personal_grant (organisation_id, person_id, assignment_id, ability, scope, reason, starts_on, ends_on, given_by_id, given_at)
     SELECT organisation_id, person_id, id, 'audit.read', 'UNIT', '审计', '2026-03-10', '2026-04-01', $2, now() FROM assignment WHERE id = $1`,
    [held.id, ids.person.admin],
  );
  expect((await movePost('hr', position.caller, unit.county)).codes).toEqual(['FORBIDDEN']);
  expect((await movePost('hrHead', position.caller, unit.county)).errors).toEqual([]);
  await movePost('hrHead', position.caller, unit.callbacks);
  await db.query('TRUNCATE personal_grant');
});

test('what an approved job description gives from a later day on is asked about today', async () => {
  await addVersion(db, {
    positionId: position.caller,
    from: '2026-06-01',
    lines: [{ ability: 'job.approve', scope: 'UNIT' }],
  });
  expect((await movePost('hr', position.caller, unit.county)).codes).toEqual(['FORBIDDEN']);
  await db.query('DELETE FROM authority; DELETE FROM job_description');
});

test('the preview of a post’s move says what its holders would reach, who comes above it, which lines would cross, and what refuses it', async () => {
  const { data, errors } = await previewPost('hr', position.complaintLead, unit.county);
  expect(errors).toEqual([]);
  expect(data.preview).toMatchObject({
    path: ['集团公司', '绍兴分公司', '客户关系部', '客服中心', '投诉组'],
    newPath: ['集团公司', '绍兴分公司', '越城分公司'],
    holders: ['吴主办'],
    gaining: [{ personName: '卫经理' }],
    problem: null,
  });
  const [reach] = data.preview.reach;
  expect(reach).toMatchObject({ unitsBefore: 1, unitsAfter: 1, gained: 1, lost: 1 });
  expect(reach.abilities.length).toBeGreaterThan(0);
  expect(data.preview.crossing).toEqual(
    expect.arrayContaining([
      { title: '投诉主办', superiorTitle: '运营部主管', superiorUnitName: '客服中心' },
      { title: '综合投诉处理员', superiorTitle: '投诉主办', superiorUnitName: '越城分公司' },
    ]),
  );
  const wide = await previewPost('hr', position.countyHead, unit.branch, 'zh-CN');
  expect(wide.data.preview.problem).toContain('“批准职位说明书”会到更大的范围');
  expect(wide.data.preview.reach).toEqual(
    expect.arrayContaining([expect.objectContaining({ unitsBefore: 1, unitsAfter: 7, gained: 6, lost: 0 })]),
  );
});

test('the previews say that a place ends too soon', async () => {
  await db.query(`UPDATE org_unit SET closed_on = '2026-12-31' WHERE id = $1`, [unit.county]);
  const post = await previewPost('hr', position.vacant, unit.county);
  expect(post.data.preview.problem).toContain('越城分公司 is closed from 2026-12-31');
  const below = await ask(
    'hr',
    `{ unitMovePreview(unitId: "${unit.callbacks}", parentId: "${unit.county}") { problem } }`,
  );
  expect(below.data.unitMovePreview.problem).toContain('越城分公司 is closed from 2026-12-31');
  await db.query('UPDATE org_unit SET closed_on = NULL WHERE id = $1', [unit.county]);
});

test('the preview of a post’s move tells nothing to those who may not make it', async () => {
  expect((await previewPost('handler', position.vacant, unit.county)).codes).toEqual(['FORBIDDEN']);
  expect((await previewPost('bankHead', position.vacant, unit.county)).codes).toEqual(['NOT_FOUND']);
  expect((await previewPost('hr', position.vacant, unit.bank)).codes).toEqual(['NOT_FOUND']);
});
