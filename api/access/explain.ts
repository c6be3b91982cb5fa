import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Ability } from '../core/abilities.ts';
import type { Actor, Grant } from '../core/actor.ts';
import type { Bilingual } from '../core/bilingual.ts';
import type { SignedIn } from '../core/context.ts';
import { explainAccess, type Decision } from '../core/explain.ts';
import { Params, seenBy } from '../core/filter.ts';
import { invalid, notFound, Refusal } from '../core/refusal.ts';
import { resourceOf, subjectFor } from '../core/resource.ts';
import type { Subject } from '../core/subject.ts';
import { JobDescription } from '../jobs/job-description.entity.ts';
import { OrgUnit } from '../org/units/org-unit.entity.ts';
import { Person } from '../org/people/person.entity.ts';
import { actorOf } from './actor.ts';

/** Which decision is to be explained; at most one record. */
export interface Question {
  readonly ability: Ability;
  readonly ticketId?: string | null;
  readonly jobDescriptionId?: string | null;
  readonly unitId?: string | null;
  readonly personId?: string | null;
}

interface RecordKind {
  readonly field: 'ticketId' | 'jobDescriptionId' | 'unitId';
  readonly entity: EntityTarget<ObjectLiteral>;
  readonly what: Bilingual;
}

const records: readonly RecordKind[] = [
  // Named, not imported: tickets and access stand on the same floor.
  { field: 'ticketId', entity: 'Ticket', what: { zh: '工单', en: 'ticket' } },
  { field: 'jobDescriptionId', entity: JobDescription, what: { zh: '职位说明书', en: 'job description' } },
  { field: 'unitId', entity: OrgUnit, what: { zh: '部门', en: 'unit' } },
];

/** A record that the asker may see. @throws Refusal NOT_FOUND, the same where it is absent and where it is not to be seen. */
const seenRow = async (
  ctx: SignedIn,
  entity: EntityTarget<ObjectLiteral>,
  id: string,
  what: Bilingual,
  path: string,
): Promise<ObjectLiteral> => {
  const { target, tableName } = ctx.db.getMetadata(entity);
  const params = new Params();
  const byId = `t.id = ${params.add(id)}`;
  const seen = seenBy(ctx.db, ctx.policy, target)('t', params);
  const [found] = (await ctx.db.query(
    `SELECT t.id FROM ${tableName} t WHERE ${byId} AND ${seen}`,
    params.values,
  )) as unknown[];
  const row = found ? await ctx.db.manager.findOneBy(target, { id }) : null;
  if (!row) throw notFound(what, path);
  return row;
};

/** The subject of a record, by the same declaration from which its commands and steps are decided. */
const subjectOfRecord = async (
  ctx: SignedIn,
  { field, entity, what }: RecordKind,
  id: string,
  ability: Ability,
): Promise<Subject> => {
  const row = await seenRow(ctx, entity, id, what, `input.${field}`);
  const resource = resourceOf(ctx.db.getMetadata(entity).target);
  if (resource.kind !== 'own') throw new Error(`${what.en} has no units or people of its own.`);
  return subjectFor(resource, ability, row);
};

const within = (actor: Actor, organisations: readonly string[]): Actor => {
  const inside = ({ organisationId }: { organisationId: string }): boolean =>
    organisations.includes(organisationId);
  return {
    ...actor,
    organisationIds: actor.organisationIds.filter((id) => organisations.includes(id)),
    assignments: actor.assignments.filter(inside),
    grants: actor.grants.filter(inside),
    withheld: actor.withheld.filter(({ grant }) => inside(grant)),
  };
};

/**
 * The person whose right is asked about, as far as the asker's own organisations go.
 *
 * @throws Refusal NOT_FOUND where the asker may not know of the person, FORBIDDEN where they may not ask why others
 *   may do something.
 */
const subjectPerson = async (ctx: SignedIn, personId: string): Promise<Actor> => {
  const what = { zh: '员工', en: 'person' };
  const { organisationId } = (await seenRow(ctx, Person, personId, what, 'input.personId')) as Person;
  const actor = await actorOf(ctx.db, { personId, now: ctx.clock.now() });
  if (!actor) throw notFound(what, 'input.personId');
  const known = within(actor, ctx.actor.organisationIds);
  const posts = known.assignments.filter((post) => post.organisationId === organisationId);
  const asked: Subject = {
    organisationId,
    units: posts.map(({ unitId }) => unitId),
    people: [personId],
    positions: posts.map(({ positionId }) => positionId),
  };
  if (!ctx.policy.can('access.read', asked))
    throw new Refusal('FORBIDDEN', {
      zh: '您无权查看该员工的权限依据。',
      en: 'You may not ask why this person may do something.',
    });
  return known;
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

/** Whether somebody has an ability at all, with every grant of it and how far each one reaches. */
const explainHaving = (actor: Actor, ability: Ability): Decision => {
  const grants = actor.grants.filter((grant) => grant.ability === ability);
  const decisions = grants.map((grant) =>
    explainAccess({ ...actor, grants: [grant] }, ability, withinReach(grant, actor)),
  );
  const [first] = decisions;
  if (!first)
    return explainAccess(actor, ability, { organisationId: '', units: [], people: [], positions: [] });
  return { ...first, steps: decisions.flatMap(({ steps }) => steps) };
};

/**
 * Explains whether somebody may do something now and why, by the rule that guards the command itself. Without a
 * record it tells whether they have the ability at all, and everything that gives it.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN; INVALID where more than one record is named.
 */
export const explainFor = async (ctx: SignedIn, question: Question): Promise<Decision> => {
  const { ability, personId } = question;
  const [record, further] = records.filter(({ field }) => question[field]);
  if (further)
    throw invalid({
      path: `input.${further.field}`,
      code: 'TOO_MANY',
      text: { zh: '一次只能针对一个对象', en: 'only one record can be asked about at a time' },
    });
  const actor = personId && personId !== ctx.actor.personId ? await subjectPerson(ctx, personId) : ctx.actor;
  const id = record && question[record.field];
  if (!record || !id) return explainHaving(actor, ability);
  return explainAccess(actor, ability, await subjectOfRecord(ctx, record, id, ability));
};
