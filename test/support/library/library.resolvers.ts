import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { signedIn, type Context } from '../../../api/core/context.ts';
import { connectionOf, PageArgs, type Page } from '../../../api/core/page.ts';
import { loaderOf } from '../../../api/core/read/loader.ts';
import { loaded } from '../../../api/core/read/loaded.ts';
import { readList, readOne, readPage } from '../../../api/core/read/read.ts';
import type { Order } from '../../../api/core/read/declare.ts';
import { query } from '../../../api/core/sql.ts';
import { Book, Branch, Note, Orphan } from './library.entities.ts';

const BookConnection = connectionOf(Book);

/** The orders in which books are listed. */
export const bookOrders: readonly Order<Book>[] = [
  [],
  [['lentAt', 'DESC']],
  [['lentAt', 'ASC', 'FIRST']],
  [['weight', 'DESC', 'LAST']],
  [
    ['state', 'ASC'],
    ['lentAt', 'DESC', 'LAST'],
  ],
  [['state', 'DESC']],
  [
    ['isRare', 'ASC'],
    ['printedOn', 'DESC'],
  ],
  [['id', 'DESC']],
];

@Resolver(() => Book)
export class BookResolver {
  @Query(() => Book, { nullable: true })
  book(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ): Promise<Book | null> {
    return readOne(signedIn(context), Book, info, id);
  }

  @Query(() => BookConnection)
  books(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('order', () => Int, { defaultValue: 0 }) order: number,
  ): Promise<Page<Book>> {
    return readPage(signedIn(context), Book, info, { order: bookOrders[order] ?? [], first, after });
  }

  @Query(() => [Branch])
  branches(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Branch[]> {
    return readList(signedIn(context), Branch, info, { order: [['name', 'DESC']] });
  }

  @Query(() => [Note])
  notes(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Note[]> {
    return readList(signedIn(context), Note, info, { order: [], limit: 50 });
  }

  @Query(() => [Orphan])
  orphans(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Orphan[]> {
    return readList(signedIn(context), Orphan, info, { order: [] });
  }

  @FieldResolver(() => [Note])
  mentions(@Root() book: Book): Note[] {
    return loaded<Note[]>(book, 'mentions');
  }

  @FieldResolver(() => Int)
  noteCount(@Root() { id }: Book, @Ctx() context: Context): Promise<number> {
    const loader = loaderOf(context, 'note counts', async (ids) => {
      const rows = await query(context, {
        text: 'select book_id, count(*)::int from note where book_id = any($1) group by book_id',
        values: [ids],
        rowMode: 'array',
      });
      return new Map(rows.map(([book, count]) => [String(book), Number(count)]));
    });
    return loader.load(id).then((count) => count ?? 0);
  }
}
