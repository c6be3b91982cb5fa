import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { recordCommand } from '../../core/record-command.ts';
import { Day } from '../../core/scalars.ts';
import { leaveOrganisation, withdrawLeaving } from './leaving.commands.ts';
import { LeavingPreview, previewLeaving } from './leaving.preview.ts';
import { LeaveOrganisationInput, PersonInput, PersonPayload } from './person.inputs.ts';
import { Person } from './person.entity.ts';

const record = recordCommand(Person, 'person');

/** What can be asked and done where somebody leaves. */
@Resolver()
export class LeavingResolver {
  @Access.needs('org.edit', { on: Person, by: 'personId' })
  @Query(() => LeavingPreview, {
    description: 'What would happen if a person left on a day, for those who may record it.',
  })
  leavingPreview(
    @Arg('personId', () => ID, { description: 'The person.' }) personId: string,
    @Arg('lastDay', () => Day, { description: 'The last day, which still counts.' }) lastDay: string,
    @Ctx() context: Context,
  ): Promise<LeavingPreview> {
    return previewLeaving(signedIn(context), personId, lastDay);
  }

  @Access.needs('org.edit', { on: Person, by: 'input.id' })
  @Mutation(() => PersonPayload, {
    description:
      'Records a person’s last day, or moves one that is still to come: their posts end with it, and their account, sessions and tokens are closed when the day has passed.',
  })
  leaveOrganisation(
    @Arg('input', () => LeaveOrganisationInput, { description: 'What is meant.' })
    input: LeaveOrganisationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    return record(leaveOrganisation, { input, context, info });
  }

  @Access.needs('org.edit', { on: Person, by: 'input.id' })
  @Mutation(() => PersonPayload, {
    description: 'Takes a leaving back that is still to come: the posts that it ended go on as before.',
  })
  withdrawLeaving(
    @Arg('input', () => PersonInput, { description: 'What is meant.' }) input: PersonInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    return record(withdrawLeaving, { input, context, info });
  }
}
