import { priorityFor } from '../../tickets/ticket.rules.ts';
import type { MatterContent } from '../content/matter.ts';
import {
  afterOutageTexts,
  givenNames,
  outageReplies,
  outageTexts,
  places,
  slots,
  surnames,
} from '../content/phrases.ts';
import { counties } from '../content/units.ts';
import type { County } from '../content/units.ts';
import type { Random } from '../random.ts';
import type { Cast } from './cast.ts';
import type { Story, StoryCustomer } from './story.ts';

/** A matter that a customer brings, where it should go and what will be answered. */
export interface Matter {
  readonly story: Omit<Story, 'steps'>;
  readonly unit: string;
  /** Another place that might have been asked first. */
  readonly wrongUnit: string | null;
  readonly reply: string;
}

const shaoxing: readonly (readonly [county: County, weight: number])[] = [
  ['yuecheng', 22],
  ['keqiao', 20],
  ['shangyu', 17],
  ['zhuji', 19],
  ['shengzhou', 12],
  ['xinchang', 10],
];

/** Makes customers: made-up names, and numbers of ranges that reach nobody here; one number is given once. */
export const customersOf = (
  random: Random,
  from: readonly (readonly [county: string, weight: number])[] = shaoxing,
): ((county?: string) => StoryCustomer) => {
  const taken = new Set<string>();
  return (county = random.weighted(from)) => {
    let phone = '';
    do phone = `${random.pick(['199', '170'])}${String(random.whole(0, 99_999_999)).padStart(8, '0')}`;
    while (taken.has(phone));
    taken.add(phone);
    return {
      name: `${random.pick(surnames)}${random.pick(givenNames)}`,
      phone,
      county,
      isKeyAccount: random.chance(0.04),
    };
  };
};

const severities = [
  ['MINOR', 16],
  ['NORMAL', 66],
  ['SERIOUS', 14],
  ['MAJOR', 2],
] as const;
const levels = [
  ['COUNTY', 30],
  ['CITY', 58],
  ['PROVINCE', 10],
  ['ABOVE', 2],
] as const;
const channels = [
  ['PHONE', 82],
  ['WEB', 8],
  ['VISIT', 3],
  ['SOCIAL', 3],
  ['THIRD_PARTY', 3],
  ['LETTER', 1],
  ['EMAIL', 1],
] as const;

/** What a matter is asked to be, where chance must not decide. */
export interface Wish {
  readonly at: number;
  readonly customer: StoryCustomer;
  readonly repeatOf?: Story | null;
  readonly category?: string;
  /** About the great outage, while it lasts or on the day after. */
  readonly outage?: 'DURING' | 'AFTER';
}

const fill = (text: string, place: string, random: Random): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, slot: string) =>
    slot === 'place' ? place : String(random.pick(slots[slot] ?? [])),
  );

const asUnit = (target: string, county: string, origin: string): string => {
  if (target === 'COUNTY') return county;
  return target === 'ORIGIN' ? origin : target;
};

const textsOf = ({ texts }: MatterContent, { outage }: Wish): readonly string[] => {
  if (!outage) return texts;
  return outage === 'DURING' ? outageTexts : afterOutageTexts;
};

/** Makes the matter of one ticket. */
export const matterOf = (
  matters: readonly MatterContent[],
  cast: Cast,
  wish: Wish,
  random: Random,
): Matter => {
  const wanted = wish.category ? matters.find(({ category }) => category === wish.category) : undefined;
  const content = wanted ?? random.weighted(matters.map((each) => [each, each.weight] as const));
  const { county } = wish.customer;
  const spots: Readonly<Record<string, readonly string[]>> = cast.places ?? places;
  const place = random.pick(spots[county] ?? ['']);
  const channel = random.weighted(channels);
  const [registrar, originUnit] = random.weighted(
    (channel === 'PHONE' ? cast.registrars : cast.intake).map(
      ([person, unit, weight]) => [[person, unit] as const, weight] as const,
    ),
  );
  const isEmergency = wish.outage === 'DURING' ? random.chance(0.25) : random.chance(0.006);
  const severity = isEmergency ? 'MAJOR' : random.weighted(severities);
  const level = random.weighted(levels);
  const isHigh = level === 'PROVINCE' || level === 'ABOVE';
  // Matters of the whole province do not go to a shift (F075), and a shift answers only what its own seats took.
  const targets = (cast.routes?.[level] ?? content.targets).filter(
    ([unit]) => unit !== 'ORIGIN' || (!isHigh && originUnit in cast.shiftLeaders),
  );
  const unit = asUnit(
    random.weighted(targets.length > 0 ? targets : [['complaints', 1] as const]),
    county,
    originUnit,
  );
  const others = [
    ...content.targets.map(([target]) => asUnit(target, county, originUnit)),
    ...counties,
  ].filter((each) => each !== unit && each in cast.handlers && !each.startsWith('shift') && each !== 'vip');
  return {
    story: {
      kind: random.weighted(content.kinds),
      channel,
      level,
      severity,
      priority: priorityFor(severity, isEmergency),
      isEmergency,
      category: content.category,
      content: fill(random.pick(textsOf(content, wish)), place, random),
      customer: wish.customer,
      originUnit,
      registrar,
      contactAt: Math.round(wish.at),
      repeatOf: wish.repeatOf ?? null,
    },
    unit,
    wrongUnit: others[0] ?? null,
    reply: fill(random.pick(wish.outage ? outageReplies : content.replies), place, random),
  };
};
