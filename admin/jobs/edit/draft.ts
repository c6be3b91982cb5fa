import type { JobDraftQuery } from '../../data/documents.ts';

/** A version as the editing page reads it: its content, where it was imported from, and the head of its post. */
export type JobDraft = NonNullable<JobDraftQuery['row']>;
