import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { abilityNames, meaningOf, scopeProblem, type Ability } from '../../../api/core/abilities.ts';
import { dayOf } from '../../../api/core/clock.ts';
import { accessOf, type DeclaredAccess } from '../../../api/core/declared-access.ts';
import { makeSchema } from '../../../api/schema.ts';
import { contextOf } from '../../../api/server/request-context.ts';
import { mutationOf, type RootField } from '../../support/matrix/document.ts';
import { agrees } from '../../support/matrix/explained.ts';
import { scopes } from '../../support/matrix/powers.ts';
import { addProbes, type Scope } from '../../support/matrix/probes.ts';
import { questionsOn } from '../../support/matrix/questions.ts';
import { groundOf } from '../../support/matrix/reach.ts';
import { aboutReading, foundBy, type Found } from '../../support/matrix/records.ts';
import { scopeTrials, type ScopeCell } from '../../support/matrix/scope-trials.ts';
import { shownOf } from '../../support/matrix/shown.ts';
import { askedAs, isAsExpected } from '../../support/matrix/tried.ts';
import { everyMutation } from '../../support/mutations/every.ts';
import { sheetsAreDone } from '../../support/mutations/sheets.ts';
import type { Left } from '../../support/mutations/step.ts';
import { makeWorld } from '../../support/world.ts';
import { people, type PersonKey } from '../../support/world-facts.ts';
import { addCategory } from '../tickets/story.ts';

// Every ability at every scope that it can have, by somebody who has it by nothing else: what lies within its reach is answered,
// what lies beyond it is refused, and it is this very grant on which both hang.

const world = await makeWorld();
const { db, ids, clock } = world;
const schema = await makeSchema();
const mutations = schema.getMutationType()?.getFields() ?? {};
const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
const probes = await addProbes(
  db,
  { organisation: ids.unit.group, unit: ids.unit.personnel, other: ids.unit.bank },
  (session) => () =>
    contextOf(db, clock, {
      token: session,
      acceptLanguage: 'en',
      address: `test-${randomUUID()}`,
      userAgent: 'test',
      setToken: () => undefined,
      clearToken: () => undefined,
    }),
  (Object.keys(people) as PersonKey[]).map((key) => ({
    name: key,
    person: ids.person[key],
    context: () => world.contextOf(key),
  })),
);
const today = (): string => dayOf(clock.now());
const { cells, tryCall, tryShown } = scopeTrials({
  db,
  schema,
  probes,
  organisation: ids.unit.group,
  day: today,
});

const tryMutation = (name: string, input: object): Promise<void> => {
  const field = mutations[name] as RootField;
  const access = accessOf(field) as DeclaredAccess;
  return tryCall({ field, access, variables: { input }, document: mutationOf(field, 0), isQuery: false });
};

// The story is told step by step by those who may; before each step it is tried, and it is taken back.
const left: Left = {};
for (const { name, who, input, keep } of everyMutation(
  world,
  await addCategory(world, ids.unit.group, 'NET'),
)) {
  const given = await input(left);
  await tryMutation(name, given);
  const doer = { name: who, person: ids.person[who], context: () => world.contextOf(who) };
  const document = mutationOf(mutations[name] as RootField, 3);
  const { codes, texts, data } = await askedAs(schema, doer, document, { input: given });
  if (codes.length > 0) throw new Error(`${who} could not ${name}: ${texts.join(' ')}`);
  keep?.((data as { done: unknown } | null)?.done, left);
  await sheetsAreDone(db);
}
const ticket = left['ticket'] ?? '';

// What the story leaves out: a place that is named, and somebody who reported without a name.
await tryMutation('registerTicket', {
  originUnitId: ids.unit.complaints,
  kind: 'COMPLAINT',
  channel: 'PHONE',
  content: '宽带断网',
  customerName: '何顾客',
  customerPhone: '199 0000 0001',
});
await db.query('UPDATE ticket SET is_anonymous = true WHERE id = $1', [ticket]);
await tryMutation('revealCustomer', { ticketId: ticket, facts: ['PHONE'], reason: '需直接回电' });
await db.query('UPDATE ticket SET is_anonymous = false WHERE id = $1', [ticket]);

for (const shown of await shownOf(world, schema, { ticket })) await tryShown(shown);

/** So many records of each kind are asked about, the last ones. */
const ASKED = 2;

/** Those who try are not what is tried. */
const isOfProbes = (found: Found): boolean => {
  const { people: of, posts } = aboutReading(found);
  return of.some((id) => probes.people.includes(id)) || posts.some((id) => probes.posts.includes(id));
};

