import type { Ability } from './abilities.ts';
import type { Actor, Grant } from './actor.ts';
import type { Amount, Decision } from './decision.ts';
import { explainAccess } from './explain.ts';
import type { Subject } from './subject.ts';

/** How far one ability reaches for one person: the union of all grants of it, ready for a filter. */
export interface Reach {
  readonly organisations: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  /** Organisations in which the person's own records are reached. */
  readonly own: ReadonlySet<string>;
  /** The same by organisation: a grant of one organisation never reaches a row of another, whatever its units. */
  readonly within: ReadonlyMap<string, OrganisationReach>;
}

/** Under which assignment somebody acts, and for whom: both null where that is not known. */
export interface ActingAs {
  readonly assignmentId: string | null;
  readonly forPersonId: string | null;
}

/** How far an ability reaches in one organisation. */
export interface OrganisationReach {
  readonly isWhole: boolean;
  readonly units: ReadonlySet<string>;
  readonly isOwn: boolean;
  /** Those in whose name the person has what is their own, too: the holders for whom they stand in. */
  readonly principals: readonly string[];
}

const unitsOf = ({ scope, unitId, namedUnits }: Grant, actor: Actor): readonly string[] => {
  if (scope === 'UNIT') return [unitId];
  if (scope === 'SUBTREE') return actor.tree.subtree(unitId);
  if (scope === 'UNITS') {
    const whole = new Set(actor.tree.subtree(actor.tree.path(unitId).at(-1) ?? unitId));
    return (namedUnits ?? []).filter((unit) => whole.has(unit));
  }
  return [];
};

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** All units of some lists. A subtree is one list for everybody, so its set is one, too. */
const unionOf = (lists: readonly (readonly string[])[]): ReadonlySet<string> => {
  const [first, ...others] = new Set(lists.filter((list) => list.length > 0));
  if (!first || others.length > 0) return new Set(lists.flat());
  const set = sets.get(first) ?? new Set(first);
  sets.set(first, set);
  return set;
};

/** Answers for one person whether, where and why; every guard, filter, mask and explanation comes from here. */
export class Policy {
  /** To which abilities it said yes, and by which grant first; null where that is not known. */
  private readonly saidYes = new Map<Ability, Grant | null>();

  constructor(
    readonly actor: Actor,
    private readonly reaches = new Map<Ability, Reach>(),
  ) {}

  /** What is kept with a policy, such as texts of statements, goes with this: the same for those made `afresh`. */
  get kept(): Map<Ability, Reach> {
    return this.reaches;
  }

  /** The same policy, which has not been asked anything yet. */
  afresh(): Policy {
    return new Policy(this.actor, this.reaches);
  }

  /** Whether it was asked for one of these abilities, and said yes. */
  hasSaidYes(abilities: readonly Ability[]): boolean {
    return abilities.some((ability) => this.saidYes.has(ability));
  }

  /** The grant by which it said yes to an ability; null where it was asked for the ability alone, undefined where it was not. */
  yesBy(ability: Ability): Grant | null | undefined {
    return this.saidYes.get(ability);
  }

  /** The views that must all allow something. One, as a rule: the person’s own. */
  get views(): readonly Policy[] {
    return [this];
  }

  /** By which queues are chosen, what is “mine”: one’s own, or while one looks as another person theirs. */
  get whose(): Policy {
    return this;
  }

  /** How far an ability reaches; empty sets where the person does not have it. */
  reach(ability: Ability): Reach {
    const known = this.reaches.get(ability);
    if (known) return known;
    const grants = this.actor.grants.filter((grant) => grant.ability === ability);
    const organisations = new Set(grants.map(({ organisationId }) => organisationId));
    const reach: Reach = {
      organisations: new Set(
        grants.filter(({ scope }) => scope === 'ALL').map(({ organisationId }) => organisationId),
      ),
      units: unionOf(grants.map((grant) => unitsOf(grant, this.actor))),
      own: new Set(grants.filter(({ scope }) => scope === 'OWN').map(({ organisationId }) => organisationId)),
      within: new Map(
        [...organisations].map((organisation) => [organisation, this.reachWithin(organisation, grants)]),
      ),
    };
    this.reaches.set(ability, reach);
    return reach;
  }

  private reachWithin(organisation: string, grants: readonly Grant[]): OrganisationReach {
    const mine = grants.filter(({ organisationId }) => organisationId === organisation);
    return {
      isWhole: mine.some(({ scope }) => scope === 'ALL'),
      units: unionOf(mine.map((grant) => unitsOf(grant, this.actor))),
      isOwn: mine.some(({ scope }) => scope === 'OWN'),
      principals: [
        ...new Set(
          mine.flatMap(({ scope, standsInFor }) =>
            scope === 'OWN' && standsInFor ? [standsInFor.personId] : [],
          ),
        ),
      ],
    };
  }

  /** Whether the person has the ability at all, wherever; what a menu asks. */
  has(ability: Ability): boolean {
    const has = this.actor.grants.some((grant) => grant.ability === ability);
    if (has && !this.saidYes.has(ability)) this.saidYes.set(ability, null);
    return has;
  }

