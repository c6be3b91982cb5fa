import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Day } from '../../core/scalars.ts';
import { AssignmentKind, OrgUnitKind } from '../org.words.ts';

@ObjectType({ description: 'Who is meant, by name.' })
export class OrgTreePerson {
  @Field(() => ID, { description: 'The person’s id.' })
  id!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;
}

@ObjectType({ description: 'Somebody who holds a post on the day, or will after it.' })
export class OrgTreeHolder {
  @Field(() => ID, { description: 'The assignment’s id.' })
  id!: string;

  @Field(() => AssignmentKind, { description: 'How the post is held.' })
  kind!: AssignmentKind;

  @Field(() => Day, { description: 'The first day.' })
  startsOn!: string;

  @Field(() => Day, { nullable: true, description: 'The last day; null while none is set.' })
  lastDay!: string | null;

  @Field(() => OrgTreePerson, { description: 'Who holds it.' })
  person!: OrgTreePerson;
}

@ObjectType({ description: 'A post of the tree with whoever holds it on the day.' })
export class OrgTreePosition {
  @Field(() => ID, { description: 'The post’s id.' })
  id!: string;

  @Field(() => String, { description: 'What the post is called.' })
  title!: string;

  @Field(() => Boolean, { description: 'Whether it leads its unit.' })
  isLead!: boolean;

  @Field(() => Int, { nullable: true, description: 'Approved seats; null where no plan is known.' })
  headcountPlan!: number | null;

  @Field(() => ID, { nullable: true, description: 'The post it reports to on the day.' })
  superiorId!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day from which it exists, where known.' })
  openedOn!: string | null;

  @Field(() => Day, {
    nullable: true,
    description: 'The day from which it no longer exists; null while it does. It may lie ahead.',
  })
  closedOn!: string | null;

  @Field(() => Int, { description: 'How many people hold it on the day.' })
  headcount!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Approved seats less the holders of the day, below 0 where there are more; null where no plan is known or the post is closed.',
  })
  vacancies!: number | null;

  @Field(() => [OrgTreeHolder], { description: 'Who holds it on the day, those who began first in front.' })
  holders!: OrgTreeHolder[];

  @Field(() => [OrgTreeHolder], {
    description: 'Who will hold it from a later day, those who begin first in front.',
  })
  arriving!: OrgTreeHolder[];
}

@ObjectType({ description: 'A unit of the tree with its posts.' })
export class OrgTreeUnit {
  @Field(() => ID, { description: 'The unit’s id.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The unit above; null for a root.' })
  parentId!: string | null;

  @Field(() => String, { description: 'The unit’s name, without the names of the units above.' })
  name!: string;

  @Field(() => OrgUnitKind, { description: 'What sort of unit it is.' })
  kind!: OrgUnitKind;

  @Field(() => Day, { nullable: true, description: 'The day from which it exists, where known.' })
  openedOn!: string | null;

  @Field(() => Day, {
    nullable: true,
    description: 'The day from which it no longer exists; null while it does. It may lie ahead.',
  })
  closedOn!: string | null;

  @Field(() => [OrgTreePosition], { description: 'The posts of the unit itself.' })
  positions!: OrgTreePosition[];
}

@ObjectType({ description: 'One’s own organisations at once.' })
export class OrgTree {
  @Field(() => [OrgTreeUnit], {
    description: 'Every unit; each stands after the one above it and before those beside it.',
  })
  items!: readonly OrgTreeUnit[];

  @Field(() => Int, { description: 'How many there are.' })
  total!: number;
}
