import { Field, ID, InputType } from 'type-graphql';
import type { SignedIn } from '../../core/context.ts';
import type { Condition } from '../../core/filter.ts';
import { reachedBy } from '../../core/filter.ts';
import { Id, Items } from '../../core/input.ts';
import { columnIs } from '../../org/org.filters.ts';
import { Certification } from './certification.entity.ts';
import { certificationResource } from './certification.policy.ts';
import { CertificationState, endedStates } from './certification.words.ts';

@InputType({ description: 'Which applications are wanted; all conditions must hold.' })
export class CertificationFilter {
  @Field(() => [CertificationState], { nullable: true, description: 'Where they stand; at most 10.' })
  @Items({ max: 10, optional: true })
  states?: CertificationState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: under way; false: ended; left out: both.' })
  open?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'For this certification.' })
  @Id({ optional: true })
  schemeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this person.' })
  @Id({ optional: true })
  personId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: those whose next step is yours by your rights.',
  })
  awaitsMe?: boolean | null;
}

/** Whose the next step is, by the ability that the sheet asks for. */
const awaited = {
  'certification.exam': ['APPLIED', 'LEARNING', 'EXAM_DUE', 'EXAM_FAILED'],
  'certification.practical': ['PRACTICAL_DUE', 'PRACTICAL_FAILED'],
  'certification.award': ['REVIEW_DUE'],
} as const satisfies Record<string, readonly CertificationState[]>;

/** Applications that lie with somebody: not their own, and for the last review none that they examined. */
const awaiting =
  ({ db, policy: { whose } }: SignedIn): Condition =>
  (alias, params) => {
    const metadata = db.getMetadata(Certification);
    const parts = Object.entries(awaited).map(([ability, states]) => {
      const reached = reachedBy(
        whose,
        ability as keyof typeof awaited,
        certificationResource as never,
        metadata,
      )(alias, params);
      return `(${alias}.state = any(${params.add([...states])}) and ${reached})`;
    });
    const me = params.add(whose.actor.personId);
    return `(${parts.join(' or ')}) and ${alias}.person_id <> ${me}::bigint
      and not (${alias}.state = 'REVIEW_DUE' and ${me}::bigint = any(${alias}.examiner_ids))`;
  };

/** The conditions of a filter. */
export const certificationConditions = (
  ctx: SignedIn,
  { states, open, schemeId, personId, awaitsMe }: CertificationFilter,
): Condition[] => {
  const conditions: Condition[] = [...columnIs('scheme_id', schemeId), ...columnIs('person_id', personId)];
  if (states) conditions.push((alias, params) => `${alias}.state = any(${params.add(states)})`);
  if (typeof open === 'boolean')
    conditions.push((alias, params) => `(${alias}.state = any(${params.add([...endedStates])})) is ${!open}`);
  if (awaitsMe) conditions.push(awaiting(ctx));
  return conditions;
};
