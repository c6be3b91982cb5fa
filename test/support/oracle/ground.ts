import type { DataSource, ObjectLiteral } from 'typeorm';
import type { Ability } from '../../../api/core/abilities.ts';
import { dayOf } from '../../../api/core/clock.ts';
import type { EntityClass } from '../../../api/core/resource.ts';
import { maySee } from '../../../api/core/seen.ts';
import type { Subject } from '../../../api/core/subject.ts';
import type { OracleType, RawRow, Viewing } from './oracle.ts';

/** What every type of the oracle begins with: its rows, and who sees which. */
type Seen = Pick<OracleType, 'rows' | 'sees'>;

const rowsOf = async (db: DataSource, entity: EntityClass): Promise<readonly RawRow[]> =>
  (await db.getRepository(entity as never).find()) as readonly RawRow[];

/** Records that are seen for themselves. */
export const ownOf = async <Row extends ObjectLiteral>(
  db: DataSource,
  entity: EntityClass<Row>,
): Promise<Seen> => ({
  rows: await rowsOf(db, entity),
  sees: (row, { policy }) => maySee(policy, entity, row as unknown as Row),
});

/** Records that whoever sees their parent sees; `by` holds its id. */
export const partOf = async (
  db: DataSource,
  entity: EntityClass,
  parent: Seen,
  by: string,
): Promise<Seen> => ({
  rows: await rowsOf(db, entity),
  sees: (row, viewing) => {
    const found = parent.rows.find((other) => other['id'] === row[by]);
    return found !== undefined && parent.sees(found, viewing);
  },
});

/** A related person; `by` holds the id. */
export const person = (by: string) => ({ type: 'Person', by });

/** The day on which is looked. */
export const today = ({ now }: Viewing): string => dayOf(now);

/** A value that is shown to whoever has an ability, and to others as `hide` leaves it. */
export const unless =
  (
    ability: Ability,
    subject: (row: RawRow) => Subject,
    hide: (value: string) => string | null = () => null,
  ) =>
  (value: unknown, row: RawRow, { policy }: Viewing): unknown =>
    value === null || policy.can(ability, subject(row)) ? value : hide(String(value));

/** Fields that are texts of forms. */
export const formTexts = (...fields: readonly string[]): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field, 'FormText']));
