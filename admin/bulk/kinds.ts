import type { SheetKind } from '../data/documents.ts';

/** What a sheet can hold, in the order in which an organisation is built up. */
export const kinds: readonly SheetKind[] = ['UNITS', 'POSITIONS', 'PEOPLE', 'ASSIGNMENTS'];
