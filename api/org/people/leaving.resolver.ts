import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { command, type Transacted } from '../../core/command.ts';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { readOne } from '../../core/read/read.ts';
import { Day } from '../../core/scalars.ts';
import { leaveOrganisation, withdrawLeaving, type LeavingResult } from './leaving.commands.ts';
import { previewLeaving } from './leaving.preview.ts';
import { awayOf, LeavingPayload, LeavingPreview } from './leaving.types.ts';
import { LeaveOrganisationInput, PersonInput } from './person.inputs.ts';
import { Person } from './person.entity.ts';

/** Runs a command about a leaving: the person is read back, and what stays away is told as it was found. */
const answered = <Input extends PersonInput>(
  act: (tx: Transacted, input: Input) => Promise<LeavingResult>,
  { input, context, info }: { input: Input; context: Context; info: GraphQLResolveInfo },
): Promise<LeavingPayload> =>
  command(
    signedIn(context),
    { name: info.fieldName, input, key: input.idempotencyKey ?? null },
    async (tx) => {
      const { person, staysAway } = await act(tx, input);
      return { id: person.id, staysAway: staysAway.map((each) => awayOf(each, tx.locale)) };
    },
    async (tx, { id, staysAway }) => ({
      person: await readOne(tx, Person, info, id, { path: ['person'] }),
      staysAway,
    }),
  );

/** What can be asked and done where somebody leaves. */
@Resolver()
export class LeavingResolver {
  @Access.needs('org.edit', { on: Person, by: 'personId' })
  @Query(() => LeavingPreview, {
    description:
      'What would happen if a person left on a day, or if a leaving that is still to come were taken back; for those who may record it.',
  })
  leavingPreview(
    @Arg('personId', () => ID, { description: 'The person.' }) personId: string,
    @Arg('lastDay', () => Day, {
      nullable: true,
      description: 'The last day, which still counts; null: the leaving is taken back.',
    })
    lastDay: string | null,
    @Ctx() context: Context,
  ): Promise<LeavingPreview> {
    return previewLeaving(signedIn(context), personId, lastDay ?? null);
  }

  @Access.needs('org.edit', { on: Person, by: 'input.id' })
  @Mutation(() => LeavingPayload, {
    description:
      'Records a person’s last day, or moves one that is still to come: their posts end with it, what would begin only after it is taken back, and their account, sessions and tokens are closed when the day has passed.',
  })
  leaveOrganisation(
    @Arg('input', () => LeaveOrganisationInput, { description: 'What is meant.' })
    input: LeaveOrganisationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LeavingPayload> {
    return answered(leaveOrganisation, { input, context, info });
  }

  @Access.needs('org.edit', { on: Person, by: 'input.id' })
  @Mutation(() => LeavingPayload, {
    description:
      'Takes a leaving back that is still to come: the posts that it ended go on as before, and those that it took back are there again with what was given with them. What cannot come back is named; what you may not give refuses all of it.',
  })
  withdrawLeaving(
    @Arg('input', () => PersonInput, { description: 'What is meant.' }) input: PersonInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LeavingPayload> {
    return answered(withdrawLeaving, { input, context, info });
  }
}
