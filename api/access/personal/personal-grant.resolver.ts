import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { command, type Transacted } from '../../core/command.ts';
import type { CommandInput } from '../../core/command-input.ts';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { inPerson } from '../../core/in-person.ts';
import { usually } from '../../core/price.ts';
import { Assignment } from '../../org/people/assignment.entity.ts';
import { Person } from '../../org/people/person.entity.ts';
import {
  changePersonalGrantEnd,
  givePersonalGrant,
  revokePersonalGrant,
  type GivenResult,
} from './personal-grant.commands.ts';
import { personalGrantsOf } from './personal-grant.list.ts';
import { previewPersonalGrant } from './personal-grant.preview.ts';
import { PersonalGrantPreview } from './personal-grant.preview.types.ts';
import {
  ChangePersonalGrantEndInput,
  GivenInPerson,
  GivePersonalGrantInput,
  PersonalGrantPayload,
  RevokePersonalGrantInput,
} from './personal-grant.types.ts';

const answered = <Input extends CommandInput>(
  context: Context,
  name: string,
  input: Input,
  act: (tx: Transacted, input: Input) => Promise<GivenResult>,
): Promise<PersonalGrantPayload> =>
  command(
    inPerson(context),
    { name, input, key: input.idempotencyKey ?? null },
    (tx) => act(tx, input),
    async (tx, { personId, grantId, warnings }) => ({
      grant: (await personalGrantsOf(tx, personId)).find(({ id }) => id === grantId) ?? null,
      warnings: [...warnings],
    }),
  );

/** What people are given in person. No access token gives or takes it. */
@Resolver()
export class PersonalGrantResolver {
  @Access.needs(['access.read', 'access.manage'], { on: Person, by: 'personId', own: true })
  @Query(() => [GivenInPerson], {
    complexity: usually(5),
    description:
      'What a person was given in person, what still holds first; at most 200. One’s own needs no ability, that of others access.read or access.manage.',
  })
  personalGrants(
    @Arg('personId', () => ID, { description: 'The person.' }) personId: string,
    @Ctx() context: Context,
  ): Promise<GivenInPerson[]> {
    return personalGrantsOf(signedIn(context), personId);
  }

  @Access.needs('access.manage', { on: Assignment, by: 'input.assignmentId', inPerson: true })
  @Query(() => PersonalGrantPreview, {
    complexity: 50,
    description:
      'What something given in person would do on its first day, which conflicts it would bring, and whether it would be refused. Nothing is changed by asking.',
  })
  previewPersonalGrant(
    @Arg('input', () => GivePersonalGrantInput, { description: 'What is meant.' })
    input: GivePersonalGrantInput,
    @Ctx() context: Context,
  ): Promise<PersonalGrantPreview> {
    return previewPersonalGrant(inPerson(context), input);
  }

  @Access.needs('access.manage', { on: Assignment, by: 'input.assignmentId', inPerson: true })
  @Mutation(() => PersonalGrantPayload, {
    description:
      'Gives somebody an ability in person beside their post, with a reason and an end. Not to yourself, and no more than you have or a role of the organisation gives. Needs access.manage.',
  })
  givePersonalGrant(
    @Arg('input', () => GivePersonalGrantInput, { description: 'What is meant.' })
    input: GivePersonalGrantInput,
    @Ctx() context: Context,
  ): Promise<PersonalGrantPayload> {
    return answered(context, 'givePersonalGrant', input, givePersonalGrant);
  }

  @Access.needs('access.manage', { on: Person, by: 'input.personId', inPerson: true })
  @Mutation(() => PersonalGrantPayload, {
    description:
      'Says until when something that was given in person holds: sooner, or longer by who may give it now. Needs access.manage.',
  })
  changePersonalGrantEnd(
    @Arg('input', () => ChangePersonalGrantEndInput, { description: 'What is meant.' })
    input: ChangePersonalGrantEndInput,
    @Ctx() context: Context,
  ): Promise<PersonalGrantPayload> {
    return answered(context, 'changePersonalGrantEnd', input, changePersonalGrantEnd);
  }

  @Access.needs('access.manage', { on: Person, by: 'input.personId', inPerson: true })
  @Mutation(() => PersonalGrantPayload, {
    description:
      'Takes back something that was given in person: it holds no longer from that moment. Needs access.manage.',
  })
  revokePersonalGrant(
    @Arg('input', () => RevokePersonalGrantInput, { description: 'What is meant.' })
    input: RevokePersonalGrantInput,
    @Ctx() context: Context,
  ): Promise<PersonalGrantPayload> {
    return answered(context, 'revokePersonalGrant', input, revokePersonalGrant);
  }
}
