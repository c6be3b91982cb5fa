import type { JobForm, JobVariant } from '../../data/documents.ts';

/** The printed forms, in the order in which they are offered. */
export const printedForms = ['V1', 'V2', 'V3'] as const satisfies readonly JobForm[];

/** The form that a description has of its own; of other sources the server knows the nearest. */
export const ownForm = (variant: JobVariant): JobForm | undefined =>
  printedForms.find((form) => form === variant);

/** Where the Word file of a version is taken from. */
export const wordAddress = (id: string, form?: JobForm): string =>
  `/export/job-descriptions/${id}${form ? `?form=${form}` : ''}`;
