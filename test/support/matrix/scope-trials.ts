import type { GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import type { Ability } from '../../../api/core/abilities.ts';
import { scopeProblem } from '../../../api/core/abilities.ts';
import { valueAt, type DeclaredAccess } from '../../../api/core/declared-access.ts';
import { resourceOf, type EntityClass } from '../../../api/core/resource.ts';
import type { RootField } from './document.ts';
import { expectedOf, type Expectation } from './expected.ts';
import { toldOf, type Told } from './explained.ts';
import type { Probe, Probes, Scope } from './probes.ts';
import { groundOf, reaches, type About, type Ground } from './reach.ts';
import { widened, without } from './reasons.ts';
import { aboutReading, foundBy, type Found } from './records.ts';
import { askedAs, takenBack } from './tried.ts';
import { alsoNeeded, namedBeside, seenAfterwards } from './besides.ts';
import { abilityInState, aboutVerb } from './verbs.ts';

/** One call by one who has one ability at one scope, what was expected of it, and what came of it. */
export interface ScopeCell {
  /** The field of the root, or what is shown. */
  readonly name: string;
  readonly ability: Ability;
  readonly scope: Scope;
  readonly who: string;
  readonly access?: DeclaredAccess;
  readonly isQuery: boolean;
  readonly expected: Expectation;
  readonly codes: readonly string[];
  readonly texts: readonly string[];
  readonly told: readonly Told[];
  /** Whether the answer hangs on that ability at that scope: nothing else gives it, or a wider scope would. */
  readonly isReason: boolean;
}

/** A call: a field with what it is given. */
export interface Call {
  readonly field: RootField;
  readonly access: DeclaredAccess;
  readonly variables: Record<string, unknown>;
  readonly document: string;
  readonly isQuery: boolean;
}

/** Something that an ability opens and that is no field of the root, and whether somebody is shown it or gets it done. */
export interface Shown {
  readonly name: string;
  readonly ability: Ability;
  readonly about: (ground: Ground) => About;
  /** What they must see beside it. */
  readonly showing: readonly Ability[];
  readonly isShown: (probe: Probe) => Promise<boolean>;
}

/** Tries calls by everybody who has one of their abilities at one scope, and keeps what comes of it. */
export interface ScopeTrials {
  readonly cells: readonly ScopeCell[];
  readonly tryCall: (call: Call) => Promise<void>;
  readonly tryShown: (shown: Shown) => Promise<void>;
}

const readAbilities = (entity: EntityClass): Ability[] => {
  const resource = resourceOf(entity);
  if (resource.kind === 'part') return readAbilities(resource.parent());
  return resource.kind === 'own' && Array.isArray(resource.read)
    ? resource.read.map(({ ability }) => ability)
    : [];
};

/** The abilities on which a call hangs: those that it asks for, or those that show its record. */
const abilitiesOf = ({ access, field }: Call): Ability[] => {
  const also = alsoNeeded[field.name];
  if (access.kind === 'ABILITY') return access.nothing ? [] : [...access.abilities, ...(also ? [also] : [])];
  return access.kind === 'SEEN' && access.named ? [...new Set(readAbilities(access.named.on))] : [];
};

/** What else whoever calls must have: what shows the records that it names, and what it asks for beside what is tried. */
const showing = (call: Call, tried: Ability): Ability[] => {
  const { named, seeing, kind } = call.access;
  const { name } = call.field;
  if (kind !== 'ABILITY') return [];
  const asked = abilitiesOf(call);
  const also = alsoNeeded[name] ? asked.filter((ability) => ability !== tried) : [];
  const shown = [named, seeing, namedBeside[name], seenAfterwards[name]].flatMap((record) => {
    const one = record && readAbilities(record.on).find((ability) => !asked.includes(ability));
    return one ? [one] : [];
  });
  return [...new Set([...also, ...shown])];
};

/** Those who try stand in a database with an organisation, on a day. */
interface Stage {
  readonly db: DataSource;
  readonly schema: GraphQLSchema;
  readonly probes: Probes;
  readonly organisation: string;
  readonly day: () => string;
}

export const scopeTrials = ({ db, schema, probes, organisation, day }: Stage): ScopeTrials => {
  const cells: ScopeCell[] = [];
  const ground = (): Promise<Ground> => groundOf(db, day());
  const theWhole: About = { organisation, units: [organisation], people: [], posts: [] };
  const canHave =
    (ability: Ability) =>
    ({ scope }: Probe): boolean =>
      scopeProblem(ability, scope) === null;

  const tryOne = async (call: Call, ability: Ability, at: Ground, probe: Probe): Promise<void> => {
    const { field, access, variables, isQuery, document } = call;
    const declared = { name: field.name, access };
    const person = probe.person ?? '';
    const expecting = (where: Ground) => expectedOf({ db, ground: where }, declared, variables, probe);
    const expected = await expecting(at);
    const may = expected.outcome === 'ALLOWED';
    const otherwise = await expecting(
      may ? without(at, person, ability, probe.scope) : widened(at, person, ability, organisation),
    );
    const told = await toldOf(probe, { ...declared, variables });
    const ask = () => askedAs(schema, probe, document, { ...variables });
    const { codes, texts, data } = await (isQuery ? ask() : takenBack(db, ask));
    const isNothing = isQuery && codes.length === 0 && (data as Record<string, unknown>)[field.name] === null;
    cells.push({
      name: field.name,
      ability,
      scope: probe.scope,
      who: probe.name,
      access,
      isQuery,
      expected,
      codes: isNothing && access.named ? ['NOT_FOUND'] : codes,
      texts,
      told,
      isReason: may !== (otherwise.outcome === 'ALLOWED'),
    });
  };

  const foundIn = async ({ access: { named }, variables }: Call): Promise<Found | null> => {
    const id = named && valueAt(variables, named.by);
    return named && id ? foundBy(db, named.on, id, named.by === 'number' ? 'number' : 'id') : null;
  };

  return {
    cells,
    tryCall: async (call) => {
      const { access, field } = call;
      const found = await foundIn(call);
      const inState = found && abilityInState[field.name]?.(found.row);
      for (const ability of abilitiesOf(call).filter((each) => !inState || each === inState)) {
        const before = await ground();
        const aboutIt = (one: Found): About =>
          access.kind === 'SEEN' ? aboutReading(one) : aboutVerb(field.name, one, before, ability);
        const about = found ? aboutIt(found) : theWhole;
        const given = await probes.give(ability, about, before, showing(call, ability));
        const at = await ground();
        for (const probe of given.filter(canHave(ability))) await tryOne(call, ability, at, probe);
        await probes.takeBack();
      }
    },
    tryShown: async ({ name, ability, about, showing: beside, isShown }) => {
      const before = await ground();
      const given = await probes.give(ability, about(before), before, beside);
      const at = await ground();
      for (const probe of given.filter(canHave(ability))) {
        const person = probe.person ?? '';
        const may = reaches(at, person, ability, about(at));
        const otherwise = may
          ? without(at, person, ability, probe.scope)
          : widened(at, person, ability, organisation);
        cells.push({
          name,
          ability,
          scope: probe.scope,
          who: probe.name,
          isQuery: true,
          expected: { outcome: may ? 'ALLOWED' : 'FORBIDDEN', mayBeToldOfState: false },
          codes: (await isShown(probe)) ? [] : ['FORBIDDEN'],
          texts: [],
          told: [],
          isReason: may !== reaches(otherwise, person, ability, about(at)),
        });
      }
      await probes.takeBack();
    },
  };
};
