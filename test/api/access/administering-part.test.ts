import { describe, expect, test } from 'vitest';
import type { PersonKey } from '../../support/world-facts.ts';
import { makeWorld } from '../../support/world.ts';

// Whoever administers rights in one unit only: here the complaint lead, who was given that in person.
const world = await makeWorld();
const { ask, ids, db } = world;

const give = (who: PersonKey, ability: string, scope: string): Promise<unknown> =>
  db.query(
    `INSERT INTO personal_grant (organisation_id, person_id, assignment_id, ability, scope, reason, starts_on, ends_on, given_by_id, given_at)
     SELECT organisation_id, person_id, id, $2, $3, '小组内自行授权', '2026-02-20', '2026-12-31', $4, now()
     FROM assignment WHERE person_id = $1`,
    [ids.person[who], ability, scope, ids.person.admin],
  );
await give('lead', 'access.manage', 'UNIT');
await give('caller', 'access.manage', 'OWN');
// A handler who also works in the county, where the lead administers nothing.
await db.query(
  `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on)
   SELECT organisation_id, $1, id, 'CONCURRENT', '2020-01-01' FROM position WHERE id = $2`,
  [ids.person.handler, ids.position.countyHead],
);

const rolesSeen = async (who: PersonKey) => {
  const { data } = await ask(
    who,
    '{ roles { items { id code nameZh mayEdit postCount holderCount grants { ability } } } }',
  );
  return data.roles.items as {
    id: string;
    code: string;
    nameZh: string;
    mayEdit: boolean;
    postCount: number;
    holderCount: number;
    grants: { ability: string }[];
  }[];
};

const roleCalled = async (who: PersonKey, code: string) => {
  const found = (await rolesSeen(who)).find((role) => role.code === code);
  if (!found) throw new Error(`There is no role ${code}.`);
  return found;
};

const postsOf = async (who: PersonKey, code: string): Promise<string[]> => {
  const { data } = await ask(
    who,
    'query ($id: ID!) { rolePosts(roleId: $id) { totalCount nodes { title } } }',
    { id: (await roleCalled('admin', code)).id },
  );
  return data.rolePosts.nodes.map(({ title }: { title: string }) => title);
};

describe('whoever administers rights in one unit', () => {
  test('sees all roles of the organisation with what each gives, and edits none', async () => {
    const mine = await rolesSeen('lead');
    const all = await rolesSeen('admin');
    expect(mine.map(({ code }) => code)).toEqual(all.map(({ code }) => code));
    expect(mine.map(({ grants }) => grants)).toEqual(all.map(({ grants }) => grants));
    expect(mine.some(({ mayEdit }) => mayEdit)).toBe(false);
    expect(all.every(({ mayEdit }) => mayEdit)).toBe(true);
    const { id } = await roleCalled('lead', 'HND');
    const { codes } = await ask(
      'lead',
      'mutation ($input: RoleInput!) { resetRole(input: $input) { role { id } } }',
      { input: { id, revision: 1 } },
    );
    expect(codes).toEqual(['FORBIDDEN']);
  });

  test('is told of the posts that carry a role there, and their number, and of no others', async () => {
    expect(await postsOf('admin', 'HND')).toHaveLength(2);
    expect(await postsOf('lead', 'HND')).toEqual(['综合投诉处理员']);
    expect(await roleCalled('lead', 'HND')).toMatchObject({ postCount: 1, holderCount: 2 });
    expect(await roleCalled('admin', 'HND')).toMatchObject({ postCount: 2, holderCount: 3 });
    expect(await postsOf('lead', 'HRH')).toEqual([]);
    expect(await roleCalled('lead', 'HRH')).toMatchObject({ postCount: 0, holderCount: 0 });
  });

  test('gives a role to a post there as they found it in that list', async () => {
    const [{ revision } = { revision: 0 }] = (await db.query('SELECT revision FROM position WHERE id = $1', [
      ids.position.intake,
    ])) as { revision: number }[];
    const roleIds = [(await roleCalled('lead', 'INT')).id, (await roleCalled('lead', 'AGT')).id];
    const set = (positionId: string) =>
      ask(
        'lead',
        'mutation ($input: SetPositionRolesInput!) { setPositionRoles(input: $input) { position { roles { code } } } }',
        { input: { positionId, revision, roleIds } },
      );
    const { data } = await set(ids.position.intake);
    expect(data.setPositionRoles.position.roles).toEqual([{ code: 'AGT' }, { code: 'INT' }]);
    expect((await set(ids.position.caller)).codes).toEqual(['FORBIDDEN']);
  });
});

