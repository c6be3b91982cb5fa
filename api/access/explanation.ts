import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { abilityNames } from '../core/abilities.ts';
import { enumOf } from '../core/enum.ts';
import { Id, OneOf } from '../core/input.ts';

export const ExplanationReason = enumOf(
  'ALLOWED',
  'NO_GRANT',
  'WITHHELD',
  'OUT_OF_SCOPE',
  'OVER_LIMIT',
  'SEPARATION',
  'STATE',
);
export type ExplanationReason = keyof typeof ExplanationReason;

registerEnumType(ExplanationReason, {
  name: 'ExplanationReason',
  description: 'How a decision came out.',
  valuesConfig: {
    ALLOWED: { description: 'A grant reaches the record.' },
    NO_GRANT: { description: 'No post, role or job description gives the ability.' },
    WITHHELD: {
      description: 'It was given, and a condition, a qualification or a separation keeps it back.',
    },
    OUT_OF_SCOPE: { description: 'The ability is there, but does not reach the record.' },
    OVER_LIMIT: { description: 'It reaches the record, but does not go so far in number or amount.' },
    SEPARATION: { description: 'This record must be left to somebody else.' },
    STATE: { description: 'The state of the record does not allow it now.' },
  },
});

export const ExplanationStepKind = enumOf(
  'ABILITY',
  'GRANT',
  'SCOPE',
  'LIMIT',
  'CONDITION',
  'QUALIFICATION',
  'DELEGATION',
  'SEPARATION',
  'STATE',
);
export type ExplanationStepKind = keyof typeof ExplanationStepKind;

registerEnumType(ExplanationStepKind, {
  name: 'ExplanationStepKind',
  description: 'What was looked at.',
  valuesConfig: {
    ABILITY: { description: 'Whether anything gives the ability at all.' },
    GRANT: {
      description: 'A role of a post, an authority line of its job description or what was given in person.',
    },
    SCOPE: { description: 'How far that grant reaches, and whether the record lies within.' },
    LIMIT: { description: 'How many or how much that grant allows.' },
    CONDITION: { description: 'A condition of the line, such as for team leaders only.' },
    QUALIFICATION: { description: 'A certificate or record that the line asks for.' },
    DELEGATION: { description: 'Whether a deputy has the line, too.' },
    SEPARATION: { description: 'Who must leave it to somebody else.' },
    STATE: { description: 'Whether the state of the record allows it now.' },
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
