import {
  auditedField,
  auditedKind,
  partWord,
  saidAs,
  type AuditedField,
  type AuditedKind,
} from '../core/audited.ts';
import { say, type Locale } from '../core/bilingual.ts';
import type { SignedIn } from '../core/context.ts';
import { Params, seenBy } from '../core/filter.ts';
import { isId } from '../core/input.ts';
import { loaderOf, type Loader } from '../core/read/loader.ts';
import { query } from '../core/sql.ts';
import type { Subject } from '../core/subject.ts';
import type { AuditEntry } from './audit-entry.entity.ts';
import type { AuditChange } from './audit.types.ts';
import { differencesOf, type Difference } from './diff.rules.ts';
import { seesRecord } from './seen.ts';
import { idsIn, valueText } from './value.rules.ts';

/** So many fields of one entry are shown: a job description that is written anew has hundreds. */
const MOST = 300;

const namesRead = async (
  ctx: SignedIn,
  { entity, name, by }: NonNullable<AuditedKind['record']>,
  ids: readonly string[],
): Promise<Map<string, string>> => {
  const params = new Params();
  const { tableName } = ctx.db.getMetadata(entity as never);
  const asked = params.add(ids.filter(isId));
  const [id, from] = by
    ? ['r.id', `${by.table} r JOIN ${tableName} t ON t.id = r.${by.column}`]
    : ['t.id', `${tableName} t`];
  const rows = await query(ctx, {
    text: `SELECT ${id}::text, ${name('t', ctx.locale, 'r')} FROM ${from}
      WHERE ${id} = any(${asked}::bigint[]) AND ${seenBy(ctx.db, ctx.policy, entity)('t', params)}`,
    values: params.values,
    rowMode: 'array',
  });
  return new Map(rows.map(([key, called]) => [String(key), String(called)]));
};

/** What records of a kind are called, as far as the reader may see them. */
const namesOf = (ctx: SignedIn, kind: string): Loader<string> | null => {
  const record = auditedKind(kind)?.record;
  return record ? loaderOf(ctx, `audit: ${kind}`, (ids) => namesRead(ctx, record, ids)) : null;
};

/** What the codes of records are called in an organisation; told to whoever is shown the codes. */
const namesByCode = (ctx: SignedIn, kind: string, organisationId: string): Loader<string> | null => {
  const record = auditedKind(kind)?.record;
  const code = record?.code;
  if (!record || !code) return null;
  return loaderOf(ctx, `audit: ${kind} by code in ${organisationId}`, async (codes) => {
    const { tableName } = ctx.db.getMetadata(record.entity as never);
    const rows = await query(ctx, {
      text: `SELECT t.${code}, ${record.name('t', ctx.locale, 't')} FROM ${tableName} t
        WHERE t.organisation_id = $1::bigint AND t.${code} = any($2::text[])`,
      values: [organisationId, codes],
      rowMode: 'array',
    });
    return new Map(rows.map(([key, called]) => [String(key), String(called)]));
  });
};

/** What a record is called; null where it has no name, is gone or may not be seen. */
export const recordName = async (
  ctx: SignedIn,
  { entity, entityId }: Pick<AuditEntry, 'entity' | 'entityId'>,
): Promise<string | null> => (entityId && (await namesOf(ctx, entity)?.load(entityId))) || null;

/** What somebody must have the right to for what a row holds: the units that it concerned, and the person that it is about. */
const subjectOf = ({ organisationId, unitIds, entity, entityId }: ShownEntry): Subject => ({
  organisationId: organisationId ?? '',
  units: unitIds.map(String),
  people: entity === 'Person' && entityId !== null ? [entityId] : [],
  positions: [],
});

const nameOfPlace = (kind: AuditedKind | undefined, path: readonly string[], locale: Locale): string =>
  path
    .map((part, at) =>
      say(
        (at === 0 ? auditedField(kind, part)?.word : partWord(kind, part)) ?? { zh: part, en: part },
        locale,
      ),
    )
    .join(' · ');

/** What is needed of a row to say what changed. */
export type ShownEntry = Pick<
  AuditEntry,
  'entity' | 'entityId' | 'organisationId' | 'unitIds' | 'before' | 'after'
>;

/**
 * What changed, field by field, in the reader's language. What a field held is shown only to whoever may see the record, only
 * where its room has declared it, and only to whoever has the ability that it asks for: the log is no way around a mask.
 */
export const shownChanges = async (ctx: SignedIn, entry: ShownEntry): Promise<AuditChange[]> => {
  const { locale, policy } = ctx;
  const kind = auditedKind(entry.entity);
  const subject = subjectOf(entry);
  const isSeen = await seesRecord(ctx, entry, subject);
  const maySee = (field: AuditedField | undefined): boolean =>
    isSeen && field !== undefined && (!field.ability || policy.can(field.ability, subject));
  const said = async ({ path, before, after, isChange }: Difference): Promise<AuditChange> => {
    const field = auditedField(kind, path[0] ?? '');
    const head = {
      field: path.join('.'),
      name: nameOfPlace(kind, path, locale),
      isChange,
    };
    if (!maySee(field)) return { ...head, before: null, after: null, isHidden: true };
    const as = saidAs(kind, path);
    const ids = [...new Set([...idsIn(as, before), ...idsIn(as, after)])];
    const loader = as?.byCode
      ? namesByCode(ctx, as.of ?? '', subject.organisationId)
      : as?.of
        ? namesOf(ctx, as.of)
        : null;
    const names = new Map(
      await Promise.all(ids.map(async (id) => [id, (await loader?.load(id)) ?? null] as const)),
    );
    const saying = { as, locale, nameOf: (id: string) => names.get(id) ?? null };
    return { ...head, before: valueText(before, saying), after: valueText(after, saying), isHidden: false };
  };
  return Promise.all(differencesOf(entry.before, entry.after).slice(0, MOST).map(said));
};
