import fc from 'fast-check';
import { expect, test } from 'vitest';
import { abilityNames, meaningOf } from '../../../api/core/abilities.ts';
import { browserWords } from '../../../api/access/browser.rules.ts';
import {
  bearerOf,
  hashAccessToken,
  isBearer,
  lastDayFrom,
  mintToken,
  tokenAbilities,
} from '../../../api/access/tokens/access-token.rules.ts';

test('a token that was made is read back from its header, however the scheme is written', () => {
  for (const scheme of ['Bearer', 'bearer', 'BEARER']) {
    const { secret, kid, hash } = mintToken();
    expect(bearerOf(`${scheme}  ${secret} `)).toEqual({ secret, kid });
    expect(hashAccessToken(secret)).toEqual(hash);
  }
});

test('no two tokens are alike', () => {
  const made = Array.from({ length: 200 }, () => mintToken());
  expect(new Set(made.map(({ kid }) => kid)).size).toBe(200);
  expect(new Set(made.map(({ secret }) => secret)).size).toBe(200);
});

test('whatever a header holds, it is a token, a malformed one, or nothing for us; and the Origin check agrees', () => {
  const words = fc.oneof(
    fc.string(),
    fc.string().map((rest) => `Bearer ${rest}`),
    fc.string().map((rest) => `Bearer remit_${rest}`),
    fc.string().map((rest) => `Basic ${rest}`),
  );
  fc.assert(
    fc.property(words, (header) => {
      const bearer = bearerOf(header);
      expect(bearer !== null).toBe(isBearer(header));
      const secret = typeof bearer === 'object' ? bearer?.secret : undefined;
      expect(secret ?? mintToken().secret).toMatch(/^remit_[0-9a-f]{12}_[\w-]{43}$/);
    }),
  );
  expect(bearerOf(undefined)).toBeNull();
});

test('a token may be given every ability but those that give or confirm access, or show what is hidden', () => {
  expect(abilityNames.filter((name) => !tokenAbilities.includes(name) && !meaningOf(name).isLater)).toEqual([
    'customer.reveal',
    'reporter.reveal',
    'account.manage',
    'access.manage',
    'access.review',
  ]);
});

test('a token made on a leap day ends within 365 days', () => {
  expect(lastDayFrom('2028-02-29')).toBe('2029-02-28');
});

test.for([
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
    'Safari 18 · macOS',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox 145 · Linux'],
  ['python-requests/2.32.0', 'python-requests 2'],
  ['test', null],
  ['', null],
] as const)('%s is a browser in words', ([userAgent, words]) => {
  expect(browserWords(userAgent)).toBe(words);
});

test('no header breaks the list of sessions', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (userAgent) => {
      const words = browserWords(userAgent);
      expect(words === null || words.length > 0).toBe(true);
    }),
  );
});
