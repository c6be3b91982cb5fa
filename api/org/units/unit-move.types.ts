import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Somebody whose rights over a unit and all below it come or go with a move.' })
export class ScopeChange {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => String, { description: 'The person’s name.' })
  personName!: string;

  @Field(() => String, { description: 'The post that gives the rights.' })
  positionTitle!: string;

  @Field(() => ID, { description: 'The unit from which the rights reach down.' })
  unitId!: string;

  @Field(() => String, { description: 'The name of that unit.' })
  unitName!: string;

  @Field(() => [String], { description: 'The abilities that reach everything below, such as `ticket.read`.' })
  abilities!: string[];
}

@ObjectType({ description: 'A reporting line that would no longer follow the tree.' })
export class CrossingLine {
  @Field(() => ID, { description: 'The post that moves along.' })
  positionId!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => ID, { description: 'The post it reports to, which stays.' })
  superiorId!: string;

  @Field(() => String, { description: 'Its title.' })
  superiorTitle!: string;

  @Field(() => String, { description: 'The unit of the superior.' })
  superiorUnitName!: string;
}

@ObjectType({ description: 'What the move of a unit would change.' })
export class UnitMovePreview {
  @Field(() => [String], { description: 'The names from the root down to the unit, as it stands.' })
  path!: string[];

  @Field(() => [String], { description: 'The same after the move.' })
  newPath!: string[];

  @Field(() => Int, { description: 'Units that move, the unit itself among them.' })
  units!: number;

  @Field(() => Int, { description: 'Open posts that move along.' })
  positions!: number;

  @Field(() => Int, { description: 'Holders of today who move along, each post counted.' })
  holders!: number;

  @Field(() => [ScopeChange], { description: 'Who would no longer reach the unit from above.' })
  losing!: ScopeChange[];

  @Field(() => [ScopeChange], { description: 'Who would reach it from above from now on.' })
  gaining!: ScopeChange[];

  @Field(() => [CrossingLine], { description: 'Reporting lines whose superior would no longer stand above.' })
  crossing!: CrossingLine[];

  @Field(() => String, {
    nullable: true,
    description: 'Why the move would be refused, in your language; null where it would not.',
  })
  problem!: string | null;
}
