import { expect, test } from 'vitest';
import { mayList } from '../../../admin/data/resource.ts';

test('the menu leads to a list where one has its ability, and to one without any where one is known', () => {
  expect(mayList({ abilities: { list: 'ticket.read' } }, { abilities: ['ticket.read'] })).toBe(true);
  expect(mayList({ abilities: { list: 'ticket.read' } }, { abilities: ['job.read'] })).toBe(false);
  expect(mayList({ abilities: { edit: 'org.edit' } }, { abilities: [] })).toBe(true);
});

test('while it is not known who asks, the menu leads to no list', () => {
  expect(mayList({ abilities: { list: 'ticket.read' } }, undefined)).toBe(false);
  expect(mayList({}, undefined)).toBe(false);
});
