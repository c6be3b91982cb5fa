import type { DataSource, EntityManager } from 'typeorm';
import { enqueue } from './outbox.ts';

/** How mail leaves this installation. */
export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  readonly url: string;
  /** The sender, such as `Remit <remit@example.org>`. */
  readonly from: string;
  /** The address under which people reach Remit, without a slash at its end; links in mails begin with it. */
  readonly publicUrl: string;
}

/** A letter to one person, in that person's language already. */
export interface MailMessage {
  /** One address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

const settings = new WeakMap<DataSource, MailSettings>();

/** Says how mail leaves; without it (no SMTP_URL) none is written. */
export const useMail = (db: DataSource, how: MailSettings): void => {
  settings.set(db, how);
};

/** How mail leaves, or undefined where this installation sends none. */
export const mailOf = (db: DataSource): MailSettings | undefined => settings.get(db);

/**
 * Writes a letter into the outbox, in the caller's own transaction. Where the installation sends no mail, nothing is
 * written and the answer is false: whoever had to say something tells it in another way (a one-time link is shown to
 * the administrator who made it).
 *
 * The letter's text is wiped once it was sent; see `enqueue` about secrets in it.
 */
export const enqueueMail = async (
  manager: EntityManager,
  message: MailMessage,
  { key, availableAt }: { readonly key?: string; readonly availableAt?: Date },
  now: Date,
): Promise<boolean> => {
  if (!settings.has(manager.dataSource)) return false;
  await enqueue(manager, { topic: 'MAIL', payload: message, key, availableAt }, now);
  return true;
};
