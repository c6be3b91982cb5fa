import type { Ability } from '../core/abilities.ts';
import type { PartColumns } from '../core/resource.ts';
import type { Ticket } from './ticket.entity.ts';

type Columns = PartColumns<Ticket>;

/** The parts that units and people have in a ticket, by the columns that name them. */
const parts = {
  /** The place that took it in; whoever registered it there calls it their own. */
  origin: { units: ['originUnitId'], people: ['registeredById'] },
  /**
   * The place that has it now: of an order that was sent to another house the counterpart's side (对口部门, scope C),
   * of one that was passed on to a coordinator the coordinator. Whoever signed for it calls it their own.
   */
  place: { units: ['handlingUnitId'], people: ['handlerId'] },
  /** The unit whose people call the customer back. */
  callback: { units: ['callbackUnitId'], people: [] },
  /**
   * Everybody who has a part in it or had one: the seat that handed it up and the places and handlers that it has left
   * go on seeing it (F085, F151).
   */
  anybody: { units: ['unitIds'], people: ['personIds'] },
} as const satisfies Record<string, Columns>;

type Part = keyof typeof parts;

/**
 * Whose units and whose people count for a verb on a ticket: read it beside the rows of e.2, where O means one of these
 * people, U and S a unit that stands here or one above it, and C the place. A verb that is missing counts everybody, as
 * seeing the ticket does.
 */
const partsOf: { readonly [Verb in Ability]?: readonly [units: readonly Part[], people: readonly Part[]] } = {
  'ticket.register': [['origin'], ['origin']],
  'ticket.classify': [['origin'], ['origin']],
  'ticket.dispatch': [['origin'], ['origin']],
  'ticket.sign': [['place'], ['place']],
  'ticket.handle': [['place'], ['place']],
  'ticket.askExtension': [['place'], ['place']],
  'ticket.reroute': [['origin', 'place'], ['place']],
  'ticket.review': [['origin', 'place'], ['anybody']],
  'ticket.sendBack': [['origin', 'place'], ['anybody']],
  // Whoever took it in may settle it at first contact (note 7), else whoever handles it answers.
  'ticket.answer': [
    ['origin', 'place'],
    ['origin', 'place'],
  ],
  'ticket.callBack': [['anybody'], ['anybody']],
  'ticket.escalate': [['origin', 'place', 'callback'], ['anybody']],
  'ticket.adjudicate': [['origin', 'place'], ['place']],
  'compensation.propose': [['place'], ['place']],
  'ticket.close': [['origin', 'place'], ['place']],
  'ticket.reopen': [['anybody'], ['anybody']],
  // A place that the ticket has left goes on reading it, but has no business with its customer any more.
  'customer.identity': [
    ['origin', 'place', 'callback'],
    ['origin', 'place'],
  ],
};

/** The columns whose units and people count for a verb; undefined where those of seeing the ticket do. */
export const ticketPartsFor = (ability: Ability): Columns | undefined => {
  const [units, people] = partsOf[ability] ?? [];
  return (
    units &&
    people && {
      units: units.flatMap((part): Columns['units'] => parts[part].units),
      people: people.flatMap((part): Columns['people'] => parts[part].people),
    }
  );
};
