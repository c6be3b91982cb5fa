import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { abilityNames, meaningOf, type Ability } from '../../../api/core/abilities.ts';
import { accessOf } from '../../../api/core/declared-access.ts';
import { allResources } from '../../../api/core/resource.ts';
import { makeSchema } from '../../../api/schema.ts';

const schema = await makeSchema();

/** Abilities that are asked for where files come and go, which no field of the schema shows. */
const routes: Partial<Record<Ability, string>> = {
  'calls.import': 'POST /import/calls',
  'ticket.export': 'GET /export/tickets',
};

const declared = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) => Object.values(type.getFields()))
  .flatMap((field) => {
    const access = accessOf(field);
    return access?.kind === 'ABILITY' ? access.abilities : [];
  });

const ofRecords = allResources().flatMap(([, resource]) =>
  resource.kind === 'own'
    ? [
        ...(typeof resource.read === 'string' ? [] : resource.read.map(({ ability }) => ability)),
        ...Object.values(resource.masks ?? {}).flatMap((mask) => mask?.ability ?? []),
      ]
    : [],
);

const used = new Set<Ability>([...declared, ...ofRecords, ...(Object.keys(routes) as Ability[])]);

test('an ability that something asks for is no longer marked as waiting for its verb', () => {
  expect(abilityNames.filter((ability) => meaningOf(ability).isLater && used.has(ability))).toEqual([]);
});

test('an ability that is not marked as waiting is asked for by a field, a record or a route', () => {
  expect(abilityNames.filter((ability) => !meaningOf(ability).isLater && !used.has(ability))).toEqual([]);
});
