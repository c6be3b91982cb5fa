import { expect, test } from 'vitest';
import { cardsFor } from '../../../admin/home/cards.ts';
import { gapsAmong } from '../../../admin/home/gaps.ts';

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

const post = (id: string, headcount: number, ...states: ('DRAFT' | 'DISCARDED' | 'APPROVED')[]) => ({
  id,
  title: id,
  headcount,
  unit: { id: '1', name: '一班' },
  jobDescription: states.includes('APPROVED') ? { id: `${id}0` } : null,
  jobDescriptions: states.map((state) => ({ id: `${id}1`, state, inForce: state === 'APPROVED' })),
});

test('posts without a job description in force: those not begun first, then by how many people hold them', () => {
  const gaps = gapsAmong([
    post('begun', 9, 'DRAFT'),
    post('one', 1),
    post('done', 5, 'APPROVED'),
    post('given up', 3, 'DISCARDED'),
  ]);
  expect(gaps.map(({ id, running }) => [id, running?.id])).toEqual([
    ['given up', undefined],
    ['one', undefined],
    ['begun', 'begun1'],
  ]);
});
