import { afterAll, expect, test } from 'vitest';
import { accessOf, type DeclaredAccess } from '../../../api/core/declared-access.ts';
import type { EntityClass } from '../../../api/core/resource.ts';
import { makeSchema } from '../../../api/schema.ts';
import { demoDatabase, demoToday } from '../../support/demo.ts';
import type { Member } from '../../support/matrix/cast.ts';
import { demoCast } from '../../support/matrix/demo-cast.ts';
import { expectedOf, type Expectation } from '../../support/matrix/expected.ts';
import { agrees, recordIn, toldOf, type Told } from '../../support/matrix/explained.ts';
import { questionsOn } from '../../support/matrix/questions.ts';
import { groundOf } from '../../support/matrix/reach.ts';
import { foundBy, sees, type Found } from '../../support/matrix/records.ts';
import { askedAs, isAsExpected } from '../../support/matrix/tried.ts';
import { connectTo } from '../../support/database.ts';

const database = await demoDatabase();
const db = await connectTo(database.url);
afterAll(async () => {
  await db.destroy();
  await database.drop();
});
const schema = await makeSchema();
const cast = await demoCast(db);
const ground = await groundOf(db, demoToday);

// Kinds of which the demo has none: a question that is on record, and a request for seats, in two organisations.
for (const name of ['head', 'bankhead']) {
  const member = cast.find((one) => one.name === name) as Member;
  const held = ground.held.find(({ person }) => person === member.person);
  await askedAs(schema, member, '{ customerByPhone(phone: "13900000001") { id } }', {});
  await db.query('UPDATE position SET headcount_plan = 3 WHERE id = $1', [held?.post]);
  const { texts } = await askedAs(
    schema,
    member,
    'mutation ($input: RaiseHeadcountRequestInput!) { raiseHeadcountRequest(input: $input) { request { id } } }',
    { input: { positionId: held?.post, seats: 1, reason: '话务量上升', wantedFrom: '2027-01-01' } },
  );
  if (texts.length > 0) throw new Error(texts.join(' '));
}
const queries = schema.getQueryType()?.getFields() ?? {};

const { variablesOf, documentOf } = questionsOn(ground);

/** Some records of a kind from all organisations, spread over its rows, with the number by which they are named. */
const sampled = new Map<
  EntityClass,
  { readonly id: string; readonly number?: string; readonly found: Found }[]
>();
const samplesOf = async (entity: EntityClass) => {
  const known = sampled.get(entity);
  if (known) return known;
  const { tableName } = db.getMetadata(entity as never);
  const rows = (await db.query(
    `SELECT id, number FROM (SELECT t.id::text, row_to_json(t)->>'number' AS number,
       row_number() OVER (ORDER BY t.id) AS place, count(*) OVER () AS whole FROM ${tableName} t) s
     WHERE place % greatest(1, whole / 60) = 0 LIMIT 80`,
  )) as { id: string; number: string }[];
  const samples = [];
  for (const row of rows) {
    const found = await foundBy(db, entity, row.id);
    if (found) samples.push({ ...row, found });
  }
  sampled.set(entity, samples);
  return samples;
};

/** One question, what was expected of it, and what came of it. */
interface Cell {
  readonly name: string;
  readonly who: string;
  readonly expected: Expectation;
  readonly codes: readonly string[];
  readonly errors: readonly string[];
  readonly access: DeclaredAccess;
  /** What was explained to them of it. */
  readonly told: readonly Told[];
  readonly triple: string;
}

const cells: Cell[] = [];
for (const field of Object.values(queries)) {
  const access = accessOf(field) as DeclaredAccess;
  const { name } = field;
  for (const member of cast) {
    const ask = async (id: string | null, root = '1'): Promise<void> => {
      const variables = variablesOf(field, access, { id, root });
      const expected = await expectedOf({ db, ground }, { name, access }, variables, member);
      const document = documentOf(field, variables, '__typename');
      const { codes, texts, data } = await askedAs(schema, member, document, variables);
      // What there is none of and what may not be seen are answered alike: with nothing, or as not found.
      const isNothing = codes.length === 0 && (data as Record<string, unknown>)[name] === null;
      const answered = isNothing && access.named ? ['NOT_FOUND'] : codes;
      const named = { name, access, variables };
      const told = await toldOf(member, named);
      const record = recordIn(named);
      const triple = `${member.person} ${name} ${record?.kind} ${record?.id}`;
      cells.push({ name, who: member.name, expected, codes: answered, errors: texts, access, told, triple });
    };
    if (!access.named) {
      await ask(null);
      continue;
    }
    const home = ground.held.find(({ person }) => person === member.person)?.organisation;
    const kinds = Map.groupBy(await samplesOf(access.named.on), ({ found }) => {
      if (String(found.row['organisation_id']) !== home) return 'another organisation';
      return member.person !== null && sees(ground, member.person, found) ? 'seen' : 'unseen';
    });
    for (const { id, number, found } of [...kinds].flatMap(([kind, list]) =>
      list.slice(0, kind === 'seen' ? 4 : 2),
    )) {
      const root = String(found.row['organisation_id']);
      const ids: Readonly<Record<string, string | undefined>> = { number, organisationId: root };
      await ask(ids[access.named.by.split('.').at(-1) ?? ''] ?? id, root);
    }
  }
}

/** Cells in short, those of one kind together. */
const inShort = (list: readonly Cell[]): string[] =>
  [
    ...Map.groupBy(
      list,
      ({ name, expected, codes, errors }) =>
        `${name}: ${expected.outcome} expected, ${codes.join() || 'answered'} ${errors.join()}`,
    ),
  ].map(([line, same]) => `${line}: ${[...new Set(same.map(({ who }) => who))].join(', ')}`);

test('every query is asked by each account that README names, an outsider, an empty token and a stranger', () => {
  expect([...new Set(cells.map(({ name }) => name))].sort()).toEqual(Object.keys(queries).sort());
  expect(cast.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['hr', 'head', 'agent', 'admin', 'bankhead', 'hr.o2', 'a stranger']),
  );
});

test('everybody is answered as declarations, roles and posts say', () => {
  expect(inShort(cells.filter(({ codes, expected }) => !isAsExpected(codes, expected)))).toEqual([]);
});

test('what is asked about a record was explained as it came out, whether it is seen or an ability is needed', () => {
  const explained = cells.filter(({ told }) => told.length > 0);
  expect(new Set(explained.map(({ triple }) => triple)).size).toBeGreaterThan(500);
  const wrong = explained.filter((cell) => !agrees({ ...cell, isQuery: true }));
  expect(
    wrong.map(({ triple, told, codes }) => `${triple}: told ${told.join()}, then ${codes.join()}`),
  ).toEqual([]);
});

test('questions about a record are asked of records that are seen and of such that are not', () => {
  const named = Object.values(queries).filter((field) => accessOf(field)?.named);
  const outcomes = (name: string) =>
    new Set(cells.filter((cell) => cell.name === name).map(({ expected }) => expected.outcome));
  for (const { name } of named)
    expect([name, [...outcomes(name)]]).toEqual([name, expect.arrayContaining(['ALLOWED', 'NOT_FOUND'])]);
});
