import type { Ability } from './abilities.ts';
import type { Bilingual, Locale } from './bilingual.ts';
import type { EntityClass } from './resource.ts';

/** What codes are called: a table, or a rule for those that are made of parts, such as `UNIT, seats ≤ 2`. */
export type Codes = Readonly<Record<string, Bilingual>> | ((code: string) => Bilingual | undefined);

/** How what a field or a part of one holds is said. */
export interface SaidAs {
  /** The kind of record whose id, or list of ids, it holds. */
  readonly of?: string;
  /** True: it holds codes of such records, and not ids; whoever is shown a code is told what it is called. */
  readonly byCode?: true;
  /** What its codes are called; lists of codes stand as arrays or with commas. */
  readonly codes?: Codes;
}

/** What is said of a field that audit rows hold before and after. */
export interface AuditedField extends SaidAs {
  readonly word: Bilingual;
  /**
   * Who is shown what it holds: whoever has this ability for the units of the row. Left out: whoever may see the row, which
   * is right only for what tells nothing of customers and nothing personal.
   */
  readonly ability?: Ability;
}

/** What is said of a place within a field, such as the column of a duty. */
export type AuditedPart = Bilingual & SaidAs;

/** What a room says of the audit rows of one kind of record. */
export interface AuditedKind {
  /** What such a record is called. */
  readonly word: Bilingual;
  /** How a record of the kind is named, where there is anything to name: SQL over its table; shown under its row filter. */
  readonly record?: {
    readonly entity: EntityClass;
    readonly name: (alias: string, locale: Locale, by: string) => string;
    /**
     * Where it has no name of its own and is known by another record's, as an account is by its person: its table, which
     * `name` is given third, and the column.
     */
    readonly by?: { readonly table: string; readonly column: string };
    /** The column by which fields that are `byCode` name it within its organisation. */
    readonly code?: string;
  };
  /** What is done to it, by the names of the commands. */
  readonly actions: Readonly<Record<string, Bilingual>>;
  /** By the names under which audit rows hold them. A field that is not declared is shown to nobody. */
  readonly fields: Readonly<Record<string, AuditedField>>;
  /** Words for what stands within a field, such as the columns of a duty; said after the name of the field. */
  readonly within?: Readonly<Record<string, AuditedPart>>;
}

const kinds = new Map<string, AuditedKind>();

/** Says what audit rows of a kind of record hold. The room of the record says it, and the log shows nothing else. */
export const declareAudited = (entity: string, kind: AuditedKind): void => {
  kinds.set(entity, kind);
};

/** What is declared of a kind of record; undefined for one that no room has declared. */
export const auditedKind = (entity: string): AuditedKind | undefined => kinds.get(entity);

/** All kinds that rooms have declared, by name. */
export const auditedKinds = (): readonly (readonly [entity: string, kind: AuditedKind])[] => [...kinds];

/** A field and its names, shown to whoever may see the row unless something else is said. */
export const shown = (zh: string, en: string, more: Omit<AuditedField, 'word'> = {}): AuditedField => ({
  word: { zh, en },
  ...more,
});

/** What is called yes and no where a file's address asks for it. */
export const yesOrNo: Codes = { true: { zh: '是', en: 'Yes' }, false: { zh: '否', en: 'No' } };

/** The files that are taken home. */
export const fileFormats: Codes = {
  csv: { zh: 'CSV', en: 'CSV' },
  xlsx: { zh: 'Excel', en: 'Excel' },
};

/** Words in both languages. */
export const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** What rows of every kind may hold: as whom somebody looked while they took something home or had something shown. */
const alwaysAudited: Readonly<Record<string, AuditedField>> = {
  seenAs: shown('以其视角查看', 'Looking as', { of: 'Person' }),
};

/** What is said of a field of some kind's rows; undefined where nothing is, so that it is shown to nobody. */
export const auditedField = (kind: AuditedKind | undefined, name: string): AuditedField | undefined =>
  kind && (kind.fields[name] ?? alwaysAudited[name]);

/** How what stands at a place is said: as its last part says, else as its field. */
export const saidAs = (kind: AuditedKind | undefined, path: readonly string[]): SaidAs | undefined => {
  const part = path.length > 1 ? kind?.within?.[path.at(-1) ?? ''] : undefined;
  return part?.codes || part?.of ? part : auditedField(kind, path[0] ?? '');
};

/** What a place within a field is called; a line that is known by section and number, such as `TABLE 3`, by both. */
export const partWord = (kind: AuditedKind | undefined, part: string): Bilingual | undefined => {
  const [, section, seq] = /^([A-Z_]+) (\d+)$/.exec(part) ?? [];
  if (!section) return kind?.within?.[part];
  const codes = kind?.within?.['section']?.codes;
  const word = codes && codeWord(codes, section);
  return word && { zh: `${word.zh} ${seq}`, en: `${word.en} ${seq}` };
};

/** What a code is called; undefined for one that there is no word for. */
export const codeWord = (codes: Codes, code: string): Bilingual | undefined => {
  if (typeof codes === 'function') return codes(code);
  return Object.hasOwn(codes, code) ? codes[code] : undefined;
};
