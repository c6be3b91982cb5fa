import { expect, test } from 'vitest';
import { ourPages } from '../../../api/server/our-pages.ts';

test.each<[boolean, string, string, string, string]>([
  [true, 'the public address', 'https://remit.test', 'https://remit.test', 'remit.test'],
  [
    true,
    'the public address behind a proxy that names a node',
    'https://remit.test',
    'https://remit.test',
    'node-a:4000',
  ],
  [true, 'localhost', 'http://localhost:4000', 'http://localhost:4320', 'localhost:4320'],
  [true, 'an IPv4 address', 'http://localhost:4000', 'http://192.0.2.7:4000', '192.0.2.7:4000'],
  [true, 'an IPv6 address', 'http://localhost:4000', 'http://[::1]:4000', '[::1]:4000'],
  [false, 'a name that points here', 'http://localhost:4000', 'http://evil.test:4000', 'evil.test:4000'],
  [
    false,
    'a name that looks like an address',
    'http://localhost:4000',
    'http://127.0.0.1.evil.test',
    '127.0.0.1.evil.test',
  ],
  [false, 'another port of this machine', 'http://localhost:4000', 'http://localhost:3000', 'localhost:4000'],
  [false, 'another site', 'https://remit.test', 'https://evil.test', 'remit.test'],
  [false, 'http where people use https', 'https://remit.test', 'http://127.0.0.1:4000', '127.0.0.1:4000'],
  [false, 'a page without a place', 'http://localhost:4000', 'null', 'localhost:4000'],
])('%s: a command from a page under %s', (ours, _, publicUrl, origin, host) => {
  expect(ourPages(publicUrl)(origin, host)).toBe(ours);
});
