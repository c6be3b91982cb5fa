import { audit } from '../../../core/audit.ts';
import type { Transacted } from '../../../core/command.ts';
import { absent, none, type FormText } from '../../../core/form-text.ts';
import { loadSeen } from '../../../core/load-seen.ts';
import { invalid, notFound } from '../../../core/refusal.ts';
import { postWords } from '../../../org/org.editing.ts';
import { toChange } from '../../../org/part.editing.ts';
import { linesStay } from '../../../org/org.locks.ts';
import { editPosition, posts, setSuperior } from '../../../org/positions/position.commands.ts';
import type { EditPositionInput } from '../../../org/positions/position.inputs.ts';
import { addRelation, removeRelation } from '../../../org/positions/relation.commands.ts';
import type { PositionRelationKind } from '../../../org/org.words.ts';
import { ImportedJob } from '../imported-job.entity.ts';
import { importedWords } from '../settle.commands.ts';
import { postsCalledSo, readPostHead, theOneCalled, type FoundPost } from './head.read.ts';
import {
  headLists,
  headRows,
  headTexts,
  mayBeTaken,
  namedBeside,
  seatsIn,
  type HeadRow,
  type NamedPost,
} from './head.rules.ts';
import type { TakeImportedHeadInput } from './head.types.ts';

/** A text of the head as the file says it. */
const textOf = ({ isNone, file }: HeadRow): FormText =>
  isNone ? none() : { ...absent(), state: 'VALUE', value: file[0] ?? '' };

/** What changes of the texts, the seats and the other titles of the post. */
const editsOf = (rows: readonly HeadRow[], { head }: FoundPost): Partial<EditPositionInput> =>
  Object.assign(
    {},
    ...rows.map((row): Partial<EditPositionInput> => {
      const text = headTexts[row.field];
      if (text) return { [text.column]: textOf(row) };
      if (row.field === 'HEADCOUNT') return { headcountPlan: seatsIn(row.file[0] ?? '') };
      if (row.field === 'TITLE') return { aliases: [...head.aliases, row.file[0] ?? ''] };
      // what the form prints in place of names goes where there are names
      if (row.field === 'SUBORDINATES') return { directSubordinates: row.isNone ? none() : absent() };
      return {};
    }),
  ) as Partial<EditPositionInput>;

/** Lets the names of one kind be those of the file: the others go, the missing ones come, linked where one post is called so. */
const nameAll = async (
  tx: Transacted,
  { head }: FoundPost,
  kind: PositionRelationKind,
  names: readonly string[],
  postOf: (name: string) => string | null,
): Promise<void> => {
  const before = namedBeside(head, kind);
  const has = ({ rawName, title }: NamedPost, name: string): boolean => rawName === name || title === name;
  const stays = before.filter((relation) => names.some((name) => has(relation, name)));
  for (const { id } of before.filter((relation) => !stays.includes(relation)))
    await removeRelation(tx, { id });
  const linked = new Set<string>();
  for (const rawName of new Set(names)) {
    if (stays.some((relation) => has(relation, rawName))) continue;
    const meant = postOf(rawName);
    // two names of one post: the second stays a name
    const toPositionId = meant !== null && !linked.has(meant) ? meant : null;
    if (toPositionId !== null) linked.add(toPositionId);
    await addRelation(tx, { positionId: head.id, kind, rawName, toPositionId });
  }
};

/** Refuses fields of which nothing can be taken over. @throws Refusal INVALID */
const rowsAsked = (rows: readonly HeadRow[], { fields }: TakeImportedHeadInput): HeadRow[] => {
  const asked = [...new Set(fields)].map((field) => ({
    field,
    row: rows.find((row) => row.field === field),
  }));
  const problems = asked.flatMap(({ field, row }) =>
    row && mayBeTaken(row)
      ? []
      : [
          {
            path: `input.fields.${fields.indexOf(field)}`,
            code: 'NOT_ALLOWED',
            text: row?.why ?? {
              zh: '这一项没有可写入岗位的内容',
              en: 'the file says nothing here that the post does not',
            },
          },
        ],
  );
  if (problems.length > 0) throw invalid(...problems);
  return asked.flatMap(({ row }) => row ?? []);
};

/**
 * Writes fields of the head of an imported form to a post, each by the command that changes it at the post, so that each
 * is checked and on record as if it were done there. Answers the post's id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, FORBIDDEN where the person may not edit the post, INVALID for a field without
 *   anything to take over, a superior that makes a circle, or as the commands of posts.
 */
export const takeImportedHead = async (tx: Transacted, input: TakeImportedHeadInput): Promise<string> => {
  const { importedJobId, positionId: id } = input;
  await linesStay(tx, { post: id });
  const imported = await loadSeen(tx, ImportedJob, importedJobId, {
    what: importedWords,
    path: 'input.importedJobId',
  });
  const { row: post, assignmentId } = await toChange(tx, posts, { id, revision: input.revision });
  const found = await readPostHead(tx, id);
  if (!found) throw notFound(postWords, 'input.positionId');
  const rows = rowsAsked(headRows(imported.found, found.head), input);
  const called = await postsCalledSo(
    tx,
    found,
    rows.flatMap(({ field, file }) => (field === 'SUPERIOR' || headLists[field] ? file : [])),
  );
  let { revision } = input;
  const edits = editsOf(rows, found);
  if (Object.keys(edits).length > 0) {
    await editPosition(tx, { id, revision, ...edits });
    revision += 1;
  }
  const superior = rows.find(({ field }) => field === 'SUPERIOR');
  if (superior) {
    const [name = ''] = superior.file;
    const superiorId =
      superior.isNone || input.superiorId === null
        ? null
        : (input.superiorId ?? theOneCalled(called.get(name)));
    // A name that no post has yet leaves the line as it is, and is kept to be linked later (F004).
    if (superiorId !== null || superior.isNone) await setSuperior(tx, { id, revision, superiorId });
    const isCalledSo = called
      .get(name)
      ?.some((each) => each.positionId === superiorId && each.title === name);
    // the line says it; only another name than the title of the post is kept beside it
    await nameAll(tx, found, 'SUPERIOR', isCalledSo ? [] : superior.file, () => superiorId);
  }
  for (const { field, file } of rows) {
    const list = headLists[field];
    const reporting = field === 'SUBORDINATES' ? found.head.reporting : [];
    const names = file.filter((name) => !reporting.includes(name));
    if (list) await nameAll(tx, found, list.kind, names, (name) => theOneCalled(called.get(name)));
  }
  await audit(tx, {
    action: 'takeImportedHead',
    entity: 'ImportedJob',
    entityId: imported.id,
    organisationId: post.organisationId,
    assignmentId,
    after: {
      positionId: id,
      taken: rows.map(({ field, file, isNone, system }) => ({ field, file, isNone, before: system })),
    },
  });
  return id;
};
