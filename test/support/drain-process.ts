// A process that sends what waits in the outbox of DATABASE_URL over SMTP_URL, and is killed in the middle of it.
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { systemClock } from '../../api/core/clock.ts';
import { mailCarrier } from '../../api/core/mail.carrier.ts';
import { drainOutbox } from '../../api/core/outbox.drain.ts';

const { DATABASE_URL: url = '', SMTP_URL = '' } = process.env;
const db = await new DataSource({ type: 'postgres', url }).initialize();
const { carry } = mailCarrier({
  url: SMTP_URL,
  from: 'remit@example.org',
  publicUrl: 'https://remit.example.org',
});
await drainOutbox(db, systemClock, { MAIL: carry }, async () => undefined);
