import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import type { Ability } from '../core/abilities.ts';
import type { SignedIn } from '../core/context.ts';
import { dayOf } from '../core/clock.ts';
import { enumOf } from '../core/enum.ts';
import { reachedBy, type Condition } from '../core/filter.ts';
import { Id, Ids, Items, Text } from '../core/input.ts';
import { ownPosts } from '../core/own-posts.ts';
import type { Order } from '../core/read/declare.ts';
import { calledLike } from '../core/search/names.ts';
import { countedAs } from '../core/separation.ts';
import { columnIs, columnWithin, idsAmong } from '../org/org.filters.ts';
import { inForceOn } from './in-force.ts';
import { JobDescription } from './job-description.entity.ts';
import { jobResource } from './job.policy.ts';
import { JobState } from './job.words.ts';

/** The steps for which a version may wait for somebody. */
export const AwaitedStep = enumOf('SUBMIT', 'REVIEW', 'APPROVE');
export type AwaitedStep = keyof typeof AwaitedStep;

registerEnumType(AwaitedStep, {
  name: 'AwaitedJobStep',
  description: 'The step for which a version waits.',
  valuesConfig: {
    SUBMIT: { description: 'Drafts and returned versions that you may write.' },
    REVIEW: { description: 'Versions handed in that you may review.' },
    APPROVE: { description: 'Reviewed versions that you may approve.' },
  },
});

export const JobDescriptionSort = enumOf('UNIT_ASC', 'CHANGED_DESC', 'EFFECTIVE_DESC');
export type JobDescriptionSort = keyof typeof JobDescriptionSort;

registerEnumType(JobDescriptionSort, {
  name: 'JobDescriptionSort',
  description: 'The order of job descriptions.',
  valuesConfig: {
    UNIT_ASC: { description: 'By unit and post, the latest version first.' },
    CHANGED_DESC: { description: 'The last changed first.' },
    EFFECTIVE_DESC: { description: 'The last to take effect first; those without a day at the end.' },
  },
});

/** The columns behind each order. */
export const jobOrders: Readonly<Record<JobDescriptionSort, Order<JobDescription>>> = {
  UNIT_ASC: [
    ['unitId', 'ASC'],
    ['positionId', 'ASC'],
    ['version', 'DESC'],
  ],
  CHANGED_DESC: [['changedAt', 'DESC']],
  EFFECTIVE_DESC: [['effectiveFrom', 'DESC', 'LAST']],
};

@InputType({ description: 'Which versions are wanted; all conditions must hold.' })
export class JobDescriptionFilter {
  @Field(() => [ID], { nullable: true, description: 'These versions; at most 100.' })
  @Ids({ max: 100, optional: true })
  ids?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Versions of this post.' })
  @Id({ optional: true })
  positionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Versions for posts of this unit.' })
  @Id({ optional: true })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Versions for posts of this unit and of all below it.' })
  @Id({ optional: true })
  subtreeOf?: string | null;

  @Field(() => [JobState], { nullable: true, description: 'Versions in one of these states; at most 7.' })
  @Items({ max: 7, optional: true })
  states?: JobState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for those in force today, false for the others.',
  })
  inForce?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A part of the title, of another title or of the code of the post, in characters, in pinyin or by first letters. At most 100 characters.',
  })
  @Text({ max: 100, optional: true })
  q?: string | null;

  @Field(() => AwaitedStep, { nullable: true, description: 'Versions that wait for you to take this step.' })
  awaiting?: AwaitedStep | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for versions in force of your own posts that you have not acknowledged yet.',
  })
  toAcknowledge?: boolean | null;
}

const inStates =
  (states: readonly JobState[], today: string): Condition =>
  (alias, params) => {
    const day = params.add(today);
    const stored = params.add(states.filter((state) => state !== 'SUPERSEDED'));
    const isOver = `${alias}.state = 'APPROVED' and ${alias}.effective_to <= ${day}::date`;
    const current = `${alias}.state = any(${stored}::text[]) and (${isOver}) is not true`;
    return states.includes('SUPERSEDED') ? `(${current} or ${isOver})` : current;
  };

const inForce =
  (wanted: boolean, today: string): Condition =>
  (alias, params) => {
    const held = inForceOn(alias, `${params.add(today)}::date`);
    return wanted ? held : `(${held}) is not true`;
  };

const waits: Readonly<
  Record<AwaitedStep, { ability: Ability; states: readonly string[]; byAnother: boolean }>
> = {
  SUBMIT: { ability: 'job.write', states: ['DRAFT', 'RETURNED'], byAnother: false },
  REVIEW: { ability: 'job.review', states: ['SUBMITTED'], byAnother: true },
  APPROVE: { ability: 'job.approve', states: ['REVIEWED'], byAnother: true },
};

/** Versions that wait for the person: the guards of the sheet as SQL, but for completeness, which the sheet looks at. */
const awaited =
  ({ db, policy: { whose } }: SignedIn, step: AwaitedStep): Condition =>
  (alias, params) => {
    const { actor } = whose;
    const { ability, states, byAnother } = waits[step];
    const reached = reachedBy(
      whose,
      ability,
      jobResource as never,
      db.getMetadata(JobDescription),
    )(alias, params);
    const waiting = `${alias}.state = any(${params.add([...states])}::text[]) and ${reached}`;
    if (!byAnother) return waiting;
    const me = `${params.add(countedAs(actor))}::bigint[]`;
    const mine = `${params.add(ownPosts(actor))}::bigint[]`;
    return `${waiting} and not ${me} && (${alias}.author_ids || ${alias}.reviewer_id || ${alias}.reviewer_for_id)
      and ${alias}.position_id <> all(${mine})`;
  };

/** Versions in force of the person's posts that they have not acknowledged, once for each time they took up the post. */
const unacknowledged =
  ({ policy }: SignedIn, today: string): Condition =>
  (alias, params) => {
    const held = params.add(policy.whose.actor.assignments.map(({ id }) => id));
    return `${inForceOn(alias, `${params.add(today)}::date`)} and exists (select from assignment mine
      where mine.id = any(${held}::bigint[]) and mine.position_id = ${alias}.position_id and not exists (
        select from job_acknowledgement k where k.job_description_id = ${alias}.id and k.assignment_id = mine.id))`;
  };

/** What a filter asks, as conditions that narrow what may be seen. */
export const conditionsOf = (ctx: SignedIn, filter: JobDescriptionFilter | null | undefined): Condition[] => {
  const {
    ids,
    positionId,
    unitId,
    subtreeOf,
    states,
    inForce: wanted,
    q,
    awaiting,
    toAcknowledge,
  } = filter ?? {};
  const today = dayOf(ctx.clock.now());
  return [
    ...idsAmong(ids),
    ...columnIs('position_id', positionId),
    ...columnIs('unit_id', unitId),
    ...columnWithin('unit_id', subtreeOf, ctx.actor),
    ...(states ? [inStates(states, today)] : []),
    ...(typeof wanted === 'boolean' ? [inForce(wanted, today)] : []),
    ...calledLike('position', q, 'position_id'),
    ...(awaiting ? [awaited(ctx, awaiting)] : []),
    ...(toAcknowledge ? [unacknowledged(ctx, today)] : []),
  ];
};
