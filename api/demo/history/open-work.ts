import type { TicketState } from '../../tickets/ticket.states.ts';
import { telecomMatters } from '../content/complaints.ts';
import { counties } from '../content/units.ts';
import type { County } from '../content/units.ts';
import type { Random } from '../random.ts';
import { telecomCast } from './cast.ts';
import { smooth } from './fate.ts';
import type { Fate } from './fate.ts';
import { matterOf } from './matters.ts';
import { recordOf } from './record.ts';
import { DAY, HOUR } from './span.ts';
import type { Span } from './span.ts';
import type { Story, StoryCustomer } from './story.ts';
import { storyOf } from './telling.ts';

/** Work that lies on somebody's desk at the end of the span. */
interface Desk {
  readonly state: TicketState;
  readonly count: number;
  /** Between how many hours back it may have come in. */
  readonly hours: readonly [from: number, to: number];
  readonly fate?: Partial<Fate>;
  /** The place, where it matters. */
  readonly unit?: string;
  readonly handler?: string;
  /** Only with the deadline passed. */
  readonly overdue?: boolean;
}

const own = { unit: 'complaints', handler: 'handler' } as const;

/** About 120 tickets: every state, with something to do for each of the demo's people. */
const desks: readonly Desk[] = [
  { state: 'REGISTERED', count: 7, hours: [0, 2] },
  { state: 'CLASSIFIED', count: 6, hours: [0, 4] },
  { state: 'DISPATCHED', count: 4, hours: [0, 8], ...own },
  { state: 'DISPATCHED', count: 10, hours: [0, 10] },
  { state: 'SIGNED', count: 2, hours: [0, 10], ...own },
  { state: 'SIGNED', count: 7, hours: [0, 12] },
  { state: 'HANDLING', count: 6, hours: [14, 70], ...own },
  { state: 'HANDLING', count: 2, hours: [14, 70], ...own, fate: { sentBack: 1 } },
  { state: 'HANDLING', count: 1, hours: [14, 140], ...own, fate: { isLate: true }, overdue: true },
  { state: 'HANDLING', count: 24, hours: [14, 90] },
  { state: 'HANDLING', count: 2, hours: [14, 90], fate: { rerouted: true } },
  { state: 'HANDLING', count: 3, hours: [14, 140], fate: { isLate: true }, overdue: true },
  { state: 'HANDLING', count: 1, hours: [14, 140], unit: 'zhuji', fate: { isLate: true }, overdue: true },
  { state: 'REPLY_SUBMITTED', count: 12, hours: [18, 110] },
  { state: 'REPLY_SUBMITTED', count: 2, hours: [18, 150], fate: { isLate: true } },
  { state: 'CUSTOMER_REPLIED', count: 13, hours: [22, 130] },
  { state: 'CALLBACK_DUE', count: 7, hours: [26, 150], fate: { unreached: 2 } },
  { state: 'UNSATISFIED', count: 2, hours: [30, 160], ...own, fate: { dissatisfied: 1 } },
  { state: 'UNSATISFIED', count: 2, hours: [30, 160], fate: { dissatisfied: 1 } },
];

/** Forgotten ones: weeks past their deadline, and the reason why the reply rate is just under its target. */
const forgotten = [
  { unit: 'zhuji', days: 19 },
  { unit: 'complaints', days: 26 },
  { unit: 'network', days: 41 },
] as const;

const countyOf = (unit: string | undefined): County | undefined => counties.find((county) => county === unit);

/** So often is it tried; a desk that stays empty then (at odd hours of the night, say) is not worth a failed start. */
const TRIES = 6000;

/** Stories that stand open at the end of the span, each found by trying until one stands where it should. */
export const openWork = (
  span: Span,
  customerOf: (county?: string) => StoryCustomer,
  random: Random,
): Story[] => {
  const { workUntil } = span;
  const attempt = (
    customer: StoryCustomer,
    at: number,
    desk: Omit<Desk, 'state' | 'count' | 'hours'>,
  ): Story | null => {
    const matter = matterOf(telecomMatters, telecomCast, { at, customer }, random);
    if (desk.unit && matter.unit !== desk.unit) return null;
    const fate = { ...smooth, ...desk.fate };
    return storyOf(telecomCast, matter, fate, workUntil, random, desk.handler);
  };
  const find = (desk: Desk): Story | null => {
    const customer = customerOf(countyOf(desk.unit));
    const [from, to] = desk.hours;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const story = attempt(
        customer,
        workUntil - Math.floor((from + random.next() * (to - from)) * HOUR),
        desk,
      );
      if (!story || story.steps.length === 0) continue;
      const record = recordOf(story, telecomCast.callbackUnit);
      if (record.state !== desk.state) continue;
      if ((record.overdueAt !== null) !== Boolean(desk.overdue) && desk.state === 'HANDLING') continue;
      if (desk.fate?.sentBack && record.sentBackCount === 0) continue;
      return story;
    }
    return null;
  };
  const stories = desks
    .flatMap((desk) => Array.from({ length: desk.count }, () => find(desk)))
    .filter((story) => story !== null);
  for (const { unit, days } of forgotten) {
    for (;;) {
      const story = attempt(customerOf(countyOf(unit)), workUntil - days * DAY, {
        unit,
        fate: { stuck: true },
      });
      if (!story || story.kind === 'HELP') continue;
      stories.push(story);
      break;
    }
  }
  return stories;
};
