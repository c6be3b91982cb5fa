import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput } from '../../core/command-input.ts';
import { CalendarDay, Id, Line, Texts } from '../../core/input.ts';
import { Day } from '../../core/scalars.ts';
import { shownBeforeMeans } from '../../core/shown-once.ts';
import { AccessToken } from './access-token.entity.ts';

@InputType({ description: 'What an access token is for, what it may do, and until when.' })
export class CreateAccessTokenInput extends CommandInput {
  @Field(() => String, { description: 'What you call it, such as “nightly report”. At most 100 characters.' })
  @Line({ max: 100 })
  name!: string;

  @Field(() => [String], {
    description:
      'What it may do, such as ticket.read: one or more of your `tokenAbilities`. It has each only while you have it.',
  })
  @Texts({ max: 100, maxLength: 100 })
  abilities!: string[];

  @Field(() => Day, {
    description: 'The last day on which it works: today or later, at most 365 days ahead.',
  })
  @CalendarDay()
  expiresOn!: string;
}

@ObjectType({ description: 'What making an access token gives back.' })
export class CreateAccessTokenPayload {
  @Field(() => AccessToken, { nullable: true, description: 'The token as the list shows it.' })
  accessToken!: AccessToken | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The token itself. Shown this once and kept nowhere; null where the answer is repeated under its idempotency key.',
  })
  secret!: string | null;

  @Field(() => String, { nullable: true, description: shownBeforeMeans })
  shownBefore!: string | null;
}

@InputType({ description: 'Which access token ends.' })
export class RevokeAccessTokenInput extends CommandInput {
  @Field(() => ID, { description: 'The token.' })
  @Id()
  id!: string;
}

@ObjectType({ description: 'What revoking an access token gives back.' })
export class RevokeAccessTokenPayload {
  @Field(() => ID, { description: 'The token that no longer opens anything.' })
  id!: string;
}
