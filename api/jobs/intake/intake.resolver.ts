import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { connectionOf, PageArgs, type Page } from '../../core/page.ts';
import { usually } from '../../core/price.ts';
import { loaded } from '../../core/read/loaded.ts';
import { loaderOf } from '../../core/read/loader.ts';
import { readOne, readPage } from '../../core/read/read.ts';
import { JobDescription } from '../job-description.entity.ts';
import { ImportPoint } from './import-point.entity.ts';
import { ImportedJob } from './imported-job.entity.ts';
import { PositionSuggestion } from './intake.types.ts';
import { JobImport } from './job-import.entity.ts';
import { suggestedPosts } from './suggestions.ts';

const JobImportConnection = connectionOf(JobImport);

/** What was brought in. */
@Resolver(() => JobImport)
export class JobImportResolver {
  @Access.seen(JobImport)
  @Query(() => JobImportConnection, {
    description: 'Files and texts with job descriptions that were brought in, the latest first.',
  })
  async jobImports(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<JobImport>> {
    return readPage(signedIn(context), JobImport, info, { where: [], order: [['id', 'DESC']], first, after });
  }

  @Access.seen(JobImport, 'id')
  @Query(() => JobImport, {
    nullable: true,
    description: 'One import; null where there is none or you may not see it.',
  })
  async jobImport(
    @Arg('id', () => ID, { description: 'The import’s id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobImport | null> {
    return readOne(signedIn(context), JobImport, info, id);
  }

  @FieldResolver(() => [ImportedJob], {
    complexity: usually(3),
    description: 'The descriptions that were found in it, in the order of the text.',
  })
  jobs(@Root() own: JobImport): ImportedJob[] {
    return loaded(own, 'jobs');
  }
}

/** One imported description. */
@Resolver(() => ImportedJob)
export class ImportedJobResolver {
  @Access.seen(ImportedJob, 'id')
  @Query(() => ImportedJob, {
    nullable: true,
    description: 'One imported description; null where there is none or you may not see it.',
  })
  async importedJob(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ImportedJob | null> {
    return readOne(signedIn(context), ImportedJob, info, id);
  }

  @FieldResolver(() => [ImportPoint], {
    complexity: usually(20),
    description: 'What must be settled, in the order of the source.',
  })
  points(@Root() own: ImportedJob): ImportPoint[] {
    return loaded(own, 'points');
  }

  @FieldResolver(() => [JobDescription], {
    description: 'The versions that were made of it and that you may see, the latest first.',
  })
  jobDescriptions(@Root() own: ImportedJob): JobDescription[] {
    return loaded(own, 'jobDescriptions');
  }

  @Access.needs('job.write', { nothing: true })
  @FieldResolver(() => [PositionSuggestion], {
    description: 'The posts that it may be for, likeliest first, with the reason; at most five.',
  })
  async suggestions(@Root() { id }: ImportedJob, @Ctx() context: Context): Promise<PositionSuggestion[]> {
    const ctx = signedIn(context);
    const loader = loaderOf<PositionSuggestion[]>(ctx, suggestedPosts, (ids) => suggestedPosts(ctx, ids));
    return (await loader.load(id)) ?? [];
  }
}
