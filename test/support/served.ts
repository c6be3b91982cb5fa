import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, expect } from 'vitest';
import { sessionCookie } from '../../api/access/token.ts';
import { makeServer, type ServerParts } from '../../api/server.ts';
import type { World } from './world.ts';
import type { PersonKey } from './world-facts.ts';

/** The address that the served product believes to have. */
const publicUrl = 'http://localhost:4000';

/** What nobody outside may ever read: our files, our libraries, our statements. */
export const insides =
  /\b(select|insert into|update|delete from)\b.{1,80}\b(from|values|set|where)\b|relation "|column "|syntax error at or near|node_modules|typeorm|QueryFailed|\bat .{1,80}\.[cm]?[jt]s:\d|\/work\/|\/api\/\w+|file:\/\/|\bpg\b|postgres|ECONNREFUSED/i;

/** An answer over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Undefined where the answer is no JSON. */
  // oxlint-disable-next-line typescript/no-explicit-any -- tests know the shape that they asked for
  readonly json: any;
  /** The codes of its GraphQL errors. */
  readonly codes: readonly string[];
}

/** How a question is sent, where that is not the usual way. */
export interface Sending {
  readonly headers?: Readonly<Record<string, string>>;
  /** Signed in as this person; null: as nobody. */
  readonly who?: PersonKey | null;
}

/** The product behind a real socket. */
export interface Served {
  readonly app: FastifyInstance;
  readonly url: string;
  readonly port: number;
  /** The header that signs a person in. */
  readonly cookieOf: (who: PersonKey) => string;
  /** Sends anything; checks that the answer shows nothing of the inside. */
  readonly send: (path: string, init: RequestInit) => Promise<HttpAnswer>;
  /** Asks a question in a JSON body, as `head` where nothing else is said. */
  readonly ask: (body: unknown, sending?: Sending) => Promise<HttpAnswer>;
  /** Fails unless the server is alive and answers an ordinary question. */
  readonly expectHealthy: () => Promise<void>;
}

const readAnswer = async (response: Response): Promise<HttpAnswer> => {
  const text = await response.text();
  let json: { errors?: { extensions?: { code?: string } }[] } | undefined;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  const codes = (json?.errors ?? []).map(({ extensions }) => String(extensions?.code));
  return { status: response.status, headers: response.headers, text, json, codes };
};

/** Serves a world on a free port of this machine until the test file ends. */
export const served = async (world: World, parts: Partial<ServerParts> = {}): Promise<Served> => {
  const { db, clock } = world;
  const app = await makeServer({ db, clock, publicUrl, adminDir: '/nowhere', ...parts });
  afterAll(() => app.close());
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const { name } = sessionCookie(parts.publicUrl ?? publicUrl);
  const cookieOf = (who: PersonKey): string => `${name}=${world.tokenOf(who)}`;

  const send: Served['send'] = async (path, init) => {
    const answer = await readAnswer(await fetch(url + path, init));
    expect(answer.text).not.toMatch(insides);
    return answer;
  };
  const ask: Served['ask'] = (body, { headers = {}, who = 'head' } = {}) =>
    send('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'en',
        ...(who && { cookie: cookieOf(who) }),
        ...headers,
      },
      body: typeof body === 'string' ? JSON.stringify({ query: body }) : JSON.stringify(body),
    });

  return {
    app,
    url,
    port,
    cookieOf,
    send,
    ask,
    expectHealthy: async () => {
      expect(await send('/live', {})).toMatchObject({ status: 200, json: { status: 'alive' } });
      const { json } = await ask('{ viewer { person { name } } orgUnits { items { name } } }');
      expect(json.data.viewer.person.name).toBe('李主任');
      expect(json.data.orgUnits.items.length).toBeGreaterThan(3);
    },
  };
};
