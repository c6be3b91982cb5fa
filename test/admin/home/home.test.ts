import { expect, test } from 'vitest';
import { cardsFor } from '../../../admin/home/cards.ts';

const namesFor = (...held: string[]): string[] => cardsFor(held).map(({ name }) => name);

test('who works on tickets sees figures and tickets first', () => {
  expect(namesFor('performance.read', 'ticket.read', 'job.review')).toEqual([
    'figures',
    'work',
    'jobs',
    'posts',
  ]);
});

test('who works on job descriptions sees these first, then the posts without one, and figures last', () => {
  expect(namesFor('performance.read', 'job.write', 'org.edit')).toEqual(['jobs', 'posts', 'gaps', 'figures']);
});

test('everybody sees the posts held', () => expect(namesFor()).toEqual(['posts']));
