import { expect, test } from 'vitest';
import { demoWorld } from './demo-world.ts';

// Who meets a post and who does not, on the demo (F020, F021, F037–F040), and what somebody answers for (F160).
const { ask, post, unit } = await demoWorld();

type Finding = { kind: string; state: string; strictness: string; text: string };

/** How somebody stands to a post on a day, finding by finding. */
const fitOf = async (
  who: string,
  name: string,
  [title, organisation]: readonly [string, string],
  asOf?: string,
) => {
  const { people } = await ask(
    who,
    `query ($q: String!, $post: ID!, $asOf: Date) { people(filter: { q: $q }) { nodes {
      fit(positionId: $post, asOf: $asOf) { state score findings { kind state strictness text } } } } }`,
    { q: name, post: await post(title, organisation), asOf },
  );
  const { fit } = people.nodes[0];
  return {
    state: fit.state,
    score: fit.score,
    of: (kind: string) =>
      fit.findings.filter((finding: Finding) => finding.kind === kind).map(({ state }: Finding) => state),
  };
};

const carrier = '中国联通';
const hotline = '粤江市12345热线服务中心';
const supervisor = ['1001客服中心运营部主管', carrier] as const;

test('F037: somebody of 24 does not meet a post from 25 on, and does on the birthday', async () => {
  // Born on 2 December 2001.
  expect((await fitOf('hr', '夏紫萱', supervisor, '2026-11-20')).of('AGE')).toEqual(['MISSING']);
  expect((await fitOf('hr', '夏紫萱', supervisor, '2026-12-02')).of('AGE')).toEqual(['MET']);
});

test('F020: what a tick may mean is not decided: the requirement is unknown, not met and not missing', async () => {
  expect((await fitOf('hr', '李卫平', supervisor)).of('EDUCATION')).toEqual(['UNKNOWN']);
});

test('F019, F037: a floor of schooling and years in a field are met or missed by the records', async () => {
  const manager = ['客服部经理', '恒远实业'] as const;
  const held = await fitOf('hr.o10', '简伯衡', manager);
  expect([held.of('EDUCATION'), held.of('EXPERIENCE')]).toEqual([['MET'], ['MET', 'MET']]);
  const candidate = await fitOf('hr.o10', '束子轩', manager);
  expect(candidate.of('EDUCATION')).toEqual(['MISSING']);
  expect(candidate.of('EXPERIENCE')[0]).toBe('MISSING');
});

test('F038: 59 characters a minute are a gap, 60 pass', async () => {
  const inspector = ['质检员', hotline] as const;
  expect((await fitOf('hr.o4', '谭子豪', inspector)).of('TYPING')).toEqual(['MISSING']);
  expect((await fitOf('hr.o4', '关颖仪', inspector)).of('TYPING')).toEqual(['MET']);
});

test('F039: an agent without Cantonese has a gap, whoever speaks it has none', async () => {
  const agent = ['话务员', hotline] as const;
  expect((await fitOf('hr.o4', '赫连雪', agent)).of('LANGUAGE')).toEqual(['MET', 'MISSING']);
  expect((await fitOf('hr.o4', '麦嘉欣', agent)).of('LANGUAGE')).toEqual(['MET', 'MET']);
});

test('F021: without what is preferred a candidate is eligible all the same, behind one who has it', async () => {
  const lead = ['投诉组长', '百汇服务集团'] as const;
  const { position } = await ask(
    'hr.o16',
    `query ($id: ID!) { position(id: $id) { candidates(first: 10, withHolders: true) {
      items { person { name } state score findings { kind state strictness text } } } } }`,
    { id: await post(...lead) },
  );
  const of = (name: string) =>
    position.candidates.items.find((item: { person: { name: string } }) => item.person.name === name);
  const [preferred, plain] = [of('夏侯琳'), of('轩辕珊')];
  const missing = ({ findings }: { findings: Finding[] }) =>
    findings.filter(({ state }) => state !== 'MET').map(({ kind, strictness }) => `${kind} ${strictness}`);
  expect(missing(preferred)).toEqual([]);
  expect(missing(plain)).toEqual(['EXPERIENCE PREFERRED', 'MAJOR PREFERRED']);
  expect(['PREFERRED_MISSING', 'UNKNOWN', 'MET']).toContain(plain.state);
  expect(preferred.score).toBeGreaterThan(plain.score);
});

test('F040: whoever gives a ticket to a handler is told that the certificate has run out', async () => {
  const { tickets } = await ask(
    'lead',
    '{ tickets(filter: { states: [CLASSIFIED] }, first: 5) { nodes { id } } }',
  );
  const { dispatchTargets } = await ask(
    'lead',
    'query ($id: ID!) { dispatchTargets(ticketId: $id) { items { unitId people { name uncertified isBlocked } } } }',
    { id: tickets.nodes[0].id },
  );
  const people = dispatchTargets.items.flatMap(({ people: some }: { people: unknown[] }) => some);
  const of = (name: string) => people.find((person: { name: string }) => person.name === name);
  expect(of('戴志强')).toMatchObject({
    isBlocked: false,
    uncertified: expect.stringContaining('投诉处理员资格证'),
  });
  expect(of('裘立军')).toMatchObject({ uncertified: expect.stringContaining('投诉处理员资格证') });
  expect(of('俞晓峰')).toMatchObject({ uncertified: null });
});

test('the gaps of a unit count who meets the posts and who does not, and nothing is guessed', async () => {
  const { qualificationGaps } = await ask(
    'hr',
    'query ($unit: ID!) { qualificationGaps(unitId: $unit) { counts { met missing preferredMissing unknown } nodes { person { name } state } } }',
    { unit: await unit('投诉组') },
  );
  const stateOf = (name: string) =>
    qualificationGaps.nodes.find((node: { person: { name: string } }) => node.person.name === name)?.state;
  expect(stateOf('裘立军')).toBe('MISSING');
  expect(stateOf('戴志强')).toBe('MISSING');
  expect(qualificationGaps.counts.missing).toBeGreaterThanOrEqual(2);
});

test('F160: what a complaint handler answers for: duties, categories and regions, and where something is missing', async () => {
  const { people } = await ask('hr', '{ people(filter: { q: "俞晓峰" }) { nodes { id } } }');
  const { responsibilities } = await ask(
    'head',
    `query ($id: ID!) { responsibilities(personId: $id) {
      duties { text positionTitle measures } categories { nameZh tickets } regions { unitName region } gaps { kind text } } }`,
    { id: people.nodes[0].id },
  );
  expect(responsibilities.duties).toHaveLength(5);
  expect(responsibilities.categories.length).toBeGreaterThan(0);
  expect(responsibilities.gaps.map(({ kind }: { kind: string }) => kind)).toContain('UNMEASURED_DUTY');
});

test('coverage: posts without a description are counted, and those that nobody printed are among them', async () => {
  const { coverage, coverageGaps } = await ask(
    'hr.o2',
    '{ coverage { posts described share gaps { kind count } } coverageGaps(kind: NO_DESCRIPTION, first: 100) { nodes { positionTitle } } }',
  );
  expect(coverage.described).toBe(7);
  expect(coverage.posts).toBeGreaterThan(coverage.described);
  expect(coverageGaps.nodes.map(({ positionTitle }: { positionTitle: string }) => positionTitle)).toEqual(
    expect.arrayContaining(['品质部经理', '综合部主管']),
  );
});
