import { afterAll, describe, expect, test } from 'vitest';
import { startOidcProvider } from '../../support/oidc-provider.ts';
import { served } from '../../support/served.ts';
import { behindProvider, expectRefused, head } from './provider-fixture.ts';

const { world, provider, browse, logged } = await behindProvider();

describe('an ID token opens nothing', () => {
  test.each([
    ['of another issuer', { iss: 'http://127.0.0.1:1/evil' }, /"iss"/],
    ['for another program', { aud: 'somebody-else' }, /"aud"/],
    ['for many programs, made by another', { aud: ['remit', 'other'], azp: 'other' }, /"azp"/],
    ['of another sign-in (nonce)', { nonce: 'not-the-one' }, /"nonce"/],
    ['without a nonce', { nonce: undefined }, /"nonce"/],
    ['that is over', { exp: Math.floor(Date.now() / 1_000) - 60 }, /"exp"/],
    ['without its person', { sub: undefined }, /"sub"/],
    ['whose person is empty', { sub: '' }, /"sub"/],
    ['whose person stands between blanks', { sub: ' u-head ' }, /"sub"/],
    ['whose person is longer than the protocol allows', { sub: 'u'.repeat(256) }, /"sub"/],
  ])('%s', async (_, claims, reason) => {
    provider.claims = { ...head, ...claims };
    const browser = browse();
    expectRefused(browser, await browser.signIn(), 'FAILED');
    expect(logged()).toMatch(reason);
  });

  test('that was changed after it was signed', async () => {
    provider.claims = { ...head, sub: 'u-agent', email: 'agent@world.test' };
    provider.beforeAnswer = ({ body }) => {
      const [top, claims, signature] = String(body && body['id_token']).split('.');
      const changed = JSON.parse(Buffer.from(claims ?? '', 'base64url').toString()) as object;
      const forged = Buffer.from(JSON.stringify({ ...changed, ...head })).toString('base64url');
      Object.assign(body, { id_token: [top, forged, signature].join('.') });
    };
    const browser = browse();
    expectRefused(browser, await browser.signIn(), 'FAILED');
    expect(logged()).toMatch(/signature/);
  });

  test('that nobody signed', async () => {
    provider.claims = head;
    provider.beforeAnswer = ({ body }) => {
      const [, claims] = String(body && body['id_token']).split('.');
      const top = Buffer.from('{"alg":"none"}').toString('base64url');
      Object.assign(body, { id_token: `${top}.${claims}.` });
    };
    const browser = browse();
    expectRefused(browser, await browser.signIn(), 'FAILED');
    expect(logged()).toMatch(/alg/);
  });

  test('where there is none', async () => {
    provider.claims = head;
    provider.beforeAnswer = ({ body }) => void Object.assign(body, { id_token: undefined });
    const browser = browse();
    expectRefused(browser, await browser.signIn(), 'FAILED');
    expect(logged()).toMatch(/id_token/);
  });
});

describe('the way back', () => {
  test('with another state is not taken', async () => {
    provider.claims = head;
    provider.beforeReturn = (address) => address.searchParams.set('state', 'of-somebody-else');
    const browser = browse();
    expectRefused(browser, await browser.signIn(), 'EXPIRED');
  });

  test('is taken only in the browser that began it: nobody is signed in as somebody else by a link', async () => {
    provider.claims = head;
    const way = await browse().throughProvider();
    const victim = browse();
    expectRefused(victim, await victim.go(way), 'EXPIRED');
    const other = browse();
    await other.throughProvider();
    expectRefused(other, await other.go(way), 'EXPIRED');
  });

  test('works once, also for who kept the cookie', async () => {
    provider.claims = head;
    const browser = browse();
    const way = await browser.throughProvider();
    const copy = browse();
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
    expect(await browser.go(way)).toBe('/tickets');
    expectRefused(browse(), await browser.go(way), 'EXPIRED');
    expectRefused(copy, await copy.go(way), 'EXPIRED');
  });

  test('works on another node than the one that sent the browser away', async () => {
    const other = await served(world, { singleSignOn: provider.settings });
    provider.claims = head;
    const browser = browse();
    const way = await browser.throughProvider();
    const elsewhere = browse(other.url);
    for (const [name, value] of browser.cookies) elsewhere.cookies.set(name, value);
    expect(await elsewhere.go(way)).toBe('/tickets');
    expect(await elsewhere.name()).toBe('李主任');
  });

  test('with a code that has expired says so', async () => {
    provider.beforeAnswer = (answer) =>
      Object.assign(answer, { statusCode: 400, body: { error: 'invalid_grant' } });
    const browser = browse();
    expectRefused(browser, await browser.signIn(), 'EXPIRED');
  });

  test('of who said no says so, and is no fault for the log', async () => {
    provider.beforeReturn = ({ searchParams }) => {
      searchParams.delete('code');
      searchParams.set('error', 'access_denied');
    };
    const browser = browse();
    expectRefused(browser, await browser.signIn(), 'DENIED');
    expect(logged()).toBe('');
  });

  test.each(['', '?', '?code=x', '?state=', '?code=x&state=y&state=z', `?code=${'x'.repeat(9_000)}&state=y`])(
    'that is no answer at all (%s) is refused in the same way',
    async (query) => {
      const browser = browse();
      expectRefused(browser, await browser.go(`/oidc/callback${query}`), 'EXPIRED');
    },
  );
});

describe('the provider', () => {
  test('that is away is said to be, and is found when it comes back', async () => {
    const passing = await startOidcProvider();
    const { port } = new URL(passing.settings.issuer);
    const { url: base } = await served(world, { singleSignOn: passing.settings });
    await passing.stop();
    const browser = browse(base);
    expectRefused(browser, await browser.go('/oidc/start'), 'UNREACHABLE');
    const back = await startOidcProvider(Number(port));
    afterAll(() => back.stop());
    back.claims = head;
    expect(await browser.signIn()).toBe('/tickets');
  });

  test('that goes away in the middle is said to be', async () => {
    const passing = await startOidcProvider();
    const { url: base } = await served(world, { singleSignOn: passing.settings });
    const browser = browse(base);
    const way = await browser.throughProvider();
    await passing.stop();
    expectRefused(browser, await browser.go(way), 'UNREACHABLE');
  });

  test('that fails is said to be away', async () => {
    provider.beforeAnswer = (answer) => Object.assign(answer, { statusCode: 503, body: {} });
    const browser = browse();
    expectRefused(browser, await browser.signIn(), 'UNREACHABLE');
  });

  test('whose configuration names another issuer is not believed', async () => {
    const fresh = await served(world, { singleSignOn: provider.settings });
    provider.beforeConfiguration = (configuration) => (configuration['issuer'] = 'http://127.0.0.1:1');
    const browser = browse(fresh.url);
    expectRefused(browser, await browser.go('/oidc/start'), 'FAILED');
  });

  test('is asked for a code with PKCE, state and nonce, and for nothing more than identity and address', async () => {
    const { searchParams } = new URL(await browse().go('/oidc/start'));
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'remit',
      redirect_uri: 'http://localhost:4000/oidc/callback',
      scope: 'openid email',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
  });
});
