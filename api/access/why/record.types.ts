import { Field, ID, ObjectType } from 'type-graphql';
import { usually } from '../../core/price.ts';

@ObjectType({ description: 'A unit, a person or a post with a part in a record.' })
export class RecordPart {
  @Field(() => String, { description: 'In the caller’s language: which part, such as the unit of origin.' })
  part!: string;

  @Field(() => String, {
    description: 'The unit with all above it, the name of the person, or what the post is called.',
  })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The unit, where it is one.' })
  unitId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The person, where it is one.' })
  personId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The post, where it is one.' })
  positionId!: string | null;
}

@ObjectType({
  description:
    'A record that was asked about: what it is, where it stands and who has which part in it. Nothing of what stands in it.',
})
export class RecordAskedAbout {
  @Field(() => String, { description: 'Its kind, such as Ticket.' })
  kind!: string;

  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, {
    description: 'In the caller’s language: its kind and number, or its id where it has no number.',
  })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'In the caller’s language: its state; null where records of its kind have none.',
  })
  state!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether the caller may see it. Who administers access (access.read) where it lies may ask about it without.',
  })
  isSeen!: boolean;

  @Field(() => [RecordPart], {
    complexity: usually(6),
    description: 'Who has which part in it, the first that counts first.',
  })
  parts!: RecordPart[];
}
