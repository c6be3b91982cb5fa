import type { Grant, WithholdingCause } from './actor.ts';
import type { Bilingual } from './bilingual.ts';

/**
 * One thing that was looked at on the way to a decision: whether anything gives the ability, what gives it, how far
 * that reaches, how much it allows, why it is withheld, and what stands against it at this very record.
 */
export interface DecisionStep {
  readonly kind: 'TOKEN' | 'ABILITY' | 'GRANT' | 'SCOPE' | 'LIMIT' | WithholdingCause | 'STATE';
  readonly passed: boolean;
  readonly text: Bilingual;
  /** The grant that was looked at, where the step is about one. */
  readonly grant?: Grant;
}

/** How much is asked for, where a grant may be limited. */
export interface Amount {
  readonly seats?: number;
  /** In fen, as a whole number. */
  readonly moneyMinor?: string;
}

/** A decision and its reasons. */
export interface Decision {
  readonly allowed: boolean;
  /**
   * ALLOWED; TOKEN where the access token that asks does not have the ability, NO_GRANT where nobody gave it, WITHHELD
   * where it was given and a cause keeps it back, OUT_OF_SCOPE where it does not reach the record, OVER_LIMIT where it does not go so far in number or amount, SEPARATION where the
   * record must be left to somebody else, STATE where it is not the time for it.
   */
  readonly reason:
    | 'ALLOWED'
    | 'TOKEN'
    | 'NO_GRANT'
    | 'WITHHELD'
    | 'OUT_OF_SCOPE'
    | 'OVER_LIMIT'
    | 'SEPARATION'
    | 'STATE';
  readonly steps: readonly DecisionStep[];
  /** The first grant that allows it. */
  readonly grant: Grant | null;
}
