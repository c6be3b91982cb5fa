import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput } from '../../core/command-input.ts';
import { checkedWith, Id, Text } from '../../core/input.ts';
import { shownBeforeMeans } from '../../core/shown-once.ts';
import { PersonAccount } from './person-account.ts';
import { isEmail } from '../email.rules.ts';

/** An e-mail address, in the field `email`. */
export const Email = (): PropertyDecorator =>
  checkedWith<{ email: string }>('email', ({ email }) =>
    isEmail(email)
      ? undefined
      : {
          code: 'FORMAT',
          text: { zh: '邮箱格式应类似 name@example.com', en: 'is written like name@example.com' },
        },
  );

@InputType({ description: 'For whom an account is opened, and with which address.' })
export class CreateAccountInput extends CommandInput {
  @Field(() => ID, { description: 'The person.' })
  @Id()
  personId!: string;

  @Field(() => String, { description: 'The address to sign in with. At most 254 characters.' })
  @Text({ max: 254 })
  @Email()
  email!: string;
}

@InputType({ description: 'Whose account.' })
export class PersonAccountInput extends CommandInput {
  @Field(() => ID, { description: 'The person.' })
  @Id()
  personId!: string;
}

@InputType({ description: 'Whose account is closed, and why.' })
export class CloseAccountInput extends PersonAccountInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Why, such as “left the company”; whoever manages accounts reads it. At most 500 characters.',
  })
  @Text({ max: 500, optional: true })
  reason?: string | null;
}

@InputType({ description: 'Of whose account something ends: one, or all.' })
export class EndOfPersonInput extends PersonAccountInput {
  @Field(() => ID, { nullable: true, description: 'Which one; left out: all of them.' })
  @Id({ optional: true })
  id?: string | null;
}

@ObjectType({ description: 'An account and its first password.' })
export class FirstPasswordPayload {
  @Field(() => PersonAccount, { nullable: true, description: 'The account.' })
  account!: PersonAccount | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The first password, such as abcd-efgh-jkmn, to be handed to the owner. Shown this once and kept nowhere; null where the answer is repeated under its idempotency key.',
  })
  firstPassword!: string | null;

  @Field(() => String, { nullable: true, description: shownBeforeMeans })
  shownBefore!: string | null;
}

@ObjectType({ description: 'An account and the way to its password.' })
export class AccountLinkPayload {
  @Field(() => PersonAccount, { nullable: true, description: 'The account.' })
  account!: PersonAccount | null;

  @Field(() => Boolean, { description: 'Whether the link went to the account’s owner by mail.' })
  mailed!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Where no mail can be sent: the one-time link, to be put behind the address of this installation and handed to the owner. Shown this once and kept nowhere; null where the answer is repeated under its idempotency key.',
  })
  linkPath!: string | null;

  @Field(() => String, { nullable: true, description: shownBeforeMeans })
  shownBefore!: string | null;
}

@ObjectType({ description: 'An account that was closed or reopened.' })
export class AccountPayload {
  @Field(() => PersonAccount, { nullable: true, description: 'The account.' })
  account!: PersonAccount | null;
}
