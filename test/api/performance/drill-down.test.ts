import { describe, expect, it, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { addTicket } from './facts.ts';

const world = await makeWorld();
const { unit } = world.ids;

describe('tickets behind a figure (F047)', () => {
  const TICKETS = `query ($input: PerformanceTicketsInput!, $first: Int, $after: String) {
    performanceTickets(input: $input, first: $first, after: $after) { nodes { id handlingUnit { name } } totalCount pageInfo { hasNextPage endCursor } }
  }`;
  const question = {
    unitId: unit.relations,
    from: '2026-02-10',
    to: '2026-02-11',
    metric: 'K25',
    part: 'MISSED',
  };
  const behind = async (who: PersonKey, changed: object = {}, page: object = {}) =>
    world.ask(who, TICKETS, { input: { ...question, ...changed }, ...page });
  const made: Record<string, string> = {};

  test('are the late ones of a missed timely rate, the earliest deadline first', async () => {
    const due = '2026-02-10T18:00:00+08:00';
    made['met'] = await addTicket(world, { due, replied: '2026-02-10T17:00:00+08:00', customerReplied: due });
    made['late'] = await addTicket(world, { due, replied: '2026-02-10T19:00:00+08:00', sentBack: 1 });
    made['open'] = await addTicket(world, { due: '2026-02-10T00:00:00+08:00', unit: 'callbacks' });
    made['refused'] = await addTicket(world, { due, state: 'NOT_ACCEPTED' });
    made['after'] = await addTicket(world, { due: '2026-02-11T00:00:00+08:00' });
    const surveys = [
      [due, 'NOT_SATISFIED'],
      [due, 'SATISFIED'],
    ] as const;
    made['called'] = await addTicket(world, { state: 'CLOSED', surveys });
    made['bank'] = await addTicket(world, { due, unit: 'bankCentre' });
    const { data, errors } = await behind('head');
    expect(errors).toEqual([]);
    expect(data.performanceTickets.nodes).toEqual([
      { id: made['open'], handlingUnit: { name: '回访组' } },
      { id: made['late'], handlingUnit: { name: '投诉组' } },
    ]);
    expect(data.performanceTickets.totalCount).toBe(2);
  });

  it.each([
    ['NUMERATOR', 'K25', ['met']],
    ['DENOMINATOR', 'K25', ['open', 'met', 'late']],
    ['NUMERATOR', 'K05', ['met']],
    ['MISSED', 'K05', ['open', 'late']],
    ['DENOMINATOR', 'K04', ['called']],
    ['NUMERATOR', 'K04', []],
    ['MISSED', 'K04', ['called']],
    ['DENOMINATOR', 'K27', ['met', 'late']],
    ['NUMERATOR', 'K27', ['late']],
    ['MISSED', 'K27', ['late']],
    ['NUMERATOR', 'K28', []],
  ])('%s of %s', async (part, metric, expected) => {
    const { data } = await behind('head', { part, metric });
    expect(data.performanceTickets.nodes.map(({ id }: { id: string }) => id)).toEqual(
      expected.map((key) => made[key]),
    );
  });

  test('are, where less is better, those that the numerator counts: the repeats', async () => {
    const at = '2026-02-12T09:00:00+08:00';
    const first = await addTicket(world, { registered: at });
    const again = await addTicket(world, { registered: at, repeatOf: first });
    const period = { from: '2026-02-12', to: '2026-02-13' };
    const listed = async (part: string) => {
      const { data } = await behind('head', { ...period, metric: 'K28', part });
      return data.performanceTickets.nodes.map(({ id }: { id: string }) => id);
    };
    expect(await listed('MISSED')).toEqual([again]);
    expect(await listed('NUMERATOR')).toEqual([again]);
    expect(await listed('DENOMINATOR')).toEqual([first, again]);
  });

  it('come in pages', async () => {
    const first = await behind('head', {}, { first: 1 });
    const { endCursor, hasNextPage } = first.data.performanceTickets.pageInfo;
    expect(hasNextPage).toBe(true);
    const second = await behind('head', {}, { first: 1, after: endCursor });
    expect(second.data.performanceTickets.nodes.map(({ id }: { id: string }) => id)).toEqual([made['late']]);
  });

  it('are only those that the person may see: HR judges units and sees no tickets', async () => {
    const { data } = await behind('hr');
    expect(data.performanceTickets).toMatchObject({ nodes: [], totalCount: 0 });
  });

  it('are refused as the figure is', async () => {
    expect((await behind('countyHead')).codes).toEqual(['FORBIDDEN']);
    expect(await behind('bankHead')).toMatchObject({ codes: ['NOT_FOUND'], fields: ['input.unitId'] });
    expect(await behind('head', { metric: 'K01' })).toMatchObject({
      codes: ['INVALID'],
      fields: ['input.metric'],
    });
    expect(await behind('head', { to: '2026-02-10' })).toMatchObject({
      codes: ['INVALID'],
      fields: ['input.to'],
    });
    expect((await behind('head', {}, { first: 101 })).codes).toEqual(['INVALID']);
    expect((await behind('head', {}, { after: 'x' })).codes).toEqual(['INVALID']);
  });
});
