import { Field, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../../core/enum.ts';
import { PageInfo } from '../../core/page.ts';
import { PersonToAsk } from '../../core/person-to-ask.ts';
import { Day } from '../../core/scalars.ts';
import type { FoundRecord } from './found-record.ts';
import type { Giver } from './who-gives.ts';

export const GivenBy = describedEnum('GivenBy', 'In which way somebody could give an ability.', {
  RIGHTS: 'By a role of a post, or in person: they administer rights there.',
  JOB_DESCRIPTION:
    'By a line of authority: they write job descriptions there, which others review and approve.',
  PLACE:
    'By sending the record to a place: it lies with nobody yet, as a ticket does until it is dispatched, and no right is wanted.',
} satisfies Record<Giver['by'], string>);

@ObjectType({ description: 'Somebody who could see to it that there is somebody who may.' })
export class PersonWhoGives extends PersonToAsk {
  @Field(() => GivenBy, { description: 'In which way.' })
  by!: Giver['by'];
}

@ObjectType({ description: 'Somebody who can, by what, how far and until when.' })
export class PersonWhoCan extends PersonToAsk {
  @Field(() => String, { description: 'How far it reaches: OWN, UNIT, SUBTREE, UNITS or ALL.' })
  scope!: string;

  @Field(() => Int, { nullable: true, description: 'The most seats; null without such a limit.' })
  seatLimit!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The most money, in fen; null without such a limit.',
  })
  moneyLimitMinor!: string | null;

  @Field(() => String, {
    description: 'In the caller’s language: the role, line or personal grant that gives it.',
  })
  source!: string;

  @Field(() => String, {
    nullable: true,
    description: 'For whom they stand in, “B for A”; null where they hold the post themselves.',
  })
  standsInFor!: string | null;

  @Field(() => Day, {
    nullable: true,
    description:
      'The first day on which they no longer can, as far as is known: the last day is the one before. Null without an end.',
  })
  endsOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'In the caller’s language: why it ends then, such as the end of a post, a version or a certificate. Null without an end, and where that is not yours to read.',
  })
  endsBecause!: string | null;

  @Field(() => [String], {
    complexity: () => 1,
    description:
      'In the caller’s language and in their order: from which day on they can by something else, and up to how much until then and from then on.',
  })
  changes!: string[];
}

@ObjectType({ description: 'One page of those who can, the nearest to the record first.' })
export class PeopleWhoCan {
  /** The record that was asked about; told by the field `record`. */
  readonly asked!: FoundRecord;

  @Field(() => [PersonWhoCan], { description: 'The people of this page.' })
  nodes!: PersonWhoCan[];

  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are, as far as the caller may ask about them.' })
  totalCount!: number;

  @Field(() => Boolean, {
    description:
      'Whether others can, too: people whom the caller may not ask about, or more than are looked at.',
  })
  isPartial!: boolean;
}
