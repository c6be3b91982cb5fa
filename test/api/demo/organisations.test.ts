import { expect, test } from 'vitest';
import { demoWorld } from './demo-world.ts';

const { db, ask, codes, unit } = await demoWorld();

const postId = async (title: string): Promise<string> =>
  ((await db.query('SELECT id FROM position WHERE title = $1 LIMIT 1', [title])) as { id: string }[])[0]
    ?.id ?? '';

test('each organisation’s people see their own tree and nothing of the others', async () => {
  const roots = async (who: string): Promise<string[]> =>
    (await ask(who, '{ orgUnits { items { name parentId } } }')).orgUnits.items
      .filter(({ parentId }: { parentId: string | null }) => parentId === null)
      .map(({ name }: { name: string }) => name);
  expect(await roots('hrhead')).toEqual(['中国联通']);
  expect(await roots('bankhead')).toEqual(['稽山银行']);
  expect(await roots('cablehead')).toEqual(['山东有线']);
  expect(await roots('fj03')).toEqual(['龙江移动集团']);
});

test('the general manager of the bank centre holds two posts, and sees the scope of both', async () => {
  const { viewer } = await ask('bankhead', '{ viewer { assignments { kind position { title } } } }');
  expect(viewer.assignments).toEqual([
    { kind: 'PRIMARY', position: { title: '电子银行部副总经理（分管客服）' } },
    { kind: 'CONCURRENT', position: { title: '客服中心总经理' } },
  ]);
});

test('seats that the plan does not give are unknown, and so are vacancies', async () => {
  const headcount = 'query ($id: ID!) { position(id: $id) { headcountPlan headcount vacancies } }';
  expect(await ask('bankhead', headcount, { id: await postId('运营部经理') })).toEqual({
    position: { headcountPlan: 1, headcount: 1, vacancies: 0 },
  });
  expect(await ask('bankhead', headcount, { id: await postId('投诉专员') })).toEqual({
    position: { headcountPlan: null, headcount: 2, vacancies: null },
  });
});

test('FJ-03 is read with none, blank and unknown as three different things', async () => {
  const { position } = await ask(
    'fj03',
    `query ($id: ID!) { position(id: $id) {
      code { state value } payGrade { state } directSubordinates { state } staffUnderCharge { state }
      headcountPlan subordinates { id } relations { kind rawName toPositionId }
      jobDescription { shareReason remarks { state note } duties { workTimePct } authorities { condition } }
    } }`,
    { id: await postId('投诉处理员') },
  );
  expect(position).toMatchObject({
    code: { state: 'VALUE', value: 'FJ-03' },
    payGrade: { state: 'BLANK' },
    directSubordinates: { state: 'NONE' },
    staffUnderCharge: { state: 'NONE' },
    headcountPlan: null,
    subordinates: [],
  });
  expect(
    position.jobDescription.duties.map(({ workTimePct }: { workTimePct: number | null }) => workTimePct),
  ).toEqual([10, 10, 10, null, 20, 5]);
  expect(position.jobDescription.authorities).toHaveLength(8);
  expect(
    position.relations.filter(({ toPositionId }: { toPositionId: string | null }) => toPositionId === null)
      .length,
  ).toBeGreaterThan(5);
});

test('in the cable company city tickets lie with the shift leader, those of the province with the supervisor', async () => {
  const { tickets } = await ask(
    'cablehead',
    '{ tickets(filter: { open: true }, first: 100) { nodes { level handler { name } } } }',
  );
  const handlers = (...levels: string[]) =>
    new Set(
      tickets.nodes
        .filter(
          ({ level, handler }: { level: string; handler: unknown }) => levels.includes(level) && handler,
        )
        .map(({ handler }: { handler: { name: string } }) => handler.name),
    );
  expect(handlers('PROVINCE', 'ABOVE')).toEqual(new Set(['国兴华']));
  expect([...handlers('CITY')].filter((name) => !['蒲玉梅', '司志远'].includes(name as string))).toEqual([]);
  expect(handlers('CITY').size).toBeGreaterThan(0);
});

test('nobody of one organisation finds a ticket or a figure of another', async () => {
  const [ticket] = (await db.query(
    `SELECT t.id FROM ticket t JOIN org_unit u ON u.id = t.organisation_id WHERE u.name = '山东有线' LIMIT 1`,
  )) as { id: string }[];
  for (const who of ['head', 'bankhead', 'fj03'])
    expect(await ask(who, 'query ($id: ID!) { ticket(id: $id) { id } }', { id: ticket?.id })).toEqual({
      ticket: null,
    });
  expect(
    await codes(
      'cableshift',
      `query ($unitId: ID!) { performance(input: { unitId: $unitId, from: "2026-10-21", to: "2026-11-21", metrics: [K25] }) { figures { value } } }`,
      { unitId: await unit('1001客服中心') },
    ),
  ).toEqual(['NOT_FOUND']);
});

test('the smaller centres have calls and tickets of every day and open work', async () => {
  for (const [root, tickets, calls] of [
    ['稽山银行', 200, 4000],
    ['山东有线', 300, 6000],
    ['龙江移动集团', 50, 0],
  ] as const) {
    const [row] = (await db.query(
      `SELECT (SELECT count(*)::int FROM ticket WHERE organisation_id = u.id) AS tickets,
         (SELECT count(*)::int FROM ticket WHERE organisation_id = u.id AND state <> 'CLOSED') AS open,
         (SELECT count(*)::int FROM call_record WHERE organisation_id = u.id) AS calls
       FROM org_unit u WHERE u.name = $1`,
      [root],
    )) as { tickets: number; open: number; calls: number }[];
    expect([root, (row?.tickets ?? 0) >= tickets, (row?.open ?? 0) > 5, (row?.calls ?? 0) >= calls]).toEqual([
      root,
      true,
      true,
      true,
    ]);
  }
});
