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
import { keptAnswers, textOf } from './server/kept-answers.ts';
import { compiledExecution } from './server/execution.ts';
import { limits } from './server/limits.ts';
import { registerEvents } from './server/live/events.route.ts';
import { shapeLimits } from './server/query-limits.ts';
import { contextOf } from './server/request-context.ts';
import { RequestThrottle, type RequestAllowance } from './server/request-throttle.ts';
import { isPersonal, makeWeb, serveApp, type Patience } from './server/web.ts';

/** What the server needs from the process. */
export interface ServerParts {
  readonly db: DataSource;
  readonly clock: Clock;
  /** The address under which people reach Remit; https makes cookies secure. */
  readonly publicUrl: string;
  /** The directory of the built app. */
  readonly adminDir: string;
  /** Addresses and networks of the proxies whose word is taken for where a request comes from; left out: none. */
  readonly trustProxy?: readonly string[];
  /** How many requests a minute are answered; left out: as many as `limits` says. */
  readonly requests?: RequestAllowance;
  /** How long a sender may take; left out: as long as `limits` says. */
  readonly patience?: Patience;
}

const report = (error: unknown, reference: string): void => {
  console.error(`[${reference}]`, error);
};

/** The GraphQL server without HTTP: schema, limits, gate and wording of errors. */
export const makeApollo = (schema: GraphQLSchema): ApolloServer<Context> =>
  new ApolloServer<Context>({
    gateway: compiledExecution(schema),
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
    stringifyResult: textOf,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      gate(report),
      keptAnswers,
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
  trustProxy = [],
  requests = limits.requests,
  patience = limits,
}: ServerParts): Promise<FastifyInstance> => {
  const app = await makeWeb({ publicUrl, trustProxy, patience });
  const cookie = sessionCookie(publicUrl);
  const throttle = new RequestThrottle(clock, requests);
  app.addHook('onRequest', async (request) => {
    if (isPersonal(request.url)) throttle.fromAddress(request.ip);
  });

  const contextFor = async (request: FastifyRequest, reply: FastifyReply, isUse = true): Promise<Context> => {
    const context = await contextOf(db, clock, {
      isUse,
      token: request.cookies[cookie.name],
      authorization: request.headers.authorization,
      acceptLanguage: request.headers['accept-language'],
      address: request.ip,
      userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
      setToken: (token) => void reply.setCookie(cookie.name, token, cookie.options),
      clearToken: () => void reply.clearCookie(cookie.name, cookie.options),
    });
    if (isUse) throttle.fromCaller(context);
    return context;
  };

  const apollo = makeApollo(await makeSchema());
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  // Made before Apollo has its turn, which would answer a refusal here as a fault of ours, with its text.
  const contexts = new WeakMap<FastifyRequest, Context>();
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    preHandler: async (request, reply) => void contexts.set(request, await contextFor(request, reply)),
    handler: fastifyApolloHandler<Context>(apollo, {
      context: async (request, reply) => contexts.get(request) ?? contextFor(request, reply),
    }),
  });

  registerCallImport(app, { contextFor });
  registerEvents(app, { db, contextFor: (request, reply) => contextFor(request, reply, false) });
  app.get('/live', async () => ({ status: 'alive' }));
  app.get('/ready', async (_, reply) =>
    (await ready(db))
      ? { status: 'ready' }
      : reply.code(503).send({ status: 'the database cannot be reached' }),
  );
  await serveApp(app, adminDir);
  return app;
};