test('roles are not seen by whoever administers what is their own alone, nor by those who administer nothing', async () => {
  for (const who of ['caller', 'agent', 'handler', 'bankHead'] as const)
    expect((await rolesSeen(who)).filter(({ nameZh }) => nameZh === '投诉主办')).toEqual([]);
  const { codes } = await ask('caller', 'query ($id: ID!) { rolePosts(roleId: $id) { totalCount } }', {
    id: (await roleCalled('admin', 'HND')).id,
  });
  expect(codes).toEqual(['NOT_FOUND']);
});

const generic = 'By a separation of duties it does not go together with what else they have';

const access = (who: PersonKey, personId: string) =>
  ask(
    who,
    'query ($personId: ID!) { personAccess(personId: $personId) { isPartial lines { positionTitle withheld } } }',
    { personId },
  );

describe('what a person may do', () => {
  test('is told as far as it comes with posts where one administers rights; the rest is left out', async () => {
    const { data } = await access('lead', ids.person.handler);
    expect(data.personAccess.isPartial).toBe(true);
    const titles = (lines: readonly { positionTitle: string }[]) =>
      new Set(lines.map(({ positionTitle }) => positionTitle));
    expect(titles(data.personAccess.lines)).toEqual(new Set(['综合投诉处理员']));
    const whole = await access('admin', ids.person.handler);
    expect(whole.data.personAccess.isPartial).toBe(false);
    expect(titles(whole.data.personAccess.lines)).toEqual(new Set(['综合投诉处理员', '越城分公司经理']));
  });

  test('is not told of people who have no post there, nor why they may do it', async () => {
    for (const who of ['countyHandler', 'caller', 'supervisor'] as const)
      expect((await access('lead', ids.person[who])).codes).toEqual(['FORBIDDEN']);
    expect((await access('lead', ids.person.bankHandler)).codes).toEqual(['NOT_FOUND']);
    const why = await ask(
      'lead',
      'query ($input: ExplainAccessInput!) { explainAccess(input: $input) { allowed } }',
      { input: { personId: ids.person.handler, ability: 'ticket.handle' } },
    );
    expect(why.codes).toEqual(['FORBIDDEN']);
  });

  test('is offered of oneself and of those of whom it is told, and of nobody else', async () => {
    const offered = async (who: PersonKey, whom: PersonKey): Promise<boolean> => {
      const { data } = await ask(who, 'query ($id: ID!) { person(id: $id) { mayAskAccess } }', {
        id: ids.person[whom],
      });
      return data.person.mayAskAccess;
    };
    for (const whom of ['lead', 'handler', 'otherHandler'] as const)
      expect(await offered('lead', whom)).toBe(true);
    for (const whom of ['countyHandler', 'caller', 'supervisor'] as const)
      expect(await offered('lead', whom)).toBe(false);
    expect(await offered('caller', 'caller')).toBe(true);
    expect(await offered('agent', 'lead')).toBe(false);
  });

  test('that is kept back by what comes with another post is told without that', async () => {
    await db.query(
      `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on)
       SELECT organisation_id, $1, id, 'CONCURRENT', '2020-01-01' FROM position WHERE id = $2`,
      [ids.person.otherHandler, ids.position.administrator],
    );
    await give('otherHandler', 'customer.identity', 'UNIT');
    const kept = async (who: PersonKey): Promise<string[]> => {
      const { data } = await access(who, ids.person.otherHandler);
      return data.personAccess.lines.flatMap(({ withheld }: { withheld: string | null }) => withheld ?? []);
    };
    expect((await kept('lead')).length).toBeGreaterThan(0);
    expect(new Set(await kept('lead'))).toEqual(new Set([generic]));
    expect(await kept('hrHead')).not.toContain(generic);
  });
});
