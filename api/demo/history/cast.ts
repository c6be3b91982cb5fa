import type { TicketLevel } from '../../tickets/ticket.enums.ts';
import type { Random } from '../random.ts';

/** Who does what with tickets, as keys of people and units; each may do it by role or by job description. */
export interface Cast {
  /** Those who answer calls, with the unit they register for. */
  readonly registrars: readonly (readonly [person: string, unit: string, weight: number])[];
  /** Those who take in what does not come by phone. */
  readonly intake: readonly (readonly [person: string, unit: string, weight: number])[];
  readonly shiftLeaders: Readonly<Record<string, string>>;
  readonly dispatchers: readonly (readonly [person: string, weight: number])[];
  /** Who dispatches grave tickets and those from above. */
  readonly officer: string;
  /** Who signs and handles at each place. */
  readonly handlers: Readonly<Record<string, readonly (readonly [person: string, weight: number])[]>>;
  readonly reviewers: readonly (readonly [person: string, weight: number])[];
  readonly callers: readonly (readonly [person: string, weight: number])[];
  readonly closers: readonly (readonly [person: string, weight: number])[];
  /** The unit whose people call back; it has a part in a ticket from the first approved reply on. */
  readonly callbackUnit: string;
  /** Places whose handlers may close their own tickets. */
  readonly closesOwn: readonly string[];
  /**
   * Where tickets of each level go, whatever they are about, and always to a named person; left out where the matter
   * decides. `COUNTY` and `ORIGIN` as in a matter's targets.
   */
  readonly routes?: Readonly<Record<TicketLevel, readonly (readonly [unit: string, weight: number])[]>>;
  /** How often the shift leader dispatches what the own seats took; one time in five where left out. */
  readonly leadersDispatch?: number;
  /** Made-up spots in the places that its customers come from; a telecom customer's where left out. */
  readonly places?: Readonly<Record<string, readonly string[]>>;
}

const shift = (team: string, agents: readonly string[]): (readonly [string, string, number])[] =>
  agents.map((agent) => [agent, team, 10] as const);

export const telecomCast: Cast = {
  registrars: [
    ...shift('shift-1', ['agent', 'agent-12', 'agent-13', 'agent-14', 'agent-15']),
    ...shift('shift-2', ['agent-21', 'agent-22', 'agent-23', 'agent-24', 'agent-25']),
    ...shift('shift-3', ['agent-31', 'agent-32', 'agent-33', 'agent-34']),
    ['vip-1', 'vip', 5],
    ['vip-2', 'vip', 4],
  ],
  intake: [
    ['coordinator', 'operations', 5],
    ['router-2', 'operations', 3],
    ['router-3', 'operations', 3],
  ],
  shiftLeaders: { 'shift-1': 'shift', 'shift-2': 'shift-2', 'shift-3': 'shift-3', vip: 'vip-leader' },
  dispatchers: [
    ['coordinator', 5],
    ['router-2', 4],
    ['router-3', 3],
  ],
  officer: 'lead',
  handlers: {
    complaints: [
      ['handler', 6],
      ['handler-2', 5],
      ['handler-3', 5],
      ['handler-4', 4],
      ['handler-5', 4],
    ],
    'shift-1': [['shift', 1]],
    'shift-2': [['shift-2', 1]],
    'shift-3': [['shift-3', 1]],
    vip: [['vip-leader', 1]],
    network: [
      ['network-1', 4],
      ['network-2', 4],
    ],
    market: [
      ['market-1', 4],
      ['market-head', 1],
    ],
    yuecheng: [
      ['yuecheng-1', 4],
      ['yuecheng-lead', 1],
    ],
    keqiao: [
      ['keqiao-1', 4],
      ['keqiao-lead', 1],
    ],
    shangyu: [
      ['shangyu-1', 4],
      ['shangyu-lead', 1],
    ],
    zhuji: [
      ['zhuji-1', 4],
      ['zhuji-lead', 1],
    ],
    shengzhou: [
      ['shengzhou-1', 3],
      ['shengzhou-2', 2],
    ],
    xinchang: [
      ['xinchang-1', 4],
      ['xinchang-lead', 1],
    ],
  },
  reviewers: [
    ['reviewer', 8],
    ['lead', 2],
  ],
  callers: [
    ['callback', 4],
    ['callback-2', 3],
    ['callback-3', 3],
    ['callback-4', 3],
  ],
  closers: [
    ['lead', 3],
    ['reviewer', 7],
  ],
  callbackUnit: 'callbacks',
  closesOwn: ['complaints'],
};

/** Who handles a ticket at a place. */
export const handlerAt = (cast: Cast, unit: string, random: Random): string => {
  const team = cast.handlers[unit];
  if (!team) throw new Error(`Nobody handles tickets in ${unit}.`);
  return random.weighted(team);
};
