import type { EntityManager } from 'typeorm';
import { networkOf } from '../core/throttle.ts';

type Database = Pick<EntityManager, 'query'>;

/** For how long a network is one of the house from which nobody signs in, in days. */
export const houseDays = 30;

/** SQL for whether somebody has signed in from a network lately. It says nothing of any account. */
export const isHouse = (network: string, now: string): string =>
  `EXISTS (SELECT FROM house_network
     WHERE network = ${network} AND seen_at > ${now}::timestamptz - interval '${houseDays} days')`;

/** Remembers that somebody signed in from an address; once a day, lest all who come at eight wait for one row. */
export const rememberNetwork = async (db: Database, address: string, now: Date): Promise<void> => {
  await db.query(
    `INSERT INTO house_network (network, seen_at) SELECT $1, $2::timestamptz
     WHERE NOT EXISTS (SELECT FROM house_network WHERE network = $1 AND seen_at > $2::timestamptz - interval '1 day')
     ON CONFLICT (network) DO UPDATE SET seen_at = excluded.seen_at`,
    [networkOf(address), now],
  );
};

/** Removes networks from which nobody has signed in for long. */
export const clearNetworks = async (db: Database, now: Date): Promise<void> => {
  await db.query(
    `DELETE FROM house_network WHERE seen_at <= $1::timestamptz - interval '${houseDays} days'`,
    [now],
  );
};
