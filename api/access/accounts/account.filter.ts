import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import type { Condition } from '../../core/filter.ts';
import { Figure, Id, Text } from '../../core/input.ts';
import { calledLike } from '../../core/search/names.ts';
import { emailOf } from '../email.rules.ts';

/** How far the account of a person has come. */
export enum AccountState {
  NONE = 'NONE',
  INVITED = 'INVITED',
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}

registerEnumType(AccountState, {
  name: 'AccountState',
  description: 'How far the account of a person has come.',
  valuesConfig: {
    NONE: { description: 'The person has no account.' },
    INVITED: { description: 'It is open, but its owner has neither set a password nor used single sign-on.' },
    OPEN: { description: 'It is open and its owner can sign in.' },
    CLOSED: { description: 'It is closed and opens nothing until it is reopened.' },
  },
});

/** SQL that gives the state of an account, known by an alias. */
export const accountState = (alias: string): string =>
  `CASE WHEN NOT ${alias}.is_active THEN 'CLOSED'
    WHEN ${alias}.sso_subject IS NULL AND (${alias}.password_hash IS NULL OR ${alias}.first_password_until IS NOT NULL) THEN 'INVITED'
    ELSE 'OPEN' END`;

@InputType({ description: 'Whose accounts are wanted; all conditions must hold.' })
export class AccountFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'A part of the person’s name or staff number, in characters, in pinyin or by first letters, or of the address to sign in with. At most 100 characters.',
  })
  @Text({ max: 100, optional: true })
  q?: string | null;

  @Field(() => AccountState, {
    nullable: true,
    description: 'How far the account has come; left out: people with an account, whatever its state.',
  })
  state?: AccountState | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Holders, today, of a post of this unit or of one below it.',
  })
  @Id({ optional: true })
  subtreeOf?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Nobody has signed in for so many days, or ever: 1 to 3650.',
  })
  @Figure({ min: 1, max: 3_650, whole: true, optional: true })
  unusedForDays?: number | null;
}

const withAccount = (test: string): Condition => {
  return (alias) => `EXISTS (SELECT FROM account c WHERE c.person_id = ${alias}.id AND ${test})`;
};

/** People whose account, or its lack, is of a state. Those who have left need none. */
export const ofState = (state: AccountState | null | undefined, today: string): Condition[] => {
  if (!state) return [withAccount('true')];
  if (state !== AccountState.NONE) return [withAccount(`${accountState('c')} = '${state}'`)];
  return [
    (alias, params) =>
      `NOT EXISTS (SELECT FROM account c WHERE c.person_id = ${alias}.id)
       AND (${alias}.left_on IS NULL OR ${alias}.left_on > ${params.add(today)}::date)`,
  ];
};

/** People who are called so, or sign in with such an address. */
export const calledOrSigningInAs = (q: string | null | undefined): Condition[] =>
  calledLike('person', q).map(
    (isCalled): Condition =>
      (alias, params) =>
        `(${isCalled(alias, params)} OR ${withAccount(`strpos(c.email, ${params.add(emailOf(q ?? ''))}) > 0`)(alias, params)})`,
  );

/** People to whose account nobody has signed in for so many days, or ever. */
export const unusedFor = (days: number | null | undefined, now: Date): Condition[] =>
  days
    ? [
        (alias, params) =>
          withAccount(
            `(c.signed_in_at IS NULL OR c.signed_in_at <= ${params.add(new Date(now.getTime() - days * 86_400_000))})`,
          )(alias, params),
      ]
    : [];
