import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CommandInput, Revision } from '../../core/command-input.ts';
import { CalendarDay, Figure, Id, Line, Lines, OneOf, Text, Texts } from '../../core/input.ts';
import { Day } from '../../core/scalars.ts';
import { OrgUnitKind } from '../org.words.ts';
import { OrgUnit } from './org-unit.entity.ts';

@InputType()
abstract class UnitChange extends CommandInput {
  @Field(() => ID, { description: 'The unit.' })
  @Id()
  id!: string;

  @Revision()
  revision!: number;
}

@InputType({ description: 'A new unit below another.' })
export class CreateUnitInput extends CommandInput {
  @Field(() => ID, { description: 'The unit above.' })
  @Id()
  parentId!: string;

  @Field(() => String, {
    description:
      'Its name, without the names of the units above; not that of an open unit beside it. At most 100 characters.',
  })
  @Line({ max: 100 })
  name!: string;

  @Field(() => OrgUnitKind, { description: 'What sort of unit it is.' })
  @OneOf(OrgUnitKind)
  kind!: OrgUnitKind;

  @Field(() => String, { nullable: true, description: 'The region it serves. At most 200 characters.' })
  @Text({ max: 200, optional: true })
  region?: string | null;

  @Field(() => [String], { nullable: true, description: 'Other names; at most 20 of 100 characters.' })
  @Lines({ max: 20, maxLength: 100, optional: true })
  aliases?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Duties of the unit itself; at most 50 of 1 000 characters.',
  })
  @Texts({ max: 50, maxLength: 1000, optional: true })
  dutyStatements?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place among the units beside it, smallest first; 0 if left out.',
  })
  @Figure({ min: 0, max: 100_000, whole: true, optional: true })
  sort?: number | null;

  @Field(() => Day, { nullable: true, description: 'The first day; today if left out. It may lie ahead.' })
  @CalendarDay({ optional: true })
  openedOn?: string | null;
}

@InputType({ description: 'What changes of a unit; what is left out stays as it is, null empties.' })
export class EditUnitInput extends UnitChange {
  @Field(() => OrgUnitKind, { nullable: true, description: 'What sort of unit it is.' })
  @OneOf(OrgUnitKind, { optional: true })
  kind?: OrgUnitKind | null;

  @Field(() => String, { nullable: true, description: 'The region it serves. At most 200 characters.' })
  @Text({ max: 200, optional: true })
  region?: string | null;

  @Field(() => [String], { nullable: true, description: 'Other names; at most 20 of 100 characters.' })
  @Lines({ max: 20, maxLength: 100, optional: true })
  aliases?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Duties of the unit itself; at most 50 of 1 000 characters.',
  })
  @Texts({ max: 50, maxLength: 1000, optional: true })
  dutyStatements?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Its place among the units beside it, smallest first.' })
  @Figure({ min: 0, max: 100_000, whole: true, optional: true })
  sort?: number | null;

  @Field(() => Day, {
    nullable: true,
    description:
      'The first day as it really was, not before that of the unit above nor after anything that is told of the unit; null: as long as anybody knows.',
  })
  @CalendarDay({ optional: true })
  openedOn?: string | null;
}

@InputType({ description: 'What a unit is called from today on.' })
export class RenameUnitInput extends UnitChange {
  @Field(() => String, {
    description: 'The new name; the old one stays as an alias. At most 100 characters.',
  })
  @Line({ max: 100 })
  name!: string;
}

@InputType({ description: 'Where a unit stands from today on, with all that is below it.' })
export class MoveUnitInput extends UnitChange {
  @Field(() => ID, {
    description: 'The unit above from now on, of the same organisation and not below the unit itself.',
  })
  @Id()
  parentId!: string;
}

@InputType({ description: 'From which day a unit no longer exists.' })
export class CloseUnitInput extends UnitChange {
  @Field(() => Day, { description: 'The first day without it. It may lie ahead.' })
  @CalendarDay()
  on!: string;
}

@InputType({ description: 'From which day a closed unit exists again.' })
export class ReopenUnitInput extends UnitChange {
  @Field(() => Day, {
    nullable: true,
    description:
      'The first day, from its closing up to today; today if left out. A closing that lies ahead is taken back.',
  })
  @CalendarDay({ optional: true })
  on?: string | null;
}

@ObjectType({ description: 'The unit after a command.' })
export class UnitPayload {
  @Field(() => OrgUnit, { nullable: true, description: 'The unit as you may see it now.' })
  unit!: OrgUnit | null;
}
