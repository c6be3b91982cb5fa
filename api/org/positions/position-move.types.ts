import { Field, Int, ObjectType } from 'type-graphql';
import { CrossingLine, ScopeChange } from '../units/unit-move.types.ts';

@ObjectType({ description: 'How far abilities of a post reach before and after a move.' })
export class ReachChange {
  @Field(() => [String], { description: 'The abilities that reach so far, such as `ticket.read`.' })
  abilities!: string[];

  @Field(() => Int, { description: 'How many units they reach now.' })
  unitsBefore!: number;

  @Field(() => Int, { description: 'How many they would reach.' })
  unitsAfter!: number;

  @Field(() => Int, { description: 'How many of these they do not reach now.' })
  gained!: number;

  @Field(() => Int, { description: 'How many they would no longer reach.' })
  lost!: number;
}

@ObjectType({ description: 'What the move of a post would change.' })
export class PositionMovePreview {
  @Field(() => [String], {
    description: 'The names from the root down to the unit of the post, as it stands.',
  })
  path!: string[];

  @Field(() => [String], { description: 'The same after the move.' })
  newPath!: string[];

  @Field(() => [String], { description: 'The names of its holders of today, who move along.' })
  holders!: string[];

  @Field(() => [ReachChange], { description: 'What its holders would reach otherwise than now.' })
  reach!: ReachChange[];

  @Field(() => [ScopeChange], { description: 'Who would no longer reach the post from above.' })
  losing!: ScopeChange[];

  @Field(() => [ScopeChange], { description: 'Who would reach it from above from now on.' })
  gaining!: ScopeChange[];

  @Field(() => [CrossingLine], {
    description: 'Reporting lines, from the post or to it, whose superior would no longer stand above.',
  })
  crossing!: CrossingLine[];

  @Field(() => String, {
    nullable: true,
    description: 'Why the move would be refused, in your language; null where it would not.',
  })
  problem!: string | null;
}
