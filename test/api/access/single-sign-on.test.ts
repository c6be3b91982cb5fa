import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { startOidcProvider } from '../../support/oidc-provider.ts';
import { served } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';

const world = await makeWorld();
const { db, clock, ids } = world;
const provider = await startOidcProvider();
afterAll(() => provider.stop());
const { url } = await served(world, { singleSignOn: provider.settings });
const without = await served(world);

/** A browser as far as redirects and cookies go. */
class Browser {
  readonly cookies = new Map<string, string>();

  constructor(private readonly base = url) {}

  /** Asks for a page; answers where it is sent on to. */
  async go(path: string): Promise<string> {
    const response = await fetch(this.base + path, {
      redirect: 'manual',
      headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response.headers.get('location') ?? `status ${response.status}`;
  }

  /** Begins, and goes through the provider; answers the way back, at which it has not been yet. */
  async throughProvider(page = '/tickets'): Promise<string> {
    const away = await this.go(`/oidc/start?return=${encodeURIComponent(page)}`);
    const response = await fetch(away, { redirect: 'manual' });
    const back = new URL(response.headers.get('location') ?? '');
    if (back.origin + back.pathname !== 'http://localhost:4000/oidc/callback')
      throw new Error(`The provider sends the browser to ${back.href}.`);
    return back.pathname + back.search;
  }

  /** The whole way; answers the page at which it ends. */
  async signIn(page?: string): Promise<string> {
    return this.go(await this.throughProvider(page));
  }

  // oxlint-disable-next-line typescript/no-explicit-any -- tests know the shape that they asked for
  async ask(query: string): Promise<{ data: Record<string, any> }> {
    const response = await fetch(`${this.base}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `sid=${this.cookies.get('sid') ?? ''}` },
      body: JSON.stringify({ query }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) this.cookies.set(name, value);
    }
    return (await response.json()) as never;
  }

  async name(): Promise<string | null> {
    const { data } = await this.ask('{ viewer { person { name } } }');
    return data['viewer']?.person.name ?? null;
  }
}

const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);

/** What the server's log says. */
const logged = (): string => silent.mock.calls.flat().join(' ');

const head = { sub: 'u-head', email: 'head@world.test', email_verified: true };

afterEach(async () => {
  provider.reset();
  silent.mockClear();
  clock.set('2026-03-02T09:00:00+08:00');
  await db.query(
    'UPDATE account SET sso_issuer = NULL, sso_subject = NULL, sso_since = NULL, is_active = true',
  );
  await db.query('UPDATE person SET left_on = NULL');
  await db.query('DELETE FROM throttle');
});

/** How a sign-in ended that was refused: the sign-in page, and why. */
const faultOf = (page: string): string | null => {
  const { pathname, searchParams } = new URL(page, url);
  expect(pathname).toBe('/login');
  expect(searchParams.get('reference')).toMatch(/^[\w-]+$/);
  return searchParams.get('sso');
};

const expectRefused = async (browser: Browser, page: string, fault: string): Promise<void> => {
  expect(faultOf(page)).toBe(fault);
  expect(browser.cookies.has('sid')).toBe(false);
};

test('the owner of a verified address is signed in and comes to the page they wanted', async () => {
  provider.claims = { ...head, email: 'Head@World.Test' };
  const browser = new Browser();
  expect(await browser.signIn('/tickets?view=all')).toBe('/tickets?view=all');
  expect(await browser.name()).toBe('李主任');
  const { data } = await browser.ask('{ viewer { sessions { isCurrent isSingleSignOn } } }');
  expect(data['viewer'].sessions).toContainEqual({ isCurrent: true, isSingleSignOn: true });
});

test('a page of another site is never where it leads', async () => {
  provider.claims = head;
  for (const page of ['//evil.example', 'https://evil.example/', '/\\evil.example', '/..//evil.example'])
    expect(await new Browser().signIn(page)).toBe('/');
});

test('from the first time on the account belongs to this person of the provider, whatever their address becomes', async () => {
  provider.claims = head;
  await new Browser().signIn();
  provider.claims = { sub: 'u-head', email: 'new.name@elsewhere.test', email_verified: false };
  const browser = new Browser();
  expect(await browser.signIn()).toBe('/tickets');
  expect(await browser.name()).toBe('李主任');
});

test('another person of the provider who is given the address later gets nothing by it', async () => {
  provider.claims = head;
  await new Browser().signIn();
  provider.claims = { ...head, sub: 'u-other' };
  const browser = new Browser();
  await expectRefused(browser, await browser.signIn(), 'NO_ACCOUNT');
});

test('of two persons of the provider who come at once for one account, one has it', async () => {
  const [one, two] = [new Browser(), new Browser()];
  const ways = [await one.throughProvider(), await two.throughProvider()];
  provider.claims = (code) => ({ ...head, sub: `u-${ways.findIndex((way) => way.includes(code))}` });
  const ends = await Promise.all([one.go(ways[0] ?? ''), two.go(ways[1] ?? '')]);
  expect(ends.filter((end) => end === '/tickets')).toHaveLength(1);
  expect(ends.filter((end) => end.startsWith('/login?sso=NO_ACCOUNT'))).toHaveLength(1);
});

test('nobody gets an account by it: a stranger, a closed account and one whose owner left are refused alike', async () => {
  await db.query('UPDATE account SET is_active = false WHERE person_id = $1', [ids.person.agent]);
  await db.query(`UPDATE person SET left_on = '2026-03-01' WHERE id = $1`, [ids.person.lead]);
  const before = await db.query('SELECT count(*) FROM account');
  for (const email of ['nobody@world.test', 'agent@world.test', 'lead@world.test']) {
    provider.claims = { sub: `u-${email}`, email, email_verified: true };
    const browser = new Browser();
    await expectRefused(browser, await browser.signIn(), 'NO_ACCOUNT');
  }
  expect(await db.query('SELECT count(*) FROM account')).toEqual(before);
});

test('a person who is bound and has left is refused from that day, without anything having run', async () => {
  provider.claims = head;
  await new Browser().signIn();
  await db.query(`UPDATE person SET left_on = '2026-03-03' WHERE id = $1`, [ids.person.head]);
  expect(await new Browser().signIn()).toBe('/tickets');
  clock.set('2026-03-03T00:00:00+08:00');
  const browser = new Browser();
  await expectRefused(browser, await browser.signIn(), 'NO_ACCOUNT');
});

test.each([
  ['not verified', { email_verified: false }],
  ['verified by a word and not by yes', { email_verified: 'true' }],
  ['of which nothing is said', { email_verified: undefined }],
  ['that is missing', { email: undefined }],
])('an address %s opens no account', async (_, claims) => {
  provider.claims = { ...head, ...claims };
  provider.userinfo = { sub: 'u-head' };
  const browser = new Browser();
  await expectRefused(browser, await browser.signIn(), 'EMAIL_UNVERIFIED');
});

test('an address that the provider tells only to who asks is asked for', async () => {
  provider.claims = { sub: 'u-head' };
  provider.userinfo = head;
  const browser = new Browser();
  expect(await browser.signIn()).toBe('/tickets');
  expect(await browser.name()).toBe('李主任');
});

test('what is asked for belongs to another person than the token: nothing opens', async () => {
  provider.claims = { sub: 'u-other' };
  provider.userinfo = head;
  const browser = new Browser();
  await expectRefused(browser, await browser.signIn(), 'FAILED');
});

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
    const browser = new Browser();
    await expectRefused(browser, await browser.signIn(), 'FAILED');
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
    const browser = new Browser();
    await expectRefused(browser, await browser.signIn(), 'FAILED');
    expect(logged()).toMatch(/signature/);
  });

  test('that nobody signed', async () => {
    provider.claims = head;
    provider.beforeAnswer = ({ body }) => {
      const [, claims] = String(body && body['id_token']).split('.');
      const top = Buffer.from('{"alg":"none"}').toString('base64url');
      Object.assign(body, { id_token: `${top}.${claims}.` });
    };
    const browser = new Browser();
    await expectRefused(browser, await browser.signIn(), 'FAILED');
    expect(logged()).toMatch(/alg/);
  });

  test('where there is none', async () => {
    provider.claims = head;
    provider.beforeAnswer = ({ body }) => void Object.assign(body, { id_token: undefined });
    const browser = new Browser();
    await expectRefused(browser, await browser.signIn(), 'FAILED');
    expect(logged()).toMatch(/id_token/);
  });
});

describe('the way back', () => {
  test('with another state is not taken', async () => {
    provider.claims = head;
    provider.beforeReturn = (address) => address.searchParams.set('state', 'of-somebody-else');
    const browser = new Browser();
    await expectRefused(browser, await browser.signIn(), 'EXPIRED');
  });

  test('is taken only in the browser that began it: nobody is signed in as somebody else by a link', async () => {
    provider.claims = head;
    const way = await new Browser().throughProvider();
    const victim = new Browser();
    await expectRefused(victim, await victim.go(way), 'EXPIRED');
    const other = new Browser();
    await other.throughProvider();
    await expectRefused(other, await other.go(way), 'EXPIRED');
  });

  test('works once, also for who kept the cookie', async () => {
    provider.claims = head;
    const browser = new Browser();
    const way = await browser.throughProvider();
    const copy = new Browser();
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
    expect(await browser.go(way)).toBe('/tickets');
    await expectRefused(new Browser(), await browser.go(way), 'EXPIRED');
    await expectRefused(copy, await copy.go(way), 'EXPIRED');
  });

  test('works on another node than the one that sent the browser away', async () => {
    const other = await served(world, { singleSignOn: provider.settings });
    provider.claims = head;
    const browser = new Browser();
    const way = await browser.throughProvider();
    const elsewhere = new Browser(other.url);
    for (const [name, value] of browser.cookies) elsewhere.cookies.set(name, value);
    expect(await elsewhere.go(way)).toBe('/tickets');
    expect(await elsewhere.name()).toBe('李主任');
  });

  test('with a code that has expired says so', async () => {
    provider.beforeAnswer = (answer) =>
      Object.assign(answer, { statusCode: 400, body: { error: 'invalid_grant' } });
    const browser = new Browser();
    await expectRefused(browser, await browser.signIn(), 'EXPIRED');
  });

  test('of who said no says so, and is no fault for the log', async () => {
    provider.beforeReturn = ({ searchParams }) => {
      searchParams.delete('code');
      searchParams.set('error', 'access_denied');
    };
    const browser = new Browser();
    await expectRefused(browser, await browser.signIn(), 'DENIED');
    expect(silent).not.toHaveBeenCalled();
  });

  test.each(['', '?', '?code=x', '?state=', '?code=x&state=y&state=z', `?code=${'x'.repeat(9_000)}&state=y`])(
    'that is no answer at all (%s) is refused in the same way',
    async (query) => {
      const browser = new Browser();
      await expectRefused(browser, await browser.go(`/oidc/callback${query}`), 'EXPIRED');
    },
  );
});

describe('the provider', () => {
  test('that is away is said to be, and is found when it comes back', async () => {
    const passing = await startOidcProvider();
    const { port } = new URL(passing.settings.issuer);
    const { url: base } = await served(world, { singleSignOn: passing.settings });
    await passing.stop();
    const browser = new Browser(base);
    await expectRefused(browser, await browser.go('/oidc/start'), 'UNREACHABLE');
    const back = await startOidcProvider(Number(port));
    afterAll(() => back.stop());
    back.claims = head;
    expect(await browser.signIn()).toBe('/tickets');
  });

  test('that goes away in the middle is said to be', async () => {
    const passing = await startOidcProvider();
    const { url: base } = await served(world, { singleSignOn: passing.settings });
    const browser = new Browser(base);
    const way = await browser.throughProvider();
    await passing.stop();
    await expectRefused(browser, await browser.go(way), 'UNREACHABLE');
  });

  test('that fails is said to be away', async () => {
    provider.beforeAnswer = (answer) => Object.assign(answer, { statusCode: 503, body: {} });
    const browser = new Browser();
    await expectRefused(browser, await browser.signIn(), 'UNREACHABLE');
  });

  test('whose configuration names another issuer is not believed', async () => {
    const fresh = await served(world, { singleSignOn: provider.settings });
    provider.beforeConfiguration = (configuration) => (configuration['issuer'] = 'http://127.0.0.1:1');
    const browser = new Browser(fresh.url);
    await expectRefused(browser, await browser.go('/oidc/start'), 'FAILED');
  });

  test('is asked for a code with PKCE, state and nonce, and for nothing more than identity and address', async () => {
    const { searchParams } = new URL(await new Browser().go('/oidc/start'));
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

test('whoever signs out is asked for the password at the provider the next time, and not after that', async () => {
  provider.claims = head;
  const browser = new Browser();
  await browser.signIn();
  const promptOf = async (): Promise<string | null> =>
    new URL(await browser.go('/oidc/start')).searchParams.get('prompt');
  expect(await promptOf()).toBeNull();
  await browser.ask('mutation { signOut { ok } }');
  expect(await browser.name()).toBeNull();
  expect(await promptOf()).toBe('login');
  await browser.signIn();
  expect(await promptOf()).toBeNull();
});

test('the session of whoever was signed in before in the browser ends', async () => {
  provider.claims = head;
  const browser = new Browser();
  await browser.signIn();
  const before = new Browser();
  before.cookies.set('sid', browser.cookies.get('sid') ?? '');
  provider.claims = { sub: 'u-agent', email: 'agent@world.test', email_verified: true };
  await browser.signIn();
  expect(await browser.name()).not.toBe('李主任');
  expect(await before.name()).toBeNull();
});

test('binding and signing in are on record, and the owner is told of the binding once', async () => {
  provider.claims = head;
  await db.query('DELETE FROM notification');
  const [{ last }] = (await db.query('SELECT coalesce(max(id), 0) AS last FROM audit')) as [{ last: string }];
  await new Browser().signIn();
  await new Browser().signIn();
  const rows = (await db.query(
    `SELECT action, after, organisation_id IS NOT NULL AS "isKept" FROM audit WHERE id > $1 ORDER BY id`,
    [last],
  )) as object[];
  const { issuer } = provider.settings;
  expect(rows).toEqual([
    { action: 'bindSingleSignOn', after: { issuer, subject: 'u-head' }, isKept: true },
    { action: 'signIn', after: { way: 'SINGLE_SIGN_ON' }, isKept: true },
    { action: 'signIn', after: { way: 'SINGLE_SIGN_ON' }, isKept: true },
  ]);
  const told = (await db.query('SELECT kind FROM notification WHERE person_id = $1', [
    ids.person.head,
  ])) as object[];
  expect(told).toEqual([{ kind: 'SINGLE_SIGN_ON_BOUND' }]);
});

test('what stood in the way is in the log under the reference, without codes, tokens or secrets', async () => {
  provider.claims = { ...head, email: 'nobody@world.test' };
  const page = await new Browser().signIn();
  const reference = new URL(page, url).searchParams.get('reference');
  expect(logged()).toContain(`[${reference}] Single sign-on: NO_ACCOUNT`);
  expect(logged()).not.toMatch(/eyJ|the-secret-of-remit|code=/);
});

test('everybody may know whether there is a provider; where there is none, neither is its address', async () => {
  const asked = '{ singleSignOn { name path } }';
  const browser = new Browser();
  expect((await browser.ask(asked)).data['singleSignOn']).toEqual({
    name: '某某统一认证',
    path: '/oidc/start',
  });
  const fresh = await makeWorld();
  const plain = await served(fresh);
  expect((await new Browser(plain.url).ask(asked)).data['singleSignOn']).toBeNull();
  expect(await new Browser(without.url).go('/oidc/start')).toBe('status 404');
});
