import { getNamedType, isObjectType, type GraphQLField } from 'graphql';
import { afterAll, expect, test } from 'vitest';
import type { Context, SignedIn } from '../../../api/core/context.ts';
import { accessOf, type DeclaredAccess } from '../../../api/core/declared-access.ts';
import { policyOf } from '../../../api/core/policy.ts';
import { throughToken } from '../../../api/core/token.ts';
import { makeSchema } from '../../../api/schema.ts';
import { demoDatabase, demoToday } from '../../support/demo.ts';
import { opensNothing, type Member } from '../../support/matrix/cast.ts';
import { demoCast } from '../../support/matrix/demo-cast.ts';
import { questionsOn } from '../../support/matrix/questions.ts';
import { groundOf } from '../../support/matrix/reach.ts';
import { askedAs } from '../../support/matrix/tried.ts';
import { wholeSelection } from '../../support/whole-selection.ts';
import { connectTo } from '../../support/database.ts';

// What an access token is shown: what its abilities open, and nothing that is its owner's own. Each query of the schema is asked by
// a token and by a stand-in: another person to whom the very same grants are given, and whose own there is nothing.

const database = await demoDatabase();
const db = await connectTo(database.url);
afterAll(async () => {
  await db.destroy();
  await database.drop();
});
const schema = await makeSchema();
const cast = await demoCast(db);
const { variablesOf, documentOf } = questionsOn(await groundOf(db, demoToday));
const queries = Object.values(schema.getQueryType()?.getFields() ?? {});

const called = (name: string): Member => cast.find((one) => one.name === name) as Member;

const [bystander] = (await db.query(
  `INSERT INTO person (organisation_id, name) SELECT organisation_id, '旁人' FROM person WHERE id = $1 RETURNING id::text`,
  [called('head').person],
)) as { id: string }[];

// What is the owners' own: they brought a sheet, were told things, were given something in person, and are in conflict.
for (const name of ['head', 'admin', 'hr'])
  await db.query(
    `INSERT INTO sheet_import (organisation_id, person_id, kind, state, file_name, format, preamble, headings, head_line, mapping, row_count, created_at)
     SELECT organisation_id, id, 'UNITS', 'MAPPING', 'own.csv', '{"kind": "CSV"}', '[]', '{名称}', 1, '{NULL}', 0, now() FROM person WHERE id = $1`,
    [called(name).person],
  );

type Eyes = 'IN_PERSON' | 'TOKEN' | 'STAND_IN';

/** Somebody with the grants of an owner for some abilities that reach more than what is one's own. */
const seeing = async (owner: Member, abilities: readonly string[], eyes: Eyes): Promise<Context> => {
  const ctx = (await owner.context()) as SignedIn;
  if (eyes === 'IN_PERSON') return ctx;
  const token = { id: '1', name: '程序', abilities: abilities as never };
  const { token: _, ...narrow } = throughToken(ctx.actor, token);
  const grants = narrow.grants.filter(({ scope }) => scope !== 'OWN');
  const actor =
    eyes === 'TOKEN'
      ? { ...narrow, grants, token }
      : { ...narrow, grants, personId: bystander?.id ?? '', accountId: '0' };
  return { ...ctx, actor, policy: policyOf(actor), session: { ...ctx.session, id: null }, memo: new Map() };
};

