import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputField,
} from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { accessOf } from '../../../api/core/declared-access.ts';
import { resourceOf, type EntityClass, type MaskRule } from '../../../api/core/resource.ts';
import { makeSchema } from '../../../api/schema.ts';
import { Person } from '../../../api/org/people/person.entity.ts';
import { Ticket } from '../../../api/tickets/ticket.entity.ts';
import { demoDatabase, demoToday } from '../../support/demo.ts';
import type { Member } from '../../support/matrix/cast.ts';
import { demoCast } from '../../support/matrix/demo-cast.ts';
import { groundOf, reaches } from '../../support/matrix/reach.ts';
import { allOf, columnOf, sees, type Found } from '../../support/matrix/records.ts';
import { aboutVerb } from '../../support/matrix/verbs.ts';
import { askedAs } from '../../support/matrix/tried.ts';
import { connectTo } from '../../support/database.ts';

const database = await demoDatabase();
const db = await connectTo(database.url);
afterAll(async () => {
  await db.destroy();
  await database.drop();
});
const schema = await makeSchema();
// Whoever is signed in; a token that holds nothing is as somebody whose posts carry nothing.
const cast = (await demoCast(db)).filter(({ person, token }) => person !== null && !token);
const ground = await groundOf(db, demoToday);

type Field = GraphQLField<unknown, unknown>;

/** A list of records: its field, their kind, and under which name they stand in the answer. */
interface Listed {
  readonly field: Field;
  readonly of: EntityClass;
  readonly rows: 'nodes' | 'items';
  readonly isPaged: boolean;
}

const listOf = (field: Field): Listed[] => {
  const access = accessOf(field);
  const type = getNamedType(field.type);
  if (access?.kind !== 'SEEN' || access.named || !isObjectType(type)) return [];
  const names = Object.keys(type.getFields());
  const rows = names.includes('nodes') ? 'nodes' : names.includes('items') ? 'items' : null;
  const isPaged = field.args.some(({ name }) => name === 'after');
  return rows ? [{ field, of: access.of, rows, isPaged }] : [];
};

const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(listOf);

const kept = new Map<EntityClass, readonly Found[]>();
const recordsOf = async (entity: EntityClass): Promise<readonly Found[]> => {
  const known = kept.get(entity) ?? (await allOf(db, entity));
  kept.set(entity, known);
  return known;
};

const idOf = ({ row }: Found): string => String(row['id']);

const seenBy = async ({ person }: Member, entity: EntityClass): Promise<Set<string>> =>
  new Set((await recordsOf(entity)).filter((found) => sees(ground, person ?? '', found)).map(idOf));

interface Page {
  readonly ids: string[];
  readonly total: number | null;
  readonly more: string | null;
}

const pageOf = async (
  member: Member,
  { field, rows, isPaged }: Listed,
  variables: Record<string, unknown>,
): Promise<Page> => {
  const used = field.args.filter((arg) => arg.name in variables);
  const declared = used.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = used.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const count = rows === 'nodes' ? 'totalCount' : 'total';
  const type = getNamedType(field.type);
  const counts = isObjectType(type) && count in type.getFields();
  const document = `query${declared && `(${declared})`} { list: ${field.name}${given && `(${given})`} {
    ${counts ? count : ''} ${isPaged ? 'pageInfo { hasNextPage endCursor }' : ''} ${rows} { id } } }`;
  const { texts, data } = await askedAs(schema, member, document, variables);
  // oxlint-disable-next-line typescript/no-explicit-any -- the shape that was asked for
  const list = (data as any)?.list;
  if (texts.length > 0 || !list)
    throw new Error(`${member.name} asked ${field.name} ${JSON.stringify(variables)}: ${texts.join(' ')}`);
  return {
    ids: list[rows].map(({ id }: { id: string }) => id),
    total: counts ? list[count] : null,
    more: list.pageInfo?.hasNextPage ? list.pageInfo.endCursor : null,
  };
};

