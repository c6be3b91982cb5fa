import { describe, expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { assigningIn } from './assigning.ts';

const world = await makeWorld();
const { ask, ids, db } = world;
const { take, newcomer, asRead } = assigningIn(world);

const given = {
  name: ' 欧阳娜娜 ',
  employeeNo: ' E-77 ',
  gender: 'FEMALE',
  bornOn: '1995-06-01',
  education: 'BACHELOR',
};

const why = async (who: 'lead' | 'hr', recordId: string) => {
  const { data, errors } = await ask(
    who,
    'query ($input: ExplainAccessInput!) { explainAccess(input: $input) { reason steps { text } } }',
    { input: { ability: 'org.edit', recordKind: 'Person', recordId } },
    'zh-CN',
  );
  expect(errors).toEqual([]);
  return data.explainAccess;
};

describe('a person who is taken on', () => {
  test('is found in characters, in pinyin and by first letters, and holds no post yet', async () => {
    const { data, errors } = await take('hr', 'create', given);
    expect(errors).toEqual([]);
    expect(data.row.person).toMatchObject({
      name: '欧阳娜娜',
      employeeNo: 'E-77',
      bornOn: '1995-06-01',
      assignments: [],
    });
    for (const q of ['欧阳', 'ouyangnana', 'oynn', 'E-77']) {
      const found = await ask('hr', 'query ($q: String!) { people(filter: { q: $q }) { nodes { name } } }', {
        q,
      });
      expect([q, found.data.people.nodes]).toEqual([q, [{ name: '欧阳娜娜' }]]);
    }
  });

  test('needs a name, a number of their own and a day of birth that has been', async () => {
    expect((await take('hr', 'create', { name: '  ' })).fields).toEqual(['input.name']);
    expect((await take('hr', 'create', { name: '某某', bornOn: '2026-03-02' })).fields).toEqual([
      'input.bornOn',
    ]);
    const taken = await take('hr', 'create', { name: '某某', employeeNo: 'E-agent' }, 'zh-CN');
    expect([taken.fields, taken.errors[0]?.message]).toEqual([
      ['input.employeeNo'],
      '输入有误：工号 E-agent 已属于陈话务',
    ]);
    const twice = await Promise.all(
      ['hr', 'hrHead'].map((who) => take(who as 'hr', 'create', { name: '同号', employeeNo: 'E-88' })),
    );
    expect(twice.flatMap(({ codes }) => codes)).toEqual(['INVALID']);
  });

  test('is taken on by who edits the whole organisation, with personal facts by who may see them', async () => {
    expect((await take('lead', 'create', { name: '某某' })).codes).toEqual(['FORBIDDEN']);
    expect((await take('admin', 'create', { name: '某某' })).errors).toEqual([]);
    expect((await take('admin', 'create', { name: '某某', bornOn: '1990-01-01' })).codes).toEqual([
      'FORBIDDEN',
    ]);
  });
});

describe('facts of a person', () => {
  test('hold a name: one that is blank is refused, and not passed over', async () => {
    const id = await newcomer('有名');
    const { revision } = await asRead(id);
    expect((await take('hr', 'edit', { id, revision, name: ' \u3000 ' })).fields).toEqual(['input.name']);
  });

  test('are changed one by one, and the audit says what was before but for what few may see', async () => {
    const id = await newcomer('老名');
    const input = { ...(await asRead(id)), name: '新名', bornOn: '1990-01-01' };
    const { data } = await take('hr', 'edit', input);
    expect(data.row.person).toMatchObject({ name: '新名', bornOn: '1990-01-01', revision: 2 });
    const [row] = await db.query(
      `SELECT before, after FROM audit WHERE action = 'editPerson' AND entity_id = $1`,
      [id],
    );
    expect(row).toEqual({
      before: { name: '老名', bornOn: null },
      after: { name: '新名', bornOn: 'CHANGED' },
    });
    const gone = await take('hr', 'edit', { ...(await asRead(id)), bornOn: null });
    expect(gone.data.row.person).toMatchObject({ name: '新名', bornOn: null });
  });

  test('that one may not see can neither be changed nor guessed', async () => {
    const person = await asRead(ids.person.agent);
    const wrong = await take('admin', 'edit', { ...person, bornOn: '1991-01-01' });
    const right = await take('admin', 'edit', { ...person, bornOn: '1990-05-01' });
    expect([wrong.codes, right.codes]).toEqual([['FORBIDDEN'], ['FORBIDDEN']]);
    expect((await take('admin', 'edit', { ...person, name: '陈话务员' })).errors).toEqual([]);
  });

  test.each([
    ['education', 'MASTER_UP'],
    ['bornOn', '1980-05-01'],
    ['gender', 'FEMALE'],
    ['name', '钱主任二'],
    ['employeeNo', 'K-777'],
  ])('%s of oneself is recorded by somebody else', async (fact, value) => {
    const own = await take('hr', 'edit', { ...(await asRead(ids.person.hr)), [fact]: value }, 'zh-CN');
    expect([own.codes, own.fields]).toEqual([['FORBIDDEN'], [`input.${fact}`]]);
    expect(own.errors[0]?.message).toContain('不能由本人修改');
    expect(
      (await take('hrHead', 'edit', { ...(await asRead(ids.person.hr)), [fact]: value })).errors,
    ).toEqual([]);
    // what stays as it is may come along
    const named = { ...(await asRead(ids.person.hr)), [fact]: value };
    expect((await take('hr', 'edit', named)).errors).toEqual([]);
  });

  test('are changed by whoever edits every unit in which the person has a post, as a leaving is recorded', async () => {
    const asked = 'query ($id: ID!) { person(id: $id) { mayEdit } }';
    const isOffered = async () => {
      const { data } = await ask('lead', asked, { id: ids.person.handler });
      return data.person.mayEdit;
    };
    const named = async (name: string) =>
      (await take('lead', 'edit', { ...(await asRead(ids.person.handler)), name })).codes;
    await db.query(
      `INSERT INTO role_grant (role_id, ability, scope)
       SELECT role_id, 'org.edit', 'UNIT' FROM position_role WHERE position_id = $1 LIMIT 1`,
      [ids.position.complaintLead],
    );
    expect([await isOffered(), await named('郑处理甲')]).toEqual([true, []]);
    await db.query(
      `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on)
       VALUES ($1, $2, $3, 'CONCURRENT', '2026-03-01')`,
      [ids.unit.group, ids.person.handler, ids.position.caller],
    );
    expect([await isOffered(), await named('郑处理乙')]).toEqual([false, ['FORBIDDEN']]);
    // The explanation names the unit that is lacking, and is the same for a leaving.
    const { reason, steps } = await why('lead', ids.person.handler);
    expect([reason, steps[0]]).toEqual([
      'OUT_OF_SCOPE',
      {
        text: expect.stringMatching(/要求权限及于其中每一个部门，尚未及于“[^”]*回访组”$/),
      },
    ]);
    const leaves = { ...(await asRead(ids.person.handler)), lastDay: '2026-12-31' };
    expect((await take('lead', 'leave', leaves)).codes).toEqual(['FORBIDDEN']);
    expect((await why('hr', ids.person.handler)).reason).toBe('ALLOWED');
    expect(
      (await take('hr', 'edit', { ...(await asRead(ids.person.handler)), name: '郑处理丙' })).errors,
    ).toEqual([]);
  });

  test('of whoever is to hold a post elsewhere are changed by whoever edits there, too, as it is explained', async () => {
    const id = ids.person.otherHandler;
    expect((await why('lead', id)).reason).toBe('ALLOWED');
    await db.query(
      `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on)
       VALUES ($1, $2, $3, 'CONCURRENT', '2026-09-01')`,
      [ids.unit.group, id, ids.position.caller],
    );
    expect((await why('lead', id)).reason).toBe('OUT_OF_SCOPE');
    expect((await take('lead', 'edit', { ...(await asRead(id)), name: '王处理甲' })).codes).toEqual([
      'FORBIDDEN',
    ]);
  });

  test('are not offered to be changed by the person themselves', async () => {
    const asked = 'query ($id: ID!) { person(id: $id) { mayEdit } }';
    const own = await ask('hr', asked, { id: ids.person.hr });
    const other = await ask('hr', asked, { id: ids.person.agent });
    expect([own.data.person.mayEdit, other.data.person.mayEdit]).toEqual([false, true]);
  });

  test('changed by two at once: the second reads who was first, and what', async () => {
    const id = await newcomer();
    const read = await asRead(id);
    await take('hrHead', 'edit', { ...read, employeeNo: 'E-99' });
    const { codes, errors } = await take('hr', 'edit', { ...read, name: '另一个名' });
    expect([codes, errors[0]?.message]).toEqual([
      ['CONFLICT'],
      expect.stringMatching(/钱主任 changed this record .*staff number/),
    ]);
  });
});

test('who has left is a list of its own', async () => {
  const id = await newcomer('已经走了');
  await take('hr', 'leave', { ...(await asRead(id)), lastDay: '2026-02-28' });
  const left = async (hasLeft: boolean): Promise<string[]> =>
    (
      await ask(
        'hr',
        'query ($left: Boolean) { people(filter: { hasLeft: $left, q: "已经" }) { nodes { name } } }',
        {
          left: hasLeft,
        },
      )
    ).data.people.nodes.map(({ name }: { name: string }) => name);
  expect(await left(true)).toEqual(['已经走了']);
  expect(await left(false)).toEqual([]);
});
