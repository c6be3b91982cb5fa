import type { GraphQLField } from 'graphql';
import { Extensions } from 'type-graphql';
import type { Ability } from './abilities.ts';
import type { Context } from './context.ts';
import type { EntityClass } from './resource.ts';

/** The record that a field is about: what kind it is, and the argument that names it, such as `input.ticketId`. */
export interface NamedRecord {
  readonly on: EntityClass;
  readonly by: string;
}

/**
 * Who may use a field of the schema's root, or one below it that reads more than its row:
 *
 * - OPEN: everybody, also before signing in.
 * - SIGNED_IN: whoever is signed in; what it shows follows the declaration of each record in it.
 * - ONESELF: whoever is signed in themselves, about what is theirs alone; an access token only with an ability of `byToken`.
 * - SEEN: whoever may see the records, by their resource (`declareResource`): a list holds only these, and a record
 *   that is named and may not be seen is not found.
 * - ABILITY: whoever has one of the abilities over what it is about. A record that is named must be seen first, else it
 *   is not found; others are refused with FORBIDDEN. Where the argument that names the record is left out, it answers as
 *   far as the ability reaches. With `nothing` it is never refused: it answers as far as the ability reaches.
 *   With `own` it takes no ability where the person that is named is the one who asks, and does so in person; with `whole`
 *   it must reach the whole organisation.
 * - ROW: whoever sees the record on which the field stands; for fields below the root alone.
 */
export type DeclaredAccess = {
  /** Only for people themselves: no access token may, whatever its abilities. */
  readonly inPerson: boolean;
  /** Of what is one's own: the abilities of which an access token must have one; left out: no token may. */
  readonly byToken?: readonly Ability[];
  /** The record that it is about; left out where it names none. */
  readonly named?: NamedRecord;
  /** Another record that must be seen; the abilities need not reach it. */
  readonly seeing?: NamedRecord;
} & (
  | { readonly kind: 'OPEN' | 'SIGNED_IN' | 'ONESELF' | 'ROW' }
  | { readonly kind: 'SEEN'; readonly of: EntityClass }
  | {
      readonly kind: 'ABILITY';
      readonly abilities: readonly Ability[];
      readonly nothing: boolean;
      readonly own: boolean;
      readonly whole: boolean;
    }
);

const NAME = 'access';

const declare = (access: DeclaredAccess): MethodDecorator & PropertyDecorator =>
  Extensions({ [NAME]: access });

/** What may be said beside who: no tokens, which record it is about, and which other one must be seen. */
interface More extends Partial<NamedRecord> {
  readonly inPerson?: boolean;
  readonly seeing?: NamedRecord;
}

const moreOf = ({
  inPerson = false,
  on,
  by,
  seeing,
}: More): Pick<DeclaredAccess, 'inPerson' | 'named' | 'seeing'> => ({
  inPerson,
  ...(on && by && { named: { on, by } }),
  ...(seeing && { seeing }),
});

/**
 * Says beside a resolver who may use its field: `@Access.needs('ticket.sign', { on: Ticket, by: 'input.ticketId' })`.
 * The schema is not built where a field of the root says nothing. It is no comment: `guardFields` refuses by it who is
 * not signed in and tokens, and lets nothing out, and no command be done, that has not asked for one of the abilities;
 * and the matrix test asks every field as everybody and compares.
 */
export const Access = {
  /** Everybody, also before signing in. */
  open: (more: Pick<More, 'inPerson'> = {}) => declare({ kind: 'OPEN', ...moreOf(more) }),

  /** Whoever is signed in; what it shows follows the declaration of each record in it. */
  signedIn: () => declare({ kind: 'SIGNED_IN', inPerson: false }),

  /** Whoever is signed in themselves, about what is theirs alone; a token only with one of the abilities `byToken`. */
  oneself: ({ byToken, ...more }: Partial<NamedRecord> & { readonly byToken?: readonly Ability[] } = {}) =>
    declare({ kind: 'ONESELF', ...moreOf({ ...more, inPerson: !byToken }), ...(byToken && { byToken }) }),

  /** Whoever may see the records, by their resource; `by` names the argument with the id of one. */
  seen: (of: EntityClass, by?: string) =>
    declare({ kind: 'SEEN', of, inPerson: false, ...(by && { named: { on: of, by } }) }),

  /** Of a field below the root: whoever sees the record on which it stands. */
  row: () => declare({ kind: 'ROW', inPerson: false }),

  /** Whoever has one of the abilities over what it is about. */
  needs: (
    ability: Ability | readonly Ability[],
    more: More & { readonly nothing?: boolean; readonly own?: boolean; readonly whole?: boolean } = {},
  ) =>
    declare({
      kind: 'ABILITY',
      abilities: typeof ability === 'string' ? [ability] : ability,
      nothing: more.nothing ?? false,
      own: more.own ?? false,
      whole: more.whole ?? false,
      ...moreOf(more),
    }),
} as const;

/** What a field of the schema says of who may use it; undefined where it says nothing. */
export const accessOf = ({
  extensions,
}: Pick<GraphQLField<unknown, unknown>, 'extensions'>): DeclaredAccess | undefined =>
  extensions[NAME] as DeclaredAccess | undefined;

/** The value of an argument, or of a field within it, by its dotted name; undefined where there is none. */
export const valueAt = (args: Readonly<Record<string, unknown>>, path: string): unknown =>
  path.split('.').reduce<unknown>((value, step) => (value as Record<string, unknown> | null)?.[step], args);

/** Ends what was done or would be told without a guard that said yes. @throws Error, ours, where a room forgot to ask */
export const mustHaveAsked = ({ mustAsk, policy }: Context, name: string): void => {
  if (mustAsk && !policy?.hasSaidYes(mustAsk))
    throw new Error(
      `${name} declares that it needs ${mustAsk.join(' or ')}, but nobody asked whether it reaches.`,
    );
};
