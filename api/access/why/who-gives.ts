import type { Ability } from '../../core/abilities.ts';
import type { Actor } from '../../core/actor.ts';
import { dayOf } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import type { Decision } from '../../core/decision.ts';
import { policyOf } from '../../core/policy.ts';
import type { Subject } from '../../core/subject.ts';
import { whoMay, type Able } from '../../core/who-may.ts';
import { foreseenIn } from '../../jobs/foreseen.ts';
import { whyNotGiven } from '../../jobs/giving.rules.ts';
import { subjectOfPerson, type Explained } from './explain.ts';
import { decisiveAbilities, type Question } from './question.ts';
import { signingInFirst } from './sign-in.ts';

/** Somebody who could see to it that there is somebody who may, and in which way. */
export interface Giver extends Able {
  readonly by: 'RIGHTS' | 'JOB_DESCRIPTION';
}

/** So many are named for each way. */
const NAMED = 2;

/** Refusals that end where somebody is given the ability; not so where it is not the time for it. */
const ofWant: readonly Decision['reason'][] = [
  'NO_GRANT',
  'WITHHELD',
  'OUT_OF_SCOPE',
  'OVER_LIMIT',
  'SEPARATION',
];

/** Where the ability is wanted: at the record, or else where the person works. */
const placeOf = ({ record, person }: Explained): Subject | null => {
  if (record) return record.subject;
  const [organisationId] = person.organisationIds;
  return organisationId === undefined ? null : subjectOfPerson(organisationId, person);
};

/**
 * Whom to ask where nobody may do it: the nearest who administer rights there and may give this one, by a role or in person,
 * and who write job descriptions there, of which a line may give it. Never the person who is asked about, who gives
 * themselves nothing.
 */
export const whoGives = async (ctx: SignedIn, question: Question, explained: Explained): Promise<Giver[]> => {
  const { decision, person, record } = explained;
  const ability = (question.ability ?? (record && decisiveAbilities(question, record)[0])) as
    | Ability
    | undefined;
  const place = placeOf(explained);
  if (!ability || !place || !ofWant.includes(decision.reason)) return [];
  const { organisationId, units } = place;
  const [unitId = organisationId] = units;
  const at = { organisationId, unitId };
  const subject: Subject = { organisationId, units: [unitId], people: [], positions: [] };
  const manager = ctx.manager ?? ctx.db.manager;
  const foreseen = await foreseenIn(manager, organisationId);
  const gift = { ability, scope: 'UNIT', limit: record?.amount ?? {} } as const;
  const mayGive = (actor: Actor): boolean =>
    whyNotGiven(gift, at, { policy: policyOf(actor), foreseen, by: 'access.manage' }) === null;
  const wanted = { units: [unitId], day: dayOf(ctx.clock.now()), tree: ctx.actor.tree };
  const refused = (decided: Decision): Decision => ({ ...decided, allowed: false, grant: null });
  const givers = await whoMay(manager, {
    ...wanted,
    ability: 'access.manage',
    besides: [ability],
    decides: (actor) => {
      const decided = policyOf(actor).explain('access.manage', subject);
      return mayGive(actor) ? decided : refused(decided);
    },
  });
  const writers = await whoMay(manager, {
    ...wanted,
    ability: 'job.write',
    decides: (actor) => policyOf(actor).explain('job.write', subject),
  });
  const named = async (able: readonly Able[], by: Giver['by']): Promise<Giver[]> => {
    const others = able.filter(({ personId }) => personId !== person.personId);
    return (await signingInFirst(ctx, others)).slice(0, NAMED).map((one) => ({ ...one, by }));
  };
  return [...(await named(givers, 'RIGHTS')), ...(await named(writers, 'JOB_DESCRIPTION'))];
};
