import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Figure, Items, Text } from '../core/input.ts';
import { SearchKind, searchKindWords } from '../core/search/searched.ts';
import { usually } from '../core/price.ts';

registerEnumType(SearchKind, {
  name: 'SearchKind',
  description: 'Kinds of records that the search finds.',
  valuesConfig: searchKindWords,
});

/** What is looked for. */
@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description:
      'A name or a part of it in characters, in pinyin (zhangsan, zhangs) or by first letters (zs); a number of a person, post or ticket. At most 100 characters.',
  })
  @Text({ max: 100, min: 0 })
  q!: string;

  @Field(() => [SearchKind], {
    nullable: true,
    description: 'Only these kinds; left out for all. At most 10.',
  })
  @Items({ max: 10, optional: true })
  kinds?: string[] | null;

  @Field(() => Int, { nullable: true, defaultValue: 5, description: 'How many of each kind, 1 to 20.' })
  @Figure({ min: 1, max: 20, whole: true, optional: true })
  first?: number | null;
}

@ObjectType({ description: 'A record that the search found.' })
export class SearchHit {
  @Field(() => SearchKind, { description: 'What kind of record it is.' })
  kind!: string;

  @Field(() => ID, { description: 'The record’s id, for the query of its kind.' })
  id!: string;

  @Field(() => String, { description: 'Its name, title or number.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Where it belongs: posts of a person, units above a unit or post, version of a job description.',
  })
  subtitle!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The other name or number by which it was found; null where its title is what was found.',
  })
  alias!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The name of the state it stands in, as JobState or TicketState has it; null for other kinds.',
  })
  state!: string | null;

  @Field(() => Boolean, {
    description: 'Whether it is over: somebody who left, a unit that closed, a version that was replaced.',
  })
  isPast!: boolean;
}

@ObjectType({ description: 'What the search found of one kind.' })
export class SearchGroup {
  @Field(() => SearchKind, { description: 'The kind.' })
  kind!: string;

  @Field(() => [SearchHit], {
    complexity: usually(20),
    description: 'The best hits first; what is over comes last.',
  })
  hits!: SearchHit[];

  @Field(() => Boolean, { description: 'Whether there are more than were asked for.' })
  hasMore!: boolean;
}

@ObjectType({ description: 'What the search found, by kind.' })
export class SearchResult {
  @Field(() => [SearchGroup], { description: 'Kinds of which something was found.' })
  groups!: SearchGroup[];

  @Field(() => Boolean, {
    description:
      'Whether nothing was looked for because too little was typed: one Chinese character, or two letters or figures, are needed.',
  })
  isTooShort!: boolean;
}
