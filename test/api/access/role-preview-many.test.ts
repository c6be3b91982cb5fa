import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';

const { ask, ids, db } = await makeWorld();
const organisationId = ids.unit.group;

interface Part {
  readonly groups: readonly { readonly people: readonly { readonly id: string }[]; readonly total: number }[];
  readonly holders: number;
  readonly examined: number;
  readonly unchanged: number;
  readonly endCursor: string | null;
}

const preview = async (input: object, after: string | null): Promise<Part> => {
  const { data, errors } = await ask(
    'admin',
    `query ($input: UpdateRolesInput!, $after: ID) { seen: previewRoles(input: $input, after: $after) {
      groups { people { id } total } holders examined unchanged endCursor } }`,
    { input, after },
  );
  expect(errors).toEqual([]);
  return data.seen;
};

test('a role of more than a thousand holders is looked at in parts, and every holder is in one of them', async () => {
  const [{ before }] = (await db.query(
    `SELECT count(DISTINCT a.person_id)::int AS before FROM assignment a JOIN position_role c ON c.position_id = a.position_id
     JOIN role r ON r.id = c.role_id WHERE r.code = 'CB' AND r.organisation_id = $1 AND a.ends_on IS NULL`,
    [organisationId],
  )) as [{ before: number }];
  await db.query(
    `WITH more AS (INSERT INTO person (organisation_id, name) SELECT $1, '回访' || n FROM generate_series(1, 1200) n RETURNING id)
     INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on)
     SELECT $1, id, $2, 'PRIMARY', '2026-01-05' FROM more`,
    [organisationId, ids.position.caller],
  );
  const [role] = (await db.query(
    `SELECT id::text, revision FROM role WHERE organisation_id = $1 AND code = 'CB'`,
    [organisationId],
  )) as { id: string; revision: number }[];
  const input = {
    organisationId,
    roles: [{ ...role, grants: [{ ability: 'roster.edit', scope: 'UNIT' }] }],
  };
  const first = await preview(input, null);
  expect(first).toMatchObject({ holders: before + 1_200, examined: 1_000 });
  const rest = await preview(input, first.endCursor);
  expect(rest).toMatchObject({ holders: before + 1_200, examined: before + 200, endCursor: null });
  for (const { groups, unchanged, examined } of [first, rest])
    expect(groups.reduce((sum, { total }) => sum + total, unchanged)).toBe(examined);
  const named = [first, rest].map(({ groups }) => groups.flatMap(({ people }) => people.map(({ id }) => id)));
  expect(new Set(named.flat()).size).toBe(named.flat().length);
});
