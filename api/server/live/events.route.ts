import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import type { Clock } from '../../core/clock.ts';
import type { Context } from '../../core/context.ts';
import { httpRefusal } from '../http-refusal.ts';
import { LiveClient, type Watcher } from './client.ts';
import { registerEditing } from './editing.route.ts';
import { LiveHub } from './hub.ts';

/** What the route needs of the server. */
export interface EventsParts {
  readonly db: DataSource;
  readonly clock: Clock;
  /** Who asks; looks only, so that an open page does not keep its session alive. */
  contextFor(request: FastifyRequest, reply: FastifyReply): Promise<Context>;
}

const watcherOf = ({ policy, actor, session }: Context): Watcher | null =>
  policy && actor ? { policy, session: session.id ?? `account ${actor.accountId}` } : null;

/**
 * `GET /events`: what changes, as server-sent events that carry ids only, for whoever is signed in and only of records
 * that they may see. `ready` comes first, also after a reconnection: whoever had been connected before asks for
 * everything again. It says what one may do, as the word of `Viewer.rights`; `viewer` says another as soon as that is so, to
 * nobody but those whose own it is. `refresh` says that something may have been missed. `bye` asks not to come back unasked.
 */
export const registerEvents = (app: FastifyInstance, { db, clock, contextFor }: EventsParts): void => {
  const hub = new LiveHub(db, clock, (error) => console.error('Live events:', error));
  registerEditing(app, { contextFor, editors: hub.editors });
  // Before the server waits for its connections to end: these would never end by themselves.
  app.addHook('preClose', () => hub.close());

  app.get('/events', async (request, reply) => {
    const lookUp = async (): Promise<Watcher | null> => watcherOf(await contextFor(request, reply));
    const watcher = await lookUp();
    if (!watcher) return reply.code(401).send(httpRefusal(401, request.headers['accept-language']));
    // From here on the answer is written by hand: nothing compresses it or waits for its end.
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      // A stream that ends takes its connection with it: a server that stops waits for none.
      connection: 'close',
    });
    raw.write('retry: 3000\n');
    const client = new LiveClient(watcher, raw, lookUp);
    raw.on('close', () => hub.remove(client));
    hub.add(client);
    return reply;
  });
};
