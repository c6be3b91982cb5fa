import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeUses } from '../../../api/access/use/write-uses.ts';
import { putBackUses, takeUses } from '../../../api/core/use.ts';
import { onStatement } from '../../../api/core/sql.ts';
import { nodesOn } from '../../support/nodes.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

const world = await makeWorld();
const { db, clock, ids } = world;

interface Row {
  readonly ability: string;
  readonly sourceKind: string;
  readonly sourceRef: string;
  readonly first: string;
  readonly last: string;
}

/** What is on record of somebody's use, once everything noted has been written. */
const usesOf = async (who: PersonKey): Promise<Row[]> => {
  await writeUses(db);
  return (await db.query(
    `SELECT u.ability, u.source_kind AS "sourceKind", u.source_ref AS "sourceRef", u.first_used_on::text AS first,
       u.last_used_on::text AS last
     FROM ability_use u JOIN assignment a ON a.id = u.assignment_id WHERE a.person_id = $1 ORDER BY u.ability, u.source_ref`,
    [ids.person[who]],
  )) as Row[];
};
const abilitiesUsedBy = async (who: PersonKey): Promise<string[]> =>
  (await usesOf(who)).map(({ ability }) => ability);

const LIST = '{ tickets(first: 5) { nodes { id } } }';
const REGISTER =
  'mutation ($input: RegisterTicketInput!) { registerTicket(input: $input) { ticket { id steps } } }';
const registerAs = (who: PersonKey) =>
  world.ask(who, REGISTER, {
    input: {
      kind: 'COMPLAINT',
      channel: 'PHONE',
      content: '宽带连续三天无法上网',
      customerName: '何顾客',
      customerPhone: '199 0000 0001',
    },
  });

const fresh = async (day: string): Promise<void> => {
  clock.set(`${day}T09:00:00+08:00`);
  await db.query('UPDATE session SET seen_at = $1', [clock.now()]);
};

beforeEach(async () => {
  await db.query('TRUNCATE ability_use');
});

afterEach(() => onStatement(db, undefined));

test('doing something notes the ability by which it was allowed and where that came from, and no other verb', async () => {
  await fresh('2026-03-02');
  expect((await registerAs('intake')).errors).toEqual([]);
  const uses = await usesOf('intake');
  expect(uses).toContainEqual({
    ability: 'ticket.register',
    sourceKind: 'ROLE',
    sourceRef: 'INT',
    first: '2026-03-02',
    last: '2026-03-02',
  });
  // The steps that were offered with the answer were not taken.
  expect(uses.map(({ ability }) => ability)).not.toContain('ticket.classify');
});

test('what was refused was not used', async () => {
  await fresh('2026-03-03');
  expect((await registerAs('admin')).codes).toEqual(['FORBIDDEN']);
  expect(await abilitiesUsedBy('admin')).not.toContain('ticket.register');
});

test('a list that shows something is a use of reading, and a mask that is lifted is one of its ability', async () => {
  await fresh('2026-03-04');
  await world.ask('intake', LIST);
  expect(await abilitiesUsedBy('intake')).toContain('ticket.read');
  expect(await abilitiesUsedBy('intake')).not.toContain('customer.identity');
  await world.ask('intake', '{ tickets(first: 5) { nodes { id customerName } } }');
  expect(await abilitiesUsedBy('intake')).toContain('customer.identity');
});

test('a list that is empty shows nothing and is no use', async () => {
  await fresh('2026-03-05');
  await world.ask('bankHandler', LIST);
  expect(await abilitiesUsedBy('bankHandler')).not.toContain('ticket.read');
});

test('the same on the same day is written once, whatever is asked in between, and again on the next day', async () => {
  await fresh('2026-03-06');
  await world.ask('intake', LIST);
  expect(await writeUses(db)).toBeGreaterThan(0);
  for (let at = 0; at < 20; at += 1) await world.ask('intake', LIST);
  expect(takeUses(db)).toEqual([]);
  await fresh('2026-03-07');
  await world.ask('intake', LIST);
  expect(await usesOf('intake')).toContainEqual(
    expect.objectContaining({ ability: 'ticket.read', first: '2026-03-06', last: '2026-03-07' }),
  );
});

test('noting costs a request no statement', async () => {
  await fresh('2026-03-08');
  await world.ask('intake', LIST);
  const texts: string[] = [];
  onStatement(db, ({ text }) => texts.push(text));
  await fresh('2026-03-09');
  await world.ask('intake', LIST);
  expect(texts.filter((text) => text.includes('ability_use'))).toEqual([]);
  expect(takeUses(db).length).toBeGreaterThan(0);
});

test('two nodes that note the same keep one row with the later day, and an older day never comes back', async () => {
  const [other] = await nodesOn(db, 1);
  await fresh('2026-03-10');
  await world.ask('intake', LIST);
  const taken = takeUses(db);
  putBackUses(
    other!,
    taken.map((use) => ({ ...use, day: '2026-03-12' })),
  );
  await writeUses(other!);
  putBackUses(db, taken);
  const read = (await usesOf('intake')).filter(({ ability }) => ability === 'ticket.read');
  expect(read).toEqual([expect.objectContaining({ first: '2026-03-12', last: '2026-03-12' })]);
});

test('what cannot be written is kept and written the next time', async () => {
  await fresh('2026-03-11');
  await world.ask('intake', LIST);
  await db.query('ALTER TABLE ability_use RENAME TO ability_use_away');
  await expect(writeUses(db)).rejects.toThrow(/ability_use/);
  await db.query('ALTER TABLE ability_use_away RENAME TO ability_use');
  expect(await abilitiesUsedBy('intake')).toContain('ticket.read');
});

test('the use of a post that was taken back is dropped and does not keep the others from being written', async () => {
  await fresh('2026-03-12');
  await world.ask('intake', LIST);
  const taken = takeUses(db);
  putBackUses(db, [...taken, { ...taken[0]!, assignmentId: '999999999' }]);
  expect(await abilitiesUsedBy('intake')).toContain('ticket.read');
});

test('who looks as another person uses nothing of theirs', async () => {
  await fresh('2026-03-13');
  await world.ask(
    'admin',
    'mutation ($input: StartSeeingAsInput!) { startSeeingAs(input: $input) { __typename } }',
    {
      input: { personId: ids.person.hrHead, reason: '核对权限' },
    },
  );
  takeUses(db);
  expect(
    (
      await world.ask(
        'admin',
        '{ jobDescriptions(first: 5) { nodes { id } } accounts(first: 5) { nodes { id } } }',
      )
    ).codes,
  ).toEqual([]);
  expect(await usesOf('hrHead')).toEqual([]);
  expect(await usesOf('admin')).toEqual([]);
});
