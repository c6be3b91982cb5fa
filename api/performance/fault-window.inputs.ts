import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput } from '../core/command-input.ts';
import { Id, Text } from '../core/input.ts';
import { DateTime } from '../core/scalars.ts';
import { FaultWindow } from './fault-window.entity.ts';

@InputType({ description: 'An outage of a unit and all below it.' })
export class DeclareFaultWindowInput extends CommandInput {
  @Field(() => ID, { description: 'The unit that was hit, with all below it.' })
  @Id()
  unitId!: string;

  @Field(() => DateTime, { description: 'From when: at most 31 days back and at most 31 days ahead.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'Up to when; later than the beginning, by at most 31 days.' })
  endsAt!: Date;

  @Field(() => String, { description: 'What failed. 2 to 500 characters.' })
  @Text({ min: 2, max: 500 })
  cause!: string;
}

@ObjectType({ description: 'What declaring an outage gives back.' })
export class DeclareFaultWindowPayload {
  @Field(() => FaultWindow, { nullable: true, description: 'The outage.' })
  faultWindow!: FaultWindow | null;
}

@InputType({ description: 'Takes an outage back that was declared by mistake.' })
export class WithdrawFaultWindowInput extends CommandInput {
  @Field(() => ID, { description: 'The outage.' })
  @Id()
  id!: string;

  @Field(() => String, { description: 'Why it is withdrawn. 2 to 500 characters.' })
  @Text({ min: 2, max: 500 })
  reason!: string;
}

@ObjectType({ description: 'What withdrawing an outage gives back.' })
export class WithdrawFaultWindowPayload {
  @Field(() => FaultWindow, { nullable: true, description: 'The outage.' })
  faultWindow!: FaultWindow | null;
}
