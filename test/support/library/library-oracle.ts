import type { Ability } from '../../../api/core/abilities.ts';
import { dayOf } from '../../../api/core/clock.ts';
import { maySee } from '../../../api/core/seen.ts';
import { byProperties, type OracleModel, type RawRow, type Viewing } from '../oracle/oracle.ts';
import { Book, Branch } from './library.entities.ts';
import type { LibraryRows } from './library-arbitraries.ts';

const subjectOfBook = (row: RawRow) => ({
  organisationId: row['organisationId'] as string,
  units: [row['branchId'] as string, ...(row['branchIds'] as string[])],
  people: [row['ownerId'], ...(row['personIds'] as string[])].filter((id) => id !== null) as string[],
  positions: [row['positionId']].filter((id) => id !== null) as string[],
});

const unless =
  (ability: Ability, hide: (value: string) => string | null = () => null) =>
  (value: unknown, row: RawRow, { policy }: Viewing): unknown => {
    if (policy.can(ability, subjectOfBook(row)) || value === null) return value;
    return hide(String(value));
  };

const notePageOrders = {
  RANK_ASC: byProperties(['rank', 'ASC'], ['text', 'DESC']),
  WRITTEN_DESC: byProperties(['writtenAt', 'DESC']),
};

const stars = (phone: string): string =>
  phone.length < 11 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** The library as its rules say it in words, over rows in memory. Shares nothing with the compiler of statements. */
export const libraryModel = ({ regions, branches, books, notes, answers }: LibraryRows): OracleModel => {
  const seesBook = (id: unknown, { policy }: Viewing): boolean => {
    const book = books.find((row) => row.id === id);
    return book !== undefined && maySee(policy, Book, book as Book);
  };
  const noteOrder = byProperties(['rank', 'ASC', 'FIRST'], ['writtenAt', 'DESC']);
  const notesOf = (row: RawRow, { now }: Viewing) =>
    notes.filter((note) => note.bookId === row['id'] && note.writtenAt <= now).toSorted(noteOrder as never);
  const rows = (list: readonly object[]): readonly RawRow[] => list as readonly RawRow[];

  return {
    Region: { rows: rows(regions), sees: () => true },
    Branch: {
      rows: rows(branches),
      sees: (row, { policy }) => maySee(policy, Branch, row as unknown as Branch),
      one: { region: { type: 'Region', by: 'regionId' } },
      many: { books: { type: 'Book', by: 'branchId', order: byProperties(['state', 'DESC']) } },
      pages: {
        bookPages: {
          type: 'Book',
          by: 'branchId',
          keeps: (row, { states, ownerId }) =>
            (!states || (states as unknown[]).includes(row['state'])) &&
            (!ownerId || row['ownerId'] === ownerId),
          orders: {
            STATE_DESC: byProperties(['state', 'DESC']),
            LENT_ASC: byProperties(['lentAt', 'ASC', 'FIRST']),
            WEIGHT_DESC: byProperties(['weight', 'DESC', 'LAST']),
            ID_DESC: byProperties(['id', 'DESC']),
          },
          usual: 'STATE_DESC',
        },
      },
    },
    Book: {
      rows: rows(books),
      sees: (row, viewing) => seesBook(row['id'], viewing),
      masks: {
        readerName: unless('customer.identity', (name) => `${name.slice(0, 1)}**`),
        readerPhone: unless('customer.identity', stars),
        price: unless('performance.read'),
        vaultId: unless('audit.read'),
      },
      one: {
        branch: { type: 'Branch', by: 'branchId' },
        vault: { type: 'Branch', by: 'vaultId' },
        sequelOf: { type: 'Book', by: 'sequelOfId' },
      },
      many: {
        notes: {
          type: 'Note',
          by: 'bookId',
          where: (row, { now }) => (row['writtenAt'] as Date) <= now,
          order: noteOrder,
        },
        lastNote: { type: 'Note', by: 'bookId', order: byProperties(['writtenAt', 'DESC']), isOne: true },
        mentions: { type: 'Note', by: 'aboutId', order: byProperties(['writtenAt', 'ASC']) },
      },
      named: { branches: { type: 'Branch', ids: 'branchIds' } },
      pages: {
        notePages: {
          type: 'Note',
          by: 'bookId',
          keeps: (row, { text, since, rank }) =>
            (!text || row['text'] === text) &&
            (!since || (row['writtenAt'] as Date) >= new Date(String(since))) &&
            (typeof rank !== 'number' || row['rank'] === rank),
          orders: notePageOrders,
          usual: 'RANK_ASC',
        },
        mentionPages: {
          type: 'Note',
          by: 'aboutId',
          keeps: () => true,
          orders: notePageOrders,
          usual: 'WRITTEN_DESC',
        },
      },
      computed: {
        offer: (row, viewing) => {
          const price = unless('performance.read')(row['price'], row, viewing);
          const day = row['isRare'] ? dayOf(viewing.now) : 'any day';
          return `${typeof price === 'number' ? price : '?'} ${day} ${viewing.policy.actor.personId}`;
        },
        label: (row, viewing) => {
          const branch = branches.find(({ id }) => id === row['branchId']);
          const name =
            branch && viewing.policy.actor.organisationIds.includes(branch.organisationId)
              ? branch.name
              : '-';
          return [
            row['state'],
            (row['subjects'] as string[]).join('+'),
            name,
            ...notesOf(row, viewing).map(({ text }) => text),
          ].join(' ');
        },
        noteCount: (row) => notes.filter(({ bookId }) => bookId === row['id']).length,
      },
    },
    Note: {
      rows: rows(notes),
      sees: (row, viewing) => seesBook(row['bookId'], viewing),
      one: { book: { type: 'Book', by: 'bookId' } },
      many: { answers: { type: 'Answer', by: 'noteId', order: byProperties(['text', 'ASC']) } },
    },
    Answer: {
      rows: rows(answers),
      sees: ({ noteId }, viewing) => seesBook(notes.find(({ id }) => id === noteId)?.bookId, viewing),
      one: { note: { type: 'Note', by: 'noteId' } },
      computed: {
        text: ({ text }) => String(text).toUpperCase(),
        quoted: ({ text }) => `“${String(text)}”`,
      },
    },
  };
};
