import { Field, Int, ObjectType } from 'type-graphql';
import { PersonToAsk } from '../../core/person-to-ask.ts';
import { AuthorityScope } from '../job-lines.words.ts';

@ObjectType({ description: 'A line of authority that an approver may not give.' })
export class LineNotYours {
  @Field(() => Int, { description: 'Its number on the form.' })
  seq!: number;

  @Field(() => String, { description: 'The ability that it gives, such as access.manage.' })
  ability!: string;

  @Field(() => AuthorityScope, { description: 'How far it gives it.' })
  scope!: AuthorityScope;

  @Field(() => String, {
    description: 'In the caller’s language: which line, and why it is not theirs to give.',
  })
  reason!: string;
}

@ObjectType({
  description: 'Who could approve a version with the lines that it has, looked at before anybody tries.',
})
export class ApprovalAhead {
  @Field(() => [LineNotYours], {
    description:
      'Lines that you may not give, so that you could not approve it. Empty also where you approve nothing there.',
  })
  linesBeyond!: LineNotYours[];

  @Field(() => [PersonToAsk], {
    description:
      'Who could approve it as it stands once it is reviewed, the nearest first, at most 3, you among them. Empty where nobody could, and once it was approved or given up.',
  })
  approvers!: PersonToAsk[];
}
