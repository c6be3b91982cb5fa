import { expect, test } from 'vitest';
import { demoAccounts } from '../../../api/demo/accounts.ts';
import { onStatement } from '../../../api/core/sql.ts';
import { demoWorld } from '../demo/demo-world.ts';
import { searchDocument, type Hit } from './ask.ts';

const demo = await demoWorld();
const { db } = demo;
// Of the HR officers of organisations that are told by their papers one stands for all.
const accounts = demoAccounts
  .map(({ email }) => email.slice(0, email.indexOf('@')))
  .filter((name) => !name.startsWith('hr.') || name === 'hr.o4');

const rows = async <Row>(sql: string): Promise<Row[]> => (await db.query(sql)) as Row[];

const search = async (who: string, q: string, kind: string): Promise<Hit[]> => {
  const { search: found } = await demo.ask(who, searchDocument, { q, kinds: [kind], first: 20 });
  return found.groups.flatMap(({ hits }: { hits: Hit[] }) => hits);
};

const idsOf = (nodes: readonly { id: string }[]): string[] => nodes.map(({ id }) => id).toSorted();

const tickets = await rows<{ id: string; number: string }>(
  `SELECT id::text, number FROM (SELECT *, row_number() OVER (PARTITION BY organisation_id, state ORDER BY id) AS nth FROM ticket) t WHERE nth <= 3`,
);
const posts = await rows<{ id: string; title: string }>(
  'SELECT id::text, title FROM position p WHERE EXISTS (SELECT FROM job_description j WHERE j.position_id = p.id)',
);

test.each(accounts)('%s finds exactly the tickets of the list', async (who) => {
  const listed = await demo.ask(
    who,
    `query ($ids: [ID!]) { tickets(filter: { ids: $ids }, first: 100) { nodes { id } } }`,
    {
      ids: tickets.map(({ id }) => id),
    },
  );
  const found: Hit[] = [];
  for (const { number } of tickets) found.push(...(await search(who, number, 'TICKET')));
  expect(idsOf(found)).toEqual(idsOf(listed.tickets.nodes));
});

test.each(accounts)('%s finds exactly the job descriptions of the list', async (who) => {
  for (const { id, title } of posts) {
    const listed = await demo.ask(
      who,
      'query ($id: ID!) { jobDescriptions(filter: { positionId: $id }, first: 100) { nodes { id } } }',
      { id },
    );
    const versions = idsOf(
      await rows<{ id: string }>(`SELECT id::text FROM job_description WHERE position_id = ${id}`),
    );
    const found = (await search(who, title, 'JOB_DESCRIPTION')).filter((hit) => versions.includes(hit.id));
    expect({ title, ids: idsOf(found) }).toEqual({ title, ids: idsOf(listed.jobDescriptions.nodes) });
  }
});

test.each(accounts)('%s finds people, posts and units of the own organisation only', async (who) => {
  const { viewer } = await demo.ask(who, '{ viewer { person { organisationId } } }');
  const own = viewer.person.organisationId as string;
  for (const [kind, table, column] of [
    ['PERSON', 'person', 'name'],
    ['POSITION', 'position', 'title'],
    ['ORG_UNIT', 'org_unit', 'name'],
  ] as const)
    for (const { id, name, organisation } of await rows<{ id: string; name: string; organisation: string }>(
      `SELECT id::text, ${column} AS name, organisation_id::text AS organisation FROM "${table}" WHERE id % 3 = 0`,
    )) {
      const found = idsOf(await search(who, name, kind)).includes(id);
      expect({ name, found }).toEqual({ name, found: organisation === own });
    }
});

test('what is hidden is not told by how many, by words, or by the number of statements', async () => {
  const [foreign] = await rows<{ number: string }>(
    `SELECT number FROM ticket WHERE organisation_id <> (SELECT organisation_id FROM person p JOIN account a ON a.person_id = p.id WHERE a.email = 'bankhead@remit.demo') LIMIT 1`,
  );
  const asked = async (q: string) => {
    const texts: string[] = [];
    onStatement(db, ({ text }) => void texts.push(text));
    const answer = await demo.ask('bankhead', searchDocument, { q });
    onStatement(db, undefined);
    return { answer, texts };
  };
  // The first request also reads who asks and what they may do.
  await asked('20010101-000000');
  const hidden = await asked(foreign?.number ?? '');
  const never = await asked('20010101-999999');
  expect(hidden).toEqual(never);
  expect(hidden.texts.filter((text) => text.includes('kind_at'))).toHaveLength(1);
  expect(hidden.answer.search.groups).toEqual([]);
});
