import { createHash, randomBytes } from 'node:crypto';
import { abilityNames, meaningOf } from '../../core/abilities.ts';
import { addDays } from '../../core/clock.ts';

/** How many live tokens an account may have. */
export const MOST_TOKENS = 50;

/** How many days after today a token may last at most. */
const longestDays = 365;

/** The abilities that a token may have, if its owner has them. */
export const tokenAbilities = abilityNames.filter((ability) => {
  const { inPerson, isLater } = meaningOf(ability);
  // What opens nothing yet is not handed out ahead: a program would gain by the next release what nobody looked at.
  return !inPerson && !isLater;
});

/** The last day that may be chosen for a token that is made today. */
export const lastDayFrom = (today: string): string => addDays(today, longestDays);

/** A token as its owner sees it once, and what is kept of it. */
interface MintedToken {
  readonly secret: string;
  readonly kid: string;
  readonly hash: Buffer;
}

/** What is kept of a token. It has 32 random bytes, so a fast hash is as good as a slow one. */
export const hashAccessToken = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Makes a token: `remit_` (by which scanners for secrets find it), a name that may be shown, and 32 random bytes. */
export const mintToken = (): MintedToken => {
  const kid = randomBytes(6).toString('hex');
  const secret = `remit_${kid}_${randomBytes(32).toString('base64url')}`;
  return { secret, kid, hash: hashAccessToken(secret) };
};

/** What an `Authorization` header carries: a token, something called a bearer that is none of ours, or nothing for us. */
export type Bearer = { readonly secret: string; readonly kid: string } | 'MALFORMED' | null;

/** Reads an `Authorization` header. Other schemes are for somebody before us, such as a proxy, and are not looked at. */
export const bearerOf = (authorization: string | undefined): Bearer => {
  const [, given] = /^bearer(?:\s+(.*))?$/i.exec(authorization?.trim() ?? '') ?? [];
  if (given === undefined && !isBearer(authorization)) return null;
  const [secret, kid] = /^remit_([0-9a-f]{12})_[A-Za-z0-9_-]{43}$/.exec(given?.trim() ?? '') ?? [];
  return secret && kid ? { secret, kid } : 'MALFORMED';
};

/** Whether a request comes with a token of whatever kind instead of a cookie. */
export const isBearer = (authorization: string | undefined): boolean =>
  /^bearer(\s|$)/i.test(authorization?.trim() ?? '');
