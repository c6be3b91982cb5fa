import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { Turns } from './turns.ts';

const derive = promisify<'argon2id', Argon2Parameters, Buffer>(argon2);

/** OWASP's second choice: 19 MiB of memory, two passes, one lane. */
const cost = { memory: 19 * 1024, passes: 2, parallelism: 1 } as const;

// Each hash takes its memory, a processor, and one of the four threads that files are read with. One processor is left
// to everything else, and one thread.
const turns = new Turns(Math.min(3, Math.max(1, availableParallelism() - 1)));

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/**
 * The argon2id hash of a password as a PHC string, such as `$argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>`.
 * Passwords are compared in Unicode's composed form, so that one typed on another keyboard is the same.
 */
export const hashPassword = async (password: string): Promise<string> => {
  const nonce = randomBytes(16);
  const tag = await turns.run(() =>
    derive('argon2id', { ...cost, message: password.normalize('NFKC'), nonce, tagLength: 32 }),
  );
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(nonce)}$${unpadded(tag)}`;
};

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Whether a password belongs to a PHC string. False for a string that is none of ours. */
export const verifyPassword = async (password: string, hash: string): Promise<boolean> => {
  const [, memory, passes, parallelism, salt, tag] = phc.exec(hash) ?? [];
  if (!salt || !tag) return false;
  const expected = Buffer.from(tag, 'base64');
  const found = await turns.run(() =>
    derive('argon2id', {
      message: password.normalize('NFKC'),
      nonce: Buffer.from(salt, 'base64'),
      memory: Number(memory),
      passes: Number(passes),
      parallelism: Number(parallelism),
      tagLength: expected.length,
    }),
  );
  return timingSafeEqual(found, expected);
};

/** The hash of a password that nobody knows: who is unknown is answered after the same work as who is known. */
export const nobodysHash = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${unpadded(randomBytes(16))}$${unpadded(randomBytes(32))}`;
