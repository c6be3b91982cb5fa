import { graphql } from 'graphql';
import { expect, test } from 'vitest';
import { makeSchema } from '../../../api/schema.ts';
import { keptSheet } from '../../support/mutations/sheets.ts';
import { countStatements } from '../../support/statements.ts';
import { wholeSelection } from '../../support/whole-selection.ts';
import { makeWorld, type World } from '../../support/world.ts';

const world = await makeWorld();
const schema = await makeSchema();
const queries = schema.getQueryType()?.getFields() ?? {};

interface Records {
  readonly ticket: string;
  readonly job: string;
  readonly import: string;
  readonly imported: string;
  readonly number: string;
  readonly relation: string;
  readonly sheet: string;
  readonly seats: string;
  readonly review: string;
  readonly role: string;
  readonly assignment: string;
}

/** The arguments with which each query is asked; a query that is missing here fails the test by name. */
const argumentsOf = ({ ids }: World, records: Records): Record<string, string> => ({
  auditChain: '',
  auditEntry: '(id: "1")',
  auditKinds: '',
  auditLog: '(first: 20)',
  accessReview: `(id: "${records.review}")`,
  accessReviewItems: '(first: 20)',
  accessReviewPreview: `(unitId: "${ids.unit.county}")`,
  accessReviews: '(first: 20)',
  accounts: '(first: 20)',
  categories: '',
  certificateExpiries: '',
  certification: '(id: "1")',
  certificationSchemes: '',
  certifications: '(first: 20)',
  course: '(id: "1")',
  courses: '(first: 20)',
  certificateRule: `(organisationId: "${ids.unit.group}")`,
  coverage: '',
  coverageGaps: '(kind: NO_DESCRIPTION)',
  coverPreview: `(positionId: "${ids.position.handler}", personId: "${ids.person.caller}")`,
  customerByPhone: '(phone: "13900000001")',
  enrolments: '(first: 20)',
  mentorings: '(first: 20)',
  suggestion: '(id: "1")',
  suggestions: '(first: 20)',
  trainingNeeds: '',
  dispatchTargets: `(ticketId: "${records.ticket}")`,
  explainAccess: `(input: { ability: "ticket.read", ticketId: "${records.ticket}" })`,
  headcountRequest: '(id: "1")',
  headcountRequests: '(first: 20)',
  headcountApprovers: `(requestId: "${records.seats}")`,
  importedHead: `(importedJobId: "${records.imported}", positionId: "${ids.position.handler}")`,
  importedJob: `(id: "${records.imported}")`,
  jobImport: `(id: "${records.import}")`,
  jobImports: '(first: 20)',
  jobDescriptionApproval: `(id: "${records.job}")`,
  jobDescriptionImpact: `(id: "${records.job}")`,
  jobAcknowledgements: `(jobDescriptionId: "${records.job}")`,
  jobDescriptionSheet: `(id: "${records.job}")`,
  jobComparison: `(olderId: "${records.job}", newerId: "${records.job}")`,
  jobDescription: `(id: "${records.job}")`,
  jobDescriptions: '',
  metrics: '',
  notifications: '(first: 20)',
  notificationSettings: '',
  personalGrants: `(personId: "${ids.person.lead}")`,
  previewPersonalGrant: `(input: { assignmentId: "${records.assignment}", ability: "ticket.urge", scope: UNIT, reason: "春节值班", lastDay: "2026-03-31" })`,
  orgUnit: `(id: "${ids.unit.centre}")`,
  orgTree: '',
  orgUnits: '',
  passwordLink: '(secret: "none")',
  people: '(first: 20)',
  performance: `(input: { unitId: "${ids.unit.relations}", from: "2026-02-01", to: "2026-03-10" })`,
  performanceTickets: `(input: { unitId: "${ids.unit.relations}", from: "2026-02-01", to: "2026-03-10", metric: K05, part: DENOMINATOR })`,
  performanceUnits: '',
  leavingPreview: `(personId: "${ids.person.handler}", lastDay: "2026-04-30")`,
  person: `(id: "${ids.person.lead}")`,
  personAccess: `(personId: "${ids.person.lead}")`,
  position: `(id: "${ids.position.handler}")`,
  positions: '(first: 20)',
  ranks: '',
  roles: '',
  rolePosts: `(roleId: "${records.role}", first: 20)`,
  previewRoles: `(input: { organisationId: "${ids.unit.group}", roles: [{ id: "${records.role}", revision: 1, grants: [] }] })`,
  previewCertificateRule: `(organisationId: "${ids.unit.group}", onWork: BLOCK)`,
  previewPositionRoles: `(input: { positionId: "${ids.position.handler}", revision: 1, roleIds: [] })`,
  compareRanks: `(positionId: "${ids.position.handler}", otherId: "${ids.position.complaintLead}")`,
  relationSuggestions: `(relationId: "${records.relation}")`,
  qualificationUnits: '',
  qualificationGaps: `(unitId: "${ids.unit.group}", first: 20)`,
  responsibilities: `(personId: "${ids.person.lead}")`,
  search: '(q: "zhuban")',
  separationConflicts: '(first: 20)',
  sendsMail: '',
  singleSignOn: '',
  sheetFields: '(kind: PEOPLE)',
  sheetImport: `(id: "${records.sheet}")`,
  sheetImports: '',
  sheetRows: `(importId: "${records.sheet}")`,
  ticket: `(id: "${records.ticket}")`,
  whoCan: `(input: { ability: "ticket.read", ticketId: "${records.ticket}" }, first: 20)`,
  ticketByNumber: `(number: "${records.number}")`,
  tickets: '(first: 20)',
  positionMovePreview: `(positionId: "${ids.position.handler}", unitId: "${ids.unit.county}")`,
  unitMovePreview: `(unitId: "${ids.unit.complaints}", parentId: "${ids.unit.county}")`,
  unreadNotifications: '',
  viewer: '',
});

