import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../api/core/refusal.ts';
import { readCalls } from '../../../api/performance/calls.reader.ts';
import { instantOf } from '../../../api/performance/calls.rules.ts';

const now = new Date('2026-03-02T12:00:00+08:00');
const header = 'external_id,unit,queue,started_at,requested_at,answered_at,ended_at,agent_no';
const good =
  'c1,客服中心,GENERAL,2026-03-02 09:00:00,2026-03-02 09:00:05,2026-03-02 09:00:09,2026-03-02 09:03:00,1001';

const read = (text: string | Uint8Array) =>
  readCalls(typeof text === 'string' ? new TextEncoder().encode(text) : text, now);
const mistakes = async (text: string | Uint8Array): Promise<string[]> => {
  const refusal: unknown = await read(text).catch((error: unknown) => error);
  if (!(refusal instanceof Refusal)) throw new Error('The file was taken.');
  return (refusal.details.fields ?? []).map(({ path, code }) => `${path} ${code}`);
};

describe('instantOf', () => {
  it.each([
    ['2026-03-02 09:00:00', '2026-03-02T01:00:00.000Z'],
    ['2026-03-02T09:00', '2026-03-02T01:00:00.000Z'],
    ['2026-03-02T09:00:00Z', '2026-03-02T09:00:00.000Z'],
    ['2026-03-02 09:00:00.250+09:00', '2026-03-02T00:00:00.250Z'],
  ])('reads %s', (text, instant) => expect(instantOf(text)?.toISOString()).toBe(instant));

  it.each([
    '',
    '2026-02-30 09:00:00',
    '2026-03-02',
    '02/03/2026 09:00',
    '2026-03-02 25:00:00',
    '2026-03-02 09:61',
    'now',
  ])('refuses %s', (text) => expect(instantOf(text)).toBeNull());
});

