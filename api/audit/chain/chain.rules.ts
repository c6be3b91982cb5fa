import { createHash } from 'node:crypto';

const firstForm = [
  'id',
  'at',
  'organisation_id',
  'account_id',
  'person_id',
  'assignment_id',
  'token_id',
  'action',
  'entity',
  'entity_id',
  'before',
  'after',
  'request_id',
  'is_change',
  'unit_ids',
] as const;

/**
 * What a seal covers: the columns of an audit row, in this order. A seal says by which form it was made, so that a new
 * column becomes a new form at the end of this list and leaves the seals from before as they are.
 */
const forms: readonly (readonly string[])[] = [firstForm, [...firstForm, 'for_person_id']];

/** The form by which rows are sealed now. */
export const newestForm = forms.length;

/** The columns that a form covers; none where there is no such form. */
export const columnsOf = (form: number): readonly string[] => forms[form - 1] ?? [];

/** Every column that some form covers, each once. */
export const sealedColumns: readonly string[] = [...new Set(forms.flat())];

/** What a row holds, as PostgreSQL writes it: by column, null where there is nothing. */
export type SealedValues = Readonly<Record<string, string | null>>;

/** A link of the chain: the row at a place, and by which form it is sealed. */
export interface Link {
  /** 1 for the first. */
  readonly seq: number;
  readonly form: number;
  readonly values: SealedValues;
}

/**
 * The seal of a row: the SHA-256, in hexadecimal figures, of the seal before it and of what the row holds.
 *
 * @param previous the seal before it; empty for the first.
 */
export const sealOf = (previous: string, { seq, form, values }: Link): string =>
  createHash('sha256')
    .update(JSON.stringify([previous, seq, form, ...columnsOf(form).map((column) => values[column] ?? null)]))
    .digest('hex');

/** What can be wrong with the log. */
export type FaultKind =
  /** A row does not hold what it held when it was sealed, or its seal was changed. */
  | 'CHANGED'
  /** The row is as it was, its seal is not. */
  | 'SEAL_CHANGED'
  /** A row that was sealed is not there. */
  | 'DELETED'
  /** A seal is not there. */
  | 'SEAL_DELETED'
  /** A row has neither a seal nor a place among those that wait for one. */
  | 'INSERTED'
  /** A row that waited for its seal is not there. */
  | 'LOST'
  /** A row is dated long before rows that were sealed earlier, or after its own seal: it was not written when it says. */
  | 'MISDATED'
  /** The chain is shorter than it was, or another one: the end that was noted is no part of it. */
  | 'CUT';

/** The first thing that is wrong. */
export interface Fault {
  readonly kind: FaultKind;
  /** The audit row; null where it is a seal, or the end of the chain. */
  readonly auditId: string | null;
  /** The place in the chain; null where it has none. */
  readonly seq: number | null;
}

/** A seal with its row, as they stand; `values` is null where the row is gone. */
export interface Stored {
  readonly seq: number;
  readonly form: number;
  readonly auditId: string;
  readonly hash: string;
  /** When it was sealed. */
  readonly sealedAt: Date;
  readonly values: SealedValues | null;
}

const linkOf = ({ seq, form, values }: Stored): Link => ({ seq, form, values: values ?? {} });

/**
 * What is wrong with a place of the chain; null where it is as it must be.
 *
 * @param previous the seal before it.
 * @param next the place after it: tells a changed seal from a changed row, since its own seal was made of the true one.
 */
export const faultAt = (
  stored: Stored,
  previous: string,
  expectedSeq: number,
  next: Stored | null,
): Fault | null => {
  const { seq, auditId, hash } = stored;
  if (seq !== expectedSeq) return { kind: 'SEAL_DELETED', auditId: null, seq: expectedSeq };
  if (stored.values === null) return { kind: 'DELETED', auditId, seq };
  const due = sealOf(previous, linkOf(stored));
  if (due === hash) return null;
  const isSealAlone = next?.values != null && next.hash === sealOf(due, linkOf(next));
  return { kind: isSealAlone ? 'SEAL_CHANGED' : 'CHANGED', auditId, seq };
};

/** So long may a transaction take from its instant to its end, and clocks of nodes stand apart; in milliseconds. */
const TOLERANCE = 60 * 60 * 1_000;

/**
 * What is wrong with the instant of a sealed row; null where nothing is. Rows are sealed within seconds of being written, so one
 * that is dated long before what was sealed earlier was slipped in.
 *
 * @param newest the newest instant of the rows that were sealed earlier, in milliseconds.
 */
export const misdatedAt = ({ seq, auditId, sealedAt, values }: Stored, newest: number): Fault | null => {
  const at = instantOf(values);
  const isMisdated = at < newest - TOLERANCE || at > sealedAt.getTime() + TOLERANCE;
  return isMisdated ? { kind: 'MISDATED', auditId, seq } : null;
};

/** The instant of a row, in milliseconds. */
export const instantOf = (values: SealedValues | null): number => Date.parse(values?.['at'] ?? '');
