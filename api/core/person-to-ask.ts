import { Field, ID, ObjectType } from 'type-graphql';
import type { UnitTree } from './actor.ts';
import type { Able } from './who-may.ts';

@ObjectType({ description: 'Somebody who could do it, and the post by which they could.' })
export class PersonToAsk {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => String, { description: 'The person’s name.' })
  personName!: string;

  @Field(() => ID, { description: 'The post by which they could.' })
  positionId!: string;

  @Field(() => String, { description: 'What the post is called.' })
  positionTitle!: string;

  @Field(() => String, { description: 'The name of the post’s unit.' })
  unitName!: string;
}

/** Somebody who may, as they are named to whoever may not: by the post under which they may. */
export const personToAsk = ({ personId, personName, grant }: Able, tree: UnitTree): PersonToAsk => ({
  personId,
  personName,
  positionId: grant.positionId,
  positionTitle: grant.positionTitle,
  unitName: tree.name(grant.unitId) ?? '…',
});
