import { expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { approveFor, plainDuty } from '../jobs/pieces.ts';
import { addCategory, storyOf } from '../tickets/story.ts';
import { approveJob } from './learning.ts';
import { recordingIn } from './recording.ts';

const world = await makeWorld();
const { ask, ids, clock } = world;
const { has } = recordingIn(world);
const { take, ticketIn } = storyOf(world, await addCategory(world, ids.unit.group, 'NETWORK'));

await approveFor(world)(ids.position.handler, '2026-01-01', {
  duties: [plainDuty],
  qualifications: [
    { kind: 'CERTIFICATE', strictness: 'REQUIRED', text: '持证上岗', subject: '投诉处理员资格证' },
  ],
});
await has('handler', 'certify', {
  name: '投诉处理员资格证',
  issuedOn: '2024-01-01',
  expiresOn: '2026-02-28',
});
await has('otherHandler', 'certify', {
  name: '投诉处理员资格证',
  issuedOn: '2024-01-01',
  expiresOn: '2026-03-02',
});

const rule = async (onWork: string) => {
  const { errors } = await ask(
    'hr',
    'mutation ($input: SetCertificateRuleInput!) { setCertificateRule(input: $input) { certificateRule { onWork } } }',
    { input: { organisationId: ids.unit.group, onWork } },
  );
  expect(errors).toEqual([]);
};

const handlersOffered = async (ticketId: string) => {
  const { data } = await ask(
    'lead',
    'query ($id: ID!) { dispatchTargets(ticketId: $id) { items { unitId people { name uncertified isBlocked } } } }',
    { id: ticketId },
    'zh-CN',
  );
  const { people } = data.dispatchTargets.items.find(
    ({ unitId }: { unitId: string }) => unitId === ids.unit.complaints,
  );
  return people.filter(({ name }: { name: string }) => ['郑处理', '王处理'].includes(name));
};

const send = (ticketId: string, whose: 'handler' | 'otherHandler') =>
  take('lead', 'dispatchTicket', { ticketId, unitId: ids.unit.complaints, personId: ids.person[whose] });

test('a ticket for somebody whose certificate has expired: a warning by itself, and the ticket goes (F040)', async () => {
  const ticketId = await ticketIn('CLASSIFIED');
  expect(await handlersOffered(ticketId)).toEqual(
    expect.arrayContaining([
      {
        name: '郑处理',
        uncertified: '郑处理：证书已于 2026-02-28 到期，要求持有：投诉处理员资格证',
        isBlocked: false,
      },
      { name: '王处理', uncertified: null, isBlocked: false },
    ]),
  );
  expect((await send(ticketId, 'handler')).errors).toEqual([]);
});

test('where the organisation blocks, it is not sent to them, nor signed by them; to the others it is', async () => {
  await rule('BLOCK');
  const ticketId = await ticketIn('CLASSIFIED');
  expect(
    (await handlersOffered(ticketId)).find(({ name }: { name: string }) => name === '郑处理'),
  ).toMatchObject({
    isBlocked: true,
  });
  const refused = await send(ticketId, 'handler');
  expect([refused.codes, refused.fields]).toEqual([['INVALID'], ['input.personId']]);
  expect((await send(ticketId, 'otherHandler')).errors).toEqual([]);

  const toUnit = await ticketIn('DISPATCHED');
  expect((await take('handler', 'signTicket', { ticketId: toUnit })).codes).toEqual(['INVALID']);
  expect((await take('otherHandler', 'signTicket', { ticketId: toUnit })).errors).toEqual([]);
});

test('where it blocks, a unit whose signers all lack it is sent nothing: there it would lie with the clock running', async () => {
  await approveJob(world, ids.position.countyHandler, { certificates: ['上门维修证'] });
  const ticketId = await ticketIn('CLASSIFIED');
  const toCounty = () => take('lead', 'dispatchTicket', { ticketId, unitId: ids.unit.county });
  await rule('BLOCK');
  const refused = await toCounty();
  expect([refused.codes, refused.fields]).toEqual([['INVALID'], ['input.unitId']]);
  await rule('WARN');
  expect((await toCounty()).errors).toEqual([]);
});

test('a certificate blocks from the day after its last one', async () => {
  await rule('BLOCK');
  const ticketId = await ticketIn('CLASSIFIED');
  clock.set('2026-03-03T09:00:00+08:00');
  expect((await send(ticketId, 'otherHandler')).fields).toEqual(['input.personId']);
  clock.set('2026-03-02T09:00:00+08:00');
});

test('where the organisation does not care, nothing is said', async () => {
  await rule('IGNORE');
  const ticketId = await ticketIn('CLASSIFIED');
  expect(await handlersOffered(ticketId)).toEqual([
    expect.objectContaining({ uncertified: null }),
    expect.objectContaining({ uncertified: null }),
  ]);
});
