import { isObjectType, isRequiredArgument } from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { makeSchema } from '../../../api/schema.ts';
import { demoDatabase } from '../../support/demo.ts';
import type { Member } from '../../support/matrix/cast.ts';
import { demoCast } from '../../support/matrix/demo-cast.ts';
import { ofImportedHeads, offers, type Offered } from '../../support/matrix/offers.ts';
import { askedAs, takenBack } from '../../support/matrix/tried.ts';
import { connectTo } from '../../support/database.ts';

// What is offered is what may be done: every field `may…` is compared with the outcome of the call that it speaks of.
const database = await demoDatabase();
const db = await connectTo(database.url);
afterAll(async () => {
  await db.destroy();
  await database.drop();
});
const schema = await makeSchema();
const cast = (await demoCast(db, { isPowerful: true })).filter(
  ({ name, person, token }) => person !== null && !token && !/^hr\.o\d/.test(name),
);
const mutations = schema.getMutationType()?.getFields() ?? {};
const named = (name: string): Member => {
  const member = cast.find((one) => one.name === name);
  if (!member) throw new Error(`${name} is not among the cast.`);
  return member;
};

const queries = schema.getQueryType()?.getFields() ?? {};

const documentOf = (name: string): string => {
  const [kind, { args = [] } = {}] =
    name in queries ? (['query', queries[name]] as const) : (['mutation', mutations[name]] as const);
  const given = args.filter((arg) => kind === 'mutation' || isRequiredArgument(arg));
  const declared = given.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = given.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return `${kind} (${declared}) { done: ${name}(${passed}) { __typename } }`;
};

const done = async (who: string, name: string, input: object): Promise<void> => {
  const { texts } = await askedAs(schema, named(who), documentOf(name), { input });
  if (texts.length > 0) throw new Error(`${who} could not ${name}: ${texts.join(' ')}`);
};

// Of what the demo has none: an outage.
const [{ unit }] = (await db.query(
  `SELECT o.unit_id::text AS unit FROM assignment a JOIN position o ON o.id = a.position_id
   WHERE a.person_id = $1 AND a.kind = 'PRIMARY' AND a.ends_on IS NULL`,
  [named('head').person],
)) as [{ unit: string }];
await done('head', 'declareFaultWindow', {
  unitId: unit,
  startsAt: '2026-11-10T01:00:00Z',
  endsAt: '2026-11-10T02:00:00Z',
  cause: '交换机故障',
});
const postless = cast.find(({ name }) => name === 'somebody without a post')?.person ?? '';

const refused = ['FORBIDDEN', 'NOT_FOUND', 'INVALID_STATE'];
/** So many rows of those that are offered to somebody are tried, and of those that are not. */
const TRIED = 2;

interface Trial {
  readonly who: string;
  readonly row: string;
  readonly offered: boolean;
  readonly codes: readonly string[];
  readonly texts: readonly string[];
}

const trialsOf = async ({ field, asked, rows, call }: (typeof offers)[number]): Promise<Trial[]> => {
  const [, may = ''] = field.split('.');
  const trials: Trial[] = [];
  for (const member of cast) {
    const me = member.person ?? '';
    const all = { me, unit, other: named('callback').person };
    const variables = Object.fromEntries(Object.entries(all).filter(([name]) => asked.includes(`$${name}`)));
    const { data } = await askedAs(schema, member, asked, variables);
    const found = data ? rows(data) : [];
    const chosen = [true, false].flatMap((value) =>
      found.filter((row: Offered) => row[may] === value).slice(0, TRIED),
    );
    for (const row of chosen) {
      const [name, input] = call(row, { me, postless });
      const { codes, texts } = await takenBack(db, () =>
        askedAs(schema, member, documentOf(name), name in queries ? { ...input } : { input }),
      );
      trials.push({ who: member.name, row: row.id, offered: row[may], codes, texts });
    }
  }
  return trials;
};

test('every field that offers something is compared with what comes of it', () => {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type)
      ? Object.keys(type.getFields())
          .filter((name) => /^may[A-Z]/.test(name))
          .map((name) => `${type.name}.${name}`)
      : [],
  );
  expect([...offers.map(({ field }) => field), ...ofImportedHeads].sort()).toEqual(fields.sort());
});

test.each(offers.map((offer) => [offer.field, offer] as const))(
  '%s says what comes of trying it',
  async (_, offer) => {
    const trials = await trialsOf(offer);
    expect(new Set(trials.map(({ offered }) => offered))).toEqual(new Set([true, false]));
    // What is not offered is refused in some way or other; what is, may be wrong further in.
    const lies = trials.filter(({ offered, codes }) =>
      offered ? codes.some((code) => refused.includes(code)) : codes.length === 0,
    );
    expect(
      lies.map(({ who, row, offered, texts }) => `${who} ${row}: ${offered}, then ${texts.join() || 'done'}`),
    ).toEqual([]);
  },
);
