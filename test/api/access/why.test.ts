import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ticketSheet } from '../../../api/tickets/ticket.workflow.ts';
import { jobSheet } from '../../../api/jobs/job.workflow.ts';
import { makeWorld, type Answer } from '../../support/world.ts';
import { people, type PersonKey } from '../../support/world-facts.ts';
import { addVersion } from './job-fixture.ts';

const world = await makeWorld();
const { db, ids } = world;
const everybody = Object.keys(people) as PersonKey[];

const document = `query ($input: ExplainAccessInput!) { explainAccess(input: $input) {
  allowed reason note endsOn steps { kind passed text jobDescriptionId } askInstead { personName positionTitle unitName } } }`;
const explain = (who: PersonKey, input: object, language?: string) =>
  world.ask(who, document, { input }, language);

const addTicket = async (fact: {
  state: string;
  origin: string;
  handling: string | null;
  registrar: string;
  handler: string | null;
  author: string | null;
  satisfaction: string | null;
}): Promise<string> => {
  const { state, origin, handling, registrar, handler, author, satisfaction } = fact;
  const [row] = (await db.query(
    `INSERT INTO ticket (organisation_id, number, kind, state, channel, level, content, origin_unit_id, handling_unit_id,
       registered_by_id, handler_id, reply_author_id, satisfaction, contact_at, registered_at, unit_ids, person_ids)
     SELECT organisation_id, 'W' || nextval('ticket_number'), 'COMPLAINT', $1, 'PHONE', 'COUNTY', '宽带断网', id, $3, $4, $5, $6, $7,
       '2026-03-01T00:00:00Z', '2026-03-01T00:00:00Z', array_remove(array[id, $3::bigint], null),
       array_remove(array[$4::bigint, $5::bigint, $6::bigint], null)
     FROM org_unit WHERE id = $2 RETURNING id`,
    [state, origin, handling, registrar, handler, author, satisfaction],
  )) as { id: string }[];
  return row?.id ?? '';
};

const anyone = fc.constantFrom(...everybody.filter((who) => !who.startsWith('bank')));
const maybe = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { nil: null, freq: 3 });
const place = fc.constantFrom(
  'complaints',
  'callbacks',
  'centre',
  'county',
  'personnel' as const,
) as fc.Arbitrary<'complaints' | 'callbacks' | 'centre' | 'county' | 'personnel'>;

/** What each step’s command is called, and the least that its input needs to be looked at. */
const ticketCommands: Record<string, [string, object]> = {
  CLASSIFY: ['classifyTicket', { categoryId: '1', severity: 'SERIOUS' }],
  DISPATCH: ['dispatchTicket', { unitId: ids.unit.county }],
  SIGN: ['signTicket', {}],
  START: ['startTicket', {}],
  REROUTE: ['rerouteTicket', { unitId: ids.unit.complaints, reason: '非本单位职责' }],
  REPLY: ['submitReply', { text: '已派人上门', validity: 'UPHELD' }],
  SEND_BACK: ['sendBackReply', { reason: '请写明原因' }],
  APPROVE: ['approveReply', {}],
  CALL_BACK: ['recordCallback', { outcome: 'UNREACHED' }],
  CLOSE: ['closeTicket', { closingSummary: '线路已更换' }],
  RESUME: ['resumeTicket', { plan: '更换线路' }],
  REOPEN: ['reopenTicket', { reason: '客户再次来电' }],
};

const run = async (who: PersonKey, name: string, input: object) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return world.ask(who, `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`, { input });
};

/** Whether neither right nor state stood in the way of a command: it was done, or what is wrong lies further in. */
const wasOpen = ({ codes, fields, errors }: Answer, own: string): boolean =>
  codes.every(
    (code) =>
      code === 'INVALID' ||
      (code === 'NOT_FOUND' && !fields.includes(own)) ||
      // A sheet that refuses says what is possible instead; such a ticket merely has no legs and replies.
      (code === 'INVALID_STATE' && !errors[0]?.extensions?.['possible']),
  );

const cameOut = (done: Answer, own: string): string => {
  if (wasOpen(done, own)) return 'OPEN';
  return done.codes[0] === 'NOT_FOUND' ? 'NOT_FOUND' : 'REFUSED';
};

/** Who administers access in all of the organisation: of a record that they do not see they are told why not. */
const administrators: readonly PersonKey[] = ['admin', 'hrHead'];

/** What an explanation says of what was found out by trying. */
const toBeTold = (who: PersonKey, outcome: string): string =>
  outcome === 'NOT_FOUND' && administrators.includes(who) ? 'REFUSED' : outcome;

