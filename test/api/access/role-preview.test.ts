import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actorOf } from '../../../api/access/actor.ts';
import { abilityChanges } from '../../../api/access/impact.rules.ts';
import { abilityNames, meaningOf, scopeProblem } from '../../../api/core/abilities.ts';
import type { Actor } from '../../../api/core/actor.ts';
import { administration } from '../../../api/core/giving.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { makeWorld } from '../../support/world.ts';

const { ask, ids, db, clock } = await makeWorld();
const organisationId = ids.unit.group;

interface Change {
  readonly ability: string;
  readonly kind: string;
}

interface Preview {
  readonly groups: readonly {
    readonly startsOn: string | null;
    readonly people: readonly { readonly id: string; readonly name: string; readonly posts: string }[];
    readonly total: number;
    readonly changes: readonly Change[];
    readonly conflicts: readonly string[];
  }[];
  readonly holders: number;
  readonly examined: number;
  readonly unchanged: number;
  readonly endCursor: string | null;
  readonly refusal: { readonly code: string; readonly message: string } | null;
}

const reach = '{ scope source seatLimit moneyLimitMinor }';
const shown = `{ groups { startsOn people { id name posts } total changes { ability kind before ${reach} after ${reach} } conflicts }
  holders examined unchanged endCursor refusal { code message } }`;

const documents = {
  roles: {
    preview: `query ($input: UpdateRolesInput!) { seen: previewRoles(input: $input) ${shown} }`,
    done: 'mutation ($input: UpdateRolesInput!) { row: updateRoles(input: $input) { roles { id } } }',
  },
  post: {
    preview: `query ($input: SetPositionRolesInput!) { seen: previewPositionRoles(input: $input) ${shown} }`,
    done: 'mutation ($input: SetPositionRolesInput!) { row: setPositionRoles(input: $input) { position { id } } }',
  },
} as const;

const preview = (what: keyof typeof documents, input: object, who: PersonKey = 'admin') =>
  ask(who, documents[what].preview, { input });
const done = (what: keyof typeof documents, input: object, who: PersonKey = 'admin') =>
  ask(who, documents[what].done, { input });

const roleOf = async (code: string) => {
  const [role] = (await db.query(
    `SELECT r.id::text, r.revision, coalesce(json_agg(json_build_object('ability', g.ability, 'scope', g.scope)) FILTER (WHERE g.id IS NOT NULL), '[]') AS grants
     FROM role r LEFT JOIN role_grant g ON g.role_id = r.id WHERE r.organisation_id = $1 AND r.code = $2 GROUP BY r.id`,
    [organisationId, code],
  )) as { id: string; revision: number; grants: { ability: string; scope: string }[] }[];
  if (!role) throw new Error(`There is no role ${code}.`);
  return role;
};

const postOf = async (key: keyof typeof ids.position) => {
  const positionId = ids.position[key];
  const [post] = (await db.query(
    `SELECT p.revision, array(SELECT c.role_id::text FROM position_role c WHERE c.position_id = p.id) AS "roleIds" FROM position p WHERE p.id = $1`,
    [positionId],
  )) as { revision: number; roleIds: string[] }[];
  return { positionId, revision: post?.revision, roleIds: post?.roleIds ?? [] };
};

const everybody = async (now = clock.now()): Promise<ReadonlyMap<string, Actor>> => {
  const actors = await Promise.all(
    Object.values(ids.person).map((personId) => actorOf(db, { personId, now })),
  );
  return new Map(actors.flatMap((actor) => (actor ? [[actor.personId, actor] as const] : [])));
};

/** What of each person’s abilities is not what it was, by the actors of real requests. */
const differences = (before: ReadonlyMap<string, Actor>, after: ReadonlyMap<string, Actor>) =>
  Object.fromEntries(
    [...after].flatMap(([id, actor]) => {
      const changes = abilityChanges(actor, organisationId, before.get(id)?.grants ?? [], actor.grants);
      return changes.length > 0 ? [[id, changes.map(({ ability, kind }) => `${kind} ${ability}`)]] : [];
    }),
  );

