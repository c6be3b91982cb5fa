import { bankUnits } from '../content/bank/units.ts';
import { cableUnits } from '../content/cable/units.ts';
import { mobileUnits } from '../content/mobile/units.ts';
import { telecomUnits } from '../content/units.ts';
import type { Random } from '../random.ts';
import type { Cast } from './cast.ts';
import type { Fate } from './fate.ts';
import type { Matter } from './matters.ts';
import type { Story } from './story.ts';
import { cutOff, tell } from './tell.ts';

const unitNames = new Map(
  [...telecomUnits, ...bankUnits, ...cableUnits, ...mobileUnits].map(({ key, name }) => [key, name]),
);

/** The story of a matter, broken off at the end of the span. */
export const storyOf = (
  cast: Cast,
  { story, unit, wrongUnit, reply }: Matter,
  fate: Fate,
  until: number,
  random: Random,
  handler?: string,
): Story => {
  const firstUnit = fate.rerouted && wrongUnit ? wrongUnit : unit;
  const steps = tell(
    {
      matter: story,
      fate: { ...fate, rerouted: firstUnit !== unit },
      cast,
      firstUnit,
      unit,
      unitName: unitNames.get(unit) ?? unit,
      reply,
      ...(handler ? { handler } : {}),
    },
    random,
  );
  return { ...story, steps: cutOff(steps, until) };
};