  /** The abilities that the person has somewhere, each once. */
  hints(): Ability[] {
    return [...new Set(this.actor.grants.map(({ ability }) => ability))].sort();
  }

  /** Whether the person may do this to that, and to so much. The same function explains it. */
  can(ability: Ability, subject: Subject, asked?: Amount): boolean {
    return this.explain(ability, subject, asked).allowed;
  }

  /** The decision with its path: each grant that was looked at and why it did or did not reach. */
  explain(ability: Ability, subject: Subject, asked?: Amount): Decision {
    const decision = explainAccess(this.actor, ability, subject, asked);
    if (decision.allowed && !this.saidYes.get(ability)) this.saidYes.set(ability, decision.grant);
    return decision;
  }

  /** The assignment under which the person acts when the ability reaches the subject; for events and audit. */
  under(ability: Ability, subject: Subject): string | null {
    return this.explain(ability, subject).grant?.assignmentId ?? null;
  }

  /** As whom the person acts then: under which assignment, and in whose name where they stand in; for events. */
  actingAs(ability: Ability, subject: Subject): ActingAs {
    const { grant } = this.explain(ability, subject);
    return { assignmentId: grant?.assignmentId ?? null, forPersonId: grant?.standsInFor?.personId ?? null };
  }
}

const both = (one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...one].filter((id) => other.has(id)));

const reachedByBoth = (mine: OrganisationReach, theirs: OrganisationReach): OrganisationReach => ({
  isWhole: mine.isWhole && theirs.isWhole,
  units: mine.isWhole ? theirs.units : theirs.isWhole ? mine.units : both(mine.units, theirs.units),
  // What is one's own is not the other's; rows that are, are found by asking each view.
  isOwn: false,
  principals: [],
});

/**
 * The policy of somebody who looks as another person: what both may, and nothing that only one of them may. Rows, masks
 * and guards ask each view by itself, so that what one has by one way and the other by another is still seen by both.
 */
export class JointPolicy extends Policy {
  constructor(
    actor: Actor,
    private readonly mine: Policy,
    private readonly theirs: Policy,
    reaches = new Map<Ability, Reach>(),
  ) {
    super(actor, reaches);
  }

  override afresh(): Policy {
    return new JointPolicy(this.actor, this.mine.afresh(), this.theirs.afresh(), this.kept);
  }

  override hasSaidYes(abilities: readonly Ability[]): boolean {
    return this.views.every((view) => view.hasSaidYes(abilities));
  }

  override get views(): readonly Policy[] {
    return [this.mine, this.theirs];
  }

  override get whose(): Policy {
    return this.theirs;
  }

  override reach(ability: Ability): Reach {
    const [mine, theirs] = [this.mine.reach(ability), this.theirs.reach(ability)];
    const within = new Map(
      [...mine.within].flatMap(([organisation, reach]) => {
        const other = theirs.within.get(organisation);
        return other ? [[organisation, reachedByBoth(reach, other)] as const] : [];
      }),
    );
    return {
      organisations: both(mine.organisations, theirs.organisations),
      units: unionOf([...within.values()].map(({ units }) => [...units])),
      own: new Set(),
      within,
    };
  }

  override has(ability: Ability): boolean {
    return this.mine.has(ability) && this.theirs.has(ability);
  }

  override hints(): Ability[] {
    return this.theirs.hints().filter((ability) => this.mine.has(ability));
  }

  override explain(ability: Ability, subject: Subject, asked?: Amount): Decision {
    const decision = this.theirs.explain(ability, subject, asked);
    return decision.allowed ? this.mine.explain(ability, subject, asked) : decision;
  }
}

const policies = new WeakMap<Actor, Policy>();

const jointActors = new WeakMap<Actor, WeakMap<Actor, Actor>>();

/**
 * Who somebody is while they look as another person: themselves, with a policy of both views. The same for as long as both
 * are the same, so that what is kept with a policy is kept with this one and no other.
 */
export const lookingAs = (mine: Actor, theirs: Actor, until: Date): Actor => {
  const known = jointActors.get(mine) ?? new WeakMap<Actor, Actor>();
  jointActors.set(mine, known);
  const last = known.get(theirs);
  if (last?.seesAs?.until.getTime() === until.getTime()) return last;
  const [own, other] = [policyOf(mine), policyOf(theirs)];
  const organisationIds = mine.organisationIds.filter((id) => theirs.organisationIds.includes(id));
  const shared = ({ organisationId }: { readonly organisationId: string }): boolean =>
    organisationIds.includes(organisationId);
  const actor: Actor = {
    ...mine,
    organisationIds,
    assignments: mine.assignments.filter(shared),
    grants: mine.grants.filter((grant) => shared(grant) && other.has(grant.ability)),
    withheld: [],
    seesAs: { personId: theirs.personId, personName: theirs.personName, until },
  };
  known.set(theirs, actor);
  policies.set(actor, new JointPolicy(actor, own, other));
  return actor;
};

/** The policy of an actor: one for as long as the actor is the same, with the reaches that it has found out. */
export const policyOf = (actor: Actor): Policy => {
  const policy = policies.get(actor) ?? new Policy(actor);
  policies.set(actor, policy);
  return policy;
};