const foreseen = ({ groups }: Preview, day: string | null = null) =>
  Object.fromEntries(
    groups
      .filter(({ changes, startsOn }) => changes.length > 0 && startsOn === day)
      .flatMap(({ people, changes }) =>
        people.map(({ id }) => [id, changes.map(({ ability, kind }) => `${kind} ${ability}`)]),
      ),
  );

const codes = ['SUP', 'LEAD', 'HND', 'CB', 'AGT', 'INT', 'HEAD'] as const;

const anyGrants = fc
  .uniqueArray(fc.constantFrom(...abilityNames.filter((name) => !administration.includes(name))), {
    maxLength: 12,
  })
  .chain((names) =>
    fc.tuple(
      ...names.map((ability) =>
        fc.record({
          ability: fc.constant(ability),
          scope: fc.constantFrom(
            ...(['OWN', 'UNIT', 'SUBTREE', 'ALL'] as const).filter(
              (scope) => scopeProblem(ability, scope) === null,
            ),
          ),
          seatLimit:
            meaningOf(ability).limit === 'SEATS'
              ? fc.option(fc.integer({ min: 1, max: 5 }))
              : fc.constant(null),
          moneyLimitMinor:
            meaningOf(ability).limit === 'MONEY'
              ? fc.option(fc.constantFrom('0', '50000', '50001'))
              : fc.constant(null),
        }),
      ),
    ),
  );

test('what the preview of roles says of each person is what then happens, whatever is changed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.tuple(fc.constantFrom(...codes), anyGrants), {
        minLength: 1,
        maxLength: 4,
        selector: ([code]) => code,
      }),
      async (changes) => {
        const before = await everybody();
        const roles = await Promise.all(
          changes.map(async ([code, grants]) => {
            const { id, revision } = await roleOf(code);
            return { id, revision, grants };
          }),
        );
        const { data, errors } = await preview('roles', { organisationId, roles });
        expect(errors).toEqual([]);
        expect((await done('roles', { organisationId, roles })).errors).toEqual([]);
        expect(foreseen(data.seen)).toEqual(differences(before, await everybody()));
        const { groups, examined, unchanged } = data.seen as Preview;
        expect(groups.reduce((sum, { total }) => sum + total, unchanged)).toBe(examined);
      },
    ),
    { numRuns: 25 },
  );
});

test('what the preview of a post’s roles says of each holder is what then happens', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('handler', 'caller', 'agent', 'supervisor', 'countyHandler' as const),
      fc.uniqueArray(fc.constantFrom('HND', 'CB', 'AGT', 'QA', 'ANA', 'TRN', 'LEAD', 'HRH'), {
        maxLength: 4,
      }),
      async (key, wanted) => {
        const before = await everybody();
        const roleIds = await Promise.all(wanted.map(async (code) => (await roleOf(code)).id));
        const input = { ...(await postOf(key as 'handler')), roleIds };
        const { data, errors } = await preview('post', input);
        expect(errors).toEqual([]);
        expect((await done('post', input)).errors).toEqual([]);
        expect(foreseen(data.seen)).toEqual(differences(before, await everybody()));
      },
    ),
    { numRuns: 20 },
  );
});

