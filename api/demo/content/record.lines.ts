import type { EducationLevel } from '../../org/org.words.ts';

/** What is on record of somebody's qualification. Days count back from the last day of the demo. */
export interface RecordContent {
  readonly kind: 'EDUCATION' | 'TITLE' | 'EXPERIENCE' | 'LANGUAGE' | 'TYPING' | 'ASSESSMENT';
  readonly subject?: string;
  readonly level?: string;
  readonly place?: string;
  readonly figure?: number;
  readonly since?: number;
  readonly until?: number;
}

/** A certificate, one a person; `expires` counts days ahead, so that a negative one is over. */
export interface CertificateContent {
  readonly name: string;
  readonly number: string;
  readonly issuer: string;
  readonly issued: number;
  readonly expires: number | null;
  /** Who awarded it at the end of a certification here; left out where it was brought along. */
  readonly awardedBy?: string;
}

/** All that is on record of one person. */
export type PersonRecords = readonly [person: string, ...lines: (RecordContent | CertificateContent)[]];

/** Whether a line is a certificate. */
export const isCertificate = (line: RecordContent | CertificateContent): line is CertificateContent =>
  'issuer' in line;

/** Who keeps the records of an organisation, and what they hold. */
export interface RecordsContent {
  readonly keeper: string;
  readonly people: readonly PersonRecords[];
}

export const studied = (level: EducationLevel, subject: string, place: string): RecordContent => ({
  kind: 'EDUCATION',
  level,
  subject,
  place,
});

/** Work in a field, from so many days ago, perhaps until so many days ago. */
export const worked = (subject: string, place: string, since: number, until?: number): RecordContent => ({
  kind: 'EXPERIENCE',
  subject,
  place,
  since,
  ...(until !== undefined && { until }),
});

export const speaks = (
  subject: string,
  level: 'NONE' | 'BASIC' | 'WORKING' | 'FLUENT' | 'NATIVE',
): RecordContent => ({
  kind: 'LANGUAGE',
  subject,
  level,
});

/** A typing test in characters a minute, so many days ago. */
export const typed = (figure: number, since: number): RecordContent => ({ kind: 'TYPING', figure, since });

export const titled = (level: 'JUNIOR' | 'INTERMEDIATE' | 'SENIOR', subject: string): RecordContent => ({
  kind: 'TITLE',
  level,
  subject,
});

/** Somebody looked at a requirement that no figure can decide. */
export const assessed = (subject: string, level: 'MET' | 'NOT_MET', since: number): RecordContent => ({
  kind: 'ASSESSMENT',
  subject,
  level,
  since,
});
