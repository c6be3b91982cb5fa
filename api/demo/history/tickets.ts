import { startOfDay } from '../../core/clock.ts';
import { REPEAT_DAYS } from '../../tickets/ticket.rules.ts';
import { telecomMatters } from '../content/complaints.ts';
import type { County } from '../content/units.ts';
import { quota, randomOf } from '../random.ts';
import type { Random } from '../random.ts';
import { telecomCast } from './cast.ts';
import { sharesOf, smooth } from './fate.ts';
import type { Fate } from './fate.ts';
import { customersOf, matterOf } from './matters.ts';
import type { Wish } from './matters.ts';
import { openWork } from './open-work.ts';
import { DAY, HOUR, daysOf, outageOf, weekdayOf } from './span.ts';
import type { Span } from './span.ts';
import { storyOf } from './telling.ts';
import type { Story, StoryCustomer } from './story.ts';

/** Tickets on an average day; Mondays bring more, weekends less. */
const PER_DAY = 66;

/** How long it takes to win dissatisfied customers back: younger ones are still open. */
const WINNING_BACK = 31 * DAY;

const weekdays = [0.74, 1.32, 1.1, 1.02, 1, 0.98, 0.84];

const hours = [1, 1, 0.5, 0.5, 0.5, 1, 2, 5, 10, 13, 13, 10, 7, 9, 11, 12, 11, 9, 7, 7, 7, 6, 4, 2].map(
  (weight, hour) => [hour, weight] as const,
);

/** Decides fates so that every place has its own share of late and dissatisfied tickets, evenly over the days. */
const fates = (random: Random): ((unit: string, wrongUnit: string | null) => Fate) => {
  const quotas = new Map<string, (share: number) => boolean>();
  const yes = (name: string, unit: string, share: number): boolean => {
    const key = `${name} ${unit}`;
    let ask = quotas.get(key);
    if (!ask) quotas.set(key, (ask = quota(random.next())));
    return ask(share);
  };
  return (unit, wrongUnit) => {
    const { late, dissatisfied } = sharesOf(unit);
    return {
      ...smooth,
      isLate: yes('late', unit, late),
      dissatisfied: yes('dissatisfied', unit, dissatisfied) ? (random.chance(0.15) ? 2 : 1) : 0,
      sentBack: random.chance(0.055) ? (random.chance(0.12) ? 2 : 1) : 0,
      rerouted: wrongUnit !== null && random.chance(0.06),
      unreached: random.chance(0.15) ? (random.chance(0.2) ? 2 : 1) : 0,
      reopened: random.chance(0.008),
    };
  };
};

/** Now and then a customer comes back with the same matter. */
const repeats = (
  random: Random,
): { find: (at: number) => Story | null; remember: (story: Story) => void } => {
  const recent: Story[] = [];
  return {
    find: (at) => {
      while (recent[0] && recent[0].contactAt < at - REPEAT_DAYS * DAY) recent.shift();
      if (recent.length === 0 || !random.chance(0.035)) return null;
      const earlier = random.pick(recent);
      return earlier.contactAt < at - 6 * HOUR ? earlier : null;
    },
    remember: (story) => void recent.push(story),
  };
};

/** All tickets of the telecom organisation within the span, those still open included, in order of registration. */
export const ticketsOf = (span: Span): Story[] => {
  const random = randomOf(`tickets ${span.today}`);
  const customerOf = customersOf(random);
  const fateOf = fates(random);
  const { find, remember } = repeats(random);
  const outage = outageOf(span);
  const stories: Story[] = [];

  /** A past ticket, kept only when its whole story lies within the span: what is open now is told apart. */
  const add = (wish: Wish): void => {
    const matter = matterOf(telecomMatters, telecomCast, wish, random);
    const chosen = fateOf(matter.unit, matter.wrongUnit);
    const fate = {
      ...chosen,
      unresolved: chosen.dissatisfied > 0 && wish.at > span.workUntil - WINNING_BACK,
    };
    const story = storyOf(telecomCast, matter, fate, Infinity, random);
    if ((story.steps.at(-1)?.at ?? Infinity) > span.workUntil) return;
    stories.push(story);
    remember(story);
  };

  for (const day of daysOf(span)) {
    const start = startOfDay(day).getTime();
    const count = Math.round(PER_DAY * (weekdays[weekdayOf(day)] ?? 1) * (0.9 + random.next() * 0.2));
    const moments = Array.from(
      { length: count },
      () => start + random.weighted(hours) * HOUR + random.whole(0, 3599) * 1000,
    ).sort((a, b) => a - b);
    for (const at of moments) {
      const earlier = find(at);
      const customer: StoryCustomer = earlier?.customer ?? customerOf();
      add({ at, customer, ...(earlier ? { category: earlier.category, repeatOf: earlier } : {}) });
    }
    // The outage brings its own, that afternoon and the day after.
    const flood =
      day === outage.day ? 95 : startOfDay(day).getTime() - startOfDay(outage.day).getTime() === DAY ? 34 : 0;
    for (let each = 0; each < flood; each += 1) {
      const at =
        day === outage.day
          ? outage.from + random.whole(5, 330) * 60_000
          : start + random.whole(480, 1200) * 60_000;
      const county = random.pick<County>(['yuecheng', 'keqiao', 'shangyu', 'zhuji']);
      add({
        at,
        customer: customerOf(county),
        category: random.pick(['network.signal', 'network.speed', 'broadband.fault']),
        outage: day === outage.day ? 'DURING' : 'AFTER',
      });
    }
  }
  stories.push(...openWork(span, customerOf, random));
  return stories.sort((a, b) => registeredAt(a) - registeredAt(b));
};

/** When a story's ticket was registered. */
export const registeredAt = ({ steps }: Story): number => steps[0]?.at ?? 0;
