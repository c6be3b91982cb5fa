import type { Caller } from './callers.ts';

/** The variables of a request. */
export type Variables = Readonly<Record<string, unknown>>;

/** Who asks, and with which variables. */
export interface Question {
  readonly caller: Caller;
  readonly variables: Variables;
}

/** One line of the benchmark. */
export interface Workload {
  readonly name: string;
  readonly title: string;
  readonly document: string;
  /** The name under which the limit knows it; left out where there is no limit beside it. */
  readonly limit?: string;
  /**
   * At most so many times the limit's processor time; for the tree, at least so many times less; without a limit beside
   * it, at most so many milliseconds of processor time.
   */
  readonly target?: { readonly most: number } | { readonly least: number } | { readonly ms: number };
  readonly connections: number;
  /** The questions, one after another and again from the first. */
  readonly questions: readonly Question[];
  /** Makes the variables of each request new, for commands. */
  readonly fresh?: (variables: Variables) => Variables;
}
