import { expect, test } from 'vitest';
import { hashToken, newToken, sessionCookie } from '../../../api/access/token.ts';

test('a token is 32 random bytes, and its hash is all that is kept', () => {
  const token = newToken();
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(newToken()).not.toBe(token);
  expect(hashToken('abc').toString('hex')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test('on https the cookie is bound to its host and secure; on plain http browsers must accept it', () => {
  expect(sessionCookie('https://remit.example.org')).toEqual({
    name: '__Host-sid',
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure: true },
  });
  expect(sessionCookie('http://localhost:4000')).toEqual({
    name: 'sid',
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure: false },
  });
});
