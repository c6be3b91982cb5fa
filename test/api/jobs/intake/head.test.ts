import { describe, expect, test } from 'vitest';
import { makeWorld } from '../../../support/world.ts';
import type { PersonKey } from '../../../support/world-facts.ts';
import { intakeOf } from './asking.ts';

const world = await makeWorld();
const { ask, db, ids } = world;
const { pasted } = intakeOf(world);

const form = (head: string): string =>
  `职务说明书\n${head}\n主要职责\n1、接待来访客户；\n2、处理投诉，投诉满意率不低于95%。\n任职要求\n大专以上学历。\n`;

interface Row {
  field: string;
  state: string;
  file: string[];
  system: string[];
  isNone: boolean;
  mayTake: boolean;
  why: string | null;
  linksTo: string | null;
  posts: { positionId: string; title: string; isExact: boolean }[];
}
interface Head {
  positionId: string;
  revision: number;
  mayEdit: boolean;
  rows: Row[];
}

const headOf = async (
  importedJobId: string,
  positionId: string,
  who: PersonKey = 'hr',
): Promise<Head | null> => {
  const { data, errors } = await ask(
    who,
    `query ($importedJobId: ID!, $positionId: ID!) { row: importedHead(importedJobId: $importedJobId, positionId: $positionId) {
      positionId revision mayEdit rows { field state file system isNone mayTake why linksTo posts { positionId title isExact } } } }`,
    { importedJobId, positionId },
    'en',
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.row;
};
const rowsOf = async (importedJobId: string, positionId: string): Promise<Record<string, Row>> =>
  Object.fromEntries((await headOf(importedJobId, positionId))?.rows.map((row) => [row.field, row]) ?? []);

const take = async (
  importedJobId: string,
  positionId: string,
  fields: readonly string[],
  more: object = {},
  who: PersonKey = 'hr',
) => {
  const { revision = 1 } = (await headOf(importedJobId, positionId)) ?? {};
  return ask(
    who,
    `mutation ($input: TakeImportedHeadInput!) { row: takeImportedHead(input: $input) { position {
      id revision title aliases headcountPlan superior { id } code { state value } workplace { state value } directSubordinates { state }
      relations { kind rawName toPosition { id } } } } }`,
    { input: { importedJobId, positionId, revision, fields, ...more } },
    'en',
  );
};
const countAudits = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await db.query(`SELECT action, count(*)::int AS n FROM audit GROUP BY action`)).map(
      ({ action, n }: { action: string; n: number }) => [action, n],
    ),
  );

