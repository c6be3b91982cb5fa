import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { say } from '../../../core/bilingual.ts';
import { signedIn, type Context } from '../../../core/context.ts';
import { Access } from '../../../core/declared-access.ts';
import { Params, seenBy } from '../../../core/filter.ts';
import { isId } from '../../../core/input.ts';
import { recordCommand } from '../../../core/record-command.ts';
import { query } from '../../../core/sql.ts';
import { Position } from '../../../org/positions/position.entity.ts';
import { PositionPayload } from '../../../org/positions/position.inputs.ts';
import type { ExtractedJob } from '../../import/extracted.ts';
import { ImportedJob } from '../imported-job.entity.ts';
import { takeImportedHead } from './head.commands.ts';
import { postsCalledSo, readPostHead, theOneCalled } from './head.read.ts';
import { headRows, mayBeTaken } from './head.rules.ts';
import { ImportedHead, TakeImportedHeadInput } from './head.types.ts';

const post = recordCommand(Position, 'position');

/** The head of imported forms beside that of posts. */
@Resolver()
export class ImportedHeadResolver {
  @Access.seen(ImportedJob, 'importedJobId')
  @Query(() => ImportedHead, {
    nullable: true,
    complexity: ({ childComplexity }) => 30 + childComplexity,
    description:
      'The head of an imported form beside that of a post; null where there is either none or you may not see it.',
  })
  async importedHead(
    @Arg('importedJobId', () => ID, { description: 'The imported description.' }) importedJobId: string,
    @Arg('positionId', () => ID, { description: 'The post.' }) positionId: string,
    @Ctx() context: Context,
  ): Promise<ImportedHead | null> {
    const ctx = signedIn(context);
    if (!isId(importedJobId)) return null;
    const params = new Params();
    const seen = seenBy(ctx.db, ctx.policy, ImportedJob)('i', params);
    const [row] = await query(ctx, {
      text: `SELECT i.found FROM imported_job i WHERE i.id = ${params.add(importedJobId)}::bigint AND ${seen}`,
      values: params.values,
      rowMode: 'array',
    });
    const found = await readPostHead(ctx, positionId);
    if (!row || !found) return null;
    const rows = headRows((row as [ExtractedJob])[0], found.head);
    const [name] = rows.find((own) => own.field === 'SUPERIOR' && mayBeTaken(own))?.file ?? [];
    const called = name === undefined ? [] : ((await postsCalledSo(ctx, found, [name])).get(name) ?? []);
    const { organisationId, unitId, revision } = found;
    return {
      positionId,
      revision,
      mayEdit: ctx.policy.can('org.edit', { organisationId, units: [unitId], people: [], positions: [] }),
      rows: rows.map((own) => ({
        ...own,
        file: [...own.file],
        system: [...own.system],
        mayTake: mayBeTaken(own),
        why: own.why === null ? null : say(own.why, ctx.locale),
        posts: own.field === 'SUPERIOR' ? called : [],
        linksTo: own.field === 'SUPERIOR' ? theOneCalled(called) : null,
      })),
    };
  }

  @Access.needs('org.edit', {
    on: Position,
    by: 'input.positionId',
    seeing: { on: ImportedJob, by: 'input.importedJobId' },
  })
  @Mutation(() => PositionPayload, {
    description:
      'Writes fields of the head of an imported form to a post, each as if it were changed there: checked, and on record.',
  })
  takeImportedHead(
    @Arg('input', () => TakeImportedHeadInput, { description: 'What is meant.' })
    input: TakeImportedHeadInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PositionPayload> {
    return post(takeImportedHead, { input, context, info });
  }
}
