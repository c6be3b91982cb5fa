import type { HoldersAsked } from '../../core/held-posts.ts';
import { separations } from '../../core/separation.rules.ts';
import { holds, sourcesOfAll, through } from '../grants.ts';

/** A bit for each side of each rule: what a person has is the union of the bits of their abilities. */
const bit = (rule: number, isOther: boolean): number => 2 ** (2 * rule + (isOther ? 1 : 0));

/** Each ability that stands in a rule, with the bits of the sides on which it stands. */
const bitsOfAbilities = (): [string, number][] => {
  const bits = new Map<string, number>();
  for (const [at, { one, other }] of separations.entries()) {
    for (const ability of one) bits.set(ability, (bits.get(ability) ?? 0) + bit(at, false));
    for (const ability of other) bits.set(ability, (bits.get(ability) ?? 0) + bit(at, true));
  }
  return [...bits];
};

/**
 * SQL for the people in whom abilities that a rule keeps apart come together on a day: `person_id`, `organisation_id` and
 * `rule`, the rule's place in the list. The twin in SQL of `conflictsOf` over all that is given to somebody, which tests
 * hold together: abilities of both sides count wherever they come from, and also where a separation withholds one of them.
 *
 * @param asked.organisations SQL for the organisations, as an array.
 */
export const peopleInConflict = ({
  day,
  organisations,
  suspended,
}: Pick<HoldersAsked, 'day' | 'suspended'> & { readonly organisations: string }): string => {
  const abilities = bitsOfAbilities().map(([ability, bits]) => `('${ability}', ${bits}::bigint)`);
  const rules = separations.map((_, at) => `(${at}, ${bit(at, false)}::bigint, ${bit(at, true)}::bigint)`);
  const had = sourcesOfAll(day).map(
    (source) => `
      SELECT a.person_id, a.organisation_id, side.bits
      FROM (VALUES ${abilities.join(', ')}) side (ability, bits), ${through(source, day)}
        AND ${source.ability} = side.ability AND ${holds(source, suspended)}
        AND a.organisation_id = any(${organisations})`,
  );
  return `
    SELECT had.person_id, had.organisation_id, rule.place AS rule
    FROM (SELECT person_id, organisation_id, bit_or(bits) AS bits FROM (${had.join(' UNION ALL ')}) s GROUP BY 1, 2) had
    JOIN (VALUES ${rules.join(', ')}) rule (place, one, other) ON had.bits & rule.one <> 0 AND had.bits & rule.other <> 0`;
};
