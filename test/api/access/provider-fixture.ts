import { afterAll, afterEach, expect, vi } from 'vitest';
import { startOidcProvider } from '../../support/oidc-provider.ts';
import { served } from '../../support/served.ts';
import { makeWorld } from '../../support/world.ts';

/** A browser as far as redirects and cookies go. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(private readonly base: string) {}

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

/** What the provider says of the head of the centre, whose account has that address. */
export const head = { sub: 'u-head', email: 'head@world.test', email_verified: true };

/**
 * A world whose people come in through a provider, and a browser at its server. After each test the provider does right
 * again, and nobody is bound to it.
 */
export const behindProvider = async () => {
  const world = await makeWorld();
  const { db, clock } = world;
  const provider = await startOidcProvider();
  afterAll(() => provider.stop());
  const { url } = await served(world, { singleSignOn: provider.settings });
  const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);

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

  return {
    world,
    provider,
    url,
    browse: (base = url) => new Browser(base),
    /** What the server's log says. */
    logged: (): string => silent.mock.calls.flat().join(' '),
  };
};

/** A sign-in that was refused ends at the sign-in page, which is told why and under which reference, and opens no session. */
export const expectRefused = (browser: Browser, page: string, fault: string): void => {
  const { pathname, searchParams } = new URL(page, 'http://localhost');
  expect(pathname).toBe('/login');
  expect(searchParams.get('reference')).toMatch(/^[\w-]+$/);
  expect(searchParams.get('sso')).toBe(fault);
  expect(browser.cookies.has('sid')).toBe(false);
};
