import { beforeAll, expect, test } from 'vitest';
import { onStatement } from '../../../api/core/sql.ts';
import { makeWorld } from '../../support/world.ts';
import { approveFor, commanding, plainDuty } from './pieces.ts';

const world = await makeWorld();
const { ask, ids, db } = world;

const text = '{ state value raw certain note }';
const reading = `id version variant state inForce effectiveFrom effectiveTo summary compiledOn analysedOn shareReason revision steps
  purpose ${text} coreDuty ${text} background ${text} conclusion ${text} remarks ${text}
  tools environment ${text} workingTime ${text} timePatterns records careerPaths { kind title } listStates { list state }
  training { phase text } basisDocuments { kind name issuedOn issuedBy number }
  position { title aliases isLead headcountPlan code ${text} tag ${text} owningCompany ${text} jobClass ${text} jobKind ${text}
    jobSeries ${text} payGrade ${text} workplace ${text} establishedOn ${text} staffUnderCharge ${text}
    unit { name path } superior { title } subordinates { title } relations { kind rawName toPosition { id title } }
    holders { kind startsOn person { name } } }
  unit { name } writer { name } reviewer { name } approver { name } submittedAt reviewedAt approvedAt returnReason
  duties { section seq sourceNumber importanceRank heading statement tasks workTimePct responsibilityLevel
    measures { kind phrase metricCode comparator comparatorAssumed targetValue unit } }
  authorities { seq kind text condition conditionText moneyLimitMinor seatLimit isDelegable ability scope }
  qualifications { seq kind strictness text min max unit options certain }
  problems { code path message isBlocking }
  events { step fromState toState at reason actor { name } assignment { kind position { title } } }`;

const reasons =
  'returnReasons { section line lineWords text isDone answer answeredAt answeredBy { name } event { at actor { name } } }';

beforeAll(async () => {
  await approveFor(world)(ids.position.complaintLead, '2026-01-01');
  for (const positionId of [ids.position.handler, ids.position.agent, ids.position.intake]) {
    const draft = await commanding(world)('hr', 'draft', { positionId });
    await commanding(world)('hr', 'update', { id: draft.id, revision: draft.revision, duties: [plainDuty] });
  }
});

const statementsOf = async (document: string, variables?: Record<string, unknown>): Promise<number> => {
  let count = 0;
  onStatement(db, ({ name }) => {
    // Who asks is found before the question is looked at.
    if (name !== 'session') count += 1;
  });
  const { errors } = await ask('hr', document, variables);
  onStatement(db, undefined);
  expect(errors).toEqual([]);
  return count;
};

test.each([
  ['the reading view of a version', `query ($id: ID!) { jobDescription(id: $id) { FIELDS ${reasons} } }`],
  ['a page of whole versions', '{ jobDescriptions(first: 9) { nodes { FIELDS } } }'],
  [
    'the versions of a post',
    'query ($post: ID!) { position(id: $post) { jobDescription { FIELDS } jobDescriptions { id version state } } }',
  ],
  [
    'the tree with posts and holders',
    '{ orgUnits { total items { name path positions { title vacancies holders { person { name } } } } } }',
  ],
  [
    'people with their posts',
    '{ people { nodes { name bornOn assignments { position { title unit { name path } } } } } }',
  ],
])('%s is one statement', async (_, document) => {
  const [{ id }] = await db.query('SELECT id FROM job_description ORDER BY id LIMIT 1');
  const variables = { id, post: ids.position.complaintLead };
  expect(await statementsOf(document.replace('FIELDS', reading), variables)).toBe(1);
});
