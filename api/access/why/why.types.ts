import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { describedEnum } from '../../core/enum.ts';
import { say, type Bilingual, type Locale } from '../../core/bilingual.ts';
import { enumOf } from '../../core/enum.ts';
import { PageInfo } from '../../core/page.ts';
import { PersonToAsk } from '../../core/person-to-ask.ts';
import { Day } from '../../core/scalars.ts';
import type { Explained } from './explain.ts';
import type { FoundRecord } from './found-record.ts';
import type { Question } from './question.ts';
import type { Giver } from './who-gives.ts';

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

@ObjectType({ description: 'One thing that was looked at on the way to a decision.' })
export class ExplanationStep {
  @Field(() => ExplanationStepKind, { description: 'What was looked at.' })
  kind!: ExplanationStepKind;

  @Field(() => Boolean, { description: 'Whether it spoke for allowing.' })
  passed!: boolean;

  @Field(() => String, { description: 'In the caller’s language: what it is and why it did or did not.' })
  text!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The version of a job description whose line gives it, where one does.',
  })
  jobDescriptionId!: string | null;
}

/** Whether somebody may do something, and why. */
@ObjectType({ description: 'Whether somebody may do something to a record, and why.' })
export class Explanation {
  constructor(
    /** What was found out; the fields below say it in the caller's language. */
    readonly explained: Explained,
    readonly question: Question,
    locale: Locale,
  ) {
    const { allowed, reason, steps } = explained.decision;
    this.allowed = allowed;
    this.reason = reason;
    this.steps = steps.map(({ kind, passed, text, grant }) => ({
      kind,
      passed,
      text: say(text, locale),
      jobDescriptionId: grant?.source.kind === 'AUTHORITY' ? grant.source.jobDescriptionId : null,
    }));
    this.note = question.at ? say(takenThen, locale) : null;
  }

  @Field(() => Boolean, {
    description: 'The decision, made by the same function that guards the command itself.',
  })
  readonly allowed: boolean;

  @Field(() => ExplanationReason, { description: 'How it came out.' })
  readonly reason: ExplanationReason;

  @Field(() => [ExplanationStep], {
    description:
      'What led to it, in order. What the caller may not see is left out; it is then said that something of the kind decides.',
  })
  readonly steps: ExplanationStep[];

  @Field(() => String, {
    nullable: true,
    description: 'What an answer about another day does not promise; null for today.',
  })
  readonly note: string | null;
}

const takenThen: Bilingual = {
  zh: '按现在登记的任职、职位说明书和授权推算到那一天；对象本身和角色内容按现在的状态，不代表当时系统里的情况。',
  en: 'By what is recorded now of posts, job descriptions and grants for that day; the record itself and what roles hold are taken as they are now. What was known then is not promised.',
};

export const GivenBy = describedEnum('GivenBy', 'In which way somebody could give an ability.', {
  RIGHTS: 'By a role of a post, or in person: they administer rights there.',
  JOB_DESCRIPTION:
    'By a line of authority: they write job descriptions there, which others review and approve.',
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
      'The first day on which what gives it no longer holds, as far as is known: the last day is the one before. Null without an end.',
  })
  endsOn!: string | null;
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