const wholeOf = async (member: Member, listed: Listed, given: Record<string, unknown> = {}) => {
  const ids: string[] = [];
  const first = listed.isPaged ? { first: 100 } : {};
  let page = await pageOf(member, listed, { ...given, ...first });
  const { total } = page;
  ids.push(...page.ids);
  while (page.more !== null) {
    page = await pageOf(member, listed, { ...given, ...first, after: page.more });
    ids.push(...page.ids);
  }
  return { ids, total };
};

const sorted = (ids: Iterable<string>): string[] =>
  [...ids].sort((one, other) => Number(one) - Number(other));

test.each(lists.map((listed) => [listed.field.name, listed] as const))(
  '%s holds exactly what each may see, and counts it',
  async (_, listed) => {
    for (const member of cast) {
      const { ids, total } = await wholeOf(member, listed);
      const seen = sorted(await seenBy(member, listed.of));
      expect([member.name, sorted(ids)]).toEqual([member.name, seen]);
      expect([member.name, total ?? ids.length]).toEqual([member.name, ids.length]);
    }
  },
);

/** Words that hide in fields which are shown to some only, and would betray their record if a filter looked there. */
const hidden = [
  ...(await recordsOf(Ticket))
    .slice(0, 6)
    .flatMap(({ row }) => [row['customer_phone'], row['customer_name']]),
  ...(await recordsOf(Person)).slice(0, 3).flatMap(({ row }) => [row['born_on'], row['education']]),
].flatMap((word) => (typeof word === 'string' && word.length > 1 ? [word] : []));

/** Values for a field of a filter: each of a list of words, both of yes and no, ids of one's own and of others. */
const valuesFor = (field: GraphQLInputField, ids: readonly string[]): unknown[] => {
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  const named = getNamedType(type);
  const values = isEnumType(named)
    ? named.getValues().map(({ name }) => name)
    : ({
        Boolean: [true, false],
        ID: ids,
        String: ['投诉', '1', '张'],
        Date: ['2026-11-10'],
        DateTime: ['2026-11-10T00:00:00Z'],
        Int: [1],
      }[named.name] ?? []);
  return isListType(type) ? values.map((value) => [value]) : [...values];
};

const filtersOf = ({ field }: Listed): GraphQLInputField[] => {
  const type = field.args.find(({ name }) => name === 'filter')?.type;
  const named = type && getNamedType(type);
  return isInputObjectType(named) ? Object.values(named.getFields()) : [];
};

const idsToTry = async (member: Member, { of }: Listed): Promise<string[]> => {
  const mine = ground.held.find(({ person }) => person === member.person);
  const other = ground.held.find(({ organisation }) => organisation !== mine?.organisation);
  const [record] = await recordsOf(of);
  return [
    ...new Set([
      mine?.unit,
      mine?.organisation,
      mine?.post,
      member.person,
      other?.unit,
      record && idOf(record),
    ]),
  ].flatMap((id) => id ?? []);
};

const filtered = lists.filter((listed) => filtersOf(listed).length > 0);

test.each(filtered.map((listed) => [listed.field.name, listed] as const))(
  'no filter of %s shows more than each may see, and each counts what it shows',
  async (_, listed) => {
    for (const member of cast) {
      const seen = await seenBy(member, listed.of);
      const ids = await idsToTry(member, listed);
      for (const filter of filtersOf(listed))
        for (const value of valuesFor(filter, ids)) {
          const given = { filter: { [filter.name]: value } };
          const page = await pageOf(member, listed, { ...given, ...(listed.isPaged && { first: 100 }) });
          const beyond = page.ids.filter((id) => !seen.has(id));
          expect([member.name, given, beyond]).toEqual([member.name, given, []]);
          const counted = page.more === null ? page.total : null;
          expect([member.name, given, counted ?? page.ids.length]).toEqual([
            member.name,
            given,
            page.ids.length,
          ]);
        }
    }
  },
);

/** Those whom it would cost too much to have all try everything: they see least, much and all, here and elsewhere. */
const some = cast.filter(({ name }) => ['hr', 'head', 'lead', 'agent', 'bankhead'].includes(name));