/** What a screen offers to do follows who wrote or holds something, and is no reading. */
const offers = / (may[A-Z]\w*|steps|answers)(?=[ }])(?! \{)/g;

const selectionOf = ({ type }: GraphQLField<unknown, unknown>): string =>
  isObjectType(getNamedType(type)) ? wholeSelection(type, 2).slice(1, -1).replaceAll(offers, '') : '';

const firstOf = new Map<string, string>();
/** The record that a query is asked about: the owner, where it is about a person, else the newest of the owner's organisation. */
const recordFor = async (access: DeclaredAccess, owner: Member): Promise<string | null> => {
  const { named } = access;
  if (!named) return null;
  if ((named.on as { readonly name: string }).name === 'Person') return owner.person;
  const { tableName } = db.getMetadata(named.on as never);
  const column = named.by.endsWith('number') ? 'number' : 'id';
  const known = firstOf.get(tableName + column);
  if (known !== undefined) return known;
  const [row] = (await db.query(
    `SELECT t.${column}::text AS value FROM ${tableName} t
     ORDER BY (to_jsonb(t)->>'organisation_id' = (SELECT organisation_id::text FROM person WHERE id = $1)) DESC NULLS LAST, t.id DESC LIMIT 1`,
    [owner.person],
  )) as { value: string }[];
  firstOf.set(tableName + column, row?.value ?? '0');
  return row?.value ?? '0';
};

const ask = async (
  field: GraphQLField<unknown, unknown>,
  owner: Member,
  abilities: readonly string[],
  eyes: Eyes,
) => {
  const access = accessOf(field) as DeclaredAccess;
  const [root = '1'] = ((await owner.context()) as SignedIn).actor.organisationIds;
  const variables = variablesOf(field, access, { id: await recordFor(access, owner), root });
  const context = await seeing(owner, abilities, eyes);
  const document = documentOf(field, variables, selectionOf(field));
  const { codes, data } = await askedAs(
    schema,
    { ...owner, context: async () => context },
    document,
    variables,
  );
  return { codes, data };
};

/** What is answered to a token about itself: who it is, and why it may not. */
const ofItself = ['viewer', 'explainAccess'];

/** What nobody looks ahead to of themselves, so that it is refused to whoever asks for its owner. */
const leftToOthers = ['leavingPreview'];

const isOfPeople = (field: GraphQLField<unknown, unknown>): boolean => {
  const access = accessOf(field);
  return access?.inPerson === true || access?.byToken !== undefined;
};

const compared = queries.filter(
  (field) => !isOfPeople(field) && ![...ofItself, ...leftToOthers].includes(field.name),
);

const programs: readonly (readonly [owner: string, abilities: readonly string[]])[] = [
  ['head', opensNothing],
  ['admin', opensNothing],
  ['head', ['ticket.read']],
  ['hr', ['org.edit']],
  ['admin', ['access.read']],
];

/** What differs between a token and its stand-in, by the program that asks. */
const differing: string[] = [];
for (const [name, abilities] of programs)
  for (const field of compared) {
    const [token, other] = [
      await ask(field, called(name), abilities, 'TOKEN'),
      await ask(field, called(name), abilities, 'STAND_IN'),
    ].map((answer) => JSON.stringify(answer));
    if (token !== other)
      differing.push(
        `${field.name} (${name}: ${abilities.join()}): ${token?.slice(0, 300)} / ${other?.slice(0, 300)}`,
      );
  }

test('a token is shown what anybody is with the same grants, by every query, and nothing of its owner’s own', () => {
  expect(compared.length).toBeGreaterThan(60);
  expect(differing).toEqual([]);
});

test('the same comparison finds what is a person’s own where they ask in person', async () => {
  const owner = called('head');
  const own: string[] = [];
  for (const name of [
    'personAccess',
    'personalGrants',
    'separationConflicts',
    'notifications',
    'sheetImports',
  ]) {
    const field = schema.getQueryType()?.getFields()[name] as GraphQLField<unknown, unknown>;
    const [mine, other] = [
      await ask(field, owner, opensNothing, 'IN_PERSON'),
      await ask(field, owner, opensNothing, 'STAND_IN'),
    ];
    if (JSON.stringify(mine) !== JSON.stringify(other)) own.push(name);
  }
  expect(own).toEqual([
    'personAccess',
    'personalGrants',
    'separationConflicts',
    'notifications',
    'sheetImports',
  ]);
});

test('what is for people alone is refused to a token that holds all that its owner has', async () => {
  for (const field of queries.filter((one) => accessOf(one)?.inPerson)) {
    const owner = called('admin');
    const { grants } = ((await owner.context()) as SignedIn).actor;
    const all = grants.map(({ ability }) => ability);
    expect([field.name, (await ask(field, owner, all, 'TOKEN')).codes]).toEqual([field.name, ['FORBIDDEN']]);
  }
});

test('sheets that somebody brought are shown to a token that may bring some, and to no other', async () => {
  const sheets = queries.filter((field) => accessOf(field)?.byToken);
  expect(sheets.map(({ name }) => name).sort()).toEqual(['sheetImport', 'sheetImports', 'sheetRows']);
  for (const field of sheets)
    expect([field.name, (await ask(field, called('hr'), ['job.read'], 'TOKEN')).codes]).toEqual([
      field.name,
      ['FORBIDDEN'],
    ]);
  const list = sheets.find(({ name }) => name === 'sheetImports') as GraphQLField<unknown, unknown>;
  expect(await ask(list, called('hr'), ['org.edit'], 'TOKEN')).toMatchObject({
    codes: [],
    data: { sheetImports: { items: [{ fileName: 'own.csv' }] } },
  });
});
