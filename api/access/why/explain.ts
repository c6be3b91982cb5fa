import type { Ability } from '../../core/abilities.ts';
import type { ActingToken, Actor, Grant } from '../../core/actor.ts';
import { startOfDay } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import type { Decision } from '../../core/decision.ts';
import { explainAccess } from '../../core/explain.ts';
import { Params, seenBy } from '../../core/filter.ts';
import { policyOf } from '../../core/policy.ts';
import { resourceOfKind } from '../../core/record-kind.ts';
import { invalid, notFound, Refusal } from '../../core/refusal.ts';
import type { Subject } from '../../core/subject.ts';
import { oneself, throughToken } from '../../core/token.ts';
import { JobDescription } from '../../jobs/job-description.entity.ts';
import { Person } from '../../org/people/person.entity.ts';
import { actorOf } from '../actor.ts';
import { withinOrganisations } from './people.ts';
import { seenRow } from './found-record.ts';
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

const personWord = { zh: '员工', en: 'person' };

/** What asking about a person is about: their posts of today in their organisation. Pure. */
export const subjectOfPerson = (
  organisationId: string,
  { personId, assignments }: Pick<Actor, 'personId' | 'assignments'>,
): Subject => {
  const posts = assignments.filter((post) => post.organisationId === organisationId);
  return {
    organisationId,
    units: posts.map(({ unitId }) => unitId),
    people: [personId],
    positions: posts.map(({ positionId }) => positionId),
  };
};

/** Somebody on a day, and what asking about them is about: their posts of today. */
export interface PersonThen {
  /** As they are on that day. */
  readonly person: Actor;
  readonly subject: Subject;
}

/**
 * A person of whom the asker knows, as far as the asker's own organisations go.
 *
 * @throws Refusal NOT_FOUND
 */
export const personThen = async (
  ctx: SignedIn,
  personId: string,
  day: string | null,
  path: string,
): Promise<PersonThen> => {
  const kind = { entity: Person, what: personWord };
  const { organisationId } = (await seenRow(ctx, kind, personId, path)) as Person;
  const now = ctx.clock.now();
  const today = await actorOf(ctx.db, { personId, now });
  const then = day === null ? today : await actorOf(ctx.db, { personId, now: startOfDay(day) });
  if (!today || !then) throw notFound(personWord, path);
  return {
    person: withinOrganisations(then, ctx.actor.organisationIds),
    subject: subjectOfPerson(organisationId, today),
  };
};

/** Whether somebody asks about themselves, in person: what is one's own is seen neither by whoever one looks as nor by a token. */
export const isOneselfTo = ({ actor }: SignedIn, personId: string): boolean => personId === oneself(actor);

/** Refuses to say why somebody may do something. */
export const notYoursToAsk = (): Refusal =>
  new Refusal('FORBIDDEN', {
    zh: '您无权查看该员工的权限依据。',
    en: 'You may not ask why this person may do something.',
  });

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

/** The versions of job descriptions on which some grants stand and which the asker may not read: they are not quoted. */
export const hiddenVersions = async (
  ctx: SignedIn,
  grants: readonly Grant[],
): Promise<ReadonlySet<string>> => {
  const versions = [
    ...new Set(
      grants.flatMap(({ source }) => (source.kind === 'AUTHORITY' ? [source.jobDescriptionId] : [])),
    ),
  ];
  if (versions.length === 0) return new Set();
  const params = new Params();
  const among = `t.id = any(${params.add(versions)}::bigint[])`;
  const isSeen = seenBy(ctx.db, ctx.policy, JobDescription)('t', params);
  const rows = (await (ctx.manager ?? ctx.db).query(
    `SELECT t.id::text FROM job_description t WHERE ${among} AND ${isSeen}`,
    params.values,
  )) as { id: string }[];
  const seen = new Set(rows.map(({ id }) => id));
  return new Set(versions.filter((id) => !seen.has(id)));
};

/**
 * Leaves out what the asker may not see: the wording of a job description that is not theirs to read, and whatever is
 * known of a grant that stands on it. It is said only that something of the kind decides. A person always sees their
 * own grants whole.
 */
const redacted = async (ctx: SignedIn, decision: Decision, person: Actor): Promise<Decision> => {
  // With two pairs of eyes it is the other’s line that may be quoted, or one’s own that the other may not read.
  if (person.personId === oneself(ctx.actor)) return decision;
  const grants = decision.steps.flatMap(({ grant }) => (grant ? [grant] : []));
  const hidden = await hiddenVersions(ctx, grants);
  if (hidden.size === 0) return decision;
  const told = new Set<Grant>();
  const steps = decision.steps.flatMap((step) => {
    const { grant } = step;
    if (grant?.source.kind !== 'AUTHORITY' || !hidden.has(grant.source.jobDescriptionId)) return [step];
    if (told.has(grant)) return [];
    told.add(grant);
    const passed = decision.steps.every((other) => other.grant !== grant || other.passed);
    return [{ kind: 'GRANT', passed, text: unseen(passed) } as const];
  });
  const isHidden =
    decision.grant?.source.kind === 'AUTHORITY' && hidden.has(decision.grant.source.jobDescriptionId);
  return { ...decision, steps, grant: isHidden ? null : decision.grant };
};

/**
 * Leaves out what guards found in a record that the asker may not see: where they look further than its columns, their
 * words tell what stands in it.
 */
const withoutContent = (decision: Decision, { kind, isSeen }: AskedRecord): Decision => {
  if (isSeen || !resourceOfKind(kind).load) return decision;
  const told = new Set<string>();
  const steps = decision.steps.flatMap((step) => {
    if (step.kind !== 'STATE' && step.kind !== 'SEPARATION') return [step];
    if (step.grant) return [step];
    if (told.has(step.kind)) return [];
    told.add(step.kind);
    return [{ ...step, text: unseenBars[step.kind] }];
  });
  return { ...decision, steps };
};

/** Instead of what stands against something in a record that the asker may not see. */
const unseenBars = {
  STATE: {
    zh: '按它当前的内容或状态，现在不能这样做；您无权查看其内容，不再细列',
    en: 'What stands in it or where it stands does not allow this now; you may not read it, so no more is said',
  },
  SEPARATION: {
    zh: '按职责分离须由另一个人来办；您无权查看其内容，不再细列',
    en: 'It must be left to somebody else; you may not read it, so no more is said',
  },
} as const;

/** Instead of a line of a job description that the asker may not read. */
export const unseenLine = {
  zh: '一份您无权查看的职位说明书',
  en: 'A job description that you may not read',
};

const unseen = (passed: boolean) =>
  passed
    ? {
        zh: '由一份您无权查看的职位说明书决定：可以',
        en: 'A job description that you may not read allows it',
      }
    : {
        zh: '由一份您无权查看的职位说明书决定：不可以',
        en: 'A job description that you may not read does not allow it',
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
