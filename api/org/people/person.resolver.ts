import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { dayOf } from '../../core/clock.ts';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { recordCommand } from '../../core/record-command.ts';
import { connectionOf, PageArgs, type Page } from '../../core/page.ts';
import { readOne, readPage } from '../../core/read/read.ts';
import { calledLike } from '../../core/search/names.ts';
import { usually } from '../../core/price.ts';
import { Assignment } from './assignment.entity.ts';
import { holdsPostIn, idsAmong, leftBy, PersonFilter } from '../org.filters.ts';
import { OrgUnit } from '../units/org-unit.entity.ts';
import { createPerson, editPerson } from './person.commands.ts';
import { Person } from './person.entity.ts';
import { CreatePersonInput, EditPersonInput, PersonPayload } from './person.inputs.ts';

const PersonConnection = connectionOf(Person);

const record = recordCommand(Person, 'person');

/** What can be asked about people. */
@Resolver(() => Person)
export class PersonResolver {
  @Access.seen(Person)
  @Query(() => PersonConnection, { description: 'People of one’s own organisations that meet the filter.' })
  async people(
    @Arg('filter', () => PersonFilter, { nullable: true, description: 'Which people; left out for all.' })
    filter: PersonFilter | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Person>> {
    const ctx = signedIn(context);
    const { ids, unitId, subtreeOf, q, hasLeft } = filter ?? {};
    const today = dayOf(ctx.clock.now());
    return readPage(ctx, Person, info, {
      where: [
        ...idsAmong(ids),
        ...holdsPostIn(unitId ? [unitId] : null, today),
        ...holdsPostIn(subtreeOf ? ctx.actor.tree.subtree(subtreeOf) : null, today),
        ...leftBy(hasLeft, today),
        ...calledLike('person', q),
      ],
      order: [['name', 'ASC']],
      first,
      after,
    });
  }

  @Access.seen(Person, 'id')
  @Query(() => Person, {
    nullable: true,
    description: 'A person of one’s own organisations; null where there is none.',
  })
  async person(
    @Arg('id', () => ID, { description: 'The person’s id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Person | null> {
    return readOne(signedIn(context), Person, info, id);
  }

  @FieldResolver(() => [Assignment], {
    complexity: usually(2),
    description: 'The posts that the person holds today, the main one first.',
  })
  assignments(@Root() { assignments }: Person & { readonly assignments: Assignment[] }): Assignment[] {
    return assignments;
  }

  @FieldResolver(() => [Assignment], {
    complexity: usually(4),
    description: 'All posts that the person held, holds and is to hold, the latest first.',
  })
  assignmentHistory(
    @Root() { assignmentHistory }: Person & { readonly assignmentHistory: Assignment[] },
  ): Assignment[] {
    return assignmentHistory;
  }

  @Access.needs('org.edit', { on: OrgUnit, by: 'input.organisationId' })
  @Mutation(() => PersonPayload, { description: 'Takes a person on, who holds no post yet.' })
  createPerson(
    @Arg('input', () => CreatePersonInput, { description: 'What is meant.' }) input: CreatePersonInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    return record(createPerson, { input, context, info });
  }

  @Access.needs('org.edit', { on: Person, by: 'input.id' })
  @Mutation(() => PersonPayload, { description: 'Changes facts of a person.' })
  editPerson(
    @Arg('input', () => EditPersonInput, { description: 'What is meant.' }) input: EditPersonInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    return record(editPerson, { input, context, info });
  }
}
