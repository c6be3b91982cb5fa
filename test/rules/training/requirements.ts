import { nothingKnown, type Facts, type Requirement } from '../../../api/training/fit/facts.ts';
import { findingOf, type Sight } from '../../../api/training/fit/fit.rules.ts';

/** Whoever may know everything. */
export const whole: Sight = { records: true, identity: true, isToday: true };

export const today = '2026-03-02';

/** A requirement with what a test says of it. */
export const asks = (kind: Requirement['kind'], more: Partial<Requirement> = {}): Requirement => ({
  kind,
  strictness: 'REQUIRED',
  text: '见任职条件',
  min: null,
  max: null,
  options: [],
  subject: null,
  level: null,
  certain: true,
  ...more,
});

/** How somebody of whom so much is known stands to a requirement. */
export const stands = (
  requirement: Requirement,
  facts: Partial<Facts>,
  day: string = today,
  sight: Sight = whole,
) => findingOf(requirement, { ...nothingKnown, ...facts }, day, sight);
