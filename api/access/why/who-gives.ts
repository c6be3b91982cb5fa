import type { Ability } from '../../core/abilities.ts';
import type { Actor } from '../../core/actor.ts';
import { dayOf } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import { decideSeeing } from '../../core/decide.ts';
import type { Decision } from '../../core/decision.ts';
import { policyOf } from '../../core/policy.ts';
import { resourceOfKind, subjectOfRecord } from '../../core/record-kind.ts';
import type { Subject } from '../../core/subject.ts';
import { whoMay, type Able } from '../../core/who-may.ts';
import { foreseenIn } from '../../jobs/foreseen.ts';
import { whyNotGiven } from '../../jobs/giving.rules.ts';
import { subjectOfPerson } from './asked-person.ts';
import type { Explained } from './explain.ts';
import { decisiveAbilities, showing, type AskedRecord, type Question } from './question.ts';
import { signingInFirst } from './sign-in.ts';

/** Somebody who could see to it that there is somebody who may, and in which way. */
export interface Giver extends Able {
  readonly by: 'RIGHTS' | 'JOB_DESCRIPTION' | 'PLACE';
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

/** The first of some people, those who can sign in before others. */
const named = async (ctx: SignedIn, able: readonly Able[], by: Giver['by']): Promise<Giver[]> =>
  (await signingInFirst(ctx, able)).slice(0, NAMED).map((one) => ({ ...one, by }));

/**
 * Who may give a record the place at which something is to be done to it, as far as rights go, and sees it: the nearest
 * first. It may be the very person who is asked about.
 */
const whoPlaces = async (ctx: SignedIn, { kind, row }: AskedRecord): Promise<Giver[]> => {
  const resource = resourceOfKind(kind);
  const { placedBy } = resource;
  if (!placedBy) return [];
  const manager = ctx.manager ?? ctx.db.manager;
  const day = dayOf(ctx.clock.now());
  const subject = await subjectOfRecord(kind, manager, placedBy, row, day);
  const { units, people, positions } = subject;
  const able = await whoMay(manager, {
    ability: placedBy,
    units,
    day,
    tree: ctx.actor.tree,
    own: { people, positions },
    besides: showing({ kind }),
    decides: (actor) => {
      const policy = policyOf(actor);
      const seeing = decideSeeing(policy, resource, row);
      return seeing.allowed ? policy.explain(placedBy, subject) : seeing;
    },
  });
  return named(ctx, able, 'PLACE');
};

/**
 * Whom to ask where nobody may do it: the nearest who administer rights there and may give this one, by a role or in person,
 * and who write job descriptions there, of which a line may give it. Never the person who is asked about, who gives
 * themselves nothing. Of what lies with nobody yet it is told who may send it to a place; no right is to be asked for.
 */
export const whoGives = async (ctx: SignedIn, question: Question, explained: Explained): Promise<Giver[]> => {
  const { decision, person, record } = explained;
  if (record?.subject.lacksParts) return decision.reason === 'TOKEN' ? [] : whoPlaces(ctx, record);
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
  const others = (able: readonly Able[]) => able.filter(({ personId }) => personId !== person.personId);
  return [
    ...(await named(ctx, others(givers), 'RIGHTS')),
    ...(await named(ctx, others(writers), 'JOB_DESCRIPTION')),
  ];
};
