import type { TargetComparator } from '../../../schema/reference/metrics.ts';
import type { Counted } from './grammar/units.ts';
import type { Span } from './passage.ts';

/** A figure with its unit. */
export interface Figure extends Span {
  readonly value: number | null;
  readonly counted: Counted;
  /** A comparator that the pattern itself says. */
  readonly comparator?: TargetComparator;
  readonly period?: string;
  /** Which end of a range it is: 85%~90%. */
  readonly end?: 'LOW' | 'HIGH';
  /** What is measured, where the pattern itself says it: 零投诉. */
  readonly name?: string;
  /** Whether somebody must confirm the value: 两三天, T+1, 三分之二. */
  readonly isDoubtful?: boolean;
  /** Whether it is a target only where words before it hold something against it: 不少于3人. */
  readonly isHeld?: boolean;
}
