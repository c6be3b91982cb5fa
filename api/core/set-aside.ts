import type { Transacted } from './command.ts';

/** What hangs on assignments in person, and goes and comes back with them. */
export interface HangingOn {
  /** What was given in person with an assignment that is about to be taken back, as JSON from which it is given back whole. */
  readonly take: (tx: Transacted, assignmentId: string) => Promise<string>;
  /** Gives that back with the assignment, which is there again. */
  readonly giveBack: (tx: Transacted, assignmentId: string, taken: string) => Promise<void>;
}

let hanging: HangingOn | undefined;

/** Says who keeps what was given to people in person. The room of access does. */
export const declareHangingOn = (answer: HangingOn): void => {
  hanging = answer;
};

/** What was given in person with assignments that are set aside for a time. */
export const hangingOn = (): HangingOn => {
  if (!hanging) throw new Error('Nobody has declared who keeps what was given in person.');
  return hanging;
};
