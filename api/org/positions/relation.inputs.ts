import { Field, ID, InputType } from 'type-graphql';
import { CommandInput } from '../../core/command-input.ts';
import { checkedWith, Id, Line, OneOf } from '../../core/input.ts';
import { PositionRelationKind } from '../org.words.ts';

/** A relation has a post, a name, or both. */
const NamesSomebody = (): PropertyDecorator =>
  checkedWith<AddRelationInput>('namesSomebody', ({ toPositionId, rawName }) =>
    toPositionId || rawName?.trim()
      ? undefined
      : {
          code: 'REQUIRED',
          text: { zh: '请选择岗位，或填写名称', en: 'needs a post or a name' },
        },
  );

@InputType({
  description: 'Somebody whom a post works with: a post of the organisation, or only a name so far.',
})
export class AddRelationInput extends CommandInput {
  @Field(() => ID, { description: 'The post whose relation it is.' })
  @Id()
  positionId!: string;

  @Field(() => PositionRelationKind, { description: 'How the two are related.' })
  @OneOf(PositionRelationKind)
  @NamesSomebody()
  kind!: PositionRelationKind;

  @Field(() => ID, {
    nullable: true,
    description: 'The post that is meant, of the same organisation; left out while it is not known.',
  })
  @Id({ optional: true })
  toPositionId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The name as the document prints it; the title of the post if left out. At most 200 characters.',
  })
  @Line({ max: 200, optional: true })
  rawName?: string | null;
}

@InputType({ description: 'Which post the name of a relation stands for.' })
export class LinkRelationInput extends CommandInput {
  @Field(() => ID, { description: 'The relation.' })
  @Id()
  id!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'A post of the same organisation; null where it stands for none yet.',
  })
  @Id({ optional: true })
  toPositionId?: string | null;
}

@InputType({ description: 'A relation that no longer holds.' })
export class RemoveRelationInput extends CommandInput {
  @Field(() => ID, { description: 'The relation.' })
  @Id()
  id!: string;
}
