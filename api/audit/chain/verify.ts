import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../core/clock.ts';
import { faultAt, instantOf, misdatedAt, type Fault, type SealedValues, type Stored } from './chain.rules.ts';
import { sealedValues } from './seal.ts';

/** So many places of the chain are in memory at a time. */
const PAGE = 250;

/** So many ids are looked through at a time. */
const SPAN = 20_000;

/** The end of the chain. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** What walking the chain has shown. */
export interface Verdict {
  /** The first thing that is wrong; null where the log is whole. */
  readonly fault: Fault | null;
  /** The last place that is as it must be; null where there is none. */
  readonly head: ChainHead | null;
  /** How many rows wait for their seal. */
  readonly waiting: number;
  /** The place at which the head that was asked for stands; null where it stands nowhere. */
  readonly noted: number | null;
}

type Row = SealedValues & {
  readonly seq: number;
  readonly form: number;
  readonly hash: string;
  readonly audit_id: string;
  readonly sealed_at: Date;
};

const storedOf = (row: Row): Stored => {
  const { seq, form, hash, audit_id: auditId, sealed_at: sealedAt, ...values } = row;
  return { seq, form, hash, auditId, sealedAt, values: values.id === null ? null : values };
};

const placesAfter = async (manager: EntityManager, seq: number, limit: number): Promise<Stored[]> => {
  const rows = (await manager.query(
    `SELECT s.seq::int, s.form, s.hash, s.audit_id::text, s.at AS sealed_at, ${sealedValues('a')}
     FROM audit_seal s LEFT JOIN audit a ON a.id = s.audit_id WHERE s.seq > $1 ORDER BY s.seq LIMIT ${limit}`,
    [seq],
  )) as Row[];
  return rows.map(storedOf);
};

/** The end that the last walk found in order; a row with a wrong instant is a part of the chain all the same. */
const lastCheck = async (manager: EntityManager): Promise<ChainHead | null> => {
  const [row] = (await manager.query(
    `SELECT seq::int, head AS hash FROM audit_check WHERE (fault IS NULL OR fault = 'MISDATED') AND head IS NOT NULL ORDER BY id DESC LIMIT 1`,
  )) as ChainHead[];
  return row ?? null;
};

const walk = async (
  manager: EntityManager,
  askedHead: string | null,
): Promise<Pick<Verdict, 'fault' | 'head' | 'noted'> & { readonly misdated: Fault | null }> => {
  const known = await lastCheck(manager);
  let head: ChainHead | null = null;
  let noted: number | null = null;
  let misdated: Fault | null = null;
  let newest = Number.NEGATIVE_INFINITY;
  for (;;) {
    const places: Stored[] = await placesAfter(manager, head?.seq ?? 0, PAGE);
    for (const [at, stored] of places.entries()) {
      const expected: number = (head?.seq ?? 0) + 1;
      const previous: string = head?.hash ?? '';
      let fault = faultAt(stored, previous, expected, places[at + 1] ?? null);
      // The place after the last of a page is asked for only where it is needed.
      if (fault?.kind === 'CHANGED' && at === PAGE - 1)
        fault = faultAt(stored, previous, expected, (await placesAfter(manager, stored.seq, 1))[0] ?? null);
      if (fault) return { fault, head, noted, misdated };
      head = { seq: stored.seq, hash: stored.hash };
      if (stored.hash === askedHead) noted = stored.seq;
      if (known?.seq === stored.seq && known.hash !== stored.hash)
        return { fault: { kind: 'CUT', auditId: null, seq: known.seq }, head, noted, misdated };
      const odd: Fault | null = misdatedAt(stored, newest);
      misdated ??= odd;
      if (!odd) newest = Math.max(newest, instantOf(stored.values));
    }
    if (places.length < PAGE) break;
  }
  const isCut = known !== null && known.seq > (head?.seq ?? 0);
  return { fault: isCut ? { kind: 'CUT', auditId: null, seq: known.seq } : null, head, noted, misdated };
};

/** A row that nobody will ever seal: somebody wrote it past the queue. */
const insertedRow = async (manager: EntityManager): Promise<Fault | null> => {
  for (let after = '0'; ;) {
    const [span] = (await manager.query(
      `SELECT max(id)::text AS last, count(*)::int AS count,
         min(id) FILTER (WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE s.audit_id = ids.id)
           AND NOT EXISTS (SELECT FROM audit_unsealed u WHERE u.audit_id = ids.id))::text AS found
       FROM (SELECT id FROM audit WHERE id > $1 ORDER BY id LIMIT ${SPAN}) ids`,
      [after],
    )) as { last: string | null; count: number; found: string | null }[];
    if (span?.found) return { kind: 'INSERTED', auditId: span.found, seq: null };
    if (!span?.last || span.count < SPAN) return null;
    after = span.last;
  }
};

/** A row that waits for its seal and is gone. */
const lostRow = async (manager: EntityManager): Promise<Fault | null> => {
  const [row] = (await manager.query(
    `SELECT audit_id::text AS id FROM audit_unsealed u WHERE NOT EXISTS (SELECT FROM audit a WHERE a.id = u.audit_id)
     ORDER BY audit_id LIMIT 1`,
  )) as { id: string }[];
  return row ? { kind: 'LOST', auditId: row.id, seq: null } : null;
};

/**
 * Walks the whole chain as it stands at one moment, a page at a time, and notes what was found, so that the next walk misses
 * an end that was cut off.
 *
 * @param askedHead the head of an earlier walk that was kept elsewhere; null where none is asked for.
 */
export const verifyAudit = async (
  db: DataSource,
  clock: Clock,
  askedHead: string | null = null,
): Promise<Verdict> => {
  const verdict = await db.transaction('REPEATABLE READ', async (manager): Promise<Verdict> => {
    const { misdated, ...walked } = await walk(manager, askedHead);
    const [{ waiting }] = (await manager.query('SELECT count(*)::int AS waiting FROM audit_unsealed')) as [
      { waiting: number },
    ];
    // A clock that once stood wrong must not hide what is worse.
    const fault = walked.fault ?? (await insertedRow(manager)) ?? (await lostRow(manager)) ?? misdated;
    return { ...walked, fault, waiting };
  });
  const { fault, head } = verdict;
  await db.query('INSERT INTO audit_check (at, seq, head, fault, audit_id) VALUES ($1, $2, $3, $4, $5)', [
    clock.now(),
    head?.seq ?? 0,
    head?.hash ?? null,
    fault?.kind ?? null,
    fault?.auditId ?? null,
  ]);
  return verdict;
};
