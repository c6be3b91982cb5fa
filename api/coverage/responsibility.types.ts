import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CoverageGap } from './coverage.types.ts';

/** A duty that somebody owns. */
@ObjectType({ description: 'A duty of a job description in force of a post that the person holds.' })
export class OwnedDuty {
  @Field(() => ID, { description: 'The duty.' })
  dutyId!: string;

  @Field(() => String, { description: 'Its heading, or its text where it has none.' })
  text!: string;

  @Field(() => [String], { description: 'Its measures in the words of the form.' })
  measures!: string[];

  @Field(() => ID, { description: 'The version in which it stands.' })
  jobDescriptionId!: string;

  @Field(() => ID, { description: 'The post.' })
  positionId!: string;

  @Field(() => String, { description: 'Its title.' })
  positionTitle!: string;
}

/** A region that a post serves. */
@ObjectType({
  description: 'A region that the unit of a post serves, or the nearest unit above that names one.',
})
export class OwnedRegion {
  @Field(() => String, { description: 'The region.' })
  region!: string;

  @Field(() => ID, { description: 'The unit that names it.' })
  unitId!: string;

  @Field(() => String, { description: 'The name of the unit.' })
  unitName!: string;
}

/** A category of complaints at which a person works. */
@ObjectType({ description: 'A category of which the person was the handler of tickets in the last 90 days.' })
export class HandledCategory {
  @Field(() => ID, { description: 'The category.' })
  categoryId!: string;

  @Field(() => String, { description: 'Its name in Chinese.' })
  nameZh!: string;

  @Field(() => String, { description: 'Its name in English.' })
  nameEn!: string;

  @Field(() => Int, { description: 'How many tickets, as far as you may see them.' })
  tickets!: number;
}

/** What a person answers for (F160). */
@ObjectType({
  description: 'What a person answers for today: duties, regions, categories, and what is missing.',
})
export class Responsibilities {
  @Field(() => [OwnedDuty], { description: 'The duties of the posts held, as far as you may read them.' })
  duties!: OwnedDuty[];

  @Field(() => [OwnedRegion], { description: 'The regions of the units of the posts held.' })
  regions!: OwnedRegion[];

  @Field(() => [HandledCategory], { description: 'The categories worked at, most tickets first.' })
  categories!: HandledCategory[];

  @Field(() => [CoverageGap], {
    description: 'What is missing at the posts held, at most 50 of each kind.',
  })
  gaps!: CoverageGap[];
}
