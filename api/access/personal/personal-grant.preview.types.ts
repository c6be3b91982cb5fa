import { Field, ObjectType } from 'type-graphql';
import type { SeparationImpact } from '../../core/impact.ts';
import { usually } from '../../core/price.ts';
import { SeparationEffect } from '../../jobs/impact/impact.types.ts';
import { AccessChange, AccessRefusal } from '../roles/role.preview.types.ts';

@ObjectType({ description: 'What one person had better not have together, and would have.' })
export class ForeseenConflict {
  @Field(() => SeparationEffect, { description: 'What comes of it.' })
  effect!: SeparationImpact['effect'];

  @Field(() => String, { description: 'In the caller’s language: what is united, and why it should not be.' })
  text!: string;
}

@ObjectType({
  description: 'What something given in person would do on its first day. Nothing is changed by asking.',
})
export class PersonalGrantPreview {
  @Field(() => [AccessChange], {
    complexity: usually(2),
    description: 'What the person gains, loses, or has otherwise; empty where they have as much already.',
  })
  changes!: AccessChange[];

  @Field(() => [ForeseenConflict], {
    complexity: usually(2),
    description: 'What newly comes together in the person and had better not.',
  })
  conflicts!: ForeseenConflict[];

  @Field(() => [String], {
    description:
      'In the caller’s language: units among those named that are closed before it ends, and since when.',
  })
  warnings!: string[];

  @Field(() => AccessRefusal, {
    nullable: true,
    description: 'Why it would be refused as things are; null where it would not.',
  })
  refusal!: AccessRefusal | null;
}
