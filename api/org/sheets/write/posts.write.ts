import { auditMany, type AuditEntry } from '../../../core/audit.ts';
import type { Transacted } from '../../../core/command.ts';
import { changesHoldFrom } from '../../org.editing.ts';
import { headFields } from '../../positions/position-head.inputs.ts';
import type { PostAfter } from '../plan/post-after.ts';
import { inChunks, newIds, type Progress } from './chunks.ts';
import { differs, mayEditWhere } from './units.write.ts';

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What a sheet writes of a post, by property, with the type of its column. */
const types: Readonly<Record<string, string>> = {
  unitId: 'bigint',
  superiorId: 'bigint',
  title: 'text',
  aliases: 'text[]',
  isLead: 'boolean',
  headcountPlan: 'int',
  sort: 'int',
  openedOn: 'date',
  ...Object.fromEntries(headFields.map((field) => [field, 'jsonb'])),
};
const fields = Object.keys(types) as (keyof PostAfter)[];
const columns = fields.map((field) => `${snake(field)} ${types[field]}`).join(', ');
const names = fields.map(snake);

/** Writes the posts of a sheet with their audit. */
export const writePosts = async (
  tx: Transacted,
  organisationId: string,
  posts: readonly PostAfter[],
  progress: Progress,
): Promise<void> => {
  await changesHoldFrom(tx);
  const added = posts.filter(({ before }) => !before);
  const ids = await newIds(tx.manager, 'position', added.length);
  const places = new Map(added.map(({ id }, at) => [id, ids[at] ?? '']));
  const idOf = (id: string): string => places.get(id) ?? id;
  const valueOf = (post: PostAfter, field: keyof PostAfter): unknown => {
    if (field === 'superiorId') return post.superiorId && idOf(post.superiorId);
    return field === 'title' ? post.title.trim() : post[field];
  };
  const stored = (post: PostAfter): object => ({
    ...Object.fromEntries(fields.map((field) => [snake(field), valueOf(post, field)])),
    id: idOf(post.id),
  });
  // All in one: a post may stand before the one it reports to.
  if (added.length > 0)
    await tx.manager.query(
      `INSERT INTO position (organisation_id, id, ${names.join(', ')})
       SELECT $2, id, ${names.join(', ')} FROM json_to_recordset($1) AS r (id bigint, ${columns})`,
      [JSON.stringify(added.map(stored)), organisationId],
    );
  await progress(added.length);
  await inChunks(
    posts.filter(({ before }) => before),
    progress,
    (chunk) =>
      tx.manager.query(
        `UPDATE position p SET ${names.map((name) => `${name} = r.${name}`).join(', ')}, revision = p.revision + 1
         FROM json_to_recordset($1) AS r (id bigint, ${columns}) WHERE p.id = r.id`,
        [JSON.stringify(chunk.map(stored))],
      ),
  );
  const under = mayEditWhere(tx, organisationId);
  await auditMany(tx, organisationId, posts, (post): AuditEntry => {
    const { before } = post;
    const noted = before
      ? fields.filter((field) => differs(before[field as never], valueOf(post, field)))
      : fields;
    return {
      action: before ? 'importPositionChange' : 'importPosition',
      entity: 'Position',
      entityId: idOf(post.id),
      organisationId,
      assignmentId: under(before?.unitId ?? post.unitId),
      before: before && Object.fromEntries(noted.map((field) => [field, before[field as never]])),
      after: Object.fromEntries(noted.map((field) => [field, valueOf(post, field)])),
    };
  });
};