const { variablesOf, documentOf } = questionsOn(await groundOf(db, today()));
for (const field of queries) {
  const access = accessOf(field) as DeclaredAccess;
  const { named } = access;
  if (!named) continue;
  const { tableName } = db.getMetadata(named.on as never);
  const rows = (await db.query(
    `SELECT t.id::text, row_to_json(t)->>'number' AS number FROM ${tableName} t ORDER BY t.id DESC`,
  )) as { id: string; number: string }[];
  const root = ids.unit.group;
  let asked = 0;
  for (const { id, number } of rows) {
    const found = await foundBy(db, named.on, id);
    if (!found || aboutReading(found).organisation !== root || isOfProbes(found)) continue;
    if ((asked += 1) > ASKED) break;
    const by: Readonly<Record<string, string | undefined>> = { number, organisationId: root };
    const variables = variablesOf(field, access, { id: by[named.by.split('.').at(-1) ?? ''] ?? id, root });
    const document = documentOf(field, variables, '__typename');
    await tryCall({ field, access, variables, document, isQuery: true });
  }
}

/** Cells in short, those of one kind together. */
const inShort = (list: readonly ScopeCell[]): string[] =>
  [
    ...Map.groupBy(
      list,
      ({ name, expected, codes, told, texts }) =>
        `${name}: ${expected.outcome} expected, told ${told.join()}, ${codes.join() || 'answered'} ${texts.join()}`,
    ),
  ].map(([line, same]) => `${line}: ${same.map(({ who }) => who).join('; ')}`);

test('whoever has one ability at one scope is answered as that says', () => {
  expect(inShort(cells.filter(({ codes, expected }) => !isAsExpected(codes, expected)))).toEqual([]);
});

test('and was told so before', () => {
  const wrong = cells.filter(
    ({ access, ...cell }) => access && cell.told.length > 0 && !agrees({ ...cell, access }),
  );
  expect(inShort(wrong)).toEqual([]);
});

/**
 * What by nature is the reason of no yes: as one's own there are no figures, calls and outages of a unit, no place to which a
 * ticket is sent, no course, no review, nobody who meets a post, and what one may do oneself needs no ability to be seen. One
 * applies for oneself, by the unit of one's post, and that is never given by naming others.
 */
const neverYes: { readonly [Verb in Ability]?: readonly Scope[] } = {
  'person.fit': ['OWN'],
  'ticket.reroute': ['OWN'],
  'ticket.sign': ['OWN'],
  'performance.read': ['OWN'],
  'calls.import': ['OWN'],
  'outage.declare': ['OWN'],
  'training.plan': ['OWN'],
  'certification.apply': ['UNITS'],
  'access.review': ['OWN'],
  'access.read': ['OWN'],
};

/** Those who register as their own business are tried where they hold a post. */
const neverNo: { readonly [Verb in Ability]?: readonly Scope[] } = { 'ticket.register': ['OWN'] };

test('every ability at every scope that it can have is the reason of a yes and of a no', () => {
  const words = abilityNames
    .filter((ability) => !meaningOf(ability).isLater)
    .flatMap((ability) =>
      scopes
        .filter((scope) => scopeProblem(ability, scope) === null)
        .flatMap((scope) => {
          const by = cells.filter(
            (cell) => cell.ability === ability && cell.scope === scope && cell.isReason,
          );
          const isYes = by.some(({ codes }) => codes.length === 0);
          const isNo = by.some(({ expected }) => expected.outcome !== 'ALLOWED');
          return [
            ...(isYes ? [] : [`${ability} ${scope}: no yes`]),
            ...(isNo ? [] : [`${ability} ${scope}: no no`]),
          ];
        }),
    );
  const known = [
    ...Object.entries(neverYes).flatMap(([ability, some]) =>
      some.map((scope) => `${ability} ${scope}: no yes`),
    ),
    ...Object.entries(neverNo).flatMap(([ability, some]) =>
      some.map((scope) => `${ability} ${scope}: no no`),
    ),
  ];
  expect(words.sort()).toEqual(known.sort());
});

/** Calls that the scope does not part: only who asked takes it back, and sheets are their owner's, wherever they may edit. */
const partedByElse = [
  'discardSheet by org.edit',
  'importPastedJobs by job.write',
  'importSheet by org.edit',
  'mapSheet by org.edit',
  'stopSheetImport by org.edit',
  'withdrawHeadcountRequest by headcount.raise',
  'withdrawSuggestion by suggestion.raise',
];

test('every call that hangs on an ability is answered to some and refused to others for the scope alone', () => {
  const lacking = [...Map.groupBy(cells, ({ name, ability }) => `${name} by ${ability}`)].flatMap(
    ([call, list]) => {
      const outcomes = new Set(
        list.filter(({ isReason }) => isReason).map(({ expected }) => expected.outcome === 'ALLOWED'),
      );
      return outcomes.size === 2 ? [] : [call];
    },
  );
  expect(lacking.sort()).toEqual(partedByElse);
});
