import type { Ability } from './abilities.ts';
import type { Bilingual, Locale } from './bilingual.ts';
import type { EntityClass } from './resource.ts';

/** What is said of a field that audit rows hold before and after. */
export interface AuditedField {
  readonly word: Bilingual;
  /**
   * Who is shown what it holds: whoever has this ability for the units of the row. Left out: whoever may see the row, which
   * is right only for what tells nothing of customers and nothing personal.
   */
  readonly ability?: Ability;
  /** The kind of record whose id, or list of ids, it holds. */
  readonly of?: string;
  /** What its codes are called. */
  readonly codes?: Readonly<Record<string, Bilingual>>;
}

/** What a room says of the audit rows of one kind of record. */
export interface AuditedKind {
  /** What such a record is called. */
  readonly word: Bilingual;
  /** How a record of the kind is named, where there is anything to name: SQL over its table; shown under its row filter. */
  readonly record?: {
    readonly entity: EntityClass;
    readonly name: (alias: string, locale: Locale) => string;
    /** Where it has no name of its own and is known by another record's, as an account is by its person: table and column. */
    readonly by?: { readonly table: string; readonly column: string };
  };
  /** What is done to it, by the names of the commands. */
  readonly actions: Readonly<Record<string, Bilingual>>;
  /** By the names under which audit rows hold them. A field that is not declared is shown to nobody. */
  readonly fields: Readonly<Record<string, AuditedField>>;
  /** Words for what stands within a field, such as the columns of a duty; said after the name of the field. */
  readonly within?: Readonly<Record<string, Bilingual>>;
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

/** Words in both languages. */
export const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** What rows of every kind may hold: as whom somebody looked while they took something home or had something shown. */
const alwaysAudited: Readonly<Record<string, AuditedField>> = {
  seenAs: shown('以其视角查看', 'Looking as', { of: 'Person' }),
};

/** What is said of a field of some kind's rows; undefined where nothing is, so that it is shown to nobody. */
export const auditedField = (kind: AuditedKind | undefined, name: string): AuditedField | undefined =>
  kind && (kind.fields[name] ?? alwaysAudited[name]);
