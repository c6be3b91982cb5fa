import { serverAudits } from 'graphql-http';
import { describe, expect, test } from 'vitest';
import { served } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';

const { url, cookieOf } = await served(await makeWorld());

/** As the app and scripts ask: signed in, and with a header that no other site can make a browser send. */
const signedIn = (address: string | URL, init: RequestInit = {}): Promise<Response> => {
  const headers = new Headers(init.headers);
  headers.set('cookie', cookieOf('head'));
  headers.set('apollo-require-preflight', '1');
  return fetch(address, { ...init, headers });
};

const audits = serverAudits({ url: `${url}/graphql`, fetchFn: signedIn });

describe('GraphQL over HTTP, as the specification asks of a server, to those who are signed in', () => {
  test('is audited as a whole', () => {
    expect(audits.length).toBeGreaterThanOrEqual(61);
  });

  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
    '%s %s',
    async (_id, _name, audit) => {
      const result = await audit.fn();
      expect(result).toMatchObject({ status: 'ok' });
    },
  );
});
