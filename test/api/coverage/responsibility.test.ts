import { expect, it } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { addVersion } from '../access/job-fixture.ts';
import { addTicket } from '../performance/facts.ts';

const world = await makeWorld();
const { db, ids } = world;

const ASK = `query($id: ID!) { responsibilities(personId: $id) {
  duties { text measures positionTitle } regions { region unitName } categories { nameZh tickets } gaps { kind text positionTitle }
} }`;

const of = async (who: PersonKey, whose: PersonKey) => {
  const { data, codes } = await world.ask(who, ASK, { id: ids.person[whose] });
  return { ...data?.responsibilities, codes };
};

await db.query(`UPDATE org_unit SET region = '绍兴市' WHERE id = $1`, [ids.unit.branch]);
const job = await addVersion(db, { positionId: ids.position.handler, from: '2024-01-01', lines: [] });
await db.query(
  `INSERT INTO duty (job_description_id, section, seq, heading, statement) VALUES ($1, 'LIST', 1, '处理', '处理投诉'), ($1, 'LIST', 2, NULL, '归档')`,
  [job],
);
await db.query(
  `INSERT INTO duty_measure (job_description_id, duty_id, seq, kind, phrase)
   SELECT $1, id, 1, 'QUALITATIVE', '处理及时' FROM duty WHERE job_description_id = $1 AND seq = 1`,
  [job],
);

it('a complaint employee answers for duties, regions and categories, and what is missing is listed (F160)', async () => {
  const [category] = (await db.query(
    `INSERT INTO category (organisation_id, code, name_zh, name_en) VALUES ($1, 'X1', '宽带', 'Broadband') RETURNING id`,
    [ids.unit.group],
  )) as [{ id: string }];
  const recent = new Date(world.clock.now().getTime() - 86_400_000).toISOString();
  for (const registered of [recent, recent, '2020-01-01T00:00:00Z']) {
    const ticket = await addTicket(world, { registered });
    await db.query(
      `UPDATE ticket SET category_id = $2, handler_id = $3, person_ids = person_ids || $3::bigint WHERE id = $1`,
      [ticket, category.id, ids.person.handler],
    );
  }
  expect(await of('hr', 'handler')).toMatchObject({
    codes: [],
    duties: [
      { text: '处理', measures: ['处理及时'], positionTitle: '综合投诉处理员' },
      { text: '归档', measures: [], positionTitle: '综合投诉处理员' },
    ],
    regions: [{ region: '绍兴市', unitName: '绍兴分公司' }],
    gaps: [{ kind: 'UNMEASURED_DUTY', text: '归档' }],
  });
  // HR does not see tickets; the lead of the group does
  expect((await of('hr', 'handler')).categories).toEqual([]);
  expect((await of('lead', 'handler')).categories).toEqual([{ nameZh: '宽带', tickets: 2 }]);
  expect((await of('handler', 'handler')).categories).toEqual([{ nameZh: '宽带', tickets: 2 }]);
});

it('somebody without a job description in force answers for no duty, and that is the gap', async () => {
  expect(await of('hr', 'caller')).toMatchObject({
    duties: [],
    gaps: [{ kind: 'NO_DESCRIPTION', positionTitle: '回访员' }],
  });
});

it('who may not read the description sees no duty of it, and a stranger sees nobody', async () => {
  expect(await of('caller', 'handler')).toMatchObject({ codes: [], duties: [], gaps: [] });
  expect((await of('bankHead', 'handler')).codes).toEqual(['NOT_FOUND']);
});
