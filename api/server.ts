import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import { reviewDownload } from './access/review/review.download.ts';
import type { SingleSignOnSettings } from './access/single-sign-on/settings.ts';
import { auditDownload } from './audit/audit.download.ts';
import { knownDays } from './access/known-browsers.ts';
import { browserCookie, newToken, sessionCookie } from './access/token.ts';
import type { Clock } from './core/clock.ts';
import type { Context } from './core/context.ts';
import type { Download } from './core/download.ts';
import { refusalOf } from './core/database-error.ts';
import { sheetDownloads } from './org/sheets/files/sheet.downloads.ts';
import { sheetIntake } from './org/sheets/sheet.intake.ts';
import { everybody, onBehalfOf, partyOf } from './core/pool/party.ts';
import { jobImport } from './jobs/intake/import.route.ts';
import { jobDownload } from './jobs/export/job.download.ts';
import { registerDownload } from './jobs/export/register/register.download.ts';
import { callImport } from './performance/calls.route.ts';
import { makeSchema } from './schema.ts';
import { registerDownloads } from './server/downloads.ts';
import { ticketDownload } from './tickets/ticket-export.download.ts';
import { Crowd, type AtOnce } from './server/crowd.ts';
import { gate, rememberError } from './server/graphql-plugin.ts';
import { keptAnswers, textOf } from './server/kept-answers.ts';
import { compiledExecution } from './server/execution.ts';
import { limits } from './server/limits.ts';
import { registerEvents } from './server/live/events.route.ts';
import { shapeLimits } from './server/query-limits.ts';
import { contextOf, type Incoming } from './server/request-context.ts';
import { RequestThrottle, type RequestAllowance } from './server/request-throttle.ts';
import { askAnew, registerSingleSignOn } from './server/single-sign-on.route.ts';
import { registerUploads } from './server/uploads/uploads.route.ts';
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
  /** By which provider people may sign in; left out: by password only. */
  readonly singleSignOn?: SingleSignOnSettings | undefined;
  /** How long a sender may take; left out: as long as `limits` says. */
  readonly patience?: Patience;
  /** How many requests may be under way at a time; left out: as many as `limits` says. */
  readonly atOnce?: AtOnce;
}

/** The files that people may take home. */
const downloads: readonly Download[] = [
  jobDownload,
  registerDownload,
  ticketDownload,
  ...sheetDownloads,
  auditDownload,
  reviewDownload,
];

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

/** Asks how the database is; those who ask at once share one answer, so that asking wears nothing out. */
const readiness = (db: DataSource): (() => Promise<string>) => {
  let asking: Promise<string> | undefined;
  const ask = async (): Promise<string> => {
    try {
      await db.query('SELECT 1');
      return 'ready';
    } catch (error) {
      const isBusy = refusalOf(error)?.details.facts?.['reason'] === 'BUSY';
      return isBusy ? 'the database is busy' : 'the database cannot be reached';
    } finally {
      asking = undefined;
    }
  };
  return () => (asking ??= ask());
};

/** Puts the whole product behind one HTTP server: GraphQL, imports, health, and the app. */
export const makeServer = async ({
  db,
  clock,
  publicUrl,
  adminDir,
  trustProxy = [],
  requests = limits.requests,
  singleSignOn,
  patience = limits,
  atOnce = limits.atOnce,
}: ServerParts): Promise<FastifyInstance> => {
  const [cookie, known] = [sessionCookie(publicUrl), browserCookie(publicUrl)];
  const crowd = new Crowd(atOnce);
  const app = await makeWeb({
    publicUrl,
    trustProxy,
    patience,
    crowd,
    mayBeKnown: ({ headers }) =>
      headers.authorization !== undefined || !!headers.cookie?.includes(`${cookie.name}=`),
  });
  const throttle = new RequestThrottle(clock, requests);
  app.addHook('onRequest', (request, _, done) => {
    if (isPersonal(request.url)) throttle.fromAddress(request.ip);
    done();
  });

  const contextFor = async (request: FastifyRequest, reply: FastifyReply, isUse = true): Promise<Context> => {
    const browser = request.cookies[known.name] ?? newToken();
    const incoming: Incoming = {
      isUse,
      token: request.cookies[cookie.name],
      authorization: request.headers.authorization,
      acceptLanguage: request.headers['accept-language'],
      address: request.ip,
      userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
      browser,
      setToken: (token) => {
        void reply.setCookie(cookie.name, token, cookie.options);
        void reply.setCookie(known.name, browser, { ...known.options, maxAge: knownDays * 86_400 });
      },
      clearToken: () => {
        void reply.clearCookie(cookie.name, cookie.options);
        if (singleSignOn) askAnew(reply, publicUrl);
      },
    };
    const context = await onBehalfOf(everybody, () => contextOf(db, clock, incoming));
    if (isUse) throttle.fromCaller(context);
    return context;
  };

  const apollo = makeApollo(await makeSchema());
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  const contexts = new WeakMap<FastifyRequest, Context>();
  const answer = fastifyApolloHandler<Context>(apollo, {
    context: async (request, reply) => contexts.get(request) ?? contextFor(request, reply),
  }).bind(app);
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler: async (request, reply) => {
      // Made before Apollo has its turn, which would answer a refusal here as a fault of ours, with its text.
      const context = await contextFor(request, reply);
      contexts.set(request, context);
      if (!context.actor) await crowd.stranger(request, reply);
      return onBehalfOf(partyOf(context), () => answer(request, reply));
    },
  });

  registerUploads(app, { contextFor }, [callImport, jobImport, sheetIntake]);
  registerDownloads(app, downloads, { contextFor });
  if (singleSignOn) registerSingleSignOn(app, { db, publicUrl, settings: singleSignOn, contextFor });
  registerEvents(app, { db, clock, contextFor: (request, reply) => contextFor(request, reply, false) });
  app.get('/live', async () => ({ status: 'alive' }));
  const ready = readiness(db);
  app.get('/ready', async (_, reply) => {
    const status = await ready();
    return reply.code(status === 'ready' ? 200 : 503).send({ status });
  });
  await serveApp(app, adminDir);
  return app;
};
