import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { say } from '../../core/bilingual.ts';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import type { FoundRecord } from './found-record.ts';
import { RecordAskedAbout } from './record.types.ts';
import { toldOf } from './told-record.ts';
import { Explanation } from './explanation.types.ts';
import { PeopleWhoCan } from './why.types.ts';

const told = async (context: Context, found: FoundRecord): Promise<RecordAskedAbout> => {
  const ctx = signedIn(context);
  const { name, state, parts } = await toldOf(ctx, found);
  return {
    kind: found.kind.name,
    id: String(found.row['id']),
    name: say(name, ctx.locale),
    state: state && say(state, ctx.locale),
    isSeen: found.isSeen,
    parts: parts.map(({ what, of, id, name: called }) => ({
      part: say(what, ctx.locale),
      name: called,
      unitId: of === 'unit' ? id : null,
      personId: of === 'person' ? id : null,
      positionId: of === 'position' ? id : null,
    })),
  };
};

/** The record about which an explanation is. */
@Resolver(() => Explanation)
export class ExplainedRecordResolver {
  @Access.row()
  @FieldResolver(() => RecordAskedAbout, {
    nullable: true,
    description: 'The record that was asked about; null where none was named.',
  })
  async record(
    @Root() { explained }: Explanation,
    @Ctx() context: Context,
  ): Promise<RecordAskedAbout | null> {
    return explained.record && told(context, explained.record);
  }
}

/** The record of which it is told who can. */
@Resolver(() => PeopleWhoCan)
export class RecordOfPeopleResolver {
  @Access.row()
  @FieldResolver(() => RecordAskedAbout, {
    // It is one, however long the page by which the query is priced.
    complexity: () => 1,
    description: 'The record that was asked about.',
  })
  async record(@Root() { asked }: PeopleWhoCan, @Ctx() context: Context): Promise<RecordAskedAbout> {
    return told(context, asked);
  }
}
