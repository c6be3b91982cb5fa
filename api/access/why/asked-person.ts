import type { Actor, ActorAssignment } from '../../core/actor.ts';
import { startOfDay } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import { notFound, Refusal } from '../../core/refusal.ts';
import type { Subject } from '../../core/subject.ts';
import { oneself } from '../../core/token.ts';
import { Person } from '../../org/people/person.entity.ts';
import { actorOf } from '../actor.ts';
import { withinOrganisations } from './people.ts';
import { seenRow } from './found-record.ts';

export const personWord = { zh: '员工', en: 'person' };

/** What asking about a person is about: their posts of today in their organisation. Pure. */
export const subjectOfPerson = (
  organisationId: string,
  {
    personId,
    assignments,
  }: Pick<Actor, 'personId'> & {
    readonly assignments: readonly Pick<ActorAssignment, 'organisationId' | 'unitId' | 'positionId'>[];
  },
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
export const isOneselfTo = ({ actor }: Pick<SignedIn, 'actor'>, personId: string): boolean =>
  personId === oneself(actor);

/**
 * How much of what a person may do somebody is told: all of it of themselves and by access.read, by access.manage the part that
 * hangs on posts which it reaches; null for nothing. Pure.
 */
export const toldOf = (
  asker: Pick<SignedIn, 'actor' | 'policy'>,
  personId: string,
  subject: Subject,
): 'WHOLE' | 'PART' | null => {
  if (isOneselfTo(asker, personId) || asker.policy.can('access.read', subject)) return 'WHOLE';
  return asker.policy.can('access.manage', subject) ? 'PART' : null;
};

/** Refuses to say why somebody may do something. */
export const notYoursToAsk = (): Refusal =>
  new Refusal('FORBIDDEN', {
    zh: '您无权查看该员工的权限依据。',
    en: 'You may not ask why this person may do something.',
  });