describe('a preview', () => {
  test('asks nothing to be written: roles, posts and what people may do stay as they are', async () => {
    const [role, before] = [await roleOf('CB'), await everybody()];
    await preview('roles', { organisationId, roles: [{ ...role, grants: [] }] });
    expect(await roleOf('CB')).toEqual(role);
    expect(differences(before, await everybody())).toEqual({});
  });

  test('tells those together to whom the same happens, with the post that gives it', async () => {
    const { id, revision, grants } = await roleOf('INV');
    const post = await postOf('handler');
    await done('post', { ...post, roleIds: [id] });
    const roles = [{ id, revision, grants: [...grants, { ability: 'ticket.urge', scope: 'UNIT' }] }];
    const { data } = await preview('roles', { organisationId, roles });
    const { groups, holders, examined, endCursor } = data.seen as Preview;
    expect({ holders, examined, endCursor }).toEqual({ holders: 2, examined: 2, endCursor: null });
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({
      total: 2,
      people: [
        { name: '郑处理', posts: '综合投诉处理员' },
        { name: '王处理', posts: '综合投诉处理员' },
      ],
      changes: [
        { ability: 'ticket.urge', kind: 'GAINED', before: [], after: [{ scope: 'UNIT', source: 'ROLE' }] },
      ],
    });
  });

  test('tells of whoever is to take the post up, from which day on, what then happens on that day', async () => {
    const [day, noon] = ['2026-03-12', new Date('2026-03-12T12:00:00+08:00')];
    const post = await postOf('caller');
    await db.query(
      `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on)
       VALUES ($1, $2, $3, 'CONCURRENT', $4, '2026-04-01')`,
      [organisationId, ids.person.agent, post.positionId, day],
    );
    const [today, then] = [await everybody(), await everybody(noon)];
    const input = { ...post, roleIds: [(await roleOf('HRH')).id] };
    const { data } = await preview('post', input);
    await done('post', input);
    const changed = differences(then, await everybody(noon));
    expect(Object.keys(foreseen(data.seen, day))).toEqual([ids.person.agent]);
    expect(foreseen(data.seen, day)[ids.person.agent]).toEqual(changed[ids.person.agent]);
    expect(foreseen(data.seen)).toEqual(differences(today, await everybody()));
    expect(data.seen.holders).toBe(Object.keys(changed).length);
    await db.query('DELETE FROM assignment WHERE position_id = $1 AND starts_on = $2', [
      post.positionId,
      day,
    ]);
  });

  test('counts those as unchanged who have it anyway by another role', async () => {
    const [one, other] = [await roleOf('CB'), await roleOf('ANA')];
    await db.query('DELETE FROM position_role WHERE role_id = any($1)', [[one.id, other.id]]);
    await done('post', { ...(await postOf('caller')), roleIds: [one.id, other.id] });
    const grant = { ability: 'roster.edit', scope: 'UNIT' };
    const roles = [one, other].map(({ id, revision }) => ({ id, revision, grants: [grant] }));
    await done('roles', { organisationId, roles });
    const { data } = await preview('roles', {
      organisationId,
      roles: [{ id: one.id, revision: (await roleOf('CB')).revision, grants: [] }],
    });
    expect(data.seen).toMatchObject({ holders: 1, unchanged: 1, groups: [] });
  });

  test('warns of what comes together in one person', async () => {
    const [writes, reviews] = [await roleOf('SUP'), await roleOf('TRN')];
    const write = { ability: 'job.write', scope: 'UNIT' };
    await done('roles', {
      organisationId,
      roles: [{ id: writes.id, revision: writes.revision, grants: [write] }],
    });
    await done('post', { ...(await postOf('supervisor')), roleIds: [writes.id] });
    await done('roles', {
      organisationId,
      roles: [
        { id: reviews.id, revision: reviews.revision, grants: [{ ability: 'job.review', scope: 'UNIT' }] },
      ],
    });
    const { data } = await preview('post', {
      ...(await postOf('supervisor')),
      roleIds: [writes.id, reviews.id],
    });
    expect(data.seen.groups[0].conflicts).toEqual([expect.stringContaining('Write job descriptions')]);
  });

  test('says beforehand what would be refused', async () => {
    const admin = await postOf('administrator');
    const last = await preview('post', { ...admin, roleIds: [] });
    expect(last.data.seen.refusal).toEqual({
      code: 'INVALID_STATE',
      message: expect.stringContaining('nobody could manage the accounts and roles'),
    });
    const { id, revision, grants } = await roleOf('HND');
    const beyond = await preview('roles', {
      organisationId,
      roles: [{ id, revision, grants: [...grants, { ability: 'job.approve', scope: 'UNIT' }] }],
    });
    expect(beyond.data.seen.refusal.code).toBe('FORBIDDEN');
  });

  test('is for whoever may make the change: others learn nothing', async () => {
    const { id, revision } = await roleOf('HND');
    const input = { organisationId, roles: [{ id, revision, grants: [] }] };
    expect((await preview('roles', input, 'hrHead')).codes).toEqual(['FORBIDDEN']);
    expect((await preview('roles', input, 'bankHead')).codes).toEqual(['NOT_FOUND']);
    const post = { ...(await postOf('handler')), roleIds: [] };
    expect((await preview('post', post, 'hrHead')).codes).toEqual(['FORBIDDEN']);
    expect((await preview('post', post, 'bankHead')).codes).toEqual(['NOT_FOUND']);
  });
});
