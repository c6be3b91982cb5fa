import type { ValueTransformer } from 'typeorm';

/** PostgreSQL's numeric as a number: for shares, years and targets, all far below the digits that a double keeps. */
export const asNumber: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};
