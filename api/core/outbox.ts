import type { EntityManager } from 'typeorm';

/** The ways out of the house. */
export type OutboxTopic = 'MAIL';

/** Something that is to leave the house once the transaction that decided it stands. */
export interface Outgoing {
  readonly topic: OutboxTopic;
  /** What the carrier of the topic needs, such as a `MailMessage`. Plain JSON. */
  readonly payload: object;
  /** Sent once: where a row of the topic has this key already, nothing is written. */
  readonly key?: string | undefined;
  /** Not before this moment; left out: at once. */
  readonly availableAt?: Date | undefined;
}

/**
 * Puts something into the outbox, in the caller's own transaction: it is sent if and only if the change stands, at
 * least once, also when the other side is away for days (see docs/background-work.md). For mail, use `enqueueMail`.
 *
 * The payload is wiped from the row as soon as it was sent, since a message may hold a secret, such as the link of a
 * one-time password. One that could not be delivered keeps it for 30 days, so a secret in it must end by itself sooner.
 */
export const enqueue = async (
  manager: Pick<EntityManager, 'query'>,
  { topic, payload, key, availableAt }: Outgoing,
  now: Date,
): Promise<void> => {
  await manager.query(
    `INSERT INTO outbox (topic, payload, key, created_at, available_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (topic, key) WHERE key IS NOT NULL DO NOTHING`,
    [topic, JSON.stringify(payload), key ?? null, now, availableAt ?? now],
  );
};
