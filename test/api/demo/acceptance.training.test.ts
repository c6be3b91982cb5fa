import { expect, test } from 'vitest';
import { demoWorld } from './demo-world.ts';

// What people learn, on the demo (F022, F128–F130, F133).
const { ask, refusal } = await demoWorld();

test('F128: a course has a plan, and whoever failed its exam is listed for a retake', async () => {
  const { courses } = await ask(
    'hr',
    '{ courses { nodes { title standing startsOn serves passMark enrolments { person { name } state score } } } }',
  );
  const of = (standing: string) =>
    courses.nodes.filter((course: { standing: string }) => course.standing === standing);
  expect([of('OVER').length, of('PLANNED').length]).toEqual([2, 2]);
  const third = of('OVER').find(({ passMark }: { passMark: number | null }) => passMark === 80);
  expect(third.enrolments).toContainEqual({ person: { name: '裘立军' }, state: 'FAILED', score: 72 });
  const { enrolments } = await ask(
    'hr',
    '{ enrolments(filter: { states: [FAILED] }) { nodes { person { name } score } } }',
  );
  expect(enrolments.nodes).toEqual([{ person: { name: '裘立军' }, score: 72 }]);
});

test('F129: a newcomer’s time with a mentor ends with a review', async () => {
  const { mentorings } = await ask(
    'hr',
    '{ mentorings { nodes { mentee { name } mentor { name } outcome review lastDay } } }',
  );
  expect(mentorings.nodes).toContainEqual({
    mentee: { name: '夏紫萱' },
    mentor: { name: '徐佳' },
    outcome: 'MET',
    review: '能独立当班，登记准确',
    lastDay: '2026-10-31',
  });
  expect(mentorings.nodes.some(({ outcome }: { outcome: string | null }) => outcome === null)).toBe(true);
});

test('F130: exam passed and practical part failed: human resources give no certificate, and are told why', async () => {
  const { certifications } = await ask(
    'hrhead',
    '{ certifications(filter: { open: true }) { nodes { id revision person { name } state steps examScore } } }',
  );
  const failed = certifications.nodes.find(({ state }: { state: string }) => state === 'PRACTICAL_FAILED');
  expect(failed).toMatchObject({ person: { name: '戴志强' }, examScore: 84 });
  expect(failed.steps).not.toContain('AWARD');
  const award =
    'mutation ($input: AwardCertificateInput!) { awardCertificate(input: $input) { certification { state certificate { name origin } } } }';
  expect(
    await refusal('hrhead', award, {
      input: { id: failed.id, revision: failed.revision, issuedOn: '2026-11-20' },
    }),
  ).toContain('practical part was not passed');
});

test('F130: after exam, practical part and review the certificate is there, and counts', async () => {
  const { certifications } = await ask(
    'hrhead',
    '{ certifications(filter: { states: [REVIEW_DUE] }) { nodes { id revision person { id name } steps } } }',
  );
  const [due] = certifications.nodes;
  expect(due).toMatchObject({ person: { name: '姚文静' }, steps: expect.arrayContaining(['AWARD']) });
  const { awardCertificate } = await ask(
    'hrhead',
    'mutation ($input: AwardCertificateInput!) { awardCertificate(input: $input) { certification { state certificate { name origin isValid } } } }',
    { input: { id: due.id, revision: due.revision, issuedOn: '2026-11-20' } },
  );
  expect(awardCertificate.certification).toEqual({
    state: 'CERTIFIED',
    certificate: { name: '投诉处理员资格证', origin: 'AWARDED', isValid: true },
  });
});

test('F022: what people need to learn follows from their job descriptions, and a passed course meets it', async () => {
  const { trainingNeeds } = await ask(
    'lead',
    '{ trainingNeeds(filter: {}) { items { personName source text state courseTitle } } }',
  );
  expect(trainingNeeds.items.length).toBeGreaterThan(0);
  const all = (await ask('hr', '{ trainingNeeds(filter: {}) { items { personName source text state } } }'))
    .trainingNeeds.items;
  expect(all).toContainEqual({
    personName: '祝晓燕',
    source: 'PRE_SERVICE',
    text: '投诉处理规范与系统操作，考试合格后上岗',
    state: 'MET',
  });
  expect(all).toContainEqual({
    personName: '裘立军',
    source: 'CERTIFICATE',
    text: '投诉处理员资格证',
    state: 'OPEN',
  });
});

test('F133: a suggestion has its author and what became of it', async () => {
  const { suggestions } = await ask(
    'head',
    '{ suggestions { nodes { author { name } state about decision mayDecide revision id } } }',
  );
  expect(
    suggestions.nodes.map(
      ({ author, state }: { author: { name: string }; state: string }) => `${author.name} ${state}`,
    ),
  ).toEqual(expect.arrayContaining(['徐佳 RAISED', '陶思雨 ADOPTED', '俞晓峰 DECLINED']));
  const [raised] = suggestions.nodes.filter(({ mayDecide }: { mayDecide: boolean }) => mayDecide);
  const { decideSuggestion } = await ask(
    'head',
    'mutation ($input: DecideSuggestionInput!) { decideSuggestion(input: $input) { suggestion { state decidedBy { name } author { name } } } }',
    { input: { id: raised.id, revision: raised.revision, adopted: true, decision: '列入下月需求' } },
  );
  expect(decideSuggestion.suggestion).toEqual({
    state: 'ADOPTED',
    decidedBy: { name: '沈国良' },
    author: { name: '徐佳' },
  });
});
