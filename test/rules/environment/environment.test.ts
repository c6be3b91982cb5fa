import { expect, test } from 'vitest';
import { localUrl, readEnvironment } from '../../../api/environment.ts';

test('nothing set: the documented defaults', () => {
  expect(readEnvironment({}, '/srv/remit')).toEqual({
    port: 4000,
    host: '127.0.0.1',
    databaseUrl: undefined,
    databaseReadUrl: undefined,
    dataDir: '/srv/remit/.data',
    demo: 'auto',
    publicUrl: 'http://localhost:4000',
    mail: undefined,
    trustProxy: [],
    rateLimit: 600,
  });
});

test('an empty value counts as unset', () => {
  expect(readEnvironment({ PORT: '', DATABASE_URL: ' ', DEMO: '' }, '/srv')).toEqual(
    readEnvironment({}, '/srv'),
  );
});

test('what is set is taken; relative paths start at the project', () => {
  const set = {
    PORT: '80',
    HOST: '0.0.0.0',
    DATABASE_URL: 'postgres://u:p@db/remit',
    DATABASE_READ_URL: 'postgres://u:p@replica/remit',
    DATA_DIR: '../data',
    DEMO: 'off',
    PUBLIC_URL: 'https://remit.example.org/',
    SMTP_URL: 'smtp://u:p@mail:587',
    MAIL_FROM: 'Remit <remit@example.org>',
    TRUST_PROXY: '10.0.0.1, 10.1.0.0/16, fd00::/8, loopback',
    RATE_LIMIT: '1200',
  };
  expect(readEnvironment(set, '/srv/remit')).toEqual({
    port: 80,
    host: '0.0.0.0',
    databaseUrl: 'postgres://u:p@db/remit',
    databaseReadUrl: 'postgres://u:p@replica/remit',
    dataDir: '/srv/data',
    demo: 'off',
    publicUrl: 'https://remit.example.org',
    mail: { url: 'smtp://u:p@mail:587', from: 'Remit <remit@example.org>' },
    trustProxy: ['10.0.0.1', '10.1.0.0/16', 'fd00::/8', 'loopback'],
    rateLimit: 1200,
  });
});

test('the throttle can be switched off', () => {
  expect(readEnvironment({ RATE_LIMIT: 'off' }, '/srv').rateLimit).toBeNull();
});

test.each([
  [{ PORT: 'abc' }, 'PORT is "abc", but it must be a whole number from 0 to 65535.'],
  [{ PORT: '65536' }, 'PORT is "65536", but it must be a whole number from 0 to 65535.'],
  [{ PORT: '-1' }, 'PORT is "-1", but it must be a whole number from 0 to 65535.'],
  [
    { DATABASE_READ_URL: 'postgres://u:p@replica/remit' },
    'DATABASE_READ_URL names a replica, but DATABASE_URL is not set; name the primary too.',
  ],
  [{ DEMO: 'yes' }, 'DEMO is "yes", but it must be "auto" or "off".'],
  ...['1', 'yes', 'true', '10.0.0.1/33', '10.0.0', '10.0.0.1,', '::1/129', '10.0.0.1/1/1'].map(
    (value): [Record<string, string>, string] => [
      { TRUST_PROXY: value },
      `TRUST_PROXY is "${value}", but it must list the addresses or networks of proxies, such as 10.0.0.1,10.1.0.0/16 or loopback.`,
    ],
  ),
  ...['0', '-1', '1.5', 'none'].map((value): [Record<string, string>, string] => [
    { RATE_LIMIT: value },
    `RATE_LIMIT is "${value}", but it must be "off" or a whole number from 1 to 9999999.`,
  ]),
  [
    { PUBLIC_URL: 'remit' },
    'PUBLIC_URL is "remit", but it must be an address such as https://remit.example.org.',
  ],
  [
    { SMTP_URL: 'smtp://mail:25' },
    'MAIL_FROM is not set, but with SMTP_URL it must be a sender such as "Remit <remit@example.org>".',
  ],
  [
    { SMTP_URL: 'smtp://mail:25', MAIL_FROM: 'Remit remit@example.org>' },
    'MAIL_FROM is "Remit remit@example.org>", but with SMTP_URL it must be a sender',
  ],
])('%o is refused in one sentence', (variables, sentence) => {
  expect(() => readEnvironment(variables, '/srv')).toThrow(sentence);
});

test('a wrong DATABASE_URL is refused without showing its password', () => {
  const wrong = (): unknown => readEnvironment({ DATABASE_URL: 'mysql://root:secret@db/x' }, '/srv');
  expect(wrong).toThrow('DATABASE_URL must have the form');
  expect(wrong).not.toThrow('secret');
});

test.each(['http://root:secret@mail', 'smtp://', 'mail:secret'])(
  'a wrong SMTP_URL is refused without showing its password: %s',
  (url) => {
    const wrong = (): unknown => readEnvironment({ SMTP_URL: url, MAIL_FROM: 'a@b.c' }, '/srv');
    expect(wrong).toThrow('SMTP_URL must have the form');
    expect(wrong).not.toThrow('secret');
  },
);

test.each([
  ['127.0.0.1', 'http://localhost:4000'],
  ['0.0.0.0', 'http://localhost:4000'],
  ['::', 'http://localhost:4000'],
  ['::1', 'http://[::1]:4000'],
])('a server on %s is reached at %s', (host, url) => {
  expect(localUrl(host, 4000)).toBe(url);
});
