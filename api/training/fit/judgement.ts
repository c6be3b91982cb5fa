import type { Bilingual } from '../../core/bilingual.ts';
import type { UnknownFact } from './fit.words.ts';

/** What the facts say about a requirement, and why. */
export interface Judgement {
  /** Null where the facts do not decide. */
  readonly isMet: boolean | null;
  /** What is asked for, such as 要求 ≥ 25 岁. */
  readonly asked: Bilingual;
  /** What is known of the person, such as 24 岁; null where nothing is. */
  readonly known: Bilingual | null;
  /** What would have to be recorded, where the facts do not decide. */
  readonly lacks: UnknownFact | null;
}

/** Facts that decide. */
export const decided = (isMet: boolean, asked: Bilingual, known: Bilingual | null): Judgement => ({
  isMet,
  asked,
  known,
  lacks: null,
});

/** Facts that do not decide: `known` says what there is of them, if anything. */
export const undecided = (
  lacks: UnknownFact,
  asked: Bilingual,
  known: Bilingual | null = null,
): Judgement => ({ isMet: null, asked, known, lacks });
