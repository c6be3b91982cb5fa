import type { SignedIn } from '../core/context.ts';
import { Params, seenBy } from '../core/filter.ts';
import { isId } from '../core/input.ts';
import { loaderOf } from '../core/read/loader.ts';
import { declaredResource, type Resource } from '../core/resource.ts';
import { query } from '../core/sql.ts';
import type { Subject } from '../core/subject.ts';
import type { AuditEntry } from './audit-entry.entity.ts';

/** The kind of record of an entry where its rows may be read at all, with its entity and who may see it. */
const readableKind = ({ db }: SignedIn, kind: string) => {
  const entity = db.entityMetadatas.find(({ name }) => name === kind)?.target;
  const resource = entity && declaredResource(entity);
  const isReadable = resource && !(resource.kind === 'own' && resource.read.length === 0);
  return isReadable ? { entity, resource } : null;
};

const seenRows = async (ctx: SignedIn, entity: unknown, ids: readonly string[]) => {
  const params = new Params();
  const { tableName } = ctx.db.getMetadata(entity as never);
  const asked = params.add(ids.filter(isId));
  const rows = await query(ctx, {
    text: `SELECT t.id::text, ${seenBy(ctx.db, ctx.policy, entity)('t', params)} FROM ${tableName} t WHERE t.id = any(${asked}::bigint[])`,
    values: params.values,
    rowMode: 'array',
  });
  return new Map(rows.map(([id, isSeen]) => [String(id), isSeen === true]));
};

/** Of a record that is gone only its units are known, so what asks for a state of it shows nothing. */
const sawGone = (ctx: SignedIn, resource: Resource, subject: Subject): boolean => {
  if (resource.kind === 'public') return true;
  if (resource.kind === 'part') return sawGone(ctx, declaredResource(resource.parent()) ?? resource, subject);
  if (typeof resource.read === 'string') return resource.read === 'members';
  return resource.read.some(({ ability, when }) => !when && ctx.policy.can(ability, subject));
};

/**
 * Whether the reader of an entry may see the record that it is about, as it is now: what it held before and after is part of it,
 * so the log shows no draft, request or ticket to whoever is not shown it elsewhere. True where the entry is about no record, and
 * for kinds that nobody reads as records, such as sessions: there the fields alone say who may.
 *
 * @param subject what the entry concerned; decides for a record that is gone.
 */
export const seesRecord = async (
  ctx: SignedIn,
  { entity, entityId }: Pick<AuditEntry, 'entity' | 'entityId'>,
  subject: Subject,
): Promise<boolean> => {
  const kind = entityId === null ? null : readableKind(ctx, entity);
  if (!kind || entityId === null) return true;
  const loader = loaderOf(ctx, `audit seen: ${entity}`, (ids) => seenRows(ctx, kind.entity, ids));
  return (await loader.load(entityId)) ?? sawGone(ctx, kind.resource, subject);
};
