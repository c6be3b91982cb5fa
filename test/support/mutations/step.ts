import type { PersonKey } from '../world-facts.ts';

/** What earlier steps of the story left behind, by names of its own. */
export type Left = Record<string, string>;

/** One mutation, taken by somebody who may, on records on which it can be done at that point of the story. */
export interface MutationStep {
  readonly name: string;
  readonly who: PersonKey;
  readonly input: (left: Left) => object | Promise<object>;
  /** Whether whoever only looks does not even see the record, so that there is none for them. */
  readonly isUnseen?: boolean;
  /**
   * Holds back what goes on after the answer, before it has begun to change what the answer shows. Answers how to let it go on and
   * wait for its end.
   */
  readonly holdBack?: () => Promise<() => Promise<void>>;
  /** Keeps of the answer what later steps need. */
  // oxlint-disable-next-line typescript/no-explicit-any -- tests know the shape that they asked for
  readonly keep?: (payload: any, left: Left) => void;
}
