import { describe, expect, test } from 'vitest';
import { isView, viewsFor } from '../../../admin/tickets/queue/views.ts';

describe('the tabs of the queue', () => {
  test('everybody finds what is overdue and the whole', () => {
    expect(viewsFor([])).toEqual(['overdue', 'all']);
  });

  test('a tab is offered to whoever holds one of its abilities, in the order of the process', () => {
    expect(viewsFor(['ticket.review'])).toEqual(['review', 'overdue', 'all']);
    expect(viewsFor(['ticket.close', 'ticket.sign', 'ticket.handle'])).toEqual([
      'mine',
      'sign',
      'callback',
      'overdue',
      'all',
    ]);
  });

  test.each([
    ['mine', true],
    ['toString', false],
    ['', false],
    [null, false],
  ] as const)('the word %s of an address is a tab: %s', (word, known) => expect(isView(word)).toBe(known));
});
