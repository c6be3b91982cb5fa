import type { DataSource } from 'typeorm';
import { abilityNames, meaningOf, scopeProblem, type Ability } from '../../../api/core/abilities.ts';
import { Chance, seedOr } from '../random-rows.ts';
import { addPerson, type Newcomer } from './newcomer.ts';

/** Every scope that a grant may have. */
export const scopes = ['OWN', 'UNIT', 'SUBTREE', 'UNITS', 'ALL'] as const;

/** An ability that is given at a scope; with UNITS those units. */
interface Given {
  readonly ability: Ability;
  readonly scope: (typeof scopes)[number];
  readonly units?: readonly string[];
}

/** Where people with powers stand: by scope, and which units are named to them; units for those by chance. */
export interface Ground {
  readonly organisation: string;
  readonly unitOf: Readonly<Record<(typeof scopes)[number], string>>;
  readonly named: readonly string[];
  readonly units: readonly string[];
}

/** Whoever has one of these has what shows customers withheld, so others have it. */
const administration: readonly Ability[] = ['account.manage', 'access.manage'];

/** What does nothing but show records. */
const showing: readonly Ability[] = ['job.read', 'ticket.read', 'training.read', 'person.record'];

/** Every ability that a verb asks for, as far as it can be given at a scope. */
export const givable = (scope: (typeof scopes)[number]): Ability[] =>
  abilityNames.filter((ability) => !meaningOf(ability).isLater && scopeProblem(ability, scope) === null);

const give = async (
  db: DataSource,
  { id, assignment }: Newcomer,
  organisation: string,
  gifts: readonly Given[],
): Promise<void> => {
  for (const { ability, scope, units } of gifts)
    await db.query(
      `INSERT INTO personal_grant (organisation_id, person_id, assignment_id, ability, scope, unit_ids, reason, starts_on, ends_on,
         given_by_id, given_at)
       VALUES ($1, $2, $3, $4, $5, $6, '专项支援', '2020-01-01', '2100-01-01', $2, '2020-01-01T00:00:00Z')
       ON CONFLICT DO NOTHING`,
      [organisation, id, assignment, ability, scope, scope === 'UNITS' ? units : null],
    );
};

/** So many have what chance gives them. */
const BY_CHANCE = 3;

/** Somebody with what no role gives. */
export interface Powerful extends Newcomer {
  readonly name: string;
}

/**
 * People with what no role gives: for each scope somebody who has every ability at that scope and at no other, and somebody
 * who administers rights there; and some to whom chance gives a dozen abilities at any scope (`npm run explore` gives others).
 *
 * @param seesAll whether the former see what is shown of the whole organisation, so that they are refused what lies beyond
 *   their reach and do not merely find nothing there.
 */
export const addPowerful = async (
  db: DataSource,
  ground: Ground,
  { seesAll }: { readonly seesAll: boolean },
): Promise<Powerful[]> => {
  const { organisation, unitOf, named, units } = ground;
  const made: Powerful[] = [];
  const add = async (name: string, unit: string, gifts: readonly Given[]): Promise<void> => {
    const person = await addPerson(db, name, { organisation, unit });
    await give(db, person, organisation, gifts);
    made.push({ ...person, name });
  };
  for (const scope of scopes) {
    const all = givable(scope);
    const at = (ability: Ability): Given =>
      seesAll && showing.includes(ability) ? { ability, scope: 'ALL' } : { ability, scope, units: named };
    const isOfAdministration = (ability: Ability): boolean => administration.includes(ability);
    await add(`all ${scope}`, unitOf[scope], all.filter((each) => !isOfAdministration(each)).map(at));
    await add(`rights ${scope}`, unitOf[scope], all.filter(isOfAdministration).map(at));
  }
  const chance = new Chance(seedOr(20_261_127));
  for (let count = 1; count <= BY_CHANCE; count += 1) {
    const gifts = Array.from({ length: 12 }, (): Given => {
      const scope = chance.one(scopes);
      return { ability: chance.one(givable(scope)), scope, units: [chance.one(units), chance.one(units)] };
    });
    await add(`by chance ${count}`, chance.one(units), gifts);
  }
  return made;
};
