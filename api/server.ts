import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import { sessionCookie } from './access/token.ts';
import type { Clock } from './core/clock.ts';
import type { Context } from './core/context.ts';
import { registerCallImport } from './performance/calls.route.ts';
import { makeSchema } from './schema.ts';
import { gate, rememberError } from './server/graphql-plugin.ts';
import { limits, shapeLimits } from './server/limits.ts';
import { contextOf } from './server/request-context.ts';
import { makeWeb, serveApp } from './server/web.ts';

/** What the server needs from the process. */
export interface ServerParts {
  readonly db: DataSource;
  readonly clock: Clock;
  /** The address under which people reach Remit; https makes cookies secure. */
  readonly publicUrl: string;
  /** The directory of the built app. */
  readonly adminDir: string;
}

const report = (error: unknown, reference: string): void => {
  console.error(`[${reference}]`, error);
};

/** The GraphQL server without HTTP: schema, limits, gate and wording of errors. */
export const makeApollo = (schema: GraphQLSchema): ApolloServer<Context> =>
  new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    maxRecursiveSelections: limits.recursiveSelections,
    validationRules: [shapeLimits],
    formatError: rememberError,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      gate(report),
    ],
    logger: { debug: () => undefined, info: () => undefined, warn: console.warn, error: console.error },
  });

const ready = async (db: DataSource): Promise<boolean> => {
  try {
    await db.query('SELECT 1');
    return true;
  } catch {
    return false;
  }
};

/** Puts the whole product behind one HTTP server: GraphQL, imports, health, and the app. */
export const makeServer = async ({
  db,
  clock,
  publicUrl,
  adminDir,
}: ServerParts): Promise<FastifyInstance> => {
  const app = await makeWeb(publicUrl);
  const cookie = sessionCookie(publicUrl);

  const contextFor = (request: FastifyRequest, reply: FastifyReply): Promise<Context> =>
    contextOf(db, clock, {
      token: request.cookies[cookie.name],
      acceptLanguage: request.headers['accept-language'],
      address: request.ip,
      userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
      setToken: (token) => void reply.setCookie(cookie.name, token, cookie.options),
      clearToken: () => void reply.clearCookie(cookie.name, cookie.options),
    });

  const apollo = makeApollo(await makeSchema());
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler: fastifyApolloHandler<Context>(apollo, { context: contextFor }),
  });

  registerCallImport(app, { contextFor });
  app.get('/live', async () => ({ status: 'alive' }));
  app.get('/ready', async (_, reply) =>
    (await ready(db))
      ? { status: 'ready' }
      : reply.code(503).send({ status: 'the database cannot be reached' }),
  );
  await serveApp(app, adminDir);
  return app;
};
