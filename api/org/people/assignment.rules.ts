import type { Bilingual } from '../../core/bilingual.ts';
import { addDays } from '../../core/clock.ts';
import type { AssignmentKind, AssignmentStanding } from '../org.words.ts';

/** Days from the first up to but without the second; null: open. */
export interface Span {
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** An assignment as far as others may not overlap it, with the words that name it. */
export interface HeldSpan extends Span {
  readonly id: string;
  readonly positionId: string;
  readonly kind: AssignmentKind;
  readonly title: string;
  readonly unit: string;
}

/** The last day of a span; null where it is open. */
export const lastDayOf = (endsOn: string | null): string | null =>
  endsOn === null ? null : addDays(endsOn, -1);

/** The day after the last one; null where there is none. */
export const endAfter = (lastDay: string | null | undefined): string | null =>
  lastDay ? addDays(lastDay, 1) : null;

/** Where a span stands on a day. */
export const standingOn = ({ startsOn, endsOn }: Span, day: string): AssignmentStanding => {
  if (startsOn > day) return 'PLANNED';
  return endsOn !== null && endsOn <= day ? 'PAST' : 'PRESENT';
};

/** Whether two spans have a day in common. */
export const overlap = (one: Span, other: Span): boolean =>
  (other.endsOn === null || one.startsOn < other.endsOn) &&
  (one.endsOn === null || other.startsOn < one.endsOn);

/** A span in words, with its last day. */
export const daysOf = ({ startsOn, endsOn }: Span): Bilingual => {
  const last = lastDayOf(endsOn);
  return last === null
    ? { zh: `${startsOn} 起`, en: `from ${startsOn} on` }
    : { zh: `${startsOn} 至 ${last}`, en: `${startsOn} to ${last}` };
};

const kinds: Readonly<Record<AssignmentKind, Bilingual>> = {
  PRIMARY: { zh: '主岗', en: 'main post' },
  CONCURRENT: { zh: '兼岗', en: 'further post' },
  ACTING: { zh: '代理', en: 'post held as a stand-in' },
};

/** What a kind of assignment is called. */
export const kindWord = (kind: AssignmentKind): Bilingual => kinds[kind];

/** Whether somebody who stood in at a post becomes its holder, on days that are still to come. Pure. */
export const isTakenUp = (
  before: Pick<HeldSpan, 'kind'>,
  after: Pick<HeldSpan, 'kind' | 'endsOn'>,
  today: string,
): boolean =>
  before.kind === 'ACTING' && after.kind !== 'ACTING' && (after.endsOn === null || after.endsOn > today);

/** Why an assignment cannot stand: by its post, or by its days as the main one. */
export interface Clash {
  readonly by: 'POST' | 'PRIMARY';
  readonly code: 'OVERLAP';
  readonly text: Bilingual;
  readonly with: HeldSpan;
}

/**
 * Why a person cannot hold a post as wanted beside what they hold: the same post twice on a day, or two main ones. Names
 * the other assignment with its days. The database refuses the same (F006). Pure.
 *
 * @param others the person's other assignments, in the order of their days.
 */
export const clashOf = (
  wanted: Span & Pick<HeldSpan, 'positionId' | 'kind'>,
  others: readonly HeldSpan[],
  name: string,
): Clash | null => {
  const touching = others.filter((other) => overlap(wanted, other));
  const same = touching.find(({ positionId }) => positionId === wanted.positionId);
  if (same) {
    const [days, kind] = [daysOf(same), kinds[same.kind]];
    return {
      by: 'POST',
      code: 'OVERLAP',
      with: same,
      text: {
        zh: `${name}已任“${same.title}”（${same.unit}，${kind.zh}，${days.zh}），同一岗位的任职日期不能重叠`,
        en: `${name} holds ${same.title} (${same.unit}, ${kind.en}, ${days.en}) already; the same post cannot be held twice on a day`,
      },
    };
  }
  const main = wanted.kind === 'PRIMARY' && touching.find(({ kind }) => kind === 'PRIMARY');
  if (!main) return null;
  const days = daysOf(main);
  return {
    by: 'PRIMARY',
    code: 'OVERLAP',
    with: main,
    text: {
      zh: `${name}在这段时间的主岗是“${main.title}”（${main.unit}，${days.zh}），主岗同时只能有一个；请改用兼岗或代理，或办理调动`,
      en: `${name} has another main post in that time: ${main.title} (${main.unit}, ${days.en}). There is one main post at a time: make this a further or acting one, or transfer the person`,
    },
  };
};
