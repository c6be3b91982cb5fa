import type { FitPartsFragment, FitState } from '../data/documents.ts';
import type { Tone } from '../layout/palette.ts';

/** Somebody beside a post. */
export type Fit = FitPartsFragment;

/** One requirement with its outcome. */
export type Finding = Fit['findings'][number];

/** A requirement whose certificate has expired or is about to. */
export const isEnding = (
  finding: Finding,
): finding is Finding & { readonly certificate: 'EXPIRING' | 'EXPIRED' } =>
  finding.certificate === 'EXPIRING' || finding.certificate === 'EXPIRED';

/** How each state looks. */
export const tones: Readonly<Record<FitState, Tone>> = {
  MISSING: 'danger',
  UNKNOWN: 'warning',
  PREFERRED_MISSING: 'info',
  MET: 'success',
};

/** The states, the gravest first. */
export const states = [
  'MISSING',
  'UNKNOWN',
  'PREFERRED_MISSING',
  'MET',
] as const satisfies readonly FitState[];

/** Where what is unknown is mended: in the job description, or with the person, where the right dialog opens. */
export const mendingAddress = (
  { lacks, text }: Pick<Finding, 'lacks' | 'text'>,
  { person, jobDescriptionId }: Pick<Fit, 'person' | 'jobDescriptionId'>,
): string | undefined => {
  if (lacks === null) return undefined;
  if (lacks === 'CONFIRMATION') return jobDescriptionId ? `/jobs/${jobDescriptionId}/show` : undefined;
  if (lacks === 'BIRTH' || lacks === 'GENDER') return `/people/${person.id}`;
  const about = lacks === 'ASSESSMENT' ? `&about=${encodeURIComponent(text)}` : '';
  return `/people/${person.id}?record=${lacks}${about}`;
};
