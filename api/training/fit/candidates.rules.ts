import type { PostFit } from './fit.types.ts';

/** What a candidate is ranked by beside what was found: days of work in the fields that the post asks for. */
export interface Ranked {
  readonly fit: Pick<PostFit, 'findings' | 'person'>;
  readonly daysInField: number;
}

const countOf = ({ findings }: Ranked['fit'], strictness: string, state: string): number =>
  findings.filter((finding) => finding.strictness === strictness && finding.state === state).length;

/**
 * Who fits better: by what is required (missing less, then unknown less), then by advantages (met more, then known not to
 * be met less), then by time in the fields asked for; names and ids settle the rest, so that the order is always the same. Pure.
 */
export const compareCandidates = (left: Ranked, right: Ranked): number =>
  countOf(left.fit, 'REQUIRED', 'MISSING') - countOf(right.fit, 'REQUIRED', 'MISSING') ||
  countOf(left.fit, 'REQUIRED', 'UNKNOWN') - countOf(right.fit, 'REQUIRED', 'UNKNOWN') ||
  countOf(right.fit, 'PREFERRED', 'MET') - countOf(left.fit, 'PREFERRED', 'MET') ||
  countOf(left.fit, 'PREFERRED', 'PREFERRED_MISSING') -
    countOf(right.fit, 'PREFERRED', 'PREFERRED_MISSING') ||
  right.daysInField - left.daysInField ||
  left.fit.person.name.localeCompare(right.fit.person.name, 'zh-CN') ||
  Number(left.fit.person.id) - Number(right.fit.person.id);
