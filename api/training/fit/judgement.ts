import type { Bilingual } from '../../core/bilingual.ts';
import type { UnknownFact } from './fit.words.ts';

/** Words that are put together when they are wanted: of thousands who are judged a page is shown. */
export type Words<Said extends Bilingual | null = Bilingual> = () => Said;

/** Nothing to say. */
const nothing: Words<null> = () => null;

/** What the facts say about a requirement, and why. */
export interface Judgement {
  /** Null where the facts do not decide. */
  readonly isMet: boolean | null;
  /** What is asked for, such as 要求 ≥ 25 岁. */
  readonly asked: Words;
  /** What is known of the person, such as 24 岁; null where nothing is. */
  readonly known: Words<Bilingual | null>;
  /** What would have to be recorded, where the facts do not decide. */
  readonly lacks: UnknownFact | null;
}

/** Facts that decide. */
export const decided = (
  isMet: boolean,
  asked: Words,
  known: Words<Bilingual | null> = nothing,
): Judgement => ({
  isMet,
  asked,
  known,
  lacks: null,
});

/** Facts that do not decide: `known` says what there is of them, if anything. */
export const undecided = (
  lacks: UnknownFact,
  asked: Words,
  known: Words<Bilingual | null> = nothing,
): Judgement => ({ isMet: null, asked, known, lacks });
