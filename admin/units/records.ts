import type { PositionQuery, UnitQuery } from '../data/documents.ts';

/** A unit as the panel shows it. */
export type UnitRecord = NonNullable<UnitQuery['row']>;

/** A post as its screen shows it. */
export type PositionRecord = NonNullable<PositionQuery['row']>;