/** What explanations say of one deed, of which one ability of several is enough. */
const outcomeOf = (told: readonly Answer[]): string => {
  if (told[0]?.codes[0]) return told[0].codes[0];
  return told.some(({ data }) => data.explainAccess.allowed) ? 'OPEN' : 'REFUSED';
};

test('whatever somebody asks about a step of a ticket, the answer is what comes of trying it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        who: anyone,
        step: fc.constantFrom(...Object.keys(ticketCommands)),
        state: fc.constantFrom(...new Set(ticketSheet.flatMap(({ from }) => from))),
        origin: place,
        handling: maybe(place),
        registrar: anyone,
        handler: maybe(anyone),
        author: maybe(anyone),
        satisfaction: fc.constantFrom(null, 'SATISFIED', 'NOT_SATISFIED'),
        near: fc.boolean(),
      }),
      async ({ who, step, near, ...fact }) => {
        const [name, input] = ticketCommands[step] ?? ['', {}];
        const row = ticketSheet.find((one) => one.step === step);
        // Half of the time the step fits the state, else almost everything would be refused for that.
        const state = near ? (row?.from[0] ?? fact.state) : fact.state;
        const ticketId = await addTicket({
          ...fact,
          state,
          origin: ids.unit[fact.origin],
          handling: fact.handling && ids.unit[fact.handling],
          registrar: ids.person[fact.registrar],
          handler: fact.handler && ids.person[fact.handler],
          author: fact.author && ids.person[fact.author],
        });
        const told = await explain(who, { ability: row?.ability, ticketId, step });
        const done = await run(who, name, { ticketId, ...input });
        expect([outcomeOf([told]), done.codes]).toEqual([
          toBeTold(who, cameOut(done, 'input.ticketId')),
          done.codes,
        ]);
      },
    ),
    { numRuns: 220 },
  );
});

const jobCommands: Record<string, [string, object]> = {
  SUBMIT: ['submitJobDescription', {}],
  REVIEW: ['reviewJobDescription', {}],
  RETURN: ['returnJobDescription', { reasons: [{ section: 'DUTIES', text: '职责不全' }] }],
  APPROVE: ['approveJobDescription', { effectiveFrom: '2026-04-01' }],
  DISCARD: ['discardJobDescription', {}],
  WITHDRAW: ['withdrawJobDescription', { reason: '日期有误' }],
};
const inputTypes: Record<string, string> = {
  submitJobDescription: 'JobStepInput',
  reviewJobDescription: 'JobStepInput',
  discardJobDescription: 'JobStepInput',
};

let version = 0;

test('whatever somebody asks about a step of a job description, the answer is what comes of trying it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        who: fc.constantFrom('hr', 'hrHead', 'head', 'supervisor', 'admin', 'handler', 'countyHead' as const),
        step: fc.constantFrom(...Object.keys(jobCommands)),
        state: fc.constantFrom('DRAFT', 'SUBMITTED', 'REVIEWED', 'RETURNED', 'APPROVED' as const),
        post: fc.constantFrom('handler', 'supervisor', 'relationsHead', 'personnelOfficer' as const),
        author: fc.constantFrom('hr', 'hrHead', 'head' as const),
        reviewer: maybe(fc.constantFrom('head', 'hrHead' as const)),
        ability: fc.constantFrom('ticket.read', 'org.edit', null),
      }),
      async ({ who, step, state, post, author, reviewer, ability }) => {
        await db.query(
          `UPDATE job_description SET state = 'DISCARDED', effective_from = null, effective_to = null WHERE position_id = $1`,
          [ids.position[post as 'handler']],
        );
        version += 1;
        const id = await addVersion(db, {
          positionId: ids.position[post as 'handler'],
          version,
          from: '2026-03-20',
          state: state as 'DRAFT',
          lines: [{ ability, scope: ability && 'ALL' }],
        });
        await db.query(
          `UPDATE job_description SET author_ids = array[$2::bigint], reviewer_id = $3, writer_id = $2,
             effective_from = CASE WHEN state = 'APPROVED' THEN effective_from END WHERE id = $1`,
          [id, ids.person[author as 'hr'], reviewer && ids.person[reviewer as 'head']],
        );
        const [name, more] = jobCommands[step] ?? ['', {}];
        const answers = await Promise.all(
          [...new Set(jobSheet.filter((row) => row.step === step).map((row) => row.ability))].map((asked) =>
            explain(who as PersonKey, { ability: asked, jobDescriptionId: id, step }),
          ),
        );
        const [row] = (await db.query('SELECT revision FROM job_description WHERE id = $1', [id])) as {
          revision: number;
        }[];
        const type = inputTypes[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
        const done = await world.ask(
          who as PersonKey,
          `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`,
          { input: { id, revision: row?.revision, ...more } },
        );
        expect([outcomeOf(answers), done.codes]).toEqual([
          toBeTold(who as PersonKey, cameOut(done, 'input.id')),
          done.codes,
        ]);
      },
    ),
    { numRuns: 160 },
  );
});

