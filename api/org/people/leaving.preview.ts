import { say } from '../../core/bilingual.ts';
import type { Transacted } from '../../core/command.ts';
import type { SignedIn } from '../../core/context.ts';
import { openWorkOf } from '../../core/leaving.ts';
import { reasonOf, Refusal } from '../../core/refusal.ts';
import { todayOf } from './assignment.checks.ts';
import { endAfter } from './assignment.rules.ts';
import { loadPerson } from './assignment.write.ts';
import { checkMayLeave, enact } from './leaving.doing.ts';
import { leftOf, type Left } from './leaving.held.ts';
import { planLeaving, type LeavingPlan } from './leaving.rules.ts';
import { awayOf, postOf, type LeavingPost, type LeavingPreview } from './leaving.types.ts';
import type { Person } from './person.entity.ts';
import type { StaysAway } from './set-aside.ts';

/** What the command would refuse, in the caller's language, or what would stay away by it. */
interface Tried {
  readonly problem: string | null;
  readonly staysAway: readonly StaysAway[];
}

/** Does it to find out; whatever is written is taken back. */
const tried = async (
  tx: Transacted,
  person: Person,
  plan: LeavingPlan<Left>,
  lastDay: string | null,
): Promise<Tried> => {
  await tx.manager.query('SAVEPOINT preview');
  try {
    return { problem: null, staysAway: await enact(tx, person, plan, lastDay) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { problem: say(reasonOf(error), tx.locale), staysAway: [] };
  } finally {
    await tx.manager.query('ROLLBACK TO SAVEPOINT preview');
  }
};

const postsOf = (
  { ends, goesOn, takenBack, staysAside, comesBack }: LeavingPlan<Left>,
  staysAway: readonly StaysAway[],
  { locale }: Transacted,
): LeavingPost[] => {
  const away = new Set(staysAway.map(({ held }) => held.id));
  return [
    ...ends.map(({ held, endedBeforeOn }) => postOf(held, endedBeforeOn, 'ENDS')),
    ...takenBack.map(({ held, endsOn }) => postOf(held, endsOn, 'TAKEN_BACK')),
    ...staysAside.map((held) => postOf(held, held.endsOn, 'TAKEN_BACK')),
    ...goesOn.map(({ held, endsOn }) => postOf(held, endsOn, 'GOES_ON')),
    ...comesBack
      .filter(({ held }) => !away.has(held.id))
      .map(({ held }) => postOf(held, held.endsOn, 'COMES_BACK')),
    ...staysAway.map((each) => awayOf(each, locale)),
  ];
};

/**
 * What would happen if a person left on a day, or if a leaving that is still to come were taken back: found by doing what
 * the command does, and taking it back.
 *
 * @param lastDay null: they stay.
 * @throws Refusal NOT_FOUND, FORBIDDEN
 */
export const previewLeaving = (
  ctx: SignedIn,
  personId: string,
  lastDay: string | null,
): Promise<LeavingPreview> =>
  ctx.db.transaction(async (manager) => {
    const tx: Transacted = { ...ctx, manager };
    const person = await loadPerson(tx, personId, 'personId');
    const held = await leftOf(tx, person);
    const plan = planLeaving(held, endAfter(lastDay), todayOf(tx));
    checkMayLeave(tx, person, held, plan);
    const { problem, staysAway } = await tried(tx, person, plan, lastDay);
    const member = { organisationId: person.organisationId, personId };
    const work = lastDay === null ? [] : await openWorkOf(tx, member);
    return {
      posts: postsOf(plan, staysAway, tx),
      work: work.map(({ kind, count, text }) => ({ kind, count, message: say(text, ctx.locale) })),
      problem,
    };
  });
