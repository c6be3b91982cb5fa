import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { mailCarrier } from '../../../api/core/mail.carrier.ts';
import { useMail } from '../../../api/core/mail.ts';
import { drainOutbox } from '../../../api/core/outbox.drain.ts';
import { mailNotifications, tellNotDelivered } from '../../../api/notifications/mail.ts';
import { tellSecurity } from '../../../api/notifications/security.ts';
import { tell } from '../../../api/notifications/tell.ts';
import { startMailServer } from '../../support/mail-server.ts';
import { nodesOn } from '../../support/nodes.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

const world = await makeWorld();
const { db, clock, ids } = world;
const server = await startMailServer();
const settings = { url: server.url, from: 'remit@example.org', publicUrl: 'https://remit.example.org' };
const { carry, close } = mailCarrier(settings);
afterAll(async () => {
  close();
  await server.stop();
});
useMail(db, settings);

beforeEach(async () => {
  await db.query('TRUNCATE notification, notification_choice, outbox');
  server.received.length = 0;
});

const job = (...people: PersonKey[]) =>
  tell(
    db.manager,
    [
      {
        kind: 'JOB_TO_REVIEW',
        params: { title: '投诉主办', version: 2 },
        people: people.map((who) => String(ids.person[who])),
      },
    ],
    clock.now(),
  );
const ticket = (who: PersonKey) =>
  tell(
    db.manager,
    [{ kind: 'TICKET_SENT_BACK', params: { number: '20260302-000001' }, people: [String(ids.person[who])] }],
    clock.now(),
  );
const post = async (): Promise<string[]> => {
  await mailNotifications(db, clock);
  await drainOutbox(db, clock, { MAIL: carry }, tellNotDelivered);
  return server.received.flatMap(({ to }) => to).sort();
};
const choose = (who: PersonKey, topic: string, byMail: boolean) =>
  world.ask(
    who,
    `mutation ($input: ChooseNotificationMailInput!) { chooseNotificationMail(input: $input) {
       settings { mailIsOn choices { topic byMail isFixed } } } }`,
    { input: { topic, byMail } },
  );

describe('by mail comes', () => {
  test('a step of a job description, in the person’s language, with a way to it; a ticket does not', async () => {
    await db.query(`UPDATE account SET locale = 'en' WHERE person_id = $1`, [ids.person.head]);
    await job('head');
    await ticket('handler');
    expect(await post()).toEqual(['head@world.test']);
    const raw = server.received[0]?.raw ?? '';
    expect(raw).toContain('To review: version 2 of the job description of');
    const [{ id }] = (await db.query('SELECT id FROM notification WHERE person_id = $1', [
      ids.person.head,
    ])) as [{ id: string }];
    expect(raw.replaceAll('=\r\n', '').replaceAll('=3D', '=')).toContain(
      `https://remit.example.org/notifications?open=${id}`,
    );
  });

  test('what one chose', async () => {
    const { data } = await choose('handler', 'TICKETS', true);
    expect(data.chooseNotificationMail.settings).toEqual({
      mailIsOn: true,
      choices: [
        { topic: 'JOBS', byMail: true, isFixed: false },
        { topic: 'TICKETS', byMail: true, isFixed: false },
        { topic: 'POSTS', byMail: true, isFixed: false },
        { topic: 'TRAINING', byMail: true, isFixed: false },
        { topic: 'SECURITY', byMail: true, isFixed: true },
        { topic: 'SYSTEM', byMail: false, isFixed: true },
      ],
    });
    await choose('hr', 'JOBS', false);
    await ticket('handler');
    await job('hr', 'head');
    expect(await post()).toEqual(['handler@world.test', 'head@world.test']);
  });

  test('what concerns one’s safety, always, also where it was read at once', async () => {
    expect((await choose('handler', 'SECURITY', false)).fields).toEqual(['input.topic']);
    await tellSecurity(db.manager, String(ids.person.handler), { kind: 'PASSWORD_CHANGED' }, clock.now());
    await db.query('UPDATE notification SET read_at = now()');
    expect(await post()).toEqual(['handler@world.test']);
  });

  test('nothing that was read in the app meanwhile, and nothing to a closed account', async () => {
    await job('hr', 'head');
    await db.query('UPDATE notification SET read_at = now() WHERE person_id = $1', [ids.person.hr]);
    await db.query('UPDATE account SET is_active = false WHERE person_id = $1', [ids.person.head]);
    expect(await post()).toEqual([]);
    await db.query('UPDATE account SET is_active = true');
  });

  test('each once, though three nodes decide at the same moment', async () => {
    const nodes = await nodesOn(db, 2);
    for (const node of nodes) useMail(node, settings);
    for (let index = 0; index < 30; index += 1) await job('hr', 'head', 'hrHead');
    await Promise.all([db, ...nodes].map((node) => mailNotifications(node, clock)));
    expect(await post()).toHaveLength(90);
  });
});

test('a mail that cannot be delivered is shown to the administrators of that organisation, and never by mail', async () => {
  await db.query(`UPDATE account SET email = 'nobody@world.test' WHERE person_id = $1`, [ids.person.head]);
  await job('head');
  await post();
  const told = (await db.query(
    `SELECT person_id::text, params FROM notification WHERE kind = 'MAIL_NOT_DELIVERED' ORDER BY person_id`,
  )) as { person_id: string; params: object }[];
  expect(told.map(({ person_id }) => person_id)).toEqual([ids.person.admin, ids.person.hrHead].map(String));
  expect(told[0]?.params).toEqual({ address: 'nobody@world.test' });
  expect(await post()).toEqual([]);
});

test('where the installation sends no mail nothing is kept for later', async () => {
  const [silent] = await nodesOn(db, 1);
  await job('hr');
  await mailNotifications(silent ?? db, clock);
  expect(await post()).toEqual([]);
});
