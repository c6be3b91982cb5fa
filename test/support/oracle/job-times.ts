import type { RawRow } from './oracle.ts';

/** Where a version stands on a day. */
export const stateOf = (row: RawRow, day: string): unknown =>
  row['state'] === 'APPROVED' && row['effectiveTo'] !== null && String(row['effectiveTo']) <= day
    ? 'SUPERSEDED'
    : row['state'];

/** Whether a version is in force on a day. */
export const isInForce = (row: RawRow, day: string): boolean =>
  row['state'] === 'APPROVED' &&
  row['effectiveFrom'] !== null &&
  String(row['effectiveFrom']) <= day &&
  (row['effectiveTo'] === null || String(row['effectiveTo']) > day);
