import type { Transacted } from '../../core/command.ts';
import { isId } from '../../core/input.ts';
import { invalid } from '../../core/refusal.ts';
import { oneAtATime } from '../org.locks.ts';
import { spansOf, paths } from './assignment.checks.ts';
import type { Assignment } from './assignment.entity.ts';
import type { Span } from './assignment.rules.ts';
import { chainProblem, lengtheningProblem, type Cover } from './cover.rules.ts';
import { Person } from './person.entity.ts';

type Named = Pick<Person, 'id' | 'name'>;

/** A cover that is wanted, and the field of the input that says for whom or until when. */
export interface WantedCover extends Span {
  readonly organisationId: string;
  readonly deputy: Named;
  readonly principal: Named;
  readonly path: string;
  /** The assignment that is changed; left out for a new one. */
  readonly besides?: string;
}

/** Lets covers of the organisation of a post be arranged one at a time, until the transaction ends. Before any row is locked. */
export const coversStay = async (tx: Transacted, positionId: string): Promise<void> => {
  if (!isId(positionId)) return;
  const [row] = (await tx.manager.query('SELECT organisation_id::text AS id FROM position WHERE id = $1', [
    positionId,
  ])) as { id: string }[];
  if (row) await oneAtATime(tx, 'covers', row.id);
};

/** The same where an assignment is a cover. */
export const coverStays = async (tx: Transacted, assignmentId: string): Promise<void> => {
  if (!isId(assignmentId)) return;
  const [cover] = (await tx.manager.query(
    'SELECT position_id::text AS "positionId" FROM assignment WHERE id = $1 AND stands_in_for_id IS NOT NULL',
    [assignmentId],
  )) as { positionId: string }[];
  if (cover) await coversStay(tx, cover.positionId);
};

/**
 * Refuses a cover that would close a circle or lengthen a chain beyond what is allowed. No other cover of the organisation
 * is arranged meanwhile (`coversStay`): two that are right alone may be a circle together.
 *
 * @throws Refusal INVALID
 */
export const checkChain = async (
  tx: Transacted,
  { organisationId, deputy, principal, path, besides, ...span }: WantedCover,
): Promise<void> => {
  const others = (await tx.manager.query(
    `SELECT a.person_id::text AS "deputyId", d.name AS "deputyName", a.stands_in_for_id::text AS "principalId",
       p.name AS "principalName", a.starts_on::text AS "startsOn", a.ends_on::text AS "endsOn"
     FROM assignment a JOIN person d ON d.id = a.person_id JOIN person p ON p.id = a.stands_in_for_id
     WHERE a.organisation_id = $1 AND a.kind = 'ACTING' AND a.id IS DISTINCT FROM $4
       AND daterange(a.starts_on, a.ends_on) && daterange($2::date, $3::date)
     ORDER BY a.id`,
    [organisationId, span.startsOn, span.endsOn, besides ?? null],
  )) as Cover[];
  const wanted: Cover = {
    ...span,
    deputyId: deputy.id,
    deputyName: deputy.name,
    principalId: principal.id,
    principalName: principal.name,
  };
  const text = chainProblem(wanted, others);
  if (text) throw invalid({ path, code: 'STANDS_IN', text });
};

/**
 * Refuses to make a cover longer than whoever is away holds the post, or a chain of covers longer than is allowed.
 *
 * @throws Refusal INVALID
 */
export const checkLonger = async (
  tx: Transacted,
  { id, organisationId, positionId, startsOn, endsOn: before, standsInForId }: Assignment,
  deputy: Person,
  endsOn: string | null,
): Promise<void> => {
  const principal = standsInForId ? await tx.manager.findOneBy(Person, { id: standsInForId }) : null;
  if (!principal) return;
  const held = (await spansOf(tx, principal.id)).filter((each) => each.positionId === positionId);
  const problem = lengtheningProblem({ startsOn, endsOn: before }, endsOn, principal.name, held);
  if (problem) throw invalid({ path: paths.to, code: 'STANDS_IN', text: problem.text });
  await checkChain(tx, {
    organisationId,
    deputy,
    principal,
    startsOn,
    endsOn,
    path: paths.to,
    besides: id,
  });
};
