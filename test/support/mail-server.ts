import type { AddressInfo } from 'node:net';
import { callbackify } from 'node:util';
import { SMTPServer } from 'smtp-server';

/** A letter as a mail server received it. */
export interface Received {
  readonly to: readonly string[];
  readonly messageId: string;
  /** The letter as it came over the wire. */
  readonly raw: string;
}

/** A real SMTP server on this machine. */
export interface MailServer {
  readonly url: string;
  readonly received: Received[];
  /** Called before a letter is acknowledged; what it throws is the server's answer. */
  before: (to: readonly string[]) => Promise<void> | void;
  /** While it is true nobody is let in; the place stays its own, which another program could take from a server that stopped. */
  isOut: boolean;
  stop(): Promise<void>;
}

const refusal = (message: string, responseCode: number): Error =>
  Object.assign(new Error(message), { responseCode });

/** Starts a mail server. `nobody@…` is an address it does not know. */
export const startMailServer = async (): Promise<MailServer> => {
  const mail: Pick<MailServer, 'received' | 'before' | 'isOut'> = {
    received: [],
    before: () => undefined,
    isOut: false,
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect: (_session, done) => done(mail.isOut ? refusal('come again later', 421) : null),
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith('nobody@') ? refusal('no such mailbox', 550) : null),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8');
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const messageId = /^Message-ID: (.+)$/im.exec(raw)?.[1]?.trim() ?? '';
        const take = async (): Promise<void> => {
          await mail.before(to);
          mail.received.push({ to, messageId, raw });
        };
        callbackify(take)((error) => done(error));
      });
    },
  });
  // Clients that hang up in the middle are part of what is tested.
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = (server.server.address() as AddressInfo).port;
  return Object.assign(mail, {
    url: `smtp://127.0.0.1:${bound}`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
};
