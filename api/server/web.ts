import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { httpRefusal } from './http-refusal.ts';
import { limits } from './limits.ts';

/** A bare HTTP server with the limits and headers that every answer carries. */
export const makeWeb = async (publicUrl: string): Promise<FastifyInstance> => {
  const app = Fastify({
    bodyLimit: limits.body,
    // Slow senders are cut off; Node's own defaults let two hundred of them sit.
    requestTimeout: 15_000,
    connectionTimeout: 30_000,
    http: { headersTimeout: 5_000, requestTimeout: 15_000, connectionsCheckingInterval: 1_000 },
    forceCloseConnections: 'idle',
    logger: { level: process.env['LOG_LEVEL'] ?? 'error' },
    trustProxy: false,
  });
  const https = publicUrl.startsWith('https:');
  await app.register(helmet, {
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
    strictTransportSecurity: https ? { maxAge: 15_552_000 } : false,
    crossOriginEmbedderPolicy: false,
  });
  await app.register(cookie);
  await app.register(compress, { threshold: 1_024, encodings: ['br', 'gzip'] });

  // Answers are for the person who asked, at that moment.
  app.addHook('onSend', async (request, reply) => {
    if (/^\/(graphql|import)\b/.test(request.url)) reply.header('cache-control', 'no-store');
  });

  // A page of another site may not send commands with somebody's cookie.
  app.addHook('onRequest', async (request, reply) => {
    const { origin, host } = request.headers;
    if (request.method === 'GET' || request.method === 'HEAD' || !origin) return;
    const from = URL.canParse(origin) ? new URL(origin) : null;
    if (from && (from.host === host || from.origin === new URL(publicUrl).origin)) return;
    await reply.code(403).send(httpRefusal(403, request.headers['accept-language']));
  });

  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const status = error.statusCode && error.statusCode < 500 ? error.statusCode : 500;
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
    return reply.code(404).send(httpRefusal(404, request.headers['accept-language']));
  });
};
