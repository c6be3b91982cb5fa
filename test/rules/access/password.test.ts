import { expect, test } from 'vitest';
import { hashPassword, nobodysHash, verifyPassword } from '../../../api/access/password.ts';

test('a hash is a PHC string of argon2id at the agreed cost, salted anew each time', async () => {
  const [one, two] = await Promise.all([hashPassword('remit-demo'), hashPassword('remit-demo')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(one).not.toBe(two);
});

test('only the password itself belongs to its hash', async () => {
  const hash = await hashPassword('密码 Pässword');
  expect(await verifyPassword('密码 Pässword', hash)).toBe(true);
  expect(await verifyPassword('密码 Pässword'.normalize('NFD'), hash)).toBe(true);
  expect(await verifyPassword('密码 Passwort', hash)).toBe(false);
  expect(await verifyPassword('', hash)).toBe(false);
});

test('a hash that another argon2 made is understood', async () => {
  // The reference vector of the argon2 command line: password "password", salt "somesalt", t=2, m=65536, p=1.
  const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
  expect(await verifyPassword('password', reference)).toBe(true);
  expect(await verifyPassword('Password', reference)).toBe(false);
});

test('nobody has the password that stands in for the unknown, and what is no hash belongs to nobody', async () => {
  for (const password of ['', 'remit-demo', 'none'])
    expect(await verifyPassword(password, nobodysHash)).toBe(false);
  for (const hash of ['', 'none', '$argon2id$v=19$m=19456,t=2,p=1$$', '$2b$12$abc'])
    expect(await verifyPassword('none', hash)).toBe(false);
});
