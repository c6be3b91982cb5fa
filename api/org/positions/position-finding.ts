import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'Something about the lines of a post that does not fit together; it blocks nothing.',
})
export class PositionFinding {
  @Field(() => String, {
    description:
      'What kind: SUPERIOR_OUTSIDE, SUPERIOR_CLOSED, SUPERIOR_CLOSES, SUPERIOR_BELOW, SUPERIOR_DIFFERS, PEER_ELSEWHERE, SUBORDINATE_ELSEWHERE, RELATED_CLOSED or NOT_LINKED.',
  })
  code!: string;

  @Field(() => String, { description: 'What it is, in your language.' })
  message!: string;

  @Field(() => ID, { nullable: true, description: 'The relation that it is about, if one.' })
  relationId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The other post that it is about, if one.' })
  positionId!: string | null;
}
