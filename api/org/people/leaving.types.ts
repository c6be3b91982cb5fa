import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { say, type Locale } from '../../core/bilingual.ts';
import { enumOf } from '../../core/enum.ts';
import { usually } from '../../core/price.ts';
import { reasonOf } from '../../core/refusal.ts';
import { Day } from '../../core/scalars.ts';
import { AssignmentKind } from '../org.words.ts';
import { lastDayOf } from './assignment.rules.ts';
import type { Left } from './leaving.held.ts';
import { Person } from './person.entity.ts';
import type { StaysAway } from './set-aside.ts';

/** What becomes of a post where its holder leaves, on another day than was planned, or stays. */
export const LeavingFate = enumOf('ENDS', 'TAKEN_BACK', 'GOES_ON', 'COMES_BACK', 'STAYS_AWAY');
export type LeavingFate = keyof typeof LeavingFate;

registerEnumType(LeavingFate, {
  name: 'LeavingFate',
  description: 'What becomes of a post where its holder leaves, on another day than was planned, or stays.',
  valuesConfig: {
    ENDS: { description: 'It ends with the last day.' },
    TAKEN_BACK: { description: 'It would begin only after the last day and is taken back.' },
    GOES_ON: { description: 'An earlier plan ended it; it goes on to its own end.' },
    COMES_BACK: {
      description: 'An earlier plan took it back; it is there again, with what was given with it.',
    },
    STAYS_AWAY: { description: 'An earlier plan took it back, and it cannot come back any more.' },
  },
});

/** One post of somebody who leaves. */
@ObjectType({ description: 'A post of somebody who leaves, and what becomes of it.' })
export class LeavingPost {
  @Field(() => ID, { description: 'The assignment’s id.' })
  id!: string;

  @Field(() => String, { description: 'The title of the post.' })
  title!: string;

  @Field(() => String, { description: 'The name of its unit.' })
  unit!: string;

  @Field(() => AssignmentKind, { description: 'How it is held.' })
  kind!: AssignmentKind;

  @Field(() => Day, { description: 'The first day.' })
  startsOn!: string;

  @Field(() => Day, { nullable: true, description: 'The last day that it has of its own; null: open.' })
  lastDay!: string | null;

  @Field(() => LeavingFate, { description: 'What becomes of it.' })
  fate!: LeavingFate;

  @Field(() => String, { nullable: true, description: 'Why it cannot come back; null for all others.' })
  problem!: string | null;
}

/** Open work that somebody leaves behind. */
@ObjectType({ description: 'Open work that somebody leaves behind.' })
export class LeavingWork {
  @Field(() => String, { description: 'What sort of work, such as TICKETS.' })
  kind!: string;

  @Field(() => Int, { description: 'How much of it.' })
  count!: number;

  @Field(() => String, { description: 'What there is and what becomes of it, in a sentence.' })
  message!: string;
}

/** What would happen if a person left on a day, or stayed. */
@ObjectType({
  description: 'What would happen if a person left on a day, or stayed; nothing has been done.',
})
export class LeavingPreview {
  @Field(() => [LeavingPost], {
    complexity: usually(3),
    description: 'The posts of which something becomes, one kind after the other.',
  })
  posts!: LeavingPost[];

  @Field(() => [LeavingWork], {
    complexity: usually(1),
    description: 'Open work that needs somebody else; none where they stay.',
  })
  work!: LeavingWork[];

  @Field(() => String, {
    nullable: true,
    description: 'Why it is not possible; null where it is. Then nothing of it would be done.',
  })
  problem!: string | null;
}

@ObjectType({ description: 'The person after a command about their leaving.' })
export class LeavingPayload {
  @Field(() => Person, { nullable: true, description: 'The person as you may see them now.' })
  person!: Person | null;

  @Field(() => [LeavingPost], {
    complexity: usually(1),
    description:
      'What the leaving had taken back before and cannot come back now, each with the reason; all the rest is there again.',
  })
  staysAway!: LeavingPost[];
}

/** A post as it is told. */
export const postOf = (held: Left, endsOn: string | null, fate: LeavingFate): LeavingPost => ({
  id: held.id,
  title: held.title,
  unit: held.unit,
  kind: held.kind,
  startsOn: held.startsOn,
  lastDay: lastDayOf(endsOn),
  fate,
  problem: null,
});

/** What stays away, told with the reason. */
export const awayOf = ({ held, why }: StaysAway, locale: Locale): LeavingPost => ({
  ...postOf(held, held.endsOn, 'STAYS_AWAY'),
  problem: say(reasonOf(why), locale),
});
