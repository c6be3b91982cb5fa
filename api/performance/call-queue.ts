import { enumOf } from '../core/enum.ts';

/**
 * The queues in which callers wait for an agent, a closed list: a misspelt queue would fall out of K02 unseen. `VIP`
 * is the key-account seat.
 */
export const CallQueue = enumOf('GENERAL', 'BROADBAND', 'VIP');
export type CallQueue = keyof typeof CallQueue;

/** The queues in the order in which they are shown. */
export const callQueues = Object.keys(CallQueue) as readonly CallQueue[];

/** The queue that a file means: case, spaces and full-width letters make no difference. Undefined where there is no such queue. */
export const queueOf = (text: string): CallQueue | undefined => {
  const folded = text.normalize('NFKC').replaceAll(/\s+/g, '').toUpperCase();
  return callQueues.find((queue) => queue === folded);
};
