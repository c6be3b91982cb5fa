import { expect, test } from 'vitest';
import { mendingAddress } from '../../../admin/fit/fit.ts';

const fit = { person: { id: '7', name: '某某', employeeNo: null }, jobDescriptionId: '3' };

test.each([
  ['TYPING', '/people/7?record=TYPING'],
  ['CERTIFICATE', '/people/7?record=CERTIFICATE'],
  ['ASSESSMENT', `/people/7?record=ASSESSMENT&about=${encodeURIComponent('嗓音清晰')}`],
  ['BIRTH', '/people/7'],
  ['CONFIRMATION', '/jobs/3/show'],
  [null, undefined],
] as const)('what is unknown for want of %s is mended at %s', (lacks, address) => {
  expect(mendingAddress({ lacks, text: '嗓音清晰' }, fit)).toBe(address);
});

test('a reading that nobody may see is not offered to be confirmed', () => {
  expect(
    mendingAddress({ lacks: 'CONFIRMATION', text: '' }, { ...fit, jobDescriptionId: null }),
  ).toBeUndefined();
});