const registered = async (count: number) => {
  let last = { id: '', number: '' };
  for (let index = 0; index < count; index += 1) {
    const { data } = await world.ask(
      'intake',
      `mutation($input: RegisterTicketInput!) { registerTicket(input: $input) { ticket { id number } } }`,
      {
        input: {
          kind: 'COMPLAINT',
          channel: 'PHONE',
          content: `第 ${index} 件`,
          customerName: '客户',
          customerPhone: '13900000001',
        },
      },
    );
    last = data.registerTicket.ticket;
  }
  return last;
};

const drafted = async (position: keyof World['ids']['position']): Promise<string> => {
  const { data } = await world.ask(
    'hr',
    'mutation($input: DraftJobDescriptionInput!) { draftJobDescription(input: $input) { jobDescription { id } } }',
    { input: { positionId: world.ids.position[position] } },
  );
  return data.draftJobDescription.jobDescription.id;
};

const pasted = async (count: number): Promise<{ import: string; imported: string }> => {
  const text = Array.from(
    { length: count },
    (_, at) =>
      `岗位名称：话务员${at + 1}\n岗位职责\n1、接听电话，接通率达 %；\n2、登记投诉。\n任职要求\n大专以上学历。\n`,
  ).join('\n');
  const { data } = await world.ask(
    'hr',
    'mutation($input: ImportPastedJobsInput!) { importPastedJobs(input: $input) { jobImport { id jobs { id } } } }',
    { input: { text } },
  );
  const { id, jobs } = data.importPastedJobs.jobImport;
  return { import: id, imported: jobs[0].id };
};

/** A request for seats, and more of them. */
const seatsAskedFor = async (post: 'vacant' | 'supervisor'): Promise<string> => {
  const { data } = await world.ask(
    'supervisor',
    'mutation($input: RaiseHeadcountRequestInput!) { raiseHeadcountRequest(input: $input) { request { id } } }',
    {
      input: {
        positionId: world.ids.position[post],
        seats: 2,
        wantedFrom: '2026-04-01',
        reason: '话务量超过上限',
      },
    },
  );
  return data.raiseHeadcountRequest.request.id;
};

