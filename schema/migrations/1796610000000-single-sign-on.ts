import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which person of which OpenID Connect provider an account is bound to, and which sessions were opened by one. */
export class SingleSignOn1796610000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE account
        ADD COLUMN sso_issuer text,
        ADD COLUMN sso_subject text,
        ADD COLUMN sso_since timestamptz,
        ADD CONSTRAINT account_sso_check CHECK (num_nonnulls(sso_issuer, sso_subject, sso_since) IN (0, 3));
      CREATE UNIQUE INDEX account_sso_issuer_sso_subject_idx ON account (sso_issuer, sso_subject);
      ALTER TABLE session ADD COLUMN is_single_sign_on boolean NOT NULL DEFAULT false;
    `);
  }

  /** Migrations only go forward: a release is taken back by restoring a backup. */
  async down(): Promise<void> {
    throw new Error('Remit migrates forward only; restore a backup instead.');
  }
}
