import type { JobQuery } from '../data/documents.ts';

/** A version as the reading view shows it. */
export type JobRecord = NonNullable<JobQuery['row']>;
