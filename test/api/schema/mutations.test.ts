import { randomUUID } from 'node:crypto';
import { isInputObjectType, isNonNullType, type GraphQLField } from 'graphql';
import { afterAll, describe, expect, test } from 'vitest';
import { useMail } from '../../../api/core/mail.ts';
import { differencesOf } from '../../../api/audit/diff.rules.ts';
import { valueText } from '../../../api/audit/value.rules.ts';
import { auditedKind, partWord, saidAs } from '../../../api/core/audited.ts';
import { makeSchema } from '../../../api/schema.ts';
import { makeServer } from '../../../api/server.ts';
import { everyMutation, keyless } from '../../support/mutations/every.ts';
import type { Left } from '../../support/mutations/step.ts';
import { wholeSelection } from '../../support/whole-selection.ts';
import { makeWorld } from '../../support/world.ts';
import { nextTransaction, watchRows, type WrittenRow } from '../../support/written-rows.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { addCategory } from '../tickets/story.ts';

const world = await makeWorld();
const { db, clock, ids } = world;
useMail(db, { url: 'smtp://127.0.0.1:1', from: 'a@b.test', publicUrl: 'https://remit.world.test' });
const app = await makeServer({ db, clock, publicUrl: 'http://localhost:4000', adminDir: '/nowhere' });
afterAll(() => app.close());

const schema = await makeSchema();
const mutations = schema.getMutationType()?.getFields() ?? {};

const documentOf = ({ name, args, type }: GraphQLField<unknown, unknown>): string => {
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return `mutation${declared && `(${declared})`} { done: ${name}${given && `(${given})`} ${wholeSelection(type, 3)} }`;
};

/** Takes a mutation over HTTP and asks for all of its payload. */
const take = async (headers: Record<string, string>, name: string, variables: object) => {
  const field = mutations[name];
  if (!field) throw new Error(`There is no mutation ${name}.`);
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    payload: { query: documentOf(field), variables },
  });
  const { data, errors = [] } = response.json();
  return {
    payload: data?.done,
    codes: errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code) as string[],
  };
};

const inPerson = (who: PersonKey): Record<string, string> => ({
  cookie: `sid=${world.tokenOf(who)}`,
  origin: 'http://localhost:4000',
});

const tokens = new Map<PersonKey, Record<string, string>>();
/** A token of somebody with those of their abilities that only show something: it sees what they see. */
const byProgram = async (who: PersonKey): Promise<Record<string, string>> => {
  const known = tokens.get(who);
  if (known) return known;
  const { data } = await world.ask(who, '{ viewer { tokenAbilities } }');
  const abilities = data.viewer.tokenAbilities.filter((word: string) => /\.(read|identity)$/.test(word));
  const { payload } = await take(inPerson(who), 'createAccessToken', {
    input: { name: '只读', abilities, expiresOn: '2026-12-31' },
  });
  const header = { authorization: `Bearer ${payload.secret}` };
  tokens.set(who, header);
  return header;
};

/** What a repeated answer leaves out since it is shown once; the description of each says so. */
const shownOnce: Readonly<Record<string, string>> = {
  createAccessToken: 'secret',
  createAccount: 'linkPath',
  sendPasswordLink: 'linkPath',
  revealCustomer: 'phone',
  giveFirstPassword: 'firstPassword',
};

// The story: each step is tried by a program in somebody's name, taken by that person, and sent again by them.
const told = await (async () => {
  const left: Left = {};
  const watch = await watchRows(db);
  const answers = [];
  for (const { name, who, input, isUnseen = false, keep, holdBack } of everyMutation(
    world,
    await addCategory(world, ids.unit.group, 'NET'),
  )) {
    const variables = { input: { ...(await input(left)), idempotencyKey: randomUUID() } };
    const program = await take(await byProgram(who), name, variables);
    const before = await watch();
    const letGo = await holdBack?.();
    const first = await take(inPerson(who), name, variables);
    const next = await nextTransaction(db);
    const again = await take(inPerson(who), name, variables);
    await letGo?.();
    keep?.(first.payload, left);
    const rows = await before.rows();
    answers.push({
      name,
      isUnseen,
      program,
      first,
      again,
      rows: rows.filter(({ tx }) => tx < next),
      rowsAgain: rows.filter(({ tx }) => tx >= next),
      wasThere: before.wasThere,
    });
  }
  return answers;
})();

const takesKey = ({ args }: GraphQLField<unknown, unknown>): boolean =>
  args.some(({ type }) => {
    const named = isNonNullType(type) ? type.ofType : type;
    return isInputObjectType(named) && 'idempotencyKey' in named.getFields();
  });

describe('the story', () => {
  test('takes every mutation that there is', () => {
    const [keyed, others] = [true, false].map((keys) =>
      Object.values(mutations)
        .filter((field) => takesKey(field) === keys)
        .map(({ name }) => name)
        .sort(),
    );
    expect([...new Set(told.map(({ name }) => name))].sort()).toEqual(keyed);
    expect(Object.keys(keyless).sort()).toEqual(others);
  });

  test('goes through: whoever takes a step may', () => {
    expect(told.filter(({ first }) => first.codes.length > 0)).toEqual([]);
  });
});

// Its owner took each of these a moment later (“goes through”), so it was the token that was refused.
test('a token that may only look does nothing: what its owner can do is forbidden to it', async () => {
  expect(told.map(({ name, program }) => [name, program.codes])).toEqual(
    told.map(({ name, isUnseen }) => [name, [isUnseen ? 'NOT_FOUND' : 'FORBIDDEN']]),
  );
});

test.each(Object.entries(keyless))('no token takes %s', async (name, variables) => {
  expect((await take(await byProgram('agent'), name, variables)).codes).toEqual(['FORBIDDEN']);
});

