import { describe, expect, it, test } from 'vitest';
import { Policy } from '../../../api/core/policy.ts';
import type { Ability } from '../../../api/core/abilities.ts';
import type { Actor, Scope } from '../../../api/core/actor.ts';
import { chooseRow, sheetProblems } from '../../../api/core/workflow.ts';
import { stepsOpenTo } from '../../../api/tickets/ticket.policy.ts';
import type { TicketState } from '../../../api/tickets/ticket.states.ts';
import { ticketSheet, type TicketFacts } from '../../../api/tickets/ticket.workflow.ts';

const states: readonly TicketState[] = [
  'REGISTERED',
  'CLASSIFIED',
  'DISPATCHED',
  'SIGNED',
  'HANDLING',
  'REPLY_SUBMITTED',
  'CUSTOMER_REPLIED',
  'CALLBACK_DUE',
  'UNSATISFIED',
  'CLOSED',
];

/** A ticket of the complaint team (unit 3) that person 31 handles and person 21 of unit 2 registered. */
const ticket = (changes: Partial<TicketFacts> = {}): TicketFacts => ({
  organisationId: '1',
  state: 'HANDLING',
  originUnitId: '2',
  handlingUnitId: '3',
  handlerId: '31',
  registeredById: '21',
  replyAuthorId: null,
  replyAuthorForId: null,
  satisfaction: null,
  unitIds: ['2', '3'],
  personIds: ['21', '31'],
  actorIds: ['31'],
  ...changes,
});

const flat = {
  subtree: (unit: string) => [unit],
  path: (unit: string) => [unit],
  name: (unit: string) => unit,
};

const somebody = (
  personId: string,
  unitId: string,
  grants: readonly (readonly [Ability, Scope])[],
): Policy => {
  const actor: Actor = {
    accountId: personId,
    personId,
    personName: personId,
    locale: null,
    organisationIds: ['1'],
    withheld: [],
    assignments: [{ id: '9', kind: 'PRIMARY', positionId: '8', unitId, organisationId: '1' }],
    grants: grants.map(([ability, scope]) => ({
      ability,
      scope,
      unitId,
      organisationId: '1',
      assignmentId: '9',
      positionId: '8',
      positionTitle: '…',
      source: { kind: 'ROLE', roleCode: 'X', roleName: { zh: 'X', en: 'X' } },
    })),
    tree: flat,
  };
  return new Policy(actor);
};

test('the sheet holds together: every state can be reached from registration', () => {
  expect(sheetProblems(ticketSheet, 'REGISTERED', states)).toEqual([]);
});

test('every row has the number that it has in the process description, and one step has one ability', () => {
  expect([...new Set(ticketSheet.map(({ id }) => id))]).toEqual([
    'T1',
    'T5',
    'T6',
    'T7',
    'T8',
    'T9',
    'T13',
    'T14',
    'T15',
    'T16',
    'T29',
    'T24',
  ]);
  for (const { step, ability } of ticketSheet)
    expect(new Set(ticketSheet.filter((row) => row.step === step).map((row) => row.ability))).toEqual(
      new Set([ability]),
    );
});