/** A review that is under way, and more of them. */
const reviewOf = async (unit: 'callbacks' | 'complaints'): Promise<string> => {
  const { data } = await world.ask(
    'hrHead',
    'mutation($input: OpenAccessReviewInput!) { openAccessReview(input: $input) { review { id } } }',
    { input: { unitId: world.ids.unit[unit], dueOn: '2026-03-31' } },
  );
  return data.openAccessReview.review.id;
};

const roleOf = async (code: string): Promise<string> => {
  const [row] = (await world.db.query('SELECT id::text FROM role WHERE organisation_id = $1 AND code = $2', [
    world.ids.unit.group,
    code,
  ])) as { id: string }[];
  return row?.id ?? '';
};

const assignmentOf = async (who: keyof World['ids']['person']): Promise<string> => {
  const [row] = (await world.db.query('SELECT id::text FROM assignment WHERE person_id = $1', [
    world.ids.person[who],
  ])) as { id: string }[];
  return row?.id ?? '';
};

const asker = (name: string) => {
  if (name.startsWith('audit')) return 'admin';
  if (/role|personalGrant|separation/i.test(name)) return 'admin';
  if (name.startsWith('accessReview')) return 'hrHead';
  if (name === 'customerByPhone') return 'intake';
  if (name.startsWith('performance')) return 'head';
  if (/^(sheet|headcount)/.test(name)) return 'hr';
  if (
    /^(cover|positionMove|unitMove|leaving)Preview$|^qualificationGaps$|^previewCertificateRule$/.test(name)
  )
    return 'hr';
  return /^(job|imported)/.test(name) ? 'hr' : 'lead';
};

const ask = async (name: string, records: Records) => {
  const field = queries[name];
  if (!field) throw new Error(`${name} is no query.`);
  const document = `{ ${name}${argumentsOf(world, records)[name]} ${wholeSelection(field.type, 3)} }`;
  // Below the gate: the whole selection is larger than the limits let through.
  const { errors } = await graphql({
    schema,
    source: document,
    contextValue: await world.contextOf(asker(name)),
  });
  expect({ name, errors: errors ?? [] }).toEqual({ name, errors: [] });
};

test('no query sends more statements for many rows than for few', async () => {
  const first = await registered(2);
  // A page of the log that is full is counted by a statement of its own: it is full from the beginning.
  await world.db.query(
    `INSERT INTO audit (at, organisation_id, account_id, person_id, action, entity, entity_id, before, after, request_id, is_change)
     SELECT a.at, a.organisation_id, a.account_id, a.person_id, a.action, a.entity, a.entity_id, a.before, a.after, a.request_id, a.is_change
     FROM (SELECT * FROM audit WHERE action = 'registerTicket' ORDER BY id LIMIT 1) a, generate_series(1, 20)`,
  );
  await world.db.query('UPDATE position SET headcount_plan = 1 WHERE id = $1', [
    world.ids.position.supervisor,
  ]);
  const [relation] = (await world.db.query(
    `INSERT INTO position_relation (position_id, kind, raw_name) VALUES ($1, 'PEER', '话务员班长') RETURNING id::text`,
    [world.ids.position.handler],
  )) as { id: string }[];
  const records = {
    ticket: first.id,
    number: first.number,
    job: await drafted('handler'),
    relation: relation?.id ?? '',
    ...(await pasted(2)),
    sheet: await keptSheet(world),
    seats: await seatsAskedFor('vacant'),
    role: await roleOf('HND'),
    assignment: await assignmentOf('agent'),
    review: await reviewOf('callbacks'),
  };
  const few = new Map<string, number>();
  const names = Object.keys(queries);
  for (const name of names) {
    await ask(name, records);
    few.set(name, await countStatements(() => ask(name, records)));
  }
  await registered(9);
  await seatsAskedFor('supervisor');
  await reviewOf('complaints');
  for (const position of ['caller', 'agent', 'complaintLead', 'supervisor'] as const) await drafted(position);

  // one import with more descriptions than the first, read in its place
  Object.assign(records, await pasted(9));

  const many = new Map<string, number>();
  for (const name of names) many.set(name, await countStatements(() => ask(name, records)));
  expect(Object.fromEntries(many)).toEqual(Object.fromEntries(few));
  // Each query of the schema three times.
});
