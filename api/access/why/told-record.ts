import type { ObjectLiteral } from 'typeorm';
import { auditedKind, codeWord } from '../../core/audited.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import type { SignedIn } from '../../core/context.ts';
import { pathText } from '../../core/grant-reach.ts';
import { partsOfKind, type RecordPart } from '../../core/record-kind.ts';
import { query } from '../../core/sql.ts';
import type { FoundRecord } from './found-record.ts';

/** Who has a part in a record. */
export interface ToldPart {
  readonly what: Bilingual;
  readonly of: RecordPart['of'];
  readonly id: string;
  readonly name: string;
}

/** What of a record explains a decision: what it is, where it stands, who has a part in it; nothing of its content. */
export interface ToldRecord {
  readonly name: Bilingual;
  /** Null where records of the kind have no states with words. */
  readonly state: Bilingual | null;
  readonly parts: readonly ToldPart[];
}

const capital = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

const idsIn = (row: ObjectLiteral, column: string): string[] => {
  const value: unknown = row[column];
  return [value].flat().flatMap((id) => (id === null || id === undefined ? [] : [String(id)]));
};

const namesOf = async (
  ctx: SignedIn,
  people: readonly string[],
  positions: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (people.length + positions.length === 0) return new Map();
  const rows = (await query(ctx, {
    text: `SELECT 'person' || id, name FROM person WHERE id = any($1::bigint[])
      UNION ALL SELECT 'position' || id, title FROM position WHERE id = any($2::bigint[])`,
    values: [people, positions],
    rowMode: 'array',
  })) as [string, string][];
  return new Map(rows);
};

/** What of a record is told to whoever may ask about it: by that they know that it is the one they mean. */
export const toldOf = async (ctx: SignedIn, { kind, row, isSeen }: FoundRecord): Promise<ToldRecord> => {
  const told = new Set<string>();
  const parts = partsOfKind(kind).flatMap(({ column, of, what }) =>
    idsIn(row, column).flatMap((id) => {
      // Who is named with a part is not named again among all who had one.
      if (told.has(`${of}${id}`)) return [];
      told.add(`${of}${id}`);
      return [{ what, of, id }];
    }),
  );
  const idsOf = (of: RecordPart['of']): string[] =>
    parts.filter((part) => part.of === of).map(({ id }) => id);
  const names = await namesOf(ctx, idsOf('person'), idsOf('position'));
  const called = String(row[kind.called ?? kind.number?.column ?? 'id']);
  const state = auditedKind(kind.name)?.fields['state'];
  // Of some kinds, such as applications for certificates, the state itself is for those who see them.
  const isTold = isSeen || state?.ability === undefined;
  return {
    name: { zh: `${kind.what.zh} ${called}`, en: `${capital(kind.what.en)} ${called}` },
    state: (isTold && state?.codes && codeWord(state.codes, String(row['state']))) || null,
    parts: parts.map((part) => ({
      ...part,
      name: part.of === 'unit' ? pathText(ctx.actor, part.id) : (names.get(`${part.of}${part.id}`) ?? '…'),
    })),
  };
};
