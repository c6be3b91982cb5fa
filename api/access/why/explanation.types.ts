import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { say, type Bilingual, type Locale } from '../../core/bilingual.ts';
import { enumOf } from '../../core/enum.ts';
import type { Explained } from './explain.ts';
import type { Question } from './question.ts';

export const ExplanationReason = enumOf(
  'ALLOWED',
  'TOKEN',
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
    TOKEN: {
      description:
        'The access token that asks does not have the ability, or none can; whatever its owner may in person.',
    },
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
  'TOKEN',
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
    TOKEN: { description: 'What an access token that asks does not have.' },
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
    const notes = [notedByToken(explained), question.at ? takenThen : null].filter((note) => note !== null);
    this.note =
      notes.length > 0 ? notes.map((note) => say(note, locale)).join(locale === 'en' ? ' ' : '') : null;
    this.accessToken = explained.isOfToken ? (explained.token?.name ?? null) : null;
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
    description:
      'For whom it is answered where an access token asks, and what an answer about another day does not promise; else null.',
  })
  readonly note: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The name of the access token for which it is answered: the one that asks about itself, naming no person. Null where the answer is for a person, who may do in person what the answer says, whatever a token of theirs may.',
  })
  readonly accessToken: string | null;
}

/** Whether an answer to an access token is about that token or about a person; null where somebody asks in person. */
const notedByToken = ({ token, isOfToken }: Explained): Bilingual | null => {
  if (!token) return null;
  return isOfToken
    ? {
        zh: `这是就访问令牌“${token.name}”回答的：它只有所选的权限，其所有者本人可能有更多。`,
        en: `This is answered for the access token “${token.name}”: it has what was chosen for it, and its owner may have more in person.`,
      }
    : {
        zh: `这是就员工本人回答的，与访问令牌“${token.name}”能做什么无关。`,
        en: `This is answered for the person themself, whatever the access token “${token.name}” may do.`,
      };
};

const takenThen: Bilingual = {
  zh: '按现在登记的任职、职位说明书和授权推算到那一天；对象本身和角色内容按现在的状态，不代表当时系统里的情况。',
  en: 'By what is recorded now of posts, job descriptions and grants for that day; the record itself and what roles hold are taken as they are now. What was known then is not promised.',
};
