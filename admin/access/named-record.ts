/** A record as somebody names it: by its kind, and its id or the number by which people call it. */
export interface NamedRecord {
  readonly recordKind: string;
  readonly recordId?: string;
  readonly recordNumber?: string;
}

/** Kinds of record about which the app lets one ask. */
export const askedKinds = [
  'Ticket',
  'JobDescription',
  'OrgUnit',
  'Position',
  'Person',
  'Course',
  'Certification',
  'HeadcountRequest',
] as const;

export type AskedKind = (typeof askedKinds)[number];

/** By the addresses of their screens. */
const screens: readonly (readonly [AskedKind, RegExp])[] = [
  ['Ticket', /\/tickets\/(\d{1,19})(?!\d)/],
  ['JobDescription', /\/jobs\/(\d{1,19})(?!\d)/],
  ['OrgUnit', /\/units\/(\d{1,19})(?!\d)/],
  ['Position', /\/positions\/(\d{1,19})(?!\d)/],
  ['Person', /\/people\/(\d{1,19})(?!\d)/],
  ['Course', /\/training\/courses\/(\d{1,19})(?!\d)/],
  ['Certification', /\/training\/certification\/(\d{1,19})(?!\d)/],
  ['HeadcountRequest', /\/headcount\/(\d{1,19})(?!\d)/],
];

const isKind = (kind: string): kind is AskedKind => askedKinds.some((each) => each === kind);

/**
 * The record that somebody means by what they typed or pasted: the link of its screen, the number of a ticket, or an id
 * of the kind that was chosen. Undefined where it is none of these.
 */
export const recordMeant = (typed: string, kind = ''): NamedRecord | undefined => {
  const plain = typed.normalize('NFKC').trim();
  for (const [linked, address] of screens) {
    const id = address.exec(plain)?.[1];
    if (id) return { recordKind: linked, recordId: id };
  }
  const figures = plain.replace(/[\s#]/g, '').replace(/[–—−]/g, '-');
  if ((kind === '' || kind === 'Ticket') && /^\d{8}(-\d{1,9}|\d{6})$/.test(figures))
    return { recordKind: 'Ticket', recordNumber: figures };
  return isKind(kind) && /^[1-9]\d{0,18}$/.test(figures)
    ? { recordKind: kind, recordId: figures }
    : undefined;
};
