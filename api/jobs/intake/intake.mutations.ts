import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import { command, keyedCall, knownResult } from '../../core/command.ts';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { recordCommand } from '../../core/record-command.ts';
import { readOne } from '../../core/read/read.ts';
import { JobDescription } from '../job-description.entity.ts';
import { JobDescriptionPayload } from '../job.inputs.ts';
import { draftFromImport } from './draft.commands.ts';
import { checkIsNew, keepImport, sha256Of, writingPlace } from './import.commands.ts';
import { ImportPoint } from './import-point.entity.ts';
import { ImportedJob } from './imported-job.entity.ts';
import {
  DraftFromImportInput,
  ImportPastedJobsInput,
  ReopenImportPointInput,
  SetAsideInput,
  SettleImportPointInput,
} from './intake.types.ts';
import { JobImport } from './job-import.entity.ts';
import { pastedProblems } from './paste.rules.ts';
import { readJobs } from './reading.ts';
import {
  keepImportAbilities,
  reopenImportPoint,
  setImportRemainderAside,
  settleImportPoint,
} from './settle.commands.ts';
import { invalid } from '../../core/refusal.ts';
import { Position } from '../../org/positions/position.entity.ts';

@ObjectType({ description: 'An import after a command.' })
export class JobImportPayload {
  @Field(() => JobImport, { nullable: true, description: 'The import; null where you may no longer see it.' })
  jobImport!: JobImport | null;
}

@ObjectType({ description: 'A point after a command.' })
export class ImportPointPayload {
  @Field(() => ImportPoint, {
    nullable: true,
    description: 'The point; null where you may no longer see it.',
  })
  point!: ImportPoint | null;
}

@ObjectType({ description: 'An imported description after a command.' })
export class ImportedJobPayload {
  @Field(() => ImportedJob, {
    nullable: true,
    description: 'The imported description; null where you may no longer see it.',
  })
  importedJob!: ImportedJob | null;
}

const means = { description: 'What is meant.' };

const point = recordCommand(ImportPoint, 'point');
const importedJob = recordCommand(ImportedJob, 'importedJob');
const version = recordCommand(JobDescription, 'jobDescription');

/** What can be done to imports. */
@Resolver()
export class JobImportMutations {
  @Access.needs('job.write')
  @Mutation(() => JobImportPayload, {
    complexity: ({ childComplexity }) => 200 + childComplexity,
    description:
      'Reads job descriptions out of a pasted text and keeps them beside it. Files come by POST /import/jobs.',
  })
  async importPastedJobs(
    @Arg('input', () => ImportPastedJobsInput, means) input: ImportPastedJobsInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobImportPayload> {
    const ctx = signedIn(context);
    writingPlace(ctx);
    const problems = pastedProblems(input.text);
    if (problems.length > 0) throw invalid(...problems);
    const call = { name: info.fieldName, input, ...(input.idempotencyKey && { key: input.idempotencyKey }) };
    const keyed = keyedCall(call);
    const isKnown = keyed !== null && (await knownResult(ctx, keyed)) !== null;
    const bytes = new TextEncoder().encode(input.text);
    if (!isKnown && input.again !== true) await checkIsNew(ctx, sha256Of(bytes));
    // Read before the transaction begins: nothing is held meanwhile.
    const read = isKnown ? { source: '', jobs: [] } : await readJobs({ text: input.text }, 'input.text');
    const name = input.text.trim().replaceAll(/\s+/g, ' ').slice(0, 40);
    return command(
      ctx,
      call,
      (tx) => keepImport(tx, { kind: 'PASTE', name, bytes }, read),
      async (tx, id) => ({ jobImport: await readOne(tx, JobImport, info, id, { path: ['jobImport'] }) }),
    );
  }

  @Access.seen(ImportPoint, 'input.id')
  @Mutation(() => ImportPointPayload, {
    description: 'Settles a point, and writes the answer into the draft where one was made.',
  })
  settleImportPoint(
    @Arg('input', () => SettleImportPointInput, means) input: SettleImportPointInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ImportPointPayload> {
    return point(settleImportPoint, { input, context, info });
  }

  @Access.seen(ImportPoint, 'input.id')
  @Mutation(() => ImportPointPayload, {
    description: 'Takes the answer to a point back, in the draft too, as long as that was never handed in.',
  })
  reopenImportPoint(
    @Arg('input', () => ReopenImportPointInput, means) input: ReopenImportPointInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ImportPointPayload> {
    return point(reopenImportPoint, { input, context, info });
  }

  @Access.seen(ImportedJob, 'input.importedJobId')
  @Mutation(() => ImportedJobPayload, {
    description: 'Sets all text of an imported description aside that still has no field.',
  })
  setImportRemainderAside(
    @Arg('input', () => SetAsideInput, means) input: SetAsideInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ImportedJobPayload> {
    return importedJob(setImportRemainderAside, { input, context, info });
  }

  @Access.seen(ImportedJob, 'input.importedJobId')
  @Mutation(() => ImportedJobPayload, {
    description:
      'Lets all authority lines of an imported description, of which it is still asked, keep the ability that they gave before.',
  })
  keepImportAbilities(
    @Arg('input', () => SetAsideInput, means) input: SetAsideInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ImportedJobPayload> {
    return importedJob(keepImportAbilities, { input, context, info });
  }

  @Access.needs('job.write', {
    on: Position,
    by: 'input.positionId',
    seeing: { on: ImportedJob, by: 'input.importedJobId' },
  })
  @Mutation(() => JobDescriptionPayload, {
    description:
      'Begins the next version for a post with the content of an imported description; what is open there holds it back from being handed in.',
  })
  draftFromImport(
    @Arg('input', () => DraftFromImportInput, means) input: DraftFromImportInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobDescriptionPayload> {
    return version(draftFromImport, { input, context, info });
  }
}
