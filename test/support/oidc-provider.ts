import { OAuth2Server } from 'oauth2-mock-server';
import type { SingleSignOnSettings } from '../../api/access/single-sign-on/settings.ts';

/** What a provider says of whoever is in front of it. */
export type Claims = Readonly<Record<string, unknown>>;

/** A real OpenID Connect provider on this machine, over HTTP. Whoever comes is the person of `claims` at once. */
export interface OidcProvider {
  readonly settings: SingleSignOnSettings;
  /** Stands in the ID tokens that it signs from now on, also in place of what would be right. */
  claims: Claims | ((code: string) => Claims);
  /** What `/userinfo` answers. */
  userinfo: Claims;
  /** Called with its answer to a code, before that leaves. */
  beforeAnswer: (answer: { body: Record<string, unknown> | ''; statusCode: number }) => void;
  /** Called with the address to which it sends a browser back, before it does. */
  beforeReturn: (address: URL) => void;
  /** Called with its configuration, before that leaves. */
  beforeConfiguration: (configuration: Record<string, unknown>) => void;
  /** Everything back to a provider that does right. */
  reset(): void;
  stop(): Promise<void>;
}

const right = (): Pick<
  OidcProvider,
  'claims' | 'userinfo' | 'beforeAnswer' | 'beforeReturn' | 'beforeConfiguration'
> => ({
  claims: {},
  userinfo: {},
  beforeAnswer: () => undefined,
  beforeReturn: () => undefined,
  beforeConfiguration: () => undefined,
});

/** Starts a provider; on the given port, to come back where one was. */
export const startOidcProvider = async (port = 0): Promise<OidcProvider> => {
  const server = new OAuth2Server();
  await server.issuer.keys.generate('RS256');
  await server.start(port, '127.0.0.1');
  const issuer = `http://127.0.0.1:${server.address().port}`;
  server.issuer.url = issuer;
  const { service } = server;
  const provider: OidcProvider = {
    settings: {
      issuer,
      clientId: 'remit',
      clientSecret: 'the-secret-of-remit',
      name: '某某统一认证',
    },
    ...right(),
    reset: () => void Object.assign(provider, right()),
    stop: () => server.stop(),
  };
  service.on(
    'beforeTokenSigning',
    ({ payload }: { payload: object }, { body }: { body: { code?: string } }) =>
      Object.assign(
        payload,
        typeof provider.claims === 'function' ? provider.claims(body.code ?? '') : provider.claims,
      ),
  );
  service.on('beforeResponse', (answer) => provider.beforeAnswer(answer));
  service.on('beforeUserinfo', (answer: { body: object }) => (answer.body = provider.userinfo));
  service.on('beforeAuthorizeRedirect', ({ url }: { url: URL }) => provider.beforeReturn(url));
  service.on('beforeWellKnownOpenIdConfiguration', ({ body }: { body: Record<string, unknown> }) =>
    provider.beforeConfiguration(body),
  );
  return provider;
};
