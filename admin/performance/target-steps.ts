import type { Comparator } from '../data/documents.ts';

interface TargetDay {
  readonly day: string;
  readonly target: { readonly comparator: Comparator; readonly value: number | null } | null;
}

/** A day from which another target holds than the day before. */
export interface TargetStep {
  readonly day: string;
  readonly comparator: Comparator;
  readonly value: number;
}

/** The days on which the target changes; its first day is no change. */
export const targetSteps = (days: readonly TargetDay[]): TargetStep[] =>
  days.flatMap(({ day, target }, index) => {
    const before = days[index - 1]?.target;
    if (index === 0 || !target || target.value === null) return [];
    if (before?.value === target.value && before.comparator === target.comparator) return [];
    return [{ day, comparator: target.comparator, value: target.value }];
  });
