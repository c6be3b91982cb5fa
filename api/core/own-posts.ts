import type { Actor } from './actor.ts';

/**
 * The posts that a person holds and those that they are to hold. What becomes of these becomes of them: nobody decides on
 * a post of their own, nor gives it anything, the day before they take it up either.
 */
export const ownPosts = ({ assignments, plannedPosts = [] }: Pick<Actor, 'assignments' | 'plannedPosts'>) => [
  ...new Set([...assignments.map(({ positionId }) => positionId), ...plannedPosts]),
];

/** Whether a post is one's own, today or later. */
export const holdsOrWill = (
  actor: Pick<Actor, 'assignments' | 'plannedPosts'>,
  positionId: string | null,
): boolean => positionId !== null && ownPosts(actor).includes(positionId);
