import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The networks from which people have signed in lately: what strangers try from elsewhere does not count there. */
export class HouseNetworks1796910000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE house_network (
        network text CONSTRAINT house_network_pkey PRIMARY KEY,
        seen_at timestamptz NOT NULL
      );

      INSERT INTO house_network
      SELECT address, max(created_at) FROM session WHERE address ~ '^[0-9]+([.][0-9]+){3}$' GROUP BY address;

      -- Keys of another meaning: counts of the last quarter of an hour are forgotten.
      DELETE FROM throttle WHERE key LIKE 'sign-in:%';
    `);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
