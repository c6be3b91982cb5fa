import type { DataSource } from 'typeorm';
import { afterAll } from 'vitest';
import { actorOf } from '../../../api/access/actor.ts';
import { hashToken, newToken } from '../../../api/access/token.ts';
import { Policy } from '../../../api/core/policy.ts';
import { makeSchema } from '../../../api/schema.ts';
import { makeApollo } from '../../../api/server.ts';
import { contextOf } from '../../../api/server/request-context.ts';
import { demoDatabase, demoToday, demoTold } from '../../support/demo.ts';
import { connectTo } from '../../support/database.ts';

/** The day and the instant of the demo under test. */
export const today = demoToday;
export const now = demoTold;

/** The demo in a database of its own, to be asked as its people. */
export interface DemoWorld {
  readonly db: DataSource;
  /** Asks as the holder of `<name>@remit.demo`; throws where there are errors. */
  // oxlint-disable-next-line typescript/no-explicit-any -- tests know the shape that they asked for
  ask(name: string, document: string, variables?: Record<string, unknown>): Promise<any>;
  /** The error codes of an answer. */
  codes(name: string, document: string, variables?: Record<string, unknown>): Promise<string[]>;
  /** What an answer was refused with: codes and words, in English. */
  refusal(name: string, document: string, variables?: Record<string, unknown>): Promise<string>;
  unit(name: string): Promise<string>;
  /** The id of a post by its title and its organisation's name. */
  post(title: string, organisation?: string): Promise<string>;
  policyOf(personId: string): Promise<Policy>;
}

export const demoWorld = async (): Promise<DemoWorld> => {
  const database = await demoDatabase();
  const db = await connectTo(database.url);
  const apollo = makeApollo(await makeSchema());
  await apollo.start();
  afterAll(async () => {
    await apollo.stop();
    await db.destroy();
    await database.drop();
  });

  const tokens = new Map<string, string>();
  const tokenOf = async (name: string): Promise<string> => {
    const known = tokens.get(name);
    if (known) return known;
    const token = newToken();
    tokens.set(name, token);
    await db.query(
      `INSERT INTO session (account_id, token_hash, created_at, seen_at, expires_at, address, user_agent)
       SELECT id, $2, $3, '2100-01-01', '2100-01-01', '127.0.0.1', 'test' FROM account WHERE email = $1`,
      [`${name}@remit.demo`, hashToken(token), now],
    );
    return token;
  };
  const answer = async (name: string, query: string, variables: Record<string, unknown> = {}) => {
    const contextValue = await contextOf(
      db,
      { now: () => now },
      {
        token: await tokenOf(name),
        acceptLanguage: 'en',
        address: 'test',
        userAgent: 'test',
        setToken: () => undefined,
        clearToken: () => undefined,
      },
    );
    const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== 'single') throw new Error('One answer was expected.');
    return body.singleResult;
  };
  const policies = new Map<string, Policy>();
  return {
    db,
    ask: async (name, query, variables) => {
      const { data, errors } = await answer(name, query, variables);
      if (errors) throw new Error(JSON.stringify(errors));
      return structuredClone(data);
    },
    codes: async (name, query, variables) =>
      ((await answer(name, query, variables)).errors ?? []).map(({ extensions }) =>
        String(extensions?.['code']),
      ),
    refusal: async (name, query, variables) =>
      ((await answer(name, query, variables)).errors ?? [])
        .map(
          ({ message, extensions }) =>
            `${String(extensions?.['code'])}: ${message} ${JSON.stringify(extensions)}`,
        )
        .join('\n'),
    post: async (title, organisation = '中国联通') => {
      const [row] = (await db.query(
        'SELECT p.id FROM position p JOIN org_unit o ON o.id = p.organisation_id WHERE p.title = $1 AND o.name = $2',
        [title, organisation],
      )) as { id: string }[];
      if (!row) throw new Error(`${organisation} has no post ${title}.`);
      return row.id;
    },
    unit: async (name) =>
      (
        (await db.query('SELECT id FROM org_unit WHERE name = $1 ORDER BY id LIMIT 1', [name])) as {
          id: string;
        }[]
      )[0]?.id ?? '',
    policyOf: async (personId) => {
      const known = policies.get(personId);
      if (known) return known;
      const actor = await actorOf(db, { personId, now });
      if (!actor) throw new Error(`There is no person ${personId}.`);
      const policy = new Policy(actor);
      policies.set(personId, policy);
      return policy;
    },
  };
};
