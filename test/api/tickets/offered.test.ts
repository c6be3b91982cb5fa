import { describe, expect, test } from 'vitest';
import { onStatement } from '../../../api/core/sql.ts';
import { people, type PersonKey } from '../../support/world-facts.ts';
import { makeWorld } from '../../support/world.ts';
import { addCategory, storyOf, type StepName } from './story.ts';

const world = await makeWorld();
const { unit, person } = world.ids;
const category = await addCategory(world, unit.group, 'network');
const { must, take, ticketIn } = storyOf(world, category);

const mutations: Readonly<Record<string, readonly [StepName, Record<string, unknown>]>> = {
  CLASSIFY: ['classifyTicket', { categoryId: category, severity: 'NORMAL' }],
  DISPATCH: ['dispatchTicket', { unitId: unit.complaints }],
  REROUTE: ['rerouteTicket', { unitId: unit.county, reason: '属地处理' }],
  SIGN: ['signTicket', {}],
  START: ['startTicket', {}],
  REPLY: ['submitReply', { text: '已处理' }],
  SEND_BACK: ['sendBackReply', { reason: '未查证' }],
  APPROVE: ['approveReply', {}],
  CALL_BACK: ['recordCallback', { outcome: 'UNREACHED' }],
  CLOSE: ['closeTicket', { validity: 'UPHELD', closingSummary: '已解决' }],
  RESUME: ['resumeTicket', { plan: '再次上门' }],
  REOPEN: ['reopenTicket', { reason: '客户再次来电' }],
};

const unsatisfied = async (): Promise<string> => {
  const id = await ticketIn('CUSTOMER_REPLIED');
  await must('caller', 'recordCallback', { ticketId: id, outcome: 'NOT_SATISFIED' });
  return id;
};

const places: readonly (readonly [string, () => Promise<string>])[] = [
  ...[
    'REGISTERED',
    'CLASSIFIED',
    'DISPATCHED',
    'SIGNED',
    'HANDLING',
    'REPLY_SUBMITTED',
    'CUSTOMER_REPLIED',
    'SATISFIED',
    'CLOSED',
  ].map((state) => [state, () => ticketIn(state)] as const),
  ['UNSATISFIED', unsatisfied],
];

const stepsOf = async (who: PersonKey, id: string): Promise<string[] | null> =>
  (await world.ask(who, 'query ($id: ID!) { ticket(id: $id) { steps } }', { id })).data.ticket?.steps ?? null;

describe.each(places)('in %s', (_, make) => {
  test.each(Object.keys(people) as PersonKey[])(
    'what is offered to %s is what the commands let them do',
    async (who) => {
      const known = await make();
      const offered = await stepsOf(who, known);
      const accepted: string[] = [];
      const codes = new Set<string>();
      let id = known;
      for (const [step, [name, input]] of Object.entries(mutations)) {
        const answer = await take(who, name, { ticketId: id, ...input });
        for (const code of answer.codes) codes.add(code);
        if (answer.codes.length > 0) continue;
        accepted.push(step);
        id = await make();
      }
      expect(accepted.sort()).toEqual([...(offered ?? [])].sort());
      const refusals = offered === null ? ['NOT_FOUND'] : ['INVALID_STATE', 'FORBIDDEN'];
      expect([...codes].filter((code) => !refusals.includes(code))).toEqual([]);
    },
  );
});

test('a list with everything of its tickets takes one statement, its count with it, however many tickets there are', async () => {
  const count = async (first: number): Promise<number> => {
    let statements = 0;
    onStatement(world.db, ({ name }) => {
      // Who asks is found before the question is looked at.
      if (name !== 'session') statements += 1;
    });
    const { errors, data } = await world.ask(
      'lead',
      `query ($first: Int) { tickets(first: $first) { totalCount nodes {
      id steps isOverdue dueReason customerName category { nameZh parent { nameZh } } originUnit { name } handler { name }
      legs { unit { name } signedBy { name } } replies { author { name } } callbacks { caller { name } }
      events { step actor { name } } } } }`,
      { first },
    );
    onStatement(world.db, undefined);
    expect([errors, data.tickets.nodes.length]).toEqual([[], first]);
    return statements;
  };
  expect([await count(1), await count(40)]).toEqual([1, 1]);
});

test('a handler hands a hard case up: the new owner has it, the handler keeps reading it (F085)', async () => {
  const id = await unsatisfied();
  await must('handler', 'resumeTicket', { ticketId: id, plan: '上交主管协调' });
  await must('handler', 'rerouteTicket', {
    ticketId: id,
    unitId: unit.centre,
    personId: person.supervisor,
    reason: '客户不满意，请协调',
  });
  expect(await stepsOf('supervisor', id)).toContain('SIGN');
  expect(await stepsOf('handler', id)).toEqual([]);
});
