import type { Ability } from './abilities.ts';
import type { Actor, Grant } from './actor.ts';
import type { Amount, Decision } from './decision.ts';
import { explainAccess } from './explain.ts';
import { reachOf, type Reach } from './reach.ts';
import type { Subject } from './subject.ts';

/** Under which assignment somebody acts, and for whom: both null where that is not known. */
export interface ActingAs {
  readonly assignmentId: string | null;
  readonly forPersonId: string | null;
}

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
    const reach = this.reaches.get(ability) ?? reachOf(this.actor, ability);
    this.reaches.set(ability, reach);
    return reach;
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

const policies = new WeakMap<Actor, Policy>();

/** Lets another policy than that of their own grants decide for an actor, for as long as the actor is the same. */
export const decidesBy = (actor: Actor, policy: Policy): void => {
  policies.set(actor, policy);
};

/** The policy of an actor: one for as long as the actor is the same, with the reaches that it has found out. */
export const policyOf = (actor: Actor): Policy => {
  const policy = policies.get(actor) ?? new Policy(actor);
  policies.set(actor, policy);
  return policy;
};
