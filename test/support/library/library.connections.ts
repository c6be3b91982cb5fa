import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { enumOf } from '../../../api/core/enum.ts';
import { Id, Items, Text } from '../../../api/core/input.ts';
import { connectionField } from '../../../api/core/read/connection-field.ts';
import type { Order } from '../../../api/core/read/declare.ts';
import { DateTime } from '../../../api/core/scalars.ts';
import { Book, Branch, Note } from './library.entities.ts';

@InputType()
export class BookFilter {
  @Field(() => [String], { nullable: true })
  @Items({ max: 3, optional: true })
  states?: string[] | null;

  @Field(() => ID, { nullable: true })
  @Id({ optional: true })
  ownerId?: string | null;
}

@InputType()
export class NoteFilter {
  @Field(() => String, { nullable: true })
  @Text({ max: 10, optional: true })
  text?: string | null;

  @Field(() => DateTime, { nullable: true })
  since?: Date | null;

  @Field(() => Int, { nullable: true })
  rank?: number | null;
}

export const BookSort = enumOf('STATE_DESC', 'LENT_ASC', 'WEIGHT_DESC', 'ID_DESC');
export type BookSort = keyof typeof BookSort;
registerEnumType(BookSort, { name: 'BookSort' });

export const NoteSort = enumOf('RANK_ASC', 'WRITTEN_DESC');
export type NoteSort = keyof typeof NoteSort;
registerEnumType(NoteSort, { name: 'NoteSort' });

export const bookSorts: Readonly<Record<BookSort, Order<Book>>> = {
  STATE_DESC: [['state', 'DESC']],
  LENT_ASC: [['lentAt', 'ASC', 'FIRST']],
  WEIGHT_DESC: [['weight', 'DESC', 'LAST']],
  ID_DESC: [['id', 'DESC']],
};

export const noteSorts: Readonly<Record<NoteSort, Order<Note>>> = {
  RANK_ASC: [
    ['rank', 'ASC'],
    ['text', 'DESC'],
  ],
  WRITTEN_DESC: [['writtenAt', 'DESC']],
};

/** The connections that parents of the library have. */
export const libraryConnections = [
  connectionField(Branch, 'bookPages', Book, {
    description: 'Books of the branch.',
    by: 'branchId',
    filter: {
      type: BookFilter,
      conditions: (_, { states, ownerId }) => [
        (alias, { add }) => (states ? `${alias}.state = any(${add(states)}::text[])` : 'true'),
        (alias, { add }) => (ownerId ? `${alias}.owner_id = ${add(ownerId)}::bigint` : 'true'),
      ],
    },
    sort: { type: BookSort, orders: bookSorts, usual: 'STATE_DESC' },
  }),
  connectionField(Book, 'notePages', Note, {
    description: 'Notes of the book.',
    by: 'bookId',
    filter: {
      type: NoteFilter,
      conditions: (_, { text, since, rank }) => [
        (alias, { add }) => (text ? `${alias}.text = ${add(text)}` : 'true'),
        (alias, { add }) => (since ? `${alias}.written_at >= ${add(since)}` : 'true'),
        (alias, { add }) => (typeof rank === 'number' ? `${alias}.rank = ${add(rank)}` : 'true'),
      ],
    },
    sort: { type: NoteSort, orders: noteSorts, usual: 'RANK_ASC' },
  }),
  // Reached by another road than the part's own.
  connectionField(Book, 'mentionPages', Note, {
    description: 'Notes that speak of the book.',
    by: 'aboutId',
    filter: { type: NoteFilter, conditions: () => [] },
    sort: { type: NoteSort, orders: noteSorts, usual: 'WRITTEN_DESC' },
  }),
] as const;
