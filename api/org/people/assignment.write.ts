import { audit } from '../../core/audit.ts';
import type { Transacted } from '../../core/command.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { notFound } from '../../core/refusal.ts';
import { checkRevision } from '../../core/revision.ts';
import { Position } from '../positions/position.entity.ts';
import { OrgUnit } from '../units/org-unit.entity.ts';
import { Assignment } from './assignment.entity.ts';
import { daysOf, lastDayOf, type Span } from './assignment.rules.ts';
import { subjectAt } from './people.guard.ts';
import { Person } from './person.entity.ts';

const personWords = { zh: '员工', en: 'person' };
const postWords = { zh: '岗位', en: 'post' };
const assignmentWords = { zh: '任职', en: 'assignment' };
const partWords = {
  kind: { zh: '任职方式', en: 'how it is held' },
  endsOn: { zh: '结束日期', en: 'its end' },
};

/** A post with the unit in which it is held. */
export interface PostAt {
  readonly post: Position;
  readonly unit: OrgUnit;
}

/**
 * Loads a person for a command about posts, and locks them: whatever happens to one person's posts happens in turn.
 *
 * @throws Refusal NOT_FOUND
 */
export const loadPerson = (tx: Transacted, id: string, path = 'input.personId'): Promise<Person> =>
  loadSeen(tx, Person, id, { what: personWords, path });

/** A post with its unit. @throws Refusal NOT_FOUND */
export const loadPost = async (tx: Transacted, id: string, path = 'input.positionId'): Promise<PostAt> => {
  const post = await loadSeen(tx, Position, id, { what: postWords, path });
  return { post, unit: await tx.manager.findOneByOrFail(OrgUnit, { id: post.unitId }) };
};

/** An assignment with its person, who is locked first, and its post. */
export interface Taken extends PostAt {
  readonly assignment: Assignment;
  readonly person: Person;
}

/**
 * Loads an assignment for a command, as the caller read it.
 *
 * @throws Refusal NOT_FOUND, CONFLICT
 */
export const takeAssignment = async (
  tx: Transacted,
  { id, revision }: { readonly id: string; readonly revision: number },
  path = 'input.id',
): Promise<Taken> => {
  const [whose] = (await tx.manager.query(
    'SELECT person_id::text AS "personId" FROM assignment WHERE id = $1',
    [id],
  )) as { personId: string }[];
  // In the order in which all these commands lock: the person, then what is theirs.
  const person = await loadSeen(tx, Person, whose?.personId ?? '', { what: assignmentWords, path });
  const assignment = await loadSeen(tx, Assignment, id, { what: assignmentWords, path });
  await checkRevision(tx, Assignment, assignment, revision, partWords);
  return { assignment, person, ...(await loadPost(tx, assignment.positionId, path)) };
};

/** What of an assignment is audited. */
export const auditedOf = ({
  personId,
  positionId,
  kind,
  startsOn,
  endsOn,
  standsInForId,
}: Pick<Assignment, 'personId' | 'positionId' | 'kind' | 'startsOn' | 'endsOn' | 'standsInForId'>) => ({
  personId,
  positionId,
  kind,
  startsOn,
  endsOn,
  standsInForId,
});

/** Writes an assignment with its audit entry. Answers its id. */
export const begin = async (
  tx: Transacted,
  action: string,
  { post }: PostAt,
  given: Pick<Assignment, 'personId' | 'kind' | 'startsOn' | 'endsOn' | 'standsInForId'>,
): Promise<string> => {
  const { organisationId, id: positionId, unitId } = post;
  const row = { organisationId, positionId, ...given };
  const { identifiers } = await tx.manager.insert(Assignment, row);
  const id = String(identifiers[0]?.['id']);
  await audit(tx, {
    action,
    entity: 'Assignment',
    entityId: id,
    organisationId,
    assignmentId: tx.policy.under('org.edit', subjectAt(organisationId, [unitId])),
    after: auditedOf(row),
  });
  return id;
};

/** Changes an assignment, counts it, and audits what is no longer as it was. */
export const change = async (
  tx: Transacted,
  action: string,
  { assignment, post }: Pick<Taken, 'assignment' | 'post'>,
  changes: Partial<Pick<Assignment, 'kind' | 'endsOn' | 'standsInForId' | 'endsByLeaving' | 'endedBeforeOn'>>,
): Promise<void> => {
  const { id, organisationId, revision } = assignment;
  await tx.manager.update(Assignment, { id }, { ...changes, revision: revision + 1 });
  await audit(tx, {
    action,
    entity: 'Assignment',
    entityId: id,
    organisationId,
    assignmentId: tx.policy.under('org.edit', subjectAt(organisationId, [post.unitId])),
    before: auditedOf(assignment),
    after: auditedOf({ ...assignment, ...changes }),
  });
};

/** Takes back an assignment that has not begun: nobody has acted under it. The audit keeps it. */
export const takeBack = async (
  tx: Transacted,
  action: string,
  { assignment, post }: Pick<Taken, 'assignment' | 'post'>,
): Promise<void> => {
  const { id, organisationId } = assignment;
  await tx.manager.delete(Assignment, { id });
  await audit(tx, {
    action,
    entity: 'Assignment',
    entityId: id,
    organisationId,
    assignmentId: tx.policy.under('org.edit', subjectAt(organisationId, [post.unitId])),
    before: auditedOf(assignment),
  });
};

/** A post, its unit and the days it is held, for a notice. */
export const factsOf = ({ post, unit }: PostAt, span: Span) => ({
  title: post.title,
  unit: unit.name,
  daysZh: daysOf(span).zh,
  daysEn: daysOf(span).en,
  from: span.startsOn,
  lastDay: lastDayOf(span.endsOn),
});

/** A post that a person can be given: one of their own organisation. @throws Refusal NOT_FOUND */
export const postFor = async (tx: Transacted, person: Person, positionId: string): Promise<PostAt> => {
  const at = await loadPost(tx, positionId);
  if (at.post.organisationId !== person.organisationId)
    throw notFound({ zh: '岗位', en: 'post' }, 'input.positionId');
  return at;
};
