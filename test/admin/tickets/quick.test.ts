import { expect, test } from 'vitest';
import { filterOf, inWordsOfApi, isOn, quickOf, toggled } from '../../../admin/tickets/queue/quick.ts';
import { views } from '../../../admin/tickets/queue/views.ts';
import type { View } from '../../../admin/tickets/queue/views.ts';

test('a press narrows the filter, a second one takes just that away again', () => {
  const chosen = toggled({ q: '宽带' }, filterOf('unit', '8'));
  expect(chosen).toEqual({ q: '宽带', subtreeOf: '8' });
  expect(isOn(chosen, filterOf('unit', '8'))).toBe(true);
  expect(isOn(chosen, filterOf('unit', '9'))).toBe(false);
  expect(toggled(chosen, filterOf('unit', '8'))).toEqual({ q: '宽带' });
});

test('somebody without a post has no unit to press', () => {
  expect(isOn({}, filterOf('unit', undefined))).toBe(false);
});

test('what is due today is owed before midnight in Shanghai, whatever day the address was kept on', () => {
  const asked = (now: string) => inWordsOfApi({ due: 'today', priority: 'HIGH' }, new Date(now));
  expect(asked('2026-11-26T15:59:00Z')).toEqual({ priority: 'HIGH', dueBefore: '2026-11-26T16:00:00.000Z' });
  expect(asked('2026-11-26T16:01:00Z')).toEqual({ priority: 'HIGH', dueBefore: '2026-11-27T16:00:00.000Z' });
});

test('every other filter goes to the API as it is', () => {
  const filter = { overdue: true, states: ['SIGNED'] };
  expect(inWordsOfApi(filter, new Date())).toEqual(filter);
});

test('no tab offers a press that it says already', () => {
  for (const view of Object.keys(views) as View[])
    for (const quick of quickOf[view])
      expect(Object.keys(views[view].filter)).not.toContain(Object.keys(filterOf(quick, '8'))[0]);
});
