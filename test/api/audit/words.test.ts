import { getNamedType, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { auditedKinds, codeWord, saidAs, type AuditedKind } from '../../../api/core/audited.ts';
import { makeSchema } from '../../../api/schema.ts';
import { makeWorld } from '../../support/world.ts';

const { db } = await makeWorld();
const schema = await makeSchema();

/** The codes that columns may hold, as the database checks them, by table and column. */
const checked = new Map(
  (
    (await db.query(
      `SELECT conrelid::regclass::text AS "table", pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE contype = 'c'`,
    )) as { table: string; definition: string }[]
  ).flatMap(({ table, definition }) => {
    const [, column, list = ''] = /^CHECK \(\((\w+) = ANY \(ARRAY\[(.*)\]\)\)\)$/.exec(definition) ?? [];
    return column
      ? [[`${table}.${column}`, [...list.matchAll(/'([^']+)'::text/g)].map(([, code = '']) => code)]]
      : [];
  }),
);

const valuesOf = (type: unknown): string[] => {
  const named = getNamedType(type as Parameters<typeof getNamedType>[0]);
  return isEnumType(named) ? named.getValues().map(({ name }) => name) : [];
};

/** What a field may hold: by the type of the record, by the inputs of its commands, and by the check of its column. */
const codesOf = (entity: string, kind: AuditedKind, field: string): string[] => {
  const type = schema.getType(entity);
  const inputs = Object.keys(kind.actions)
    .flatMap((action) => schema.getMutationType()?.getFields()[action]?.args ?? [])
    .map(({ type: input }) => getNamedType(input))
    .filter(isInputObjectType);
  const table = db.entityMetadatas.find(({ name }) => name === entity);
  const column = table?.columns.find(({ propertyName }) => propertyName === field)?.databaseName;
  return [
    ...(isObjectType(type) ? valuesOf(type.getFields()[field]?.type) : []),
    ...inputs.flatMap((input) => valuesOf(input.getFields()[field]?.type)),
    ...(checked.get(`${table?.tableName}.${column}`) ?? []),
  ];
};

/** Personal facts are not kept; and a field of an input that the log holds under another name. */
const otherwise = ['Person.gender', 'Person.education', 'SheetImport.rows'];

const wordless = (kind: AuditedKind, path: readonly string[], codes: readonly string[]): string[] => {
  const as = saidAs(kind, path);
  return codes.filter((code) => {
    const word = as?.codes && codeWord(as.codes, code);
    return !as?.of && !(word?.zh && word.en);
  });
};

describe('every code that the log may hold has a word in both languages', () => {
  test.each(auditedKinds())('in the fields of %s', (entity, kind) => {
    const missing = Object.keys(kind.fields)
      .filter((field) => !otherwise.includes(`${entity}.${field}`))
      .flatMap((field) =>
        wordless(kind, [field], codesOf(entity, kind, field)).map((code) => `${field}: ${code}`),
      );
    expect(missing, 'give the field its `codes` where the room declares it').toEqual([]);
  });

  test.each([
    ['JobDescription', 'duties', 'duty'],
    ['JobDescription', 'duties', 'duty_measure'],
    ['JobDescription', 'authorities', 'authority'],
    ['JobDescription', 'qualifications', 'qualification'],
    ['Role', 'grants', 'role_grant'],
  ])('in the lines of %s.%s (%s)', (entity, field, table) => {
    const kind = auditedKinds().find(([name]) => name === entity)?.[1];
    const columns = [...checked].filter(([place]) => place.startsWith(`${table}.`));
    expect(columns).not.toEqual([]);
    const missing = columns.flatMap(([place, codes]) =>
      kind
        ? wordless(kind, [field, '1', place.split('.')[1] ?? ''], codes).map((code) => `${place}: ${code}`)
        : [place],
    );
    expect(missing).toEqual([]);
  });

  test('and the walk sees them: of a ticket its state, kind and channel, of a grant its scope', () => {
    const found = auditedKinds().flatMap(([entity, kind]) =>
      Object.keys(kind.fields)
        .filter((field) => codesOf(entity, kind, field).length > 0)
        .map((field) => `${entity}.${field}`),
    );
    expect(found).toEqual(
      expect.arrayContaining([
        'Ticket.state',
        'Ticket.kind',
        'Ticket.channel',
        'Person.scope',
        'Assignment.kind',
        'OrgUnit.kind',
      ]),
    );
    expect(found.length).toBeGreaterThan(25);
  });
});
