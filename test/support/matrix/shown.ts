import type { GraphQLSchema } from 'graphql';
import { signedIn } from '../../../api/core/context.ts';
import { Refusal } from '../../../api/core/refusal.ts';
import { Person } from '../../../api/org/people/person.entity.ts';
import { importCalls } from '../../../api/performance/calls.commands.ts';
import { countExported } from '../../../api/tickets/ticket-export.rows.ts';
import { Ticket } from '../../../api/tickets/ticket.entity.ts';
import type { World } from '../world.ts';
import type { Probe } from './probes.ts';
import { foundBy, type Found } from './records.ts';
import type { Shown } from './scope-trials.ts';
import { askedAs, takenBack } from './tried.ts';
import { aboutVerb } from './verbs.ts';

const found = async ({ db }: World, entity: typeof Person | typeof Ticket, id: string): Promise<Found> => {
  const record = await foundBy(db, entity, id);
  if (!record) throw new Error(`There is no ${entity.name} ${id}.`);
  return record;
};

/** What abilities open beside the fields of the root: hidden fields of people and tickets, lists of files, and calls brought in. */
export const shownOf = async (
  world: World,
  schema: GraphQLSchema,
  { ticket }: { readonly ticket: string },
): Promise<Shown[]> => {
  const { db, ids } = world;
  const { agent } = ids.person;
  const ofAgent = await found(world, Person, agent);
  const ofTicket = await found(world, Ticket, ticket);
  const customer = String(ofTicket.row['customer_name']);
  await db.query(
    `INSERT INTO person_record (organisation_id, person_id, kind, figure, recorded_by_id, recorded_at)
     VALUES ($1, $2, 'TYPING', 60, $3, '2026-02-01T00:00:00Z')`,
    [ids.unit.group, agent, ids.person.hr],
  );
  const asked = async (probe: Probe, document: string, id: string) => {
    const { data, texts } = await askedAs(schema, probe, document, { id });
    if (texts.length > 0) throw new Error(texts.join(' '));
    // oxlint-disable-next-line typescript/no-explicit-any -- the shape that was asked for
    return (data as any).it;
  };
  const importing = async (probe: Probe): Promise<boolean> => {
    const startedAt = new Date('2026-03-01T01:00:00Z');
    const call = {
      line: 2,
      externalId: 'tried',
      unit: '投诉组',
      queue: 'GENERAL',
      startedAt,
      requestedAt: null,
      answeredAt: null,
      endedAt: null,
      agentNo: null,
    } as const;
    try {
      const ctx = signedIn(await probe.context());
      await takenBack(db, () => importCalls(ctx, [call]));
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  };
  return [
    {
      name: 'Person.bornOn',
      ability: 'person.identity',
      about: (ground) => aboutVerb('', ofAgent, ground, 'person.identity'),
      showing: [],
      isShown: async (probe) =>
        (await asked(probe, 'query ($id: ID!) { it: person(id: $id) { bornOn } }', agent))?.bornOn ===
        '1990-05-01',
    },
    {
      name: 'Person.records',
      ability: 'person.record',
      about: (ground) => aboutVerb('', ofAgent, ground, 'person.record'),
      showing: [],
      isShown: async (probe) =>
        (await asked(probe, 'query ($id: ID!) { it: person(id: $id) { records { id } } }', agent))?.records
          .length > 0,
    },
    {
      name: 'Ticket.customerName',
      ability: 'customer.identity',
      about: (ground) => aboutVerb('', ofTicket, ground, 'customer.identity'),
      showing: ['ticket.read'],
      isShown: async (probe) =>
        (await asked(probe, 'query ($id: ID!) { it: ticket(id: $id) { customerName } }', ticket))
          ?.customerName === customer,
    },
    {
      name: 'the list of tickets as a file',
      ability: 'ticket.export',
      about: (ground) => aboutVerb('', ofTicket, ground, 'ticket.export'),
      showing: ['ticket.read'],
      isShown: async (probe) =>
        (await countExported(signedIn(await probe.context()), [
          (alias, params) => `${alias}.id = ${params.add(ticket)}`,
        ])) > 0,
    },
    {
      name: 'a file of calls',
      ability: 'calls.import',
      about: () => ({
        organisation: ids.unit.group,
        units: [ids.unit.complaints],
        people: [],
        posts: [],
      }),
      showing: [],
      isShown: importing,
    },
  ];
};