const saidAgain =
  'This idempotency key was used before: what is shown once was shown in that answer and is kept nowhere. To get it anew, ask again with a new key.';

test('what is sent again under its key is answered as it was, but for what is shown once, and that is said', () => {
  expect(told.map(({ name, again }) => [name, again])).toEqual(
    told.map(({ name, first }) => {
      const once = shownOnce[name];
      if (!once) return [name, first];
      // A link that was mailed was shown to nobody.
      const shownBefore = first.payload.mailed ? null : saidAgain;
      return [name, { ...first, payload: { ...first.payload, [once]: null, shownBefore } }];
    }),
  );
  for (const [name, field] of Object.entries(shownOnce)) {
    const payload = mutations[name]?.type;
    expect(String(payload)).toMatch(/Payload!$/);
    const described = schema.getType(String(payload).replace('!', ''));
    expect(described && 'getFields' in described && described.getFields()[field]?.description).toContain(
      'null where the answer is repeated under its idempotency key',
    );
  }
});

test('a link that was mailed is said to have been mailed, also to who asks again', () => {
  const links = told.filter(({ name }) => name === 'createAccount' || name === 'sendPasswordLink');
  expect(links.map(({ first, again }) => [first.payload.mailed, again.payload.mailed])).toEqual([
    [true, true],
    [true, true],
  ]);
});

interface Audited {
  readonly id: string;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string | null;
  readonly before: object | null;
  readonly after: object | null;
  readonly isChange: boolean;
}

const log = new Map(
  (
    (await db.query(
      `SELECT id::text, action, entity, entity_id AS "entityId", before, after, is_change AS "isChange" FROM audit`,
    )) as Audited[]
  ).map((row) => [row.id, row]),
);

const isAudit = ({ relation }: WrittenRow): boolean => relation === 'audit';
const entriesIn = (rows: readonly WrittenRow[]): Audited[] =>
  rows.filter(isAudit).flatMap(({ id }) => log.get(id ?? '') ?? []);

/** What one has read is nobody else's; and an import is noted by the run that writes the sheet, when it is done. */
const unaudited = ['markNotificationRead', 'markAllNotificationsRead', 'importSheet'];
/** That a call was made is kept with its answer, also where there was nothing to change. */
const isKey = ({ relation }: WrittenRow): boolean => relation === 'idempotency';

describe('the audit log', () => {
  test('has an entry of every mutation that changed something, by the very transaction that did (F140)', () => {
    const silent = told
      .filter(({ name }) => !unaudited.includes(name))
      .flatMap(({ name, rows }) => {
        const noted = new Set(rows.filter(isAudit).map(({ tx }) => tx));
        const unnoted = rows.filter((row) => !isKey(row) && !noted.has(row.tx));
        return unnoted.map(({ relation }) => `${name}: ${relation}`);
      });
    expect(silent).toEqual([]);
  });

  test('has no second entry of what is only answered again', () => {
    const twice = told.filter(({ name }) => name !== 'importSheet').flatMap(({ rowsAgain }) => rowsAgain);
    expect(twice).toEqual([]);
  });

  test('says what a record was before, where one that was there has changed', () => {
    const blind = told.flatMap(({ name, rows, wasThere }) =>
      entriesIn(rows)
        .filter(({ entity, entityId, before, isChange }) => {
          if (!isChange || before !== null || entityId === null) return false;
          const table = db.entityMetadatas.find((metadata) => metadata.name === entity)?.tableName ?? '';
          const isChanged = rows.some(({ relation, id }) => relation === table && id === entityId);
          return isChanged && wasThere(table, entityId);
        })
        .map(({ action, entity }) => `${name}: ${action} of ${entity}`),
    );
    expect(blind).toEqual([]);
  });

  test('says something of every change', () => {
    const empty = told
      .flatMap(({ rows }) => entriesIn(rows))
      .filter(({ isChange, before, after }) => isChange && before === null && after === null)
      .map(({ action }) => action);
    expect(empty).toEqual([]);
  });

  test('holds no kind of record, command or field of which the room of the record has said nothing', () => {
    const unknown = [...log.values()].flatMap(({ entity, action, before, after }) => {
      const kind = auditedKind(entity);
      if (!kind) return [`kind ${entity}`];
      return [
        ...(action in kind.actions ? [] : [`command ${entity} ${action}`]),
        ...Object.keys({ ...before, ...after })
          .filter((field) => !(field in kind.fields))
          .map((field) => `field ${entity} ${field}`),
      ];
    });
    expect([...new Set(unknown)], 'say it with declareAudited in the room of the record').toEqual([]);
  });

  test('is told in words: of what it shows no code and no place within a field stands as we write it', () => {
    const isCode = (text: string): boolean => /^[A-Z]+(_[A-Z]+)*$|^[a-z]+(\.[a-zA-Z0-9]+)+$/.test(text);
    const raw = [...log.values()].flatMap(({ entity, before, after }) => {
      const kind = auditedKind(entity);
      return differencesOf(before, after).flatMap((difference) => {
        const { path } = difference;
        const as = saidAs(kind, path);
        const places = path.slice(1).filter((part) => !/^\d+$/.test(part) && !partWord(kind, part));
        const said = [difference.before, difference.after]
          .flat()
          .filter((value) => typeof value === 'string' && isCode(value))
          .filter((value) => valueText(value, { as, locale: 'en', nameOf: () => 'its name' }) === value);
        return [...places, ...said].map((word) => `${entity} ${path.join('.')}: ${String(word)}`);
      });
    });
    // What people write themselves, and happen to write in capitals.
    const ownWords = ['Role code: STORY'];
    expect([...new Set(raw)].filter((one) => !ownWords.includes(one))).toEqual([]);
  });
});
