import { expect, test } from 'vitest';
import { dayOf } from '../../../api/core/clock.ts';
import { accessOf, type DeclaredAccess } from '../../../api/core/declared-access.ts';
import { makeSchema } from '../../../api/schema.ts';
import { castOf, type Member } from '../../support/matrix/cast.ts';
import { mutationOf, type RootField } from '../../support/matrix/document.ts';
import { expectedOf, type Expectation } from '../../support/matrix/expected.ts';
import { agrees, recordIn, toldOf, type Told } from '../../support/matrix/explained.ts';
import { groundOf } from '../../support/matrix/reach.ts';
import { askedAs, isAsExpected, takenBack } from '../../support/matrix/tried.ts';
import { everyMutation, keyless } from '../../support/mutations/every.ts';
import { sheetsAreDone } from '../../support/mutations/sheets.ts';
import type { Left } from '../../support/mutations/step.ts';
import { watchChanges } from '../../support/watch-changes.ts';
import { makeWorld } from '../../support/world.ts';
import { addCategory } from '../tickets/story.ts';

const world = await makeWorld();
const { db, ids } = world;
const schema = await makeSchema();
const cast = await castOf(world);
const mutations = schema.getMutationType()?.getFields() ?? {};

/** One call, what was expected of it, and what came of it. */
interface Cell {
  readonly name: string;
  readonly who: string;
  readonly expected: Expectation;
  readonly codes: readonly string[];
  readonly written: readonly string[];
  /** What was explained to them before. */
  readonly told: readonly Told[];
  readonly access: DeclaredAccess;
  /** Whom, what and which record it was about. */
  readonly triple: string;
}

// The story is told step by step by those who may; before each step everybody tries it, and it is taken back.
const cells: Cell[] = [];
const told: { readonly name: string; readonly codes: readonly string[] }[] = [];
await (async () => {
  // That a token or session was used is noted at its first call.
  for (const { context } of cast) await context();
  const changes = await watchChanges(db);
  const tryAll = async (members: readonly Member[], field: RootField, variables: object): Promise<void> => {
    const { name } = field;
    const declared = { name, access: accessOf(field) as DeclaredAccess };
    const place = { db, ground: await groundOf(db, dayOf(world.clock.now())) };
    const document = mutationOf(field, 0);
    await changes();
    for (const member of members) {
      const expected = await expectedOf(place, declared, variables, member);
      const named = { name, access: declared.access, variables };
      const told = await toldOf(member, named);
      const { codes } = await takenBack(db, () => askedAs(schema, member, document, { ...variables }));
      const record = recordIn(named);
      const triple = `${member.person} ${name} ${record?.kind} ${record?.id}`;
      cells.push({
        name,
        access: declared.access,
        who: member.name,
        expected,
        codes,
        written: await changes(),
        told,
        triple,
      });
    }
  };

  for (const [name, variables] of Object.entries(keyless)) {
    const field = mutations[name] as RootField;
    const isOpen = accessOf(field)?.kind === 'OPEN';
    const outside = cast.filter(({ person, token }) => token || (person === null && !isOpen));
    await tryAll(outside, field, variables);
  }
  const left: Left = {};
  for (const { name, who, input, keep } of everyMutation(
    world,
    await addCategory(world, ids.unit.group, 'NET'),
  )) {
    const field = mutations[name] as RootField;
    const variables = { input: await input(left) };
    await tryAll(cast, field, variables);
    const doer = cast.find((member) => member.name === who);
    if (!doer) throw new Error(`${who} is not among the cast.`);
    const { codes, texts, data } = await askedAs(schema, doer, mutationOf(field, 3), variables);
    if (codes.length > 0) throw new Error(`${who} could not ${name}: ${texts.join(' ')}`);
    told.push({ name, codes });
    keep?.((data as { done: unknown } | null)?.done, left);
    await sheetsAreDone(db);
  }
})();

/** Cells in short, those of one kind together: `approveReply: FORBIDDEN expected, answered INVALID_STATE: lead, head`. */
const inShort = (list: readonly Cell[]): string[] =>
  [
    ...Map.groupBy(
      list,
      ({ name, expected, codes, written }) =>
        `${name}: ${expected.outcome} expected, ${codes.join() || 'done'}${written.length > 0 ? `, written ${written.join()}` : ''}`,
    ),
  ].map(([line, same]) => `${line}: ${same.map(({ who }) => who).join(', ')}`);

test('every mutation is asked of everybody', () => {
  expect([...new Set(cells.map(({ name }) => name))].sort()).toEqual(Object.keys(mutations).sort());
  expect(cells.length).toBeGreaterThan(5_000);
});

test('everybody is answered as declarations, roles and posts say', () => {
  expect(inShort(cells.filter(({ codes, expected }) => !isAsExpected(codes, expected)))).toEqual([]);
});

test('whatever is tried was explained before as it came out, of more than a thousand people, verbs and records', () => {
  const explained = cells.filter(({ told }) => told.length > 0);
  expect(new Set(explained.map(({ triple }) => triple)).size).toBeGreaterThan(1_000);
  const wrong = explained.filter((cell) => !agrees(cell));
  expect(
    [
      ...Map.groupBy(
        wrong,
        ({ name, told, codes }) => `${name}: told ${told.join()}, then ${codes.join() || 'done'}`,
      ),
    ].map(([line, same]) => `${line}: ${same.map(({ who }) => who).join(', ')}`),
  ).toEqual([]);
});

/** Tables of the audit, where a refusal itself is on record. */
const onRecord: Readonly<Record<string, readonly string[]>> = { revealCustomer: ['audit', 'audit_unsealed'] };

test('what is refused leaves nothing behind', () => {
  const left = cells.filter(
    ({ name, codes, written }) =>
      codes.length > 0 && written.some((table) => !onRecord[name]?.includes(table)),
  );
  expect(inShort(left)).toEqual([]);
});

test('each mutation that needs an ability is refused to somebody, and to the other organisation as if there were nothing', () => {
  for (const { name } of told) {
    const access = accessOf(mutations[name] as RootField);
    if (access?.kind !== 'ABILITY') continue;
    const of = cells.filter((cell) => cell.name === name);
    const refused = of.filter(({ codes }) =>
      codes.some((code) => code === 'FORBIDDEN' || code === 'NOT_FOUND'),
    );
    expect([name, refused.length > 0]).toEqual([name, true]);
    if (!access.named || of.every(({ expected }) => expected.outcome !== 'NOT_FOUND')) continue;
    const other = of.filter(({ who }) => who === 'bankHead' || who === 'bankHandler');
    expect([name, [...new Set(other.flatMap(({ codes }) => codes))]]).toEqual([name, ['NOT_FOUND']]);
  }
});
