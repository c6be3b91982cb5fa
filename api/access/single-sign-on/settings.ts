import type { DataSource } from 'typeorm';

/** The OpenID Connect provider by which people of this installation may sign in, and how it knows Remit. */
export interface SingleSignOnSettings {
  /** The provider's issuer, an address; its configuration is found below it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call the provider, such as “企业微信”; null: nobody said. */
  readonly name: string | null;
}

const settings = new WeakMap<DataSource, SingleSignOnSettings>();

/** Says by which provider people may sign in; without it (no OIDC_ISSUER) they sign in by password only. */
export const useSingleSignOn = (db: DataSource, how: SingleSignOnSettings): void => {
  settings.set(db, how);
};

/** By which provider people may sign in, or undefined where there is none. */
export const singleSignOnOf = (db: DataSource): SingleSignOnSettings | undefined => settings.get(db);