test('seeing is explained as it is: the answer is whether the query finds the record', async () => {
  await fc.assert(
    fc.asyncProperty(anyone, place, maybe(place), anyone, async (who, origin, handling, registrar) => {
      const ticketId = await addTicket({
        state: 'DISPATCHED',
        origin: ids.unit[origin],
        handling: handling && ids.unit[handling],
        registrar: ids.person[registrar],
        handler: null,
        author: null,
        satisfaction: null,
      });
      const { data } = await world.ask(who, `{ ticket(id: "${ticketId}") { id } }`);
      // The administrator sees no ticket, and is told who does.
      const asked = await explain('admin', {
        recordKind: 'Ticket',
        recordId: ticketId,
        personId: ids.person[who],
      });
      const own = await explain(who, { ticketId });
      const isSeen = data.ticket !== null;
      expect(outcomeOf([own])).toBe(toBeTold(who, isSeen ? 'OPEN' : 'NOT_FOUND'));
      expect(outcomeOf([asked])).toBe(isSeen ? 'OPEN' : 'REFUSED');
    }),
    { numRuns: 60 },
  );
});

test('a refusal names the unit with all above it, and the nearest who could instead', async () => {
  const ticketId = await addTicket({
    state: 'CLASSIFIED',
    origin: ids.unit.complaints,
    handling: null,
    registrar: ids.person.intake,
    handler: null,
    author: null,
    satisfaction: null,
  });
  const { data } = await explain(
    'head',
    { ability: 'ticket.dispatch', ticketId, personId: ids.person.agent },
    'zh-CN',
  );
  expect(data.explainAccess).toMatchObject({ allowed: false, reason: 'NO_GRANT' });
  expect(data.explainAccess.askInstead[0]).toEqual({
    personName: '吴主办',
    positionTitle: '投诉主办',
    unitName: '投诉组',
  });
  const lead = await explain('lead', { ability: 'ticket.dispatch', ticketId }, 'zh-CN');
  expect(lead.data.explainAccess.askInstead).toEqual([]);
  expect(lead.data.explainAccess.steps[1].text).toContain(
    '集团公司 › 绍兴分公司 › 客户关系部 › 客服中心 › 投诉组',
  );
});

test('until when something holds is the earliest of the ends that are known', async () => {
  await db.query(`UPDATE assignment SET ends_on = '2026-05-01' WHERE person_id = $1`, [
    ids.person.otherHandler,
  ]);
  const input = { ability: 'ticket.sign', unitId: ids.unit.complaints, personId: ids.person.otherHandler };
  const { data } = await explain('head', input);
  expect(data.explainAccess).toMatchObject({ allowed: true, endsOn: '2026-05-01' });
  const then = await explain('head', { ...input, at: '2026-05-01' });
  expect(then.data.explainAccess).toMatchObject({ allowed: false, reason: 'NO_GRANT' });
  expect(then.data.explainAccess.note).toContain('not promised');
  await db.query(`UPDATE assignment SET ends_on = null WHERE person_id = $1`, [ids.person.otherHandler]);
});

test('a line of a version that the asker may not read is not quoted', async () => {
  const text = '可以签收本部门工单（保密条款）';
  await addVersion(db, {
    positionId: ids.position.countyHead,
    from: '2026-01-01',
    lines: [{ ability: 'job.write', scope: 'UNIT', text }],
  });
  const input = { ability: 'job.write', unitId: ids.unit.county, personId: ids.person.countyHead };
  const seen = await explain('hrHead', input);
  expect(JSON.stringify(seen.data)).toContain(text);
  // Somebody who may ask why, and reads no job descriptions.
  await db.query(
    `DELETE FROM role_grant WHERE ability LIKE 'job.%' AND role_id IN (SELECT id FROM role WHERE code = 'ADM')`,
  );
  const admin = await explain('admin', input);
  expect(JSON.stringify(admin.data)).not.toContain('保密');
});
