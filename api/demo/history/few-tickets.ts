import type { MatterContent } from '../content/matter.ts';
import { quota, randomOf } from '../random.ts';
import type { Cast } from './cast.ts';
import { sharesOf, smooth } from './fate.ts';
import type { Fate } from './fate.ts';
import { customersOf, matterOf } from './matters.ts';
import { DAY, HOUR, workingHour } from './span.ts';
import type { Span } from './span.ts';
import type { Story } from './story.ts';
import { storyOf } from './telling.ts';
import { registeredAt } from './tickets.ts';

/** The tickets of a smaller organisation. */
export interface FewTickets {
  /** Names the stream of chance. */
  readonly seed: string;
  readonly count: number;
  /** How many of them are from the last days. */
  readonly young: number;
  readonly cast: Cast;
  readonly matters: readonly MatterContent[];
  /** Where its customers come from. */
  readonly from?: readonly (readonly [county: string, weight: number])[];
}

/** The last hours, in which the young ones come in. */
const YOUNG_HOURS = 54;

/** A few hundred tickets, spread over the span; the last ones come closer together, so that some are at every stage. */
export const fewTicketsOf = (
  span: Span,
  { seed, count, young, cast, matters, from }: FewTickets,
): Story[] => {
  const random = randomOf(`${seed} ${span.today}`);
  const customerOf = customersOf(random, from);
  const quotas = new Map<string, (share: number) => boolean>();
  const yes = (name: string, share: number): boolean => {
    const ask = quotas.get(name) ?? quota(random.next());
    quotas.set(name, ask);
    return ask(share);
  };
  const fateAt = (unit: string, at: number): Fate => {
    const { late, dissatisfied } = sharesOf(unit);
    const isDissatisfied = yes(`dissatisfied ${unit}`, dissatisfied);
    return {
      ...smooth,
      isLate: yes(`late ${unit}`, late),
      sentBack: random.chance(0.05) ? 1 : 0,
      unreached: random.chance(0.2) ? 1 : 0,
      dissatisfied: isDissatisfied ? 1 : 0,
      unresolved: isDissatisfied && at > span.workUntil - 14 * DAY,
    };
  };
  return Array.from({ length: count }, (_, index) => {
    const left = count - index;
    const gap = (YOUNG_HOURS / young) * HOUR;
    const back =
      left <= young
        ? left * gap - (random.next() * gap) / 2
        : (left / count) * 88 * DAY - random.next() * 20 * HOUR;
    const at = Math.min(workingHour(span.workUntil - back), span.workUntil - HOUR);
    const matter = matterOf(matters, cast, { at, customer: customerOf() }, random);
    return storyOf(cast, matter, fateAt(matter.unit, at), span.workUntil, random);
  })
    .filter(({ steps }) => steps.length > 0)
    .sort((a, b) => registeredAt(a) - registeredAt(b));
};
