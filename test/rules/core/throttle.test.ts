import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networkOf } from '../../../api/core/throttle.ts';

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['test-1', 'test-1'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test('the last 64 bits of IPv6 never make another network, however it is written', () => {
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      // The WHATWG parser writes every IPv6 in its one canonical form.
      const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
      expect(networkOf(canonical)).toBe(networkOf(address.toLowerCase()));
    }),
  );
});
