import type { OutageListQuery } from '../../data/documents.ts';

/** One outage as it is shown. */
export type Outage = OutageListQuery['row']['faultWindows'][number];
