import type { SheetKind } from '../sheet.words.ts';
import { assignmentColumns } from './assignment.columns.ts';
import type { SheetColumn } from './column.ts';
import { personColumns } from './person.columns.ts';
import { positionColumns } from './position.columns.ts';
import { unitColumns } from './unit.columns.ts';

/** The columns of each kind of sheet, in the order of its template. */
export const columnsOf: Readonly<Record<SheetKind, readonly SheetColumn[]>> = {
  UNITS: unitColumns,
  POSITIONS: positionColumns,
  PEOPLE: personColumns,
  ASSIGNMENTS: assignmentColumns,
};
