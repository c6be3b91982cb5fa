import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';

/** Where a page lies in its list. */
@ObjectType({ description: 'Where a page lies in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether the list goes on after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether something stands before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The place of the first record; null on an empty page.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The place of the last record, to be given as `after` for the next page; null on an empty page.',
  })
  endCursor!: string | null;
}

/** One page of a long list. */
export interface Page<Row> {
  nodes: Row[];
  pageInfo: PageInfo;
  /** How many records the whole list has, as far as the caller may see; null beyond 10 000 or where not asked for. */
  totalCount: number | null;
}

/** Which page of a long list is wanted. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: 25, description: 'How many records, 1 to 100.' })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The `endCursor` of the page before; left out for the first page.',
  })
  after?: string | null;
}

const connections = new Map<unknown, ClassType<Page<object>>>();

const makeConnection = (entity: ClassType<object>): ClassType<Page<object>> => {
  @ObjectType(`${entity.name}Connection`, {
    description: 'One page of a long list, with the records that the caller may see.',
  })
  class Connection implements Page<object> {
    @Field(() => [entity], { description: 'The records of this page, in the order of the list.' })
    nodes!: object[];

    @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      nullable: true,
      description: 'How many records the whole list has; null beyond 10 000.',
    })
    totalCount!: number | null;
  }
  return Connection;
};

/**
 * The GraphQL type `<Entity>Connection` of pages of an entity; the same one each time it is asked for. Ask for it when
 * the module loads: within `@Query(() => …)` it would be too late, since types are listed before those are called.
 */
export const connectionOf = <Row extends object>(entity: ClassType<Row>): ClassType<Page<Row>> => {
  const connection = connections.get(entity) ?? makeConnection(entity);
  connections.set(entity, connection);
  return connection as ClassType<Page<Row>>;
};
