import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput, Revision } from '../../core/command-input.ts';
import { CalendarDay, Id, Line } from '../../core/input.ts';
import { Day } from '../../core/scalars.ts';
import { PositionHeadInput } from './position-head.inputs.ts';
import { Position } from './position.entity.ts';

@InputType()
abstract class PositionChange extends CommandInput {
  @Field(() => ID, { description: 'The post.' })
  @Id()
  id!: string;

  @Revision()
  revision!: number;
}

@InputType({ description: 'To which post a post reports from now on.' })
export class SetSuperiorInput extends PositionChange {
  @Field(() => ID, {
    nullable: true,
    description:
      'The post to report to, of the same organisation and not below the post itself; null for none.',
  })
  @Id({ optional: true })
  superiorId?: string | null;
}

@InputType({ description: 'A new post in a unit. Texts of the head that are left out are not on the form.' })
export class CreatePositionInput extends PositionHeadInput {
  @Field(() => ID, { description: 'The unit it belongs to.' })
  @Id()
  unitId!: string;

  @Field(() => String, {
    description: 'Its title; not that of an open post of the unit. At most 100 characters.',
  })
  @Line({ max: 100 })
  title!: string;

  @Field(() => ID, { nullable: true, description: 'The post it reports to, of the same organisation.' })
  @Id({ optional: true })
  superiorId?: string | null;

  @Field(() => Day, { nullable: true, description: 'The first day; today if left out. It may lie ahead.' })
  @CalendarDay({ optional: true })
  openedOn?: string | null;
}

@InputType({
  description:
    'What changes of a post; what is left out stays as it is, null empties, and a text of the head that is null is not on the form.',
})
export class EditPositionInput extends PositionHeadInput {
  @Field(() => ID, { description: 'The post.' })
  @Id()
  id!: string;

  @Revision()
  revision!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The title from today on; the old one stays as an alias. At most 100 characters.',
  })
  @Line({ max: 100, optional: true, filled: true })
  title?: string | null;

  @Field(() => Day, {
    nullable: true,
    description:
      'The first day as it really was, not before that of its unit nor after anything that is told of the post; null: as long as anybody knows.',
  })
  @CalendarDay({ optional: true })
  openedOn?: string | null;
}

@InputType({ description: 'To which unit a post belongs from today on.' })
export class MovePositionInput extends PositionChange {
  @Field(() => ID, { description: 'A unit of the same organisation.' })
  @Id()
  unitId!: string;
}

@InputType({ description: 'From which day a post no longer exists.' })
export class ClosePositionInput extends PositionChange {
  @Field(() => Day, { description: 'The first day without it. It may lie ahead.' })
  @CalendarDay()
  on!: string;
}

@InputType({ description: 'From which day a closed post exists again.' })
export class ReopenPositionInput extends PositionChange {
  @Field(() => Day, {
    nullable: true,
    description:
      'The first day, from its closing up to today; today if left out. A closing that lies ahead is taken back.',
  })
  @CalendarDay({ optional: true })
  on?: string | null;
}

@ObjectType({ description: 'The post after a command.' })
export class PositionPayload {
  @Field(() => Position, { nullable: true, description: 'The post as you may see it now.' })
  position!: Position | null;
}
