import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { addCategory, storyOf } from '../tickets/story.ts';

const world = await makeWorld();
const { ids } = world;

interface Page {
  readonly names: string[];
  readonly total: number;
  readonly isPartial: boolean;
  readonly next: string | null;
}

const whoCan = async (who: 'hrHead' | 'head' | 'countyHead', page: object = {}): Promise<Page> => {
  const { data, errors } = await world.ask(
    who,
    `query ($input: AccessQuestionInput!, $first: Int, $after: String) { whoCan(input: $input, first: $first, after: $after) {
      nodes { personName } totalCount isPartial pageInfo { hasNextPage endCursor } } }`,
    { input: { recordKind: 'Position', recordId: ids.position.handler, ability: 'job.read' }, ...page },
  );
  expect(errors).toEqual([]);
  const { nodes, totalCount, isPartial, pageInfo } = data.whoCan;
  return {
    names: nodes.map(({ personName }: { personName: string }) => personName),
    total: totalCount,
    isPartial,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
};

test('whoever may ask about the whole organisation is told everybody who can, the nearest first', async () => {
  const { names, total, isPartial } = await whoCan('hrHead', { first: 100 });
  expect(names).toHaveLength(total);
  expect(isPartial).toBe(false);
  // Those who hold the post read its job description, and whoever leads above.
  expect(names).toEqual(expect.arrayContaining(['郑处理', '王处理', '李主任', '钱主任']));
  expect(names.indexOf('郑处理')).toBeLessThan(names.indexOf('李主任'));
});

test('pages of those who can are the whole list', async () => {
  const whole = await whoCan('hrHead', { first: 100 });
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const page: Page = await whoCan('hrHead', { first: 2, after });
    found.push(...page.names);
    if (!page.next) break;
    after = page.next;
  }
  expect(found).toEqual(whole.names);
});

test('a head is told of those below and that there are others', async () => {
  const { names, isPartial } = await whoCan('head', { first: 100 });
  expect(names).toContain('郑处理');
  expect(names).not.toContain('钱主任');
  expect(isPartial).toBe(true);
});

test('who sees a record is told in the words of seeing, whatever else what shows it may do elsewhere', async () => {
  const category = await addCategory(world, ids.unit.group, 'network');
  const recordId = await storyOf(world, category).ticketIn('REGISTERED');
  const { data } = await world.ask(
    'hrHead',
    'query ($input: AccessQuestionInput!) { whoCan(input: $input, first: 100) { nodes { source } } }',
    { input: { recordKind: 'Ticket', recordId } },
  );
  const sources = (data.whoCan.nodes as { source: string }[]).map(({ source }) => source);
  expect(sources.length).toBeGreaterThan(0);
  for (const source of sources) expect(source).toMatch(/: see it$/);
});
