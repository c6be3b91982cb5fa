import { Field, ID, Int, ObjectType } from 'type-graphql';
import { say } from '../../core/bilingual.ts';
import type { Transacted } from '../../core/command.ts';
import type { SignedIn } from '../../core/context.ts';
import { openWorkOf } from '../../core/leaving.ts';
import { Refusal } from '../../core/refusal.ts';
import { Day } from '../../core/scalars.ts';
import { AssignmentKind } from '../org.words.ts';
import { laterOf, todayOf } from './assignment.checks.ts';
import { endAfter, lastDayOf } from './assignment.rules.ts';
import { loadPerson } from './assignment.write.ts';
import { carryOut, checkLastDay, checkMayLeave, leftOf, type Left } from './leaving.commands.ts';
import { planLeaving, type LeavingPlan } from './leaving.rules.ts';
import { leavingNobodyOut } from './people.guard.ts';
import type { Person } from './person.entity.ts';

/** One post of somebody who leaves. */
@ObjectType({ description: 'A post of somebody who leaves, and what becomes of it.' })
export class LeavingPost {
  @Field(() => ID, { description: 'The assignment’s id.' })
  id!: string;

  @Field(() => String, { description: 'The title of the post.' })
  title!: string;

  @Field(() => String, { description: 'The name of its unit.' })
  unit!: string;

  @Field(() => AssignmentKind, { description: 'How it is held.' })
  kind!: AssignmentKind;

  @Field(() => Day, { description: 'The first day.' })
  startsOn!: string;

  @Field(() => Day, { nullable: true, description: 'The last day that it would have otherwise; null: open.' })
  lastDay!: string | null;

  @Field(() => Boolean, {
    description: 'True: it would begin only later and is taken back; false: it ends on the last day.',
  })
  isTakenBack!: boolean;
}

/** Open work that somebody leaves behind. */
@ObjectType({ description: 'Open work that somebody leaves behind.' })
export class LeavingWork {
  @Field(() => String, { description: 'What sort of work, such as TICKETS.' })
  kind!: string;

  @Field(() => Int, { description: 'How much of it.' })
  count!: number;

  @Field(() => String, { description: 'What there is and what becomes of it, in a sentence.' })
  message!: string;
}

/** What would happen if a person left on a day. */
@ObjectType({ description: 'What would happen if a person left on a day; nothing has been done.' })
export class LeavingPreview {
  @Field(() => [LeavingPost], { description: 'The posts that end or are taken back.' })
  posts!: LeavingPost[];

  @Field(() => [LeavingWork], { description: 'Open work that needs somebody else.' })
  work!: LeavingWork[];

  @Field(() => String, { nullable: true, description: 'Why the day is not possible; null where it is.' })
  problem!: string | null;
}

const postOf = (held: Left, endsOn: string | null, isTakenBack: boolean): LeavingPost => ({
  id: held.id,
  title: held.title,
  unit: held.unit,
  kind: held.kind,
  startsOn: held.startsOn,
  lastDay: lastDayOf(endsOn),
  isTakenBack,
});

/** What the command would refuse, in the caller's language; whatever is written to find out is taken back. */
const problemOf = async (
  tx: Transacted,
  person: Person,
  plan: LeavingPlan<Left>,
  lastDay: string,
): Promise<string | null> => {
  const today = todayOf(tx);
  const leftOn = endAfter(lastDay) ?? lastDay;
  const on = { organisationId: person.organisationId, day: laterOf(leftOn, today) };
  await tx.manager.query('SAVEPOINT preview');
  try {
    checkLastDay(person, plan, { lastDay, today });
    await leavingNobodyOut(tx, on, 'lastDay', () => carryOut(tx, 'leaveOrganisation', plan, leftOn));
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return say(error.details.fields?.[0]?.text ?? error.text, tx.locale);
  } finally {
    await tx.manager.query('ROLLBACK TO SAVEPOINT preview');
  }
};

/**
 * What would happen if a person left on a day, from the same plan as the command.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN
 */
export const previewLeaving = (ctx: SignedIn, personId: string, lastDay: string): Promise<LeavingPreview> =>
  ctx.db.transaction(async (manager) => {
    const tx: Transacted = { ...ctx, manager };
    const person = await loadPerson(tx, personId, 'personId');
    const today = todayOf(tx);
    const held = await leftOf(tx, personId);
    const plan = planLeaving(held, endAfter(lastDay), today);
    checkMayLeave(tx, person, held, plan);
    const problem = await problemOf(tx, person, plan, lastDay);
    const work = await openWorkOf(tx, { organisationId: person.organisationId, personId });
    return {
      posts: [
        ...plan.ends.map(({ held, endedBeforeOn }) => postOf(held, endedBeforeOn, false)),
        ...plan.takenBack.map((held) => postOf(held, held.endsOn, true)),
      ],
      work: work.map(({ kind, count, text }) => ({ kind, count, message: say(text, ctx.locale) })),
      problem,
    };
  });
