import { describe, expect, test } from 'vitest';
import { makeSchema } from '../../../api/schema.ts';
import { fittingArguments, hostileValues, operationFor, placesOf, withAt } from '../../support/hostile.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

const world = await makeWorld();
const schema = await makeSchema();

/** Somebody who may do most of a mutation, so that the values get far. */
const doer = (mutation: string): PersonKey => {
  if (/Account|PasswordLink/.test(mutation)) return 'admin';
  if (/JobDescription/.test(mutation)) return 'hr';
  if (/Ticket|Reply|Callback/.test(mutation)) return 'lead';
  return 'head';
};

const allowed = new Set([
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID',
  'INVALID_STATE',
  'CONFLICT',
  'UNAUTHENTICATED',
  'RATE_LIMITED',
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'IDEMPOTENCY_MISMATCH',
  'NEEDS_APPROVAL',
]);
const inside = /select |insert |relation "|column "|node_modules|typeorm|QueryFailed|at \/|postgres/i;

const contents = async (): Promise<string> => {
  const tables = (await world.db.query(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('throttle', 'session') ORDER BY 1`,
  )) as { tablename: string }[];
  const parts = tables.map(
    ({ tablename }) =>
      `SELECT '${tablename}' n, md5(string_agg(t::text, '' ORDER BY t::text)) h FROM ${tablename} t`,
  );
  const rows = (await world.db.query(parts.join(' UNION ALL '))) as { n: string; h: string }[];
  return JSON.stringify(rows);
};

for (const [kind, root] of [
  ['mutation', schema.getMutationType()],
  ['query', schema.getQueryType()],
] as const)
  describe(`every ${kind} with hostile values`, () => {
    for (const field of Object.values(root?.getFields() ?? {})) {
      if (field.args.length === 0) continue;
      test(`${field.name} names what is wrong, writes nothing, and shows nothing of the inside`, async () => {
        const document = operationFor(kind, field);
        const base = fittingArguments(field);
        let before = await contents();
        const unexpected: string[] = [];
        for (const place of placesOf(base).filter(({ length }) => length > 0))
          for (const [name, value] of hostileValues) {
            const { codes, errors, data } = await world.ask(
              doer(field.name),
              document,
              withAt(base, place, value) as Record<string, unknown>,
            );
            const said = JSON.stringify(errors);
            const wrong = codes.filter((code) => !allowed.has(code));
            if (wrong.length > 0 || inside.test(said))
              unexpected.push(`${place.join('.')} = ${name}: ${said.slice(0, 300)}`);
            if (errors.length === 0 && data === null)
              unexpected.push(`${place.join('.')} = ${name}: no answer`);
            if (kind !== 'mutation') continue;
            const after = await contents();
            if (errors.length > 0 && after !== before)
              unexpected.push(`${place.join('.')} = ${name}: refused, yet something was written`);
            before = after;
          }
        expect(unexpected.slice(0, 12)).toEqual([]);
      }, 120_000);
    }
  });
