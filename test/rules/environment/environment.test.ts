import { expect, test } from 'vitest';
import { localUrl, readEnvironment, warningsOf } from '../../../api/environment.ts';

test('nothing set: the documented defaults', () => {
  expect(readEnvironment({}, '/srv/remit')).toEqual({
    port: 4000,
    host: '127.0.0.1',
    databaseUrl: undefined,
    databaseReadUrl: undefined,
    dataDir: '/srv/remit/.data',
    demo: 'auto',
    publicUrl: 'http://localhost:4000',
    knowsPublicUrl: false,
    mail: undefined,
    singleSignOn: undefined,
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
    OIDC_ISSUER: 'https://login.example.org/realms/staff',
    OIDC_CLIENT_ID: 'remit',
    OIDC_CLIENT_SECRET: 'very secret',
    OIDC_NAME: '企业账号',
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
    knowsPublicUrl: true,
    mail: { url: 'smtp://u:p@mail:587', from: 'Remit <remit@example.org>' },
    singleSignOn: {
      issuer: 'https://login.example.org/realms/staff',
      clientId: 'remit',
      clientSecret: 'very secret',
      name: '企业账号',
    },
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
    'PUBLIC_URL is "remit", but it must be scheme and host, with a port where there is one, such as https://remit.example.org.',
  ],
  ...(
    [
      ['https://remit.example.org/app', 'a path'],
      ['https://remit.example.org/?', 'a query'],
      ['https://remit.example.org?lang=en', 'a query'],
      ['https://remit.example.org/#', 'a fragment'],
      ['https://remit.example.org/app?a#b', 'a path and a query and a fragment'],
    ] as const
  ).map(([value, what]): [Record<string, string>, string] => [
    { PUBLIC_URL: value },
    `PUBLIC_URL is "${value}", with ${what}, but it must be scheme and host`,
  ]),
  [
    { MAIL_FROM: 'Remit <remit@example.org>' },
    'MAIL_FROM is set, but SMTP_URL is not, so no mail would be sent',
  ],
  ...['remit', 'remit@', 'remit@example..org', 'a@b.org, c@d.org', 'Remit, Inc <a@b.org>', '<a@b.org>'].map(
    (value): [Record<string, string>, string] => [
      { SMTP_URL: 'smtp://mail:25', MAIL_FROM: value },
      `MAIL_FROM is "${value}", but with SMTP_URL it must be a sender`,
    ],
  ),
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

test.each([
  'remit@example.org',
  'remit@mail',
  '投诉中心 <remit@example.org>',
  '"Remit, Inc." <remit@example.org>',
])('a sender may be %s', (from) => {
  const set = { SMTP_URL: 'smtp://mail:25', MAIL_FROM: from };
  expect(readEnvironment(set, '/srv').mail?.from).toBe(from);
});

test('a PUBLIC_URL with a user or a password is refused without showing them', () => {
  const wrong = (): unknown => readEnvironment({ PUBLIC_URL: 'https://boss:secret@remit.test' }, '/srv');
  expect(wrong).toThrow('PUBLIC_URL holds a user or a password');
  expect(wrong).not.toThrow('secret');
});

test.each([
  ['reached from this machine only', {}, 0],
  ['reached from others', { HOST: '0.0.0.0' }, 1],
  ['that sends mail with links', { SMTP_URL: 'smtp://mail:25', MAIL_FROM: 'a@b.org' }, 1],
  ['reached from others under a known address', { HOST: '0.0.0.0', PUBLIC_URL: 'https://remit.test' }, 0],
])('a server %s: warned of a missing PUBLIC_URL or not', (_, variables, count) => {
  const warnings = warningsOf(readEnvironment(variables, '/srv'));
  expect(warnings).toHaveLength(count);
  for (const line of warnings) expect(line).toMatch(/^PUBLIC_URL is not set: .*PUBLIC_URL=https:/);
});

const provider = {
  OIDC_ISSUER: 'https://login.example.org',
  OIDC_CLIENT_ID: 'remit',
  OIDC_CLIENT_SECRET: 'very secret',
};

test('a provider for single sign-on needs no name', () => {
  expect(readEnvironment(provider, '/srv').singleSignOn).toMatchObject({ name: null });
});

test.each(['http://localhost:9000', 'http://127.0.0.1:9000/', 'http://[::1]:9000'])(
  'a provider on this machine may be reached by plain http: %s',
  (issuer) => {
    expect(readEnvironment({ ...provider, OIDC_ISSUER: issuer }, '/srv').singleSignOn).toMatchObject({
      issuer,
    });
  },
);

test.each([
  [
    { ...provider, OIDC_ISSUER: 'login.example.org' },
    'OIDC_ISSUER is "login.example.org", but it must be the address',
  ],
  [{ ...provider, OIDC_ISSUER: 'ftp://login.example.org' }, 'OIDC_ISSUER is "ftp://login.example.org", but'],
  [
    { ...provider, OIDC_ISSUER: 'https://u:hidden@login.example.org' },
    'OIDC_ISSUER holds a user or a password',
  ],
  [{ ...provider, OIDC_ISSUER: 'https://login.example.org?realm=x' }, 'without a query or a fragment'],
  [{ ...provider, OIDC_ISSUER: 'http://login.example.org' }, 'must be reached by https'],
  [{ ...provider, OIDC_ISSUER: 'http://127.example.org' }, 'must be reached by https'],
  [{ ...provider, OIDC_CLIENT_ID: '' }, 'OIDC_CLIENT_ID is not set'],
  [{ ...provider, OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET is not set'],
  [
    { ...provider, OIDC_NAME: '认'.repeat(31) },
    'OIDC_NAME stands on a button; it takes at most 30 characters',
  ],
  [{ OIDC_CLIENT_SECRET: 'very secret' }, 'OIDC_CLIENT_SECRET is set, but OIDC_ISSUER is not'],
  [{ OIDC_NAME: '企业账号' }, 'OIDC_NAME is set, but OIDC_ISSUER is not'],
])('what single sign-on cannot work with is refused, and its secret is not shown: %j', (set, sentence) => {
  const wrong = (): unknown => readEnvironment(set, '/srv');
  expect(wrong).toThrow(sentence);
  expect(wrong).not.toThrow(/very secret|hidden/);
});
