import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Something that the rules of the form find in a version.' })
export class JobProblem {
  @Field(() => String, {
    description:
      'What kind: NO_DUTY, RANKS, SHARES, CONDITION, CERTIFICATE, UNCONFIRMED, COMPARATOR, TARGETS, REACH, ADMINISTRATION, NO_LIMIT, QUESTION or REMAINDER.',
  })
  code!: string;

  @Field(() => String, {
    description: 'Where: list, section and place as printed, such as duties.TABLE or authorities.2.',
  })
  path!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The other place, where two do not go together; else null.',
  })
  otherPath!: string | null;

  @Field(() => String, { description: 'What it is, in your language.' })
  message!: string;

  @Field(() => Boolean, { description: 'Whether the version cannot be handed in while it stands.' })
  isBlocking!: boolean;
}