describe('a file of calls', () => {
  it('is read with a byte order mark, quotes, Windows lines and columns in any order', async () => {
    const [call] = await read(
      '\uFEFFqueue,external_id,started_at,unit,requested_at,answered_at,ended_at,agent_no\r\n"VIP","c,1",2026-03-02 09:00:00,客服中心,,,,\r\n',
    );
    expect(call).toEqual({
      line: 2,
      externalId: 'c,1',
      unit: '客服中心',
      queue: 'VIP',
      startedAt: new Date('2026-03-02T01:00:00Z'),
      requestedAt: null,
      answeredAt: null,
      endedAt: null,
      agentNo: null,
    });
  });

  it('may hold no calls', async () => expect(await read(`${header}\n`)).toEqual([]));

  it.each([
    ['is empty', '', ['file REQUIRED']],
    [
      'lacks a column',
      'external_id,unit,queue,started_at,requested_at,answered_at,ended_at\n',
      ['1.agent_no REQUIRED'],
    ],
    ['has an odd column', `${header},mood\n`, ['1.mood UNKNOWN']],
    ['has a column twice', `${header},queue\n`, ['1.queue UNKNOWN']],
    ['has a short line', `${header}\n${good}\nc2,客服中心\n`, ['3.csv FORMAT']],
    ['has an open quote', `${header}\n${good}\n"c2,客服中心\n`, ['3.csv FORMAT']],
    ['names a call twice', `${header}\n${good}\n${good}\n`, ['3.external_id DUPLICATE']],
    [
      'leaves out what is required',
      `${header}\n,,,,,,,\n`,
      ['2.external_id REQUIRED', '2.unit REQUIRED', '2.queue REQUIRED', '2.started_at REQUIRED'],
    ],
    ['has a bad time', `${header}\n${good.replace('09:00:05', '9am')}\n`, ['2.requested_at FORMAT']],
    [
      'has a call from the future',
      `${header}\nc1,u,VIP,2026-03-02 12:00:01,,,,\n`,
      ['2.started_at TOO_LARGE'],
    ],
    [
      'answers before it asks',
      `${header}\nc1,u,VIP,2026-03-02 09:00:00,2026-03-02 09:00:09,2026-03-02 09:00:05,,\n`,
      ['2.answered_at TOO_SMALL'],
    ],
    [
      'ends before it begins',
      `${header}\nc1,u,VIP,2026-03-02 09:00:00,,,2026-03-02 08:59:59,\n`,
      ['2.ended_at TOO_SMALL'],
    ],
    [
      'answers what was not asked',
      `${header}\nc1,u,VIP,2026-03-02 09:00:00,,2026-03-02 09:00:05,,\n`,
      ['2.requested_at REQUIRED'],
    ],
    [
      'has an id that is too long',
      `${header}\n${'x'.repeat(101)},u,VIP,2026-03-02 09:00:00,,,,\n`,
      ['2.external_id TOO_LONG'],
    ],
    ['has a queue of its own', `${header}\n${good.replace('GENERAL', 'V1P')}\n`, ['2.queue UNKNOWN']],
    ['has an id that is a formula', `${header}\n=${good}\n`, ['2.external_id FORMAT']],
    ['has an id that begins with a plus', `${header}\n+${good}\n`, ['2.external_id FORMAT']],
    ['has an id that begins with a minus', `${header}\n-${good}\n`, ['2.external_id FORMAT']],
    ['has an id that begins with an at', `${header}\n@${good}\n`, ['2.external_id FORMAT']],
    ['has an id with a full-width sign', `${header}\n＝${good}\n`, ['2.external_id FORMAT']],
    ['hides a formula behind spaces', `${header}\n  =${good}\n`, ['2.external_id FORMAT']],
    [
      'has an agent that is a formula',
      `${header}\n${good.replace(/1001$/, '@SUM(A1)')}\n`,
      ['2.agent_no FORMAT'],
    ],
    [
      'has a clock that was never set',
      `${header}\nc1,u,VIP,1999-12-31 23:59:59,,,,\n`,
      ['2.started_at TOO_SMALL'],
    ],
    ['holds NUL', `${header}\nc\u00001,u,VIP,2026-03-02 09:00:00,,,,\n`, ['2.external_id FORMAT']],
  ])('that %s is refused where it is wrong', async (_, text, expected) =>
    expect(await mistakes(text)).toEqual(expected),
  );

  it.each(['VIP', 'vip', ' v i p ', 'ＶＩＰ', '\u3000vip'])('knows the queue VIP in %j', async (queue) => {
    const [call] = await read(`${header}\n${good.replace('GENERAL', queue)}\n`);
    expect(call?.queue).toBe('VIP');
  });

  it('says which queues there are', async () => {
    const refusal: unknown = await read(`${header}\n${good.replace('GENERAL', '大客户')}\n`).catch(
      (error: unknown) => error,
    );
    expect((refusal as Refusal).details.fields?.[0]?.text).toEqual({
      zh: '第 2 行 queue：没有这个队列，只能写 GENERAL、BROADBAND、VIP',
      en: 'line 2, queue: there is no such queue; write one of GENERAL, BROADBAND, VIP',
    });
  });

  it('takes the first second of 2000', async () => {
    const [call] = await read(`${header}\nc1,u,VIP,2000-01-01 00:00:00,,,,\n`);
    expect(call?.startedAt.toISOString()).toBe('1999-12-31T16:00:00.000Z');
  });

  it('that is not UTF-8 is refused', async () => {
    expect(await mistakes(new Uint8Array([0xc4, 0xe3, 0xba, 0xc3]))).toEqual(['file FORMAT']);
  });

  it('names a hundred mistakes and counts the rest', async () => {
    const lines = Array.from({ length: 250 }, (_, index) => `c${index},u,VIP,never,,,,`);
    const refusal: unknown = await read([header, ...lines].join('\n')).catch((error: unknown) => error);
    expect((refusal as Refusal).details.fields).toHaveLength(100);
    expect((refusal as Refusal).details.facts).toEqual({ count: 250 });
  });
});
