import type { Cell } from './copy.ts';
import { instant } from './history/span.ts';
import type { Story } from './history/story.ts';
import type { TicketRecord } from './history/ticket-record.ts';
import type { Keys } from './keys.ts';

type Row = Readonly<Record<string, Cell>>;

/** What an event may tell of its step; every row has all of it. */
const noFacts = {
  category_id: null,
  former_category_id: null,
  severity: null,
  former_severity: null,
  priority: null,
  former_priority: null,
  unit_id: null,
  former_unit_id: null,
  person_id: null,
  former_person_id: null,
  due_at: null,
  validity: null,
  outcome: null,
  leg_seq: null,
  reply_seq: null,
  callback_seq: null,
} as const satisfies Row;

interface Told {
  readonly story: Story;
  readonly record: TicketRecord;
  readonly keys: Keys;
  readonly callbackUnit: string;
  readonly categoryId: string | null;
}

/** What one event tells of its step. */
const factsOf = ({ story, record, keys, callbackUnit, categoryId }: Told, at: number): Row => {
  const event = record.events[at];
  const before = record.events.slice(0, at);
  const count = (...steps: string[]): number => before.filter(({ step }) => steps.includes(step)).length;
  const legs = count('DISPATCH', 'REROUTE');
  const [former, leg] = [record.legs[legs - 1], record.legs[legs]];
  const person = (key: string | null | undefined): string | null => (key ? keys.person(key) : null);
  const unit = (key: string | undefined): string | null => (key ? keys.unit(key) : null);
  switch (event?.step) {
    case 'CLASSIFY':
      return { category_id: categoryId, severity: story.severity, priority: story.priority };
    case 'DISPATCH':
    case 'REROUTE':
      return {
        leg_seq: legs + 1,
        unit_id: unit(leg?.unit),
        person_id: person(leg?.person),
        due_at: instant(leg?.dueAt ?? null),
        former_unit_id: unit(former?.unit),
        former_person_id: person(former?.signedBy ?? former?.person),
      };
    case 'OVERDUE':
      return { leg_seq: legs, due_at: instant(former?.dueAt ?? null) };
    case 'REPLY':
      return { reply_seq: count('REPLY') + 1, validity: record.validity };
    case 'SEND_BACK':
      return { reply_seq: count('REPLY') };
    case 'APPROVE':
      return { reply_seq: count('REPLY'), unit_id: keys.unit(callbackUnit) };
    case 'CALL_BACK':
      return {
        callback_seq: count('CALL_BACK') + 1,
        outcome: record.callbacks[count('CALL_BACK')]?.outcome ?? null,
      };
    case 'CLOSE':
      return { validity: record.validity };
    default:
      return {};
  }
};

/** The columns with what an event tells of its step, as the commands write it; every row has all of them. */
export const eventFacts = (told: Told, at: number): Row => ({ ...noFacts, ...factsOf(told, at) });