const orders = lists.flatMap((listed) => {
  const type = listed.field.args.find(({ name }) => name === 'sort')?.type;
  const named = type && getNamedType(type);
  return isEnumType(named)
    ? named.getValues().map(({ name }) => [listed.field.name, name, listed] as const)
    : [];
});

test.each(orders)('%s in the order %s holds the same', async (_, sort, listed) => {
  for (const member of some) {
    const { ids, total } = await wholeOf(member, listed, { sort });
    expect([member.name, sorted(ids)]).toEqual([member.name, sorted(await seenBy(member, listed.of))]);
    expect(total ?? ids.length).toBe(ids.length);
  }
});

const texts = filtered.flatMap((listed) =>
  filtersOf(listed)
    .filter(({ type }) => String(type) === 'String')
    .map(({ name }) => [listed.field.name, name, listed] as const),
);

/** Fields that are shown to everyone who sees a record: a word may be found there. */
const openText = ({ row, resource, metadata }: Found): string => {
  const masks = Object.keys(resource.masks ?? {}).map((property) => columnOf(metadata, property));
  return JSON.stringify(Object.entries(row).filter(([column]) => !masks.includes(column)));
};

test.each(texts)('%s finds nobody by what is hidden: %s', async (_, filter, listed) => {
  for (const member of some)
    for (const word of hidden) {
      const { ids } = await wholeOf(member, listed, { filter: { [filter]: word } });
      const found = (await recordsOf(listed.of)).filter((record) => ids.includes(idOf(record)));
      const betrayed = found.filter((record) => !openText(record).includes(word)).map(idOf);
      expect([member.name, word, betrayed]).toEqual([member.name, word, []]);
    }
});

const partly: Readonly<Record<string, (value: string) => string | null>> = {
  phone: (value) =>
    value.length < 11 ? '*'.repeat(value.length) : `${value.slice(0, 3)}****${value.slice(-4)}`,
  name: (value) => `${value.slice(0, 1)}**`,
  idNumber: (value) =>
    value.length < 18 ? '*'.repeat(value.length) : `${value.slice(0, 6)}********${value.slice(-4)}`,
};

const isShownWhole = ({ person }: Member, found: Found, { ability, exceptWhere }: MaskRule): boolean =>
  reaches(ground, person ?? '', ability, aboutVerb('', found, ground, ability)) &&
  !(exceptWhere && found.row[columnOf(found.metadata, exceptWhere)] === true);

const masked = lists.flatMap((listed) => {
  const resource = resourceOf(listed.of);
  return resource.kind === 'own' && resource.masks
    ? [[listed.field.name, listed, resource.masks] as const]
    : [];
});

test.each(masked)('what %s shows to some is shown to nobody else', async (_, listed, masks) => {
  const names = Object.keys(masks);
  const records = new Map((await recordsOf(listed.of)).map((found) => [idOf(found), found]));
  let [whole, parts] = [0, 0];
  for (const member of cast) {
    const document = `{ list: ${listed.field.name}(first: 100) { nodes { id ${names.join(' ')} } } }`;
    const { data } = await askedAs(schema, member, document, {});
    // oxlint-disable-next-line typescript/no-explicit-any -- the shape that was asked for
    for (const node of (data as any).list.nodes) {
      const found = records.get(node.id) as Found;
      for (const [property, mask] of Object.entries(masks)) {
        const value = found.row[columnOf(found.metadata, property)];
        const isWhole = isShownWhole(member, found, mask as MaskRule);
        const part = mask?.partial ? partly[mask.partial] : undefined;
        const shown = value === null || isWhole ? value : (part?.(String(value)) ?? null);
        expect([member.name, node.id, property, node[property]]).toEqual([
          member.name,
          node.id,
          property,
          shown,
        ]);
        if (value !== null) [whole, parts] = isWhole ? [whole + 1, parts] : [whole, parts + 1];
      }
    }
  }
  expect([whole > 0, parts > 0]).toEqual([true, true]);
});
