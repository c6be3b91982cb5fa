import type { Transacted } from '../../core/command.ts';
import { invalid } from '../../core/refusal.ts';
import { oneAtATime } from '../org.locks.ts';
import type { Span } from './assignment.rules.ts';
import { chainProblem, type Cover } from './cover.rules.ts';
import type { Person } from './person.entity.ts';

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

/**
 * Refuses a cover that would close a circle or lengthen a chain beyond what is allowed. Until the transaction ends no other
 * cover of the organisation is arranged: two that are right alone may be a circle together.
 *
 * @throws Refusal INVALID
 */
export const checkChain = async (
  tx: Transacted,
  { organisationId, deputy, principal, path, besides, ...span }: WantedCover,
): Promise<void> => {
  await oneAtATime(tx, 'covers', organisationId);
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