describe('the head of a form beside a post', () => {
  test('says field by field what is the same, what differs and what the post lacks', async () => {
    const job = await pasted(
      'hr',
      form(
        '职务名称：综合投诉处理员\n职务编码：KF-07\n部门：投诉组\n直接上级：运营部主管\n同僚：回访员、值班长\n直接下级：无\n工作地点：绍兴市越城区\n岗位定员：5人',
      ),
    );
    const rows = await rowsOf(job.id, ids.position.handler);
    expect(rows).toMatchObject({
      TITLE: { state: 'SAME' },
      DEPARTMENT: { state: 'SAME' },
      CODE: { state: 'MISSING', file: ['KF-07'], system: [], mayTake: true },
      WORKPLACE: { state: 'MISSING', mayTake: true },
      HEADCOUNT: { state: 'DIFFERS', file: ['5人'], system: ['3'], mayTake: true },
      SUPERIOR: {
        state: 'DIFFERS',
        file: ['运营部主管'],
        system: ['投诉主办'],
        linksTo: ids.position.supervisor,
      },
      PEERS: { state: 'MISSING', file: ['回访员', '值班长'] },
      SUBORDINATES: { state: 'MISSING', isNone: true, file: [] },
    });
    expect(Object.keys(rows)).not.toContain('PAY_GRADE');
  });

  test('what cannot be taken over says why, and what the file leaves out stays at the post', async () => {
    await db.query(`UPDATE position SET pay_grade = $2 WHERE id = $1`, [
      ids.position.caller,
      JSON.stringify({ state: 'VALUE', value: '8级', raw: null, certain: true, note: null }),
    ]);
    const job = await pasted('hr', form('职务名称：回访员\n部门：投诉组\n岗位定员：3至5人'));
    const rows = await rowsOf(job.id, ids.position.caller);
    expect(rows['DEPARTMENT']).toMatchObject({ state: 'DIFFERS', mayTake: false });
    expect(rows['DEPARTMENT']?.why).toContain('move the post');
    expect(rows['HEADCOUNT']).toMatchObject({ mayTake: false });
    expect(rows['PAY_GRADE']).toMatchObject({ state: 'NOT_IN_FILE', system: ['8级'], mayTake: false });
    const { codes, errors } = await take(job.id, ids.position.caller, ['HEADCOUNT', 'PAY_GRADE']);
    expect(codes).toEqual(['INVALID']);
    expect(errors[0]?.extensions?.['fields']).toMatchObject([
      { path: 'input.fields.0' },
      { path: 'input.fields.1' },
    ]);
  });

  test('is nobody’s business who may not see the import or the post', async () => {
    const job = await pasted('hr', form('职务名称：回访员\n部门：回访组'));
    expect(await headOf(job.id, ids.position.caller, 'bankHead')).toBeNull();
    expect(await headOf(job.id, ids.position.caller, 'agent')).toBeNull();
    expect(await headOf(job.id, ids.position.bankHandler)).toBeNull();
    expect((await take(job.id, ids.position.bankHandler, ['CODE'])).codes).toEqual(['NOT_FOUND']);
    expect((await take(job.id, ids.position.caller, ['CODE'], {}, 'agent')).codes).toEqual(['NOT_FOUND']);
  });
});

