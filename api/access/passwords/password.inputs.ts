import { Field, InputType, ObjectType } from 'type-graphql';
import { Text } from '../../core/input.ts';
import { Viewer } from '../viewer.ts';

// These inputs take no idempotency key: a fingerprint of the input is kept with the key, and of a password nothing is
// kept but its slow hash. A link works once by itself.

const passwordRules =
  '10 to 200 characters, at least 4 different ones; neither the e-mail address nor the name nor one of the commonest.';

@InputType({ description: 'The password that is known and the one that follows it.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The password until now.' })
  @Text({ max: 200 })
  currentPassword!: string;

  @Field(() => String, { description: `The new password: ${passwordRules}` })
  @Text({ max: 1000 })
  newPassword!: string;
}

@ObjectType({ description: 'What changing the password gives back.' })
export class ChangePasswordPayload {
  @Field(() => Viewer, { description: 'Who asked; of the sessions, the one that asked is left.' })
  viewer!: Viewer;
}

@InputType({ description: 'Whose password was forgotten.' })
export class RequestPasswordResetInput {
  @Field(() => String, { description: 'The e-mail address of the account. At most 254 characters.' })
  @Text({ max: 254 })
  email!: string;
}

@ObjectType({ description: 'The answer to somebody who forgot the password.' })
export class RequestPasswordResetPayload {
  @Field(() => Boolean, {
    description:
      'Always true, whether or not there is such an account: only its owner gets mail, and that only where mail is sent.',
  })
  ok!: boolean;
}

@ObjectType({ description: 'Whose password a one-time link sets.' })
export class PasswordLinkInfo {
  @Field(() => String, { description: 'The e-mail address of the account.' })
  email!: string;

  @Field(() => String, { description: 'The name of its owner.' })
  personName!: string;

  @Field(() => Boolean, { description: 'Whether it is the first password of the account.' })
  isFirst!: boolean;
}

@InputType({ description: 'A one-time link and the password that it shall set.' })
export class SetPasswordInput {
  @Field(() => String, { description: 'What stands behind # in the link.' })
  @Text({ max: 200 })
  secret!: string;

  @Field(() => String, { description: `The new password: ${passwordRules}` })
  @Text({ max: 1000 })
  newPassword!: string;
}

@ObjectType({ description: 'What setting a password by a link gives back.' })
export class SetPasswordPayload {
  @Field(() => Viewer, {
    description: 'Who is signed in now, in the session that the answer’s cookie carries.',
  })
  viewer!: Viewer;
}
