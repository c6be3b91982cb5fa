import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from './context.ts';
import { refusalOf } from './database-error.ts';
import { mustHaveAsked } from './declared-access.ts';
import { Refusal } from './refusal.ts';
import { query } from './sql.ts';

/** A signed-in context inside a command's transaction; all its reads and writes go through `manager`. */
export type Transacted = SignedIn & { readonly manager: EntityManager };

/** Which command is asked for. */
export interface CommandCall {
  /** The name of the mutation, such as `signTicket`. */
  readonly name: string;
  readonly input: object;
  /** The caller's idempotency key, if any. */
  readonly key?: string | null;
}

/** A call whose key is written in small letters: the same UUID may come in large ones. */
export type KeyedCall = CommandCall & { readonly key: string };

/** A call with its key, or null where none came. */
export const keyedCall = (call: CommandCall): KeyedCall | null =>
  call.key ? { ...call, key: call.key.toLowerCase() } : null;

const attempts = 3;

const canonical = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(canonical);
  if (value && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, entry]) => entry !== undefined)
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([name, entry]) => [name, canonical(entry)]),
    );
  return value;
};

/** Tells inputs apart; the key itself is no part of what is asked for. */
export const hashOf = (input: object): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical({ ...input, idempotencyKey: undefined })))
    .digest('hex');

/**
 * The stored result of an earlier call under this key, or null where there is none.
 *
 * @throws Refusal IDEMPOTENCY_MISMATCH where the key was used for something else.
 */
export const knownResult = async <Result>(
  ctx: SignedIn,
  { name, input, key }: KeyedCall,
): Promise<Result | null> => {
  const [known] = await query(ctx, {
    text: 'SELECT command, input_hash, result FROM idempotency WHERE account_id = $1 AND key = $2',
    values: [ctx.actor.accountId, key],
    rowMode: 'array',
  });
  if (!known) return null;
  const [command, hash, result] = known as [string, string, Result | null];
  if (command === name && hash === hashOf(input)) return result;
  throw new Refusal(
    'IDEMPOTENCY_MISMATCH',
    {
      zh: '这个幂等键已用于另一个请求，请换一个新键。',
      en: 'This idempotency key was used for another request; use a new one.',
    },
    {
      fields: [
        {
          path: 'input.idempotencyKey',
          code: 'UNKNOWN',
          text: { zh: '幂等键已被使用', en: 'was used for another request' },
        },
      ],
    },
  );
};

/** The stored result of an earlier call under this key, or null where this call is the first and now owns the key. */
const replayOf = async <Result>(tx: Transacted, call: KeyedCall): Promise<Result | null> => {
  // A concurrent call with the same key waits here for the first to commit, then finds its row.
  const [inserted] = await query(tx, {
    name: 'idempotency_taken',
    text: `INSERT INTO idempotency (account_id, key, command, input_hash, at) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT DO NOTHING RETURNING key`,
    values: [tx.actor.accountId, call.key, call.name, hashOf(call.input), tx.clock.now()],
    rowMode: 'array',
  });
  return inserted ? null : knownResult<Result>(tx, call);
};

const once = async <Result, Answer>(
  context: SignedIn,
  call: CommandCall,
  act: (tx: Transacted) => Promise<Result>,
  answer: (tx: Transacted, result: Result) => Promise<Answer>,
): Promise<Answer> =>
  context.db.transaction(async (manager) => {
    const tx: Transacted = { ...context, manager, memo: new Map() };
    const done = async (): Promise<Result> => {
      const result = await act(tx);
      mustHaveAsked(tx, call.name);
      return result;
    };
    const keyed = keyedCall(call);
    if (!keyed) return answer(tx, await done());
    const replayed = await replayOf<Result>(tx, keyed);
    if (replayed !== null) return answer(tx, replayed);
    const result = await done();
    await query(tx, {
      name: 'idempotency_result',
      text: 'UPDATE idempotency SET result = $3 WHERE account_id = $1 AND key = $2',
      values: [tx.actor.accountId, keyed.key, JSON.stringify(result)],
      rowMode: 'array',
    });
    return answer(tx, result);
  });

/** Does something again, three times in all, where it and another got in each other's way. */
export const retried = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await work();
    } catch (error) {
      if (attempt < attempts && refusalOf(error)?.code === 'RETRY') continue;
      throw error;
    }
};

/**
 * Runs a command in one transaction: everything that `act` writes is there together or not at all, and `answer`
 * reads the result back on the same connection under today's rights. A call that is repeated with its key is not
 * done again. Tried three times where two commands got in each other's way.
 *
 * @param act does the work and returns what the answer is made of, as plain JSON: the id of the record that it shows,
 *   and beside it what cannot be read again. It is kept with the key, so it holds no secret: what is shown once is
 *   handed over past it, and left out of the repeated answer.
 * @throws Refusal
 */
export const command = async <Result extends string | object, Answer>(
  context: SignedIn,
  call: CommandCall,
  act: (tx: Transacted) => Promise<Result>,
  answer: (tx: Transacted, result: Result) => Promise<Answer>,
): Promise<Answer> => retried(() => once(context, call, act, answer));
