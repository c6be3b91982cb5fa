import { getNamedType, isEnumType, isObjectType, type GraphQLSchema } from 'graphql';
import type { DataSource, ObjectLiteral } from 'typeorm';
import type { EntityClass } from '../../api/core/resource.ts';

/** A row to be inserted, by property. */
export type NewRow = Record<string, unknown>;

/** What chance begins with: always the same, but for `npm run explore`. */
export const seedOr = (usual: number): number => Number(process.env.SEED ?? usual);

/** A source of choices that gives the same ones for the same seed. */
export class Chance {
  constructor(private state: number) {}

  /** A whole number from 0 up to but without `below`. */
  readonly whole = (below: number): number => {
    // mulberry32
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };

  readonly one = <Value>(values: readonly Value[]): Value => {
    if (values.length === 0) throw new Error('There is nothing to choose from.');
    return values[this.whole(values.length)] as Value;
  };

  readonly some = <Value>(values: readonly Value[]): Value[] => values.filter(() => this.whole(3) === 0);

  readonly often = (): boolean => this.whole(3) > 0;
}

const words = ['甲', '乙', 'x', 'with "quotes"', '换\n行', 'o’clock'];
const days = ['2024-02-29', '2026-01-01', '2026-03-01', '2026-03-02', '2026-03-03', '2026-12-31'];
const text = (chance: Chance): NewRow => ({
  state: chance.one(['VALUE', 'BLANK', 'NONE']),
  value: chance.one(words),
  raw: null,
  certain: true,
  note: null,
});

/**
 * A row of an entity with a value for every column that is neither generated nor a relation's: enum columns take a
 * word that GraphQL knows, nullable ones are null at times.
 */
export const anyRow = (
  db: DataSource,
  schema: GraphQLSchema,
  entity: EntityClass,
  chance: Chance,
): NewRow => {
  const metadata = db.getMetadata(entity);
  const type = schema.getType(metadata.name);
  const fields = isObjectType(type) ? type.getFields() : {};
  const row: NewRow = {};
  for (const column of metadata.ownColumns) {
    const { propertyName: property } = column;
    if (column.isGenerated || property.endsWith('Id') || property.endsWith('Ids') || column.isVirtual)
      continue;
    if (column.isNullable && !chance.often()) {
      row[property] = null;
      continue;
    }
    const named = fields[property] && getNamedType(fields[property].type);
    const value = (): unknown => {
      if (isEnumType(named)) return chance.one(named.getValues()).value;
      switch (db.driver.normalizeType(column)) {
        case 'integer':
          return chance.whole(5);
        case 'numeric':
          return chance.whole(400) / 4;
        case 'boolean':
          return chance.whole(2) === 0;
        case 'date':
          return chance.one(days);
        case 'timestamp with time zone':
          return new Date(
            Date.UTC(2026, 2, 1 + chance.whole(3), chance.whole(24), 0, 0, chance.whole(1_000)),
          );
        case 'jsonb':
          return text(chance);
        case 'bigint':
          return String(chance.whole(100_000));
        default:
          return chance.one(words);
      }
    };
    row[property] = column.isArray ? [value(), value()].slice(0, chance.whole(3)) : value();
  }
  return row;
};

/** Inserts a row and gives it back with its id; null where a constraint forbids it. */
export const put = async <Row extends ObjectLiteral>(
  db: DataSource,
  entity: EntityClass<Row>,
  row: NewRow,
): Promise<(NewRow & { id: string }) | null> => {
  try {
    const { identifiers } = await db.getRepository(entity as never).insert(row as never);
    return { ...row, id: String(identifiers[0]?.['id']) };
  } catch (error) {
    const { code } = error as { code?: string };
    // Exclusion, unique and check: such a row cannot be, so it is left out. Anything else is a mistake of the test.
    if (code === '23P01' || code === '23505' || code === '23514') return null;
    throw error;
  }
};
