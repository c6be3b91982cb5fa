import { createTransport } from 'nodemailer';
import type { MailMessage, MailSettings } from './mail.ts';
import { Undeliverable, type Carrier } from './outbox.drain.ts';

/** SMTP answers that say: this mailbox does not exist, or never takes such a letter. */
const isFinal = (code: number | undefined): boolean => code !== undefined && code >= 550 && code <= 553;

/**
 * The Message-ID of a row: the same however often it is sent, so that a repeat is recognised, and another one in each
 * installation.
 */
export const messageIdOf = (
  { id, createdAt }: { readonly id: string; readonly createdAt: Date },
  { publicUrl }: Pick<MailSettings, 'publicUrl'>,
): string => `<remit.${id}.${createdAt.getTime()}@${new URL(publicUrl).hostname}>`;

/** Carries letters to an SMTP server; ends its connections with `close`. */
export const mailCarrier = (settings: MailSettings): { carry: Carrier; close: () => void } => {
  const transport = createTransport({
    url: settings.url,
    pool: true,
    maxConnections: 3,
    // A server that hangs is a server that is down: well within the lease of a claimed row.
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  const carry: Carrier = async (row) => {
    const { to, subject, text, html } = row.payload as MailMessage;
    try {
      await transport.sendMail({
        from: settings.from,
        to,
        subject,
        text,
        ...(html && { html }),
        messageId: messageIdOf(row, settings),
        date: row.createdAt,
        headers: { 'Auto-Submitted': 'auto-generated' },
        // A payload is text of ours: it names no files and no addresses to fetch.
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (error) {
      const { code, responseCode, message } = error as Error & { code?: string; responseCode?: number };
      if (code === 'EENVELOPE' && isFinal(responseCode)) throw new Undeliverable(message);
      throw error;
    }
  };
  return { carry, close: () => transport.close() };
};
