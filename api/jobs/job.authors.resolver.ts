import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { signedIn, type Context } from '../core/context.ts';
import { loaderOf } from '../core/read/loader.ts';
import { readList } from '../core/read/read.ts';
import { idsAmong } from '../org/org.filters.ts';
import { Person } from '../org/person.entity.ts';
import { JobDescription } from './job-description.entity.ts';

/** Where a field stands in the answer, without the places in lists. */
const placeOf = (path: GraphQLResolveInfo['path'] | undefined): string =>
  path ? `${placeOf(path.prev)}${typeof path.key === 'string' ? `.${path.key}` : ''}` : '';

/** Who wrote in a version. A list of ids is no relation: the people of all versions of an answer come in one statement. */
@Resolver(() => JobDescription)
export class JobAuthorsResolver {
  @FieldResolver(() => [Person], {
    description: 'Everybody who wrote in it, the first one first; none of them reviews or approves it.',
  })
  async authors(
    @Root() { authorIds }: JobDescription,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Person[]> {
    const ctx = signedIn(context);
    const people = loaderOf<Person>(ctx, `authors ${placeOf(info.path)}`, async (ids) => {
      const rows = await readList(ctx, Person, info, { where: idsAmong(ids), order: [['id', 'ASC']] });
      return new Map(rows.map((row) => [row.id, row]));
    });
    const found = await Promise.all(authorIds.map((id) => people.load(id)));
    return found.filter((person) => person !== null);
  }
}
