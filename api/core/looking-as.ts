import type { Ability } from './abilities.ts';
import type { Actor } from './actor.ts';
import type { Amount, Decision } from './decision.ts';
import { decidesBy, Policy, policyOf } from './policy.ts';
import { reachOfBoth, type Reach } from './reach.ts';
import type { Subject } from './subject.ts';

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
    return reachOfBoth(this.mine.reach(ability), this.theirs.reach(ability));
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
  decidesBy(actor, new JointPolicy(actor, own, other));
  return actor;
};
