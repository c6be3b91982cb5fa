import type { Bilingual } from '../../core/bilingual.ts';
import { daysOf, overlap, type Span } from './assignment.rules.ts';

/** That somebody stands in for somebody on some days. */
export interface Cover extends Span {
  readonly deputyId: string;
  readonly deputyName: string;
  readonly principalId: string;
  readonly principalName: string;
}

/** So many may follow each other: B for A, C for B, D for C. */
export const LONGEST_CHAIN = 3;

/** Why a cover cannot lie on its days, and which of what was said is wrong: for whom, the first day or the last. */
export interface AbsenceProblem {
  readonly at: 'WHO' | 'FROM' | 'TO';
  readonly text: Bilingual;
}

/**
 * Why nobody can stand in for somebody on some days: whoever is away holds the post on all of them, and comes back. Null
 * where one can. Pure.
 *
 * @param held the days on which the one who is away holds the post.
 */
export const absenceProblem = (wanted: Span, name: string, held: readonly Span[]): AbsenceProblem | null => {
  if (wanted.endsOn === null)
    return {
      at: 'TO',
      text: { zh: '代理缺席的任职人需要最后一天', en: 'Standing in for somebody absent needs a last day' },
    };
  const first = held.find((each) => overlap(each, wanted));
  if (!first)
    return {
      at: 'WHO',
      text: {
        zh: '所代理的人在这段时间不担任该岗位',
        en: 'The one who is away holds the post on none of these days',
      },
    };
  if (first.startsOn <= wanted.startsOn && (first.endsOn === null || first.endsOn >= wanted.endsOn))
    return null;
  return {
    at: first.startsOn > wanted.startsOn ? 'FROM' : 'TO',
    text: {
      zh: `${name}担任该岗位的日期是 ${daysOf(first).zh}，代理须在其中`,
      en: `${name} holds the post ${daysOf(first).en}; the days of standing in lie within`,
    },
  };
};

/**
 * The same of a cover that is made longer. One whose principal holds the post on none of the days that are added is no
 * cover any more: the deputy fills the seat in their own name (decision 50). Pure.
 */
export const lengtheningProblem = (
  before: Span,
  endsOn: string | null,
  name: string,
  held: readonly Span[],
): AbsenceProblem | null => {
  const added = { startsOn: before.endsOn ?? before.startsOn, endsOn };
  if (!held.some((each) => overlap(each, added))) return null;
  return absenceProblem({ startsOn: before.startsOn, endsOn }, name, held);
};

const shared = (one: Span, other: Span): Span => ({
  startsOn: one.startsOn > other.startsOn ? one.startsOn : other.startsOn,
  endsOn: [one.endsOn, other.endsOn].filter((day) => day !== null).toSorted()[0] ?? null,
});

/** The chains of covers on common days that begin with one, from its deputy to those further away; too long ones are cut. */
const onwards = (chain: readonly Cover[], days: Span, covers: readonly Cover[]): (readonly Cover[])[] => {
  const last = chain.at(-1);
  const seen = chain.slice(0, -1).some(({ deputyId }) => deputyId === last?.principalId);
  if (seen || last?.principalId === chain[0]?.deputyId || chain.length > LONGEST_CHAIN) return [chain];
  const next = covers.filter((cover) => cover.deputyId === last?.principalId && overlap(cover, days));
  return [chain, ...next.flatMap((cover) => onwards([...chain, cover], shared(days, cover), covers))];
};

const named = (chain: readonly Cover[]): Bilingual => ({
  zh: chain.map(({ deputyName, principalName }) => `${deputyName}代${principalName}`).join('，'),
  en: chain.map(({ deputyName, principalName }) => `${deputyName} stands in for ${principalName}`).join(', '),
});

/**
 * Why a cover cannot stand beside others: it would close a circle, in which nobody is there, or make a chain of more than
 * three. Only what falls on common days is a chain. Null where it can stand. Pure.
 */
export const chainProblem = (wanted: Cover, others: readonly Cover[]): Bilingual | null => {
  const covers = [wanted, ...others];
  const chains = covers
    .flatMap((first) => onwards([first], first, covers))
    .filter((chain) => chain.includes(wanted));
  const circle = chains.find((chain) => chain.at(-1)?.principalId === chain[0]?.deputyId);
  if (circle) {
    const { zh, en } = named(circle);
    return {
      zh: `代理不能形成循环：${zh}；请安排另外的人`,
      en: `This would be a circle: ${en}. Choose somebody else`,
    };
  }
  const long = chains.find((chain) => chain.length > LONGEST_CHAIN);
  if (!long) return null;
  const { zh, en } = named(long);
  return {
    zh: `最多 ${LONGEST_CHAIN} 层代理：${zh}；请由在岗的人代理`,
    en: `At most ${LONGEST_CHAIN} stand in one behind the other: ${en}. Choose somebody who is there`,
  };
};
