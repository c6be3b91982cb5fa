import type { EntityManager } from 'typeorm';
import { meaningOf } from '../../core/abilities.ts';
import type { Grant } from '../../core/actor.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import { addDays } from '../../core/clock.ts';
import type { Decision, DecisionStep } from '../../core/decision.ts';
import { grantText, limitText } from '../../core/grant-words.ts';
import { endsOf, type End } from './ends.ts';

/** That from a day on something else allows what was allowed before, or allows another amount. */
export interface Change {
  /** The first day, `YYYY-MM-DD`. */
  readonly on: string;
  readonly before: Grant;
  readonly after: Grant;
}

/** How what somebody may do goes on. */
export interface Course {
  /** By what else it is allowed, one after the other. */
  readonly changes: readonly Change[];
  /** When it ends, and the grant that ends last; null: not at all, as far as is known. */
  readonly end: (End & { readonly grant: Grant }) | null;
  /** What is left on that day and no longer suffices. */
  readonly left: readonly DecisionStep[];
}

/** Somebody who may do something by a grant. */
export interface Holder {
  readonly personId: string;
  readonly grant: Grant;
}

/** The decision of the same question for some people on a later day, by what is recorded now. */
export type DecidesOn = (personIds: readonly string[], day: string) => Promise<ReadonlyMap<string, Decision>>;

/** So many changes are followed; nobody plans further ahead. */
const MOST_CHANGES = 12;

/** What is left on the day on which it ends and no longer suffices: limits that do not go so far, or what keeps something back. Pure. */
const leftOf = (decision: Decision | undefined): DecisionStep[] => {
  if (decision?.reason === 'OVER_LIMIT')
    return decision.steps.filter(({ kind, passed }) => kind === 'LIMIT' && !passed);
  return decision?.reason === 'WITHHELD' ? decision.steps.filter(({ passed }) => !passed) : [];
};

interface Walk {
  readonly personId: string;
  readonly grant: Grant;
  readonly from: string;
  readonly changes: readonly Change[];
}

/**
 * How what some people may do goes on from a day: each time that what allows it ends, the same question is decided for that
 * day. Where something else allows it, such as the next version of a job description with another limit, it goes on by
 * that; it ends on the first day on which nothing does.
 */
export const coursesOf = async (
  db: Pick<EntityManager, 'query'>,
  holders: readonly Holder[],
  day: string,
  decidesOn: DecidesOn,
): Promise<ReadonlyMap<string, Course>> => {
  const courses = new Map<string, Course>();
  let walks: readonly Walk[] = holders.map((holder) => ({ ...holder, from: day, changes: [] }));
  while (walks.length > 0) {
    const next: Walk[] = [];
    const ending: { readonly walk: Walk; readonly end: End }[] = [];
    for (const [from, some] of Map.groupBy(walks, (walk) => walk.from)) {
      const ends = await endsOf(
        db,
        some.map(({ grant }) => grant),
        from,
      );
      for (const walk of some) {
        const end = ends(walk.grant);
        if (end) ending.push({ walk, end });
        else courses.set(walk.personId, { changes: walk.changes, end: null, left: [] });
      }
    }
    for (const [on, some] of Map.groupBy(ending, ({ end }) => end.on)) {
      const decisions = await decidesOn(
        some.map(({ walk }) => walk.personId),
        on,
      );
      for (const { walk, end } of some) {
        const { personId, grant, changes } = walk;
        const decision = decisions.get(personId);
        const after = decision?.allowed ? decision.grant : null;
        if (after && changes.length < MOST_CHANGES)
          next.push({
            personId,
            grant: after,
            from: on,
            changes: [...changes, { on, before: grant, after }],
          });
        else courses.set(personId, { changes, end: { ...end, grant }, left: leftOf(decision) });
      }
    }
    walks = next;
  }
  return courses;
};

const isLimited = ({ ability, limit }: Grant): boolean => {
  const kind = meaningOf(ability).limit;
  return (
    (kind === 'SEATS' && limit?.seats !== undefined) || (kind === 'MONEY' && limit?.moneyMinor !== undefined)
  );
};

/** What changes on a day, in words: how much is allowed until then and from then on, where that is limited, and by what. Pure. @param by what gives it from then on, in words; left out: the grant itself */
export const changeText = ({ on, before, after }: Change, by: Bilingual = grantText(after)): Bilingual => {
  const last = addDays(on, -1);
  const [was, becomes] = [limitText(before), limitText(after)];
  const differs = (isLimited(before) || isLimited(after)) && was.en !== becomes.en;
  return differs
    ? {
        zh: `至 ${last}（含当日）${was.zh}，自 ${on} 起${becomes.zh}：${by.zh}`,
        en: `Until the end of ${last} ${was.en}, from ${on} on ${becomes.en}. ${by.en}`,
      }
    : { zh: `自 ${on} 起依据改为：${by.zh}`, en: `From ${on} on by this instead: ${by.en}` };
};
