import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { abilityNames } from '../core/abilities.ts';
import { enumOf } from '../core/enum.ts';
import { Id, OneOf } from '../core/input.ts';

export const ExplanationReason = enumOf('ALLOWED', 'NO_GRANT', 'OUT_OF_SCOPE');
export type ExplanationReason = keyof typeof ExplanationReason;

registerEnumType(ExplanationReason, {
  name: 'ExplanationReason',
  description: 'How a decision came out.',
  valuesConfig: {
    ALLOWED: { description: 'A grant reaches the record.' },
    NO_GRANT: { description: 'No post, role or job description gives the ability.' },
    OUT_OF_SCOPE: { description: 'The ability is there, but does not reach the record.' },
  },
});

export const ExplanationStepKind = enumOf('ABILITY', 'GRANT', 'SCOPE');
export type ExplanationStepKind = keyof typeof ExplanationStepKind;

registerEnumType(ExplanationStepKind, {
  name: 'ExplanationStepKind',
  description: 'What was looked at.',
  valuesConfig: {
    ABILITY: { description: 'Whether anything gives the ability at all.' },
    GRANT: { description: 'A role of a post or an authority line of its job description that gives it.' },
    SCOPE: { description: 'How far that grant reaches, and whether the record lies within.' },
  },
});

@InputType({ description: 'Which decision is to be explained. At most one record is named.' })
export class ExplainAccessInput {
  @Field(() => String, { description: 'The ability, such as ticket.dispatch.' })
  @OneOf(enumOf(...abilityNames))
  ability!: string;

  @Field(() => ID, { nullable: true, description: 'The ticket on which it would be used.' })
  @Id({ optional: true })
  ticketId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The job description on which it would be used.' })
  @Id({ optional: true })
  jobDescriptionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit in which it would be used.' })
  @Id({ optional: true })
  unitId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Whose right; left out for one’s own. Others need access.read.',
  })
  @Id({ optional: true })
  personId?: string | null;
}

@ObjectType({ description: 'One thing that was looked at on the way to a decision.' })
export class ExplanationStep {
  @Field(() => ExplanationStepKind, { description: 'What was looked at.' })
  kind!: ExplanationStepKind;

  @Field(() => Boolean, { description: 'Whether it spoke for allowing.' })
  passed!: boolean;

  @Field(() => String, { description: 'In the caller’s language: what it is and why it did or did not.' })
  text!: string;
}

@ObjectType({ description: 'Whether the rights of somebody reach a record now, and why.' })
export class Explanation {
  @Field(() => Boolean, {
    description: 'The decision, made by the same rule that guards the command itself.',
  })
  allowed!: boolean;

  @Field(() => ExplanationReason, { description: 'How it came out.' })
  reason!: ExplanationReason;

  @Field(() => [ExplanationStep], { description: 'What led to it, in order.' })
  steps!: ExplanationStep[];
}
