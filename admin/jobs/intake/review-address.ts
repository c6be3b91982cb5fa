import type { JobSourceFragment } from '../../data/documents.ts';

/** Where an imported description is laid beside its source. */
export const reviewOf = ({ id, jobImportId }: JobSourceFragment): string =>
  `/imports/${jobImportId}/jobs/${id}`;
