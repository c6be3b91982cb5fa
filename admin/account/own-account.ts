import type { MyAccountQuery } from '../data/documents.ts';

/** One's own account as the screen shows it. */
export type OwnAccount = NonNullable<MyAccountQuery['row']>;
