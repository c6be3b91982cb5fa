import type { HoldingContent, PersonContent } from './shapes.ts';

/** A made-up person in one line; a bare post key means a primary assignment of long standing. */
export type PersonRow = readonly [
  key: string,
  name: string,
  gender: 'F' | 'M',
  bornOn: string,
  education: PersonContent['education'],
  ...holds: (string | HoldingContent)[],
];

/** The people of an organisation out of their lines. */
export const peopleOf = (rows: readonly PersonRow[]): readonly PersonContent[] =>
  rows.map(([key, name, gender, bornOn, education, ...holds], at) => ({
    key,
    name,
    gender: gender === 'F' ? 'FEMALE' : 'MALE',
    bornOn,
    education,
    holds: holds.map((hold) =>
      typeof hold === 'string' ? { post: hold, since: 420 + ((at * 97) % 1500) } : hold,
    ),
  }));
