import { describe, expect, test } from 'vitest';
import type { PersonKey } from '../../support/world-facts.ts';
import { makeWorld, type Answer } from '../../support/world.ts';
import { askingSeatsIn, on } from '../org/asking-seats.ts';
import { addCategory, storyOf } from '../tickets/story.ts';

const world = await makeWorld();
const { ask, ids } = world;
const { ticketIn, take } = storyOf(world, await addCategory(world, ids.unit.group, 'NET'));
const { raised } = await askingSeatsIn(world);
const handling = await ticketIn('HANDLING');
const answered = await ticketIn('REPLY_SUBMITTED');

interface Told {
  readonly code: string;
  readonly ability?: string;
  readonly recordKind?: string;
  readonly recordId?: string;
  readonly whole?: boolean;
}

const told = ({ errors }: Answer): Told => (errors[0]?.extensions ?? { code: 'none' }) as unknown as Told;

/** Asks why, with the facts of the refusal as they are. */
const why = async (who: PersonKey, { ability, recordKind, recordId, whole }: Told) => {
  const question = `query ($input: ExplainAccessInput!) { explainAccess(input: $input) { allowed reason steps { text } askInstead { personName } } }`;
  const { data, errors } = await ask(who, question, { input: { ability, recordKind, recordId, whole } });
  expect(errors).toEqual([]);
  return data.explainAccess;
};

describe('a refusal for want of a right says what to ask about it', () => {
  test('of a step: the ability and the ticket; the answer is no, and names whom to ask', async () => {
    const refusal = told(
      await take('otherHandler', 'closeTicket', { ticketId: handling, closingSummary: '已修复线路' }),
    );
    // It is not the time for it: nothing about rights.
    expect(refusal).not.toHaveProperty('recordId');
    const mine = told(await take('handler', 'approveReply', { ticketId: answered }));
    expect(mine).toMatchObject({
      code: 'FORBIDDEN',
      ability: 'ticket.review',
      recordKind: 'Ticket',
      recordId: answered,
    });
    const { allowed, askInstead } = await why('handler', mine);
    expect(allowed).toBe(false);
    expect(askInstead.length).toBeGreaterThan(0);
  });

  test('of what takes the whole organisation: so it is said, and who has the right so far', async () => {
    const refusal = told(
      await ask(
        'head',
        'mutation ($input: OpenAccessReviewInput!) { openAccessReview(input: $input) { review { id } } }',
        { input: { unitId: ids.unit.centre, dueOn: '2026-03-20' } },
      ),
    );
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', ability: 'access.review', whole: true });
    const { allowed, reason, steps, askInstead } = await why('head', refusal);
    expect([allowed, reason]).toEqual([false, 'OUT_OF_SCOPE']);
    expect(steps.at(-1).text).toContain('asks for a right over the whole organisation');
    expect(askInstead.map(({ personName }: { personName: string }) => personName)).toContain('钱主任');
    // Within the unit the right is there: it is the review that takes more.
    expect((await why('head', { ...refusal, whole: false })).allowed).toBe(true);
    expect((await why('hrHead', refusal)).allowed).toBe(true);
  });

  test('of what is about no record and takes the whole organisation', async () => {
    const refusal = told(await ask('head', '{ auditChain { sealedAt } }'));
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', ability: 'audit.read', whole: true });
    expect(refusal).not.toHaveProperty('recordId');
    const { allowed, askInstead } = await why('head', refusal);
    expect(allowed).toBe(false);
    expect(askInstead.length).toBeGreaterThan(0);
  });

  test('of a reveal', async () => {
    const input = { ticketId: handling, facts: ['PHONE'], reason: '需要直接回电给客户' };
    const refusal = told(
      await ask(
        'lead',
        `mutation ($input: RevealCustomerInput!) { revealCustomer(input: $input) { phone } }`,
        {
          input,
        },
      ),
    );
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', ability: 'customer.reveal', recordId: handling });
    expect((await why('lead', refusal)).allowed).toBe(false);
  });

  test('of what is beyond a limit: it reaches, but not so far', async () => {
    const request = await raised(3);
    const refusal = told(
      await ask(
        'supervisor',
        'mutation ($input: ApproveHeadcountRequestInput!) { approveHeadcountRequest(input: $input) { request { id } } }',
        { input: on(request) },
      ),
    );
    expect(refusal).toMatchObject({
      code: 'NEEDS_APPROVAL',
      recordKind: 'HeadcountRequest',
      recordId: request.id,
    });
    expect(await why('supervisor', refusal)).toMatchObject({
      reason: 'OVER_LIMIT',
      askInstead: [{ personName: '钱主任' }],
    });
  });

  test('of a query: of a unit whose figures are not one’s own', async () => {
    const refusal = told(
      await ask(
        'countyHead',
        `query ($input: PerformanceInput!) { performance(input: $input) { __typename } }`,
        { input: { unitId: ids.unit.complaints, from: '2026-02-01', to: '2026-03-01' } },
      ),
    );
    expect(refusal).toMatchObject({
      code: 'FORBIDDEN',
      ability: 'performance.read',
      recordKind: 'OrgUnit',
      recordId: ids.unit.complaints,
    });
    expect((await why('countyHead', refusal)).allowed).toBe(false);
  });

  test('but not where it is about oneself: its words are the whole reason, and no right is wanting', async () => {
    const id = ids.position.personnelOfficer;
    const post = await ask('hr', 'query ($id: ID!) { position(id: $id) { revision } }', { id });
    const ofSeats = await ask(
      'hr',
      'mutation ($input: EditPositionInput!) { editPosition(input: $input) { position { id } } }',
      { input: { id, revision: post.data.position.revision, headcountPlan: 9 } },
    );
    const ofPosts = await ask(
      'hr',
      'mutation ($input: AssignPersonInput!) { assignPerson(input: $input) { assignment { id } } }',
      {
        input: {
          personId: ids.person.hr,
          positionId: ids.position.vacant,
          kind: 'CONCURRENT',
          startsOn: '2026-03-02',
        },
      },
    );
    for (const refusal of [ofSeats, ofPosts].map(told)) {
      expect(refusal.code).toBe('FORBIDDEN');
      expect(refusal).not.toHaveProperty('ability');
      expect(refusal).not.toHaveProperty('recordId');
    }
  });

  test('of what names no record: the ability alone', async () => {
    const refusal = told(await ask('hr', `{ customerByPhone(phone: "19900000001") { id } }`));
    expect(refusal).toEqual({ code: 'FORBIDDEN', ability: 'ticket.register' });
    expect((await why('hr', refusal)).reason).toBe('NO_GRANT');
  });

  test('what a stranger may not know of stays unknown: nothing is said of it', async () => {
    const refusal = told(await take('bankHandler', 'signTicket', { ticketId: handling }));
    expect(refusal.code).toBe('NOT_FOUND');
    expect(refusal).not.toHaveProperty('ability');
    expect(refusal).not.toHaveProperty('recordId');
  });
});