describe('what leads where', () => {
  it.each([
    ['HANDLING', 'REPLY', 'REPLY_SUBMITTED'],
    ['DISPATCHED', 'REROUTE', 'DISPATCHED'],
    ['REPLY_SUBMITTED', 'SEND_BACK', 'HANDLING'],
    ['REPLY_SUBMITTED', 'APPROVE', 'CUSTOMER_REPLIED'],
    ['UNSATISFIED', 'RESUME', 'HANDLING'],
    ['CLOSED', 'REOPEN', 'HANDLING'],
  ] as const)('from %s by %s to %s', (state, step, to) => {
    expect(chooseRow(ticketSheet, state, step, ticket({ state }))).toMatchObject({ row: { to } });
  });

  it.each([
    ['SATISFIED', null],
    ['NOT_SATISFIED', 'UNSATISFIED'],
    ['UNREACHED', 'CALLBACK_DUE'],
  ] as const)('a call back that ends %s', (outcome, to) => {
    for (const state of ['CUSTOMER_REPLIED', 'CALLBACK_DUE'] as const)
      expect(chooseRow(ticketSheet, state, 'CALL_BACK', ticket({ state, outcome }))).toMatchObject({
        row: { to },
      });
  });

  it.each([
    ['REPLY', 'DISPATCHED'],
    ['REPLY', 'SIGNED'],
    ['SIGN', 'SIGNED'],
    ['DISPATCH', 'REGISTERED'],
    ['REROUTE', 'REPLY_SUBMITTED'],
    ['CLOSE', 'HANDLING'],
    ['CALL_BACK', 'UNSATISFIED'],
    ['REOPEN', 'HANDLING'],
  ] as const)('%s cannot be taken in %s', (step, state) => {
    expect(chooseRow(ticketSheet, state, step, ticket({ state }))).toEqual({ why: null });
  });

  it('closing names what is missing (F103)', () => {
    const choice = chooseRow(ticketSheet, 'CALLBACK_DUE', 'CLOSE', ticket({ state: 'CALLBACK_DUE' }));
    expect(choice).toMatchObject({
      why: { en: 'Before closing there must be a call back in which the customer is satisfied.' },
    });
  });
});

describe('whose step it is', () => {
  it('handling is the handler’s own', () => {
    expect(stepsOpenTo(somebody('31', '7', [['ticket.handle', 'OWN']]), ticket())).toEqual(['REPLY']);
    expect(stepsOpenTo(somebody('32', '3', [['ticket.handle', 'OWN']]), ticket())).toEqual([]);
    expect(stepsOpenTo(somebody('32', '3', [['ticket.handle', 'UNIT']]), ticket())).toEqual(['REPLY']);
  });

  it('what was sent to a unit is signed by anybody there; what was sent to a person by nobody else (T7)', () => {
    const sent = ticket({ state: 'DISPATCHED', handlerId: null });
    const colleague = somebody('32', '3', [['ticket.sign', 'UNIT']]);
    expect(stepsOpenTo(colleague, sent)).toEqual(['SIGN']);
    expect(stepsOpenTo(somebody('22', '2', [['ticket.sign', 'UNIT']]), sent)).toEqual([]);
    const addressed = ticket({ state: 'DISPATCHED' });
    expect(stepsOpenTo(colleague, addressed)).toEqual([]);
    expect(stepsOpenTo(somebody('31', '3', [['ticket.sign', 'OWN']]), addressed)).toEqual(['SIGN']);
  });

  it('nobody verifies or sends back their own reply, whatever their rights (F078)', () => {
    const rights = [
      ['ticket.review', 'ALL'],
      ['ticket.sendBack', 'ALL'],
    ] as const;
    const waiting = ticket({ state: 'REPLY_SUBMITTED', replyAuthorId: '31' });
    expect(stepsOpenTo(somebody('31', '3', rights), waiting)).toEqual([]);
    expect(stepsOpenTo(somebody('32', '3', rights), waiting)).toEqual(['SEND_BACK', 'APPROVE']);
  });

  it('a satisfied customer is not called again, the ticket is closed', () => {
    const both = somebody('31', '3', [
      ['ticket.callBack', 'UNIT'],
      ['ticket.close', 'OWN'],
    ]);
    expect(stepsOpenTo(both, ticket({ state: 'CUSTOMER_REPLIED' }))).toEqual(['CALL_BACK']);
    expect(stepsOpenTo(both, ticket({ state: 'CUSTOMER_REPLIED', satisfaction: 'SATISFIED' }))).toEqual([
      'CLOSE',
    ]);
    expect(stepsOpenTo(both, ticket({ state: 'CALLBACK_DUE', satisfaction: 'NOT_SATISFIED' }))).toEqual([
      'CALL_BACK',
    ]);
  });
});
