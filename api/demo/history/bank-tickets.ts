import { bankMatters } from '../content/bank-complaints.ts';
import { quota, randomOf } from '../random.ts';
import { bankCast } from './cast.ts';
import { smooth } from './fate.ts';
import { customersOf, matterOf } from './matters.ts';
import { DAY, HOUR, workingHour } from './span.ts';
import type { Span } from './span.ts';
import type { Story } from './story.ts';
import { storyOf } from './telling.ts';
import { registeredAt } from './tickets.ts';

const COUNT = 64;
/** How many of them are from the last days. */
const YOUNG = 9;

/** The bank's tickets: few, spread over the span, the youngest still open. */
export const bankTicketsOf = (span: Span): Story[] => {
  const random = randomOf(`bank ${span.today}`);
  const customerOf = customersOf(random);
  const isLate = quota();
  const stories = Array.from({ length: COUNT }, (_, index) => {
    const left = COUNT - index;
    // The last ones come closer together, so that some are at every stage.
    const back =
      left <= YOUNG
        ? left * 6 * HOUR - random.next() * 3 * HOUR
        : (left / COUNT) * 88 * DAY - random.next() * 20 * HOUR;
    const at = Math.min(workingHour(span.workUntil - back), span.workUntil - HOUR);
    const matter = matterOf(bankMatters, bankCast, { at, customer: customerOf() }, random);
    return storyOf(
      bankCast,
      matter,
      { ...smooth, isLate: isLate(0.06), unreached: random.chance(0.2) ? 1 : 0 },
      span.workUntil,
      random,
    );
  });
  return stories.filter(({ steps }) => steps.length > 0).sort((a, b) => registeredAt(a) - registeredAt(b));
};
