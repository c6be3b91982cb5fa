import type { Ability } from '../../core/abilities.ts';
import type { ActingToken, Actor, Grant } from '../../core/actor.ts';
import { startOfDay } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import type { Decision } from '../../core/decision.ts';
import { explainAccess } from '../../core/explain.ts';
import { policyOf } from '../../core/policy.ts';
import { invalid, notFound } from '../../core/refusal.ts';
import type { Subject } from '../../core/subject.ts';
import { throughToken } from '../../core/token.ts';
import { actorOf } from '../actor.ts';
import { isOneselfTo, notYoursToAsk, personThen, personWord } from './asked-person.ts';
import { withinOrganisations } from './people.ts';
import { redacted, withoutContent } from './unseen.ts';
import { recordAsked, type AskedRecord, type Question } from './question.ts';

/** Which decision is to be explained, and whose. */
export interface Why extends Question {
  /** Left out: one's own. */
  readonly personId?: string | null;
}

/** A decision with the person whom it is about and the record, where one was named. */
export interface Explained {
  readonly decision: Decision;
  readonly person: Pick<Actor, 'personId' | 'organisationIds' | 'assignments'>;
  readonly record: AskedRecord | null;
  /** The same question decided for somebody as they are on another day; the record is taken as it stands. */
  readonly decidedFor: (actor: Actor) => Decision;
  /** The access token that asks; left out where somebody does in person. */
  readonly token?: ActingToken | undefined;
  /** Whether it is answered for that token, and not for a person. */
  readonly isOfToken: boolean;
}

/**
 * The person whose right is asked about, as far as the asker's own organisations go.
 *
 * @param day on which; who may be asked about is always decided by the posts of today.
 * @throws Refusal NOT_FOUND where the asker may not know of the person, FORBIDDEN where they may not ask why others
 *   may do something.
 */
const askedPerson = async (ctx: SignedIn, personId: string, day: string | null): Promise<Actor> => {
  const { person, subject } = await personThen(ctx, personId, day, 'input.personId');
  if (!isOneselfTo(ctx, personId) && !ctx.policy.can('access.read', subject)) throw notYoursToAsk();
  return person;
};

/** Who is asked about on another day, or is somebody else: a token that names nobody, as its owner will be then. */
const askedActor = async (ctx: SignedIn, { personId, at = null }: Why): Promise<Actor> => {
  const { token, personId: ownerId, organisationIds } = ctx.actor;
  if (!token || personId || at === null) return askedPerson(ctx, personId ?? ownerId, at);
  const owner = await actorOf(ctx.db, { personId: ownerId, now: startOfDay(at) });
  if (!owner) throw notFound(personWord, 'input.personId');
  return throughToken(withinOrganisations(owner, organisationIds), token);
};

/** A place that a grant certainly reaches; one's own and the whole organisation are no unit in particular. */
const withinReach = (
  { organisationId, scope, unitId, namedUnits, positionId }: Grant,
  { personId }: Actor,
): Subject => ({
  organisationId,
  units: scope === 'OWN' || scope === 'ALL' ? [] : (namedUnits ?? [unitId]),
  people: [personId],
  positions: [positionId],
});

/** Whether somebody has an ability at all, with every grant of it, how far each reaches, and what is kept back. */
const explainHaving = (actor: Actor, ability: Ability): Decision => {
  const grants = actor.grants.filter((grant) => grant.ability === ability);
  const decisions = grants.map((grant) =>
    explainAccess({ ...actor, grants: [grant] }, ability, withinReach(grant, actor)),
  );
  const [first] = decisions;
  if (first) return { ...first, steps: decisions.flatMap(({ steps }) => steps) };
  const [kept] = actor.withheld.filter(({ grant }) => grant.ability === ability);
  return explainAccess(
    actor,
    ability,
    kept ? withinReach(kept.grant, actor) : { organisationId: '', units: [], people: [], positions: [] },
  );
};

/**
 * Explains whether somebody may do something and why, by the function that guards the command itself. Without a record
 * it tells whether they have the ability at all, and everything that gives it; without an ability, whether they see the
 * record.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN; INVALID where more than one record is named, or neither ability nor record.
 */
export const explainFor = async (ctx: SignedIn, why: Why): Promise<Explained> => {
  const { ability, personId, at = null } = why;
  const { token } = ctx.actor;
  // A token that names nobody asks about itself; its owner in person is somebody whom it must be allowed to ask about.
  const isOfToken = token !== undefined && !personId;
  const isAsker = !personId || (!token && personId === ctx.actor.personId);
  const actor = isAsker && at === null ? ctx.actor : await askedActor(ctx, why);
  const record = await recordAsked(ctx, why);
  if (!record && !ability)
    throw invalid({
      path: 'input.ability',
      code: 'REQUIRED',
      text: { zh: '请说明是哪项权限或哪个对象', en: 'name an ability or a record' },
    });
  const policy = actor === ctx.actor ? ctx.policy : policyOf(actor);
  const decidedFor = (then: Actor): Decision =>
    record ? record.decideFor(policyOf(then)) : explainHaving(then, ability as Ability);
  const decision = record ? withoutContent(record.decideFor(policy), record) : decidedFor(actor);
  return {
    decision: await redacted(ctx, decision, actor),
    person: actor,
    record,
    decidedFor,
    token,
    isOfToken,
  };
};
