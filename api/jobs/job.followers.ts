import type { Transacted } from '../core/command.ts';
import type { JobDescription } from './job-description.entity.ts';

/** The steps that others follow: a version is approved, its approval is taken back, or it is given up with its history. */
export type FollowedStep = 'APPROVE' | 'WITHDRAW' | 'DISCARD';

type Follow = (tx: Transacted, job: JobDescription, step: FollowedStep) => Promise<void>;

const followers: Follow[] = [];

/** Says that a room above does something of its own at these steps, in the same transaction. */
export const followVersions = (follow: Follow): void => {
  followers.push(follow);
};

/** Lets those who follow versions do their part. */
export const tellFollowers: Follow = async (tx, job, step) => {
  for (const follow of followers) await follow(tx, job, step);
};
