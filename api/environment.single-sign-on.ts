import { isIP } from 'node:net';
import type { SingleSignOnSettings } from './access/single-sign-on/settings.ts';
import { StartupError } from './database/startup-error.ts';

const isThisMachine = (hostname: string): boolean => {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
};

function readIssuer(given: string): string {
  const form = 'it must be the address of the OpenID Connect provider, such as https://login.example.org';
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    throw new StartupError(`OIDC_ISSUER is "${given}", but ${form}.`);
  if (url.username || url.password)
    throw new StartupError(`OIDC_ISSUER holds a user or a password, but ${form}.`);
  if (given.includes('?') || given.includes('#'))
    throw new StartupError(
      `OIDC_ISSUER is "${given}", but ${form}, without a query or a fragment; what its configuration calls “issuer”.`,
    );
  if (url.protocol === 'http:' && !isThisMachine(url.hostname))
    throw new StartupError(
      `OIDC_ISSUER is "${given}", but a provider on another machine must be reached by https.`,
    );
  return given;
}

/**
 * By which provider people may sign in; undefined where none is named.
 *
 * @throws StartupError that names what is wrong or missing, and never the secret
 */
export function readSingleSignOn(
  read: (name: string) => string | undefined,
): SingleSignOnSettings | undefined {
  const issuer = read('OIDC_ISSUER');
  const [clientId, clientSecret] = [read('OIDC_CLIENT_ID'), read('OIDC_CLIENT_SECRET')];
  const name = read('OIDC_NAME');
  if (issuer === undefined) {
    const [lone] = Object.entries({
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: clientSecret,
      OIDC_NAME: name,
    })
      .filter(([, value]) => value !== undefined)
      .map(([variable]) => variable);
    if (lone)
      throw new StartupError(
        `${lone} is set, but OIDC_ISSUER is not, so nobody could sign in by it; name the provider in OIDC_ISSUER, or leave out all of OIDC_….`,
      );
    return undefined;
  }
  if (clientId === undefined || clientSecret === undefined)
    throw new StartupError(
      `With OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be what the provider calls Remit and its secret; ${clientId === undefined ? 'OIDC_CLIENT_ID' : 'OIDC_CLIENT_SECRET'} is not set.`,
    );
  if (name !== undefined && [...name].length > 30)
    throw new StartupError('OIDC_NAME stands on a button; it takes at most 30 characters.');
  return { issuer: readIssuer(issuer), clientId, clientSecret, name: name ?? null };
}
