import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import fastifyStatic from '@fastify/static';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';
import { isBearer } from '../access/tokens/access-token.rules.ts';
import { refusalOf } from '../core/database-error.ts';
import type { Crowd } from './crowd.ts';
import { ClientFaults } from './client-fault.ts';
import { httpRefusal, sendRefusal } from './http-refusal.ts';
import { limits } from './limits.ts';
import { ourPages } from './our-pages.ts';

/** How long a sender may take, in milliseconds. */
export type Patience = Readonly<Record<'headersMs' | 'requestMs' | 'idleMs', number>>;

/** What a bare HTTP server is made of. */
export interface WebParts {
  readonly publicUrl: string;
  /** Addresses and networks of the proxies whose word is taken for where a request comes from. */
  readonly trustProxy: readonly string[];
  readonly patience: Patience;
  /** What is under way, and how much of it at a time. */
  readonly crowd: Crowd;
  /** Whether a request brings something that may sign it in. */
  readonly mayBeKnown: (request: FastifyRequest) => boolean;
}

/** Whether an address answers for a person: its answers are never kept, and its requests are counted. */
export const isPersonal = (url: string): boolean => /^\/(graphql|import|export|events|oidc)\b/.test(url);

/** The headers that helmet sets, asked for once: setting them one after another costs every request more than all of them. */
const headersOf = (options: HelmetOptions): Record<string, string> => {
  const found: Record<string, string> = {};
  const answer = {
    setHeader: (name: string, value: string) => (found[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  };
  helmet(options)({} as never, answer as never, () => undefined);
  return found;
};

/** A bare HTTP server with the limits and headers that every answer carries. */
export const makeWeb = async ({
  publicUrl,
  trustProxy,
  patience,
  crowd,
  mayBeKnown,
}: WebParts): Promise<FastifyInstance> => {
  const { headersMs, requestMs, idleMs } = patience;
  const faults = new ClientFaults(requestMs);
  const app = Fastify({
    bodyLimit: limits.body,
    // Slow senders are cut off; Node's own defaults let two hundred of them sit.
    requestTimeout: requestMs,
    connectionTimeout: idleMs,
    http: {
      maxHeaderSize: limits.headers,
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: Math.min(1_000, headersMs / 2),
      // Refused below, in words.
      requireHostHeader: false,
    },
    clientErrorHandler: (error, socket) => faults.handle(error, socket),
    frameworkErrors: (_, request, reply: FastifyReply) =>
      void reply.code(400).send(httpRefusal(400, request.headers['accept-language'])),
    forceCloseConnections: 'idle',
    logger: { level: process.env['LOG_LEVEL'] ?? 'error' },
    trustProxy: trustProxy.length > 0 && [...trustProxy],
  });
  faults.follow(app);
  // Browsers send plain text to other sites without asking: nothing of ours takes it.
  app.removeContentTypeParser('text/plain');
  // Before all else: whoever is turned away has cost nothing yet.
  crowd.guard(app, mayBeKnown);
  const protection = headersOf({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The component library writes its styles into the page.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: publicUrl.startsWith('https:') ? { maxAge: 15_552_000 } : false,
    xFrameOptions: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
  });
  // Every request passes here: hooks that are no async functions cost it no promises.
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(protection);
    if (request.headers.host !== undefined || request.raw.httpVersion !== '1.1') return done();
    reply.code(400).header('connection', 'close').send(httpRefusal(400, request.headers['accept-language']));
  });
  await app.register(cookie);

  await app.register(compress, {
    threshold: 1_024,
    encodings: ['br', 'gzip'],
    // A small body that unpacks to a large one is somebody's trick.
    globalDecompression: false,
  });
  app.addHook('onRequest', (request, reply, done) => {
    if ((request.headers['content-encoding'] ?? 'identity') === 'identity') return done();
    reply.code(415).send(httpRefusal(415, request.headers['accept-language']));
  });

  // Answers are for the person who asked, at that moment.
  app.addHook('onSend', (request, reply, payload, done) => {
    if (isPersonal(request.url)) reply.header('cache-control', 'no-store');
    done(null, payload);
  });

  // A page of another site may not send commands with somebody's cookie.
  const isOurs = ourPages(publicUrl);
  app.addHook('onRequest', (request, reply, done) => {
    const { origin, authorization } = request.headers;
    if (request.method === 'GET' || request.method === 'HEAD' || !origin) return done();
    // Whoever sends a token sends no cookie's rights.
    if (isBearer(authorization) || isOurs(origin, request.host)) return done();
    reply.code(403).send(httpRefusal(403, request.headers['accept-language']));
  });

  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const refusal = error.statusCode ? null : refusalOf(error);
    if (refusal) return sendRefusal(request, reply, refusal);
    const refused = error.statusCode && error.statusCode < 500 ? error.statusCode : 500;
    // Only the files of the app are refused in this way, at addresses that lead out of them.
    const status = refused === 403 ? 404 : refused;
    // A browser that leaves before its answer is complete is nobody's fault.
    if (status === 500 && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') console.error(error);
    return reply.code(status).send(httpRefusal(status, request.headers['accept-language']));
  });
  return app;
};

/** Serves the built app at `/`: files that never change are kept by browsers, and every page of it opens by its address. */
export const serveApp = async (app: FastifyInstance, adminDir: string): Promise<void> => {
  const page = 'index.html';
  if (existsSync(join(adminDir, page)))
    await app.register(fastifyStatic, {
      root: adminDir,
      wildcard: true,
      preCompressed: true, // the build lays a .br and a .gz beside every file
      index: page,
      setHeaders: (reply, path) => {
        const lasting = path.includes('/assets/');
        reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  app.setNotFoundHandler(async (request, reply) => {
    const asksForPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (asksForPage && existsSync(join(adminDir, page)))
      return reply.header('cache-control', 'no-cache').sendFile(page);
    const [url = ''] = request.url.split('?');
    const allowed = (['GET', 'HEAD', 'POST'] as const).filter((method) => app.hasRoute({ url, method }));
    const status = allowed.length > 0 ? 405 : 404;
    if (status === 405) reply.header('allow', allowed.join(', '));
    return reply.code(status).send(httpRefusal(status, request.headers['accept-language']));
  });
};
