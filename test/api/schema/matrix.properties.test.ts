import type { DataSource } from 'typeorm';
import { afterAll, expect, test } from 'vitest';
import { abilityNames } from '../../../api/core/abilities.ts';
import type { Actor, Grant } from '../../../api/core/actor.ts';
import { signedIn } from '../../../api/core/context.ts';
import { Params, reachedBy, seenBy, type Condition } from '../../../api/core/filter.ts';
import { Policy } from '../../../api/core/policy.ts';
import { allResources, subjectFor, type OwnResource } from '../../../api/core/resource.ts';
import { maySee } from '../../../api/core/seen.ts';
import { makeSchema } from '../../../api/schema.ts';
import { demoDatabase } from '../../support/demo.ts';
import { demoCast } from '../../support/matrix/demo-cast.ts';
import { Chance, seedOr } from '../../support/random-rows.ts';
import { connectTo } from '../../support/database.ts';

const database = await demoDatabase();
const db = await connectTo(database.url);
afterAll(async () => {
  await db.destroy();
  await database.drop();
});
await makeSchema();
const cast = (await demoCast(db)).filter(({ person, token }) => person !== null && !token);
// The same draws in every run, but for `npm run explore`.
const chance = new Chance(seedOr(20_261_126));

const ownKinds = allResources().flatMap(([name, resource]) =>
  resource.kind === 'own' && db.hasMetadata(name) ? [[name, resource as OwnResource] as const] : [],
);

const idsWhere = async (source: DataSource, table: string, condition: Condition): Promise<string[]> => {
  const params = new Params();
  const rows = (await source.query(
    `SELECT r.id::text AS id FROM ${table} r WHERE ${condition('r', params)}`,
    params.values,
  )) as { id: string }[];
  return rows.map(({ id }) => id).sort();
};

const scopes = ['OWN', 'UNIT', 'SUBTREE', 'UNITS', 'ALL'] as const;

/** Somebody with grants that no role gives, at the units of their organisation. */
const withPowers = (actor: Actor): Actor => {
  const [held] = actor.assignments;
  if (!held) return actor;
  const units = actor.tree.subtree(held.organisationId);
  const grants = Array.from({ length: 12 }, (): Grant => ({
    ability: chance.one(abilityNames),
    scope: chance.one(scopes),
    unitId: chance.one(units),
    organisationId: held.organisationId,
    namedUnits: [chance.one(units), chance.one(units)],
    assignmentId: held.id,
    positionId: held.positionId,
    positionTitle: 'x',
    source: { kind: 'ROLE', roleCode: 'X', roleName: { zh: 'x', en: 'x' } },
  }));
  return { ...actor, grants };
};

test.each(ownKinds)(
  'of %s the row filter and the guard say the same, for reading and for every verb',
  async (name, resource) => {
    const metadata = db.getMetadata(name);
    const target = metadata.target as never;
    const rows = (await db.getRepository(target).find()) as { id: string }[];
    for (const member of cast) {
      const { actor } = signedIn(await member.context());
      for (const asker of [actor, withPowers(actor)]) {
        const policy = new Policy(asker);
        const seen = rows.filter((row) => maySee(policy, target, row as never)).map(({ id }) => id);
        expect([member.name, await idsWhere(db, metadata.tableName, seenBy(db, policy, target))]).toEqual([
          member.name,
          seen.sort(),
        ]);
        const held = asker.grants.map((grant) => grant.ability);
        const ability = chance.one(held.length > 0 ? held : abilityNames);
        const reached = rows
          .filter((row) => policy.can(ability, subjectFor(resource, ability, row as never)))
          .map(({ id }) => id);
        expect([
          member.name,
          ability,
          await idsWhere(db, metadata.tableName, reachedBy(policy, ability, resource, metadata)),
        ]).toEqual([member.name, ability, reached.sort()]);
      }
    }
  },
);