describe('taken over', () => {
  test('is at the post, each change on record as if it were made there, and then both say the same', async () => {
    const job = await pasted(
      'hr',
      form(
        '职务名称：综合投诉处理员（一线）\n职务编码：KF-07\n部门：投诉组\n直接上级：运营部主管\n同僚：回访员、值班长\n直接下级：无\n工作地点：绍兴市越城区\n岗位定员：5人',
      ),
    );
    const fields = ['TITLE', 'CODE', 'WORKPLACE', 'HEADCOUNT', 'SUPERIOR', 'PEERS', 'SUBORDINATES'];
    const before = await countAudits();
    const { data, errors } = await take(job.id, ids.position.handler, fields);
    expect(errors).toEqual([]);
    expect(data.row.position).toMatchObject({
      title: '综合投诉处理员',
      aliases: ['综合投诉处理员（一线）'],
      headcountPlan: 5,
      superior: { id: ids.position.supervisor },
      code: { state: 'VALUE', value: 'KF-07' },
      workplace: { state: 'VALUE', value: '绍兴市越城区' },
      directSubordinates: { state: 'NONE' },
      relations: [
        { kind: 'PEER', rawName: '回访员', toPosition: { id: ids.position.caller } },
        { kind: 'PEER', rawName: '值班长', toPosition: null },
      ],
    });
    const after = await countAudits();
    const made = (action: string): number => (after[action] ?? 0) - (before[action] ?? 0);
    expect(['editPosition', 'setSuperior', 'addRelation', 'takeImportedHead'].map(made)).toEqual([
      1, 1, 2, 1,
    ]);
    const rows = await rowsOf(job.id, ids.position.handler);
    expect(fields.map((field) => rows[field]?.state)).toEqual(fields.map(() => 'SAME'));
  });

  test('a superior that is no post yet is kept as a name, to be linked later (F004)', async () => {
    const job = await pasted('hr', form('职务名称：回访员\n部门：回访组\n直接上级：客服总监'));
    const rows = await rowsOf(job.id, ids.position.caller);
    expect(rows['SUPERIOR']).toMatchObject({ state: 'DIFFERS', linksTo: null, posts: [] });
    const { data } = await take(job.id, ids.position.caller, ['SUPERIOR']);
    expect(data.row.position).toMatchObject({
      superior: { id: ids.position.supervisor },
      relations: [{ kind: 'SUPERIOR', rawName: '客服总监', toPosition: null }],
    });
    const linked = await take(job.id, ids.position.caller, ['SUPERIOR'], {
      superiorId: ids.position.relationsHead,
    });
    // the name is at the post now: there is nothing left to take
    expect(linked.codes).toEqual(['INVALID']);
  });

  test('the name of a superior may be said to be a post that is called otherwise', async () => {
    const job = await pasted('hr', form('职务名称：话务员\n部门：客服中心\n直接上级：客户关系部负责人'));
    const { data } = await take(job.id, ids.position.agent, ['SUPERIOR'], {
      superiorId: ids.position.relationsHead,
    });
    expect(data.row.position).toMatchObject({
      superior: { id: ids.position.relationsHead },
      relations: [
        { kind: 'SUPERIOR', rawName: '客户关系部负责人', toPosition: { id: ids.position.relationsHead } },
      ],
    });
  });

  test('a superior that makes a circle is refused in words, and nothing is written', async () => {
    const job = await pasted(
      'hr',
      form('职务名称：投诉主办\n职务编码：KF-01\n部门：投诉组\n直接上级：投诉接待员'),
    );
    const { codes, errors } = await take(job.id, ids.position.complaintLead, ['CODE', 'SUPERIOR']);
    expect(codes).toEqual(['INVALID']);
    expect(errors[0]?.message).toContain('circle');
    expect(await rowsOf(job.id, ids.position.complaintLead)).toMatchObject({
      CODE: { state: 'MISSING' },
      SUPERIOR: { state: 'DIFFERS', system: ['运营部主管'] },
    });
  });

  test('names that the file no longer has go, those that it keeps stay linked', async () => {
    const first = await pasted('hr', form('职务名称：投诉接待员\n部门：投诉组\n同僚：回访员、话务员'));
    await take(first.id, ids.position.intake, ['PEERS']);
    const second = await pasted('hr', form('职务名称：投诉接待员\n部门：投诉组\n同僚：话务员、质检员'));
    const { data } = await take(second.id, ids.position.intake, ['PEERS']);
    expect(data.row.position.relations).toEqual([
      { kind: 'PEER', rawName: '话务员', toPosition: { id: ids.position.agent } },
      { kind: 'PEER', rawName: '质检员', toPosition: null },
    ]);
  });

  test('somebody else’s change of the post meanwhile is a conflict', async () => {
    const job = await pasted('hr', form('职务名称：投诉接待员\n部门：投诉组\n职务编码：KF-09'));
    const { codes } = await take(job.id, ids.position.intake, ['CODE'], { revision: 999 });
    expect(codes).toEqual(['CONFLICT']);
  });

  test('needs the right to edit the post, whoever may see both', async () => {
    const job = await pasted('hr', form('职务名称：投诉接待员\n部门：投诉组\n职务编码：KF-09'));
    const [taken] = (await db.query(
      `DELETE FROM role_grant g USING role r WHERE r.id = g.role_id AND r.code = 'HR' AND g.ability = 'org.edit'
       RETURNING g.role_id, g.scope`,
    )) as unknown as [{ role_id: string; scope: string }[]];
    expect(await headOf(job.id, ids.position.intake)).toMatchObject({ mayEdit: false });
    expect((await take(job.id, ids.position.intake, ['CODE'])).codes).toEqual(['FORBIDDEN']);
    for (const { role_id, scope } of taken)
      await db.query(`INSERT INTO role_grant (role_id, ability, scope) VALUES ($1, 'org.edit', $2)`, [
        role_id,
        scope,
      ]);
    expect((await take(job.id, ids.position.intake, ['CODE'])).codes).toEqual([]);
  });
});
