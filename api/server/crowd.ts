import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../core/refusal.ts';
import { networkOf } from '../core/throttle.ts';
import type { limits } from './limits.ts';
import { sendRefusal } from './http-refusal.ts';

/** Whether a request to this address is work that ends, as against a stream of events. */
const isWork = (url: string): boolean => /^\/(graphql|import|export)\b/.test(url);

const busy = (): Refusal =>
  new Refusal(
    'RATE_LIMITED',
    { zh: '系统繁忙，请稍后再试。', en: 'The server is busy. Try again in a moment.' },
    { facts: { retryAfter: 2 } },
  );

/** How many requests may be under way at a time. */
export type AtOnce = Readonly<Record<keyof typeof limits.atOnce, number>>;

/** How many strangers go on in one turn of the event loop. */
const PER_TURN = 4;

/**
 * What is under way on one node. Requests are turned away while as many are under way as can be served in a time that
 * anybody would wait: before their body is read, which costs next to nothing. Those whose body is still on its way are
 * not counted, so that slow senders take nobody's place.
 *
 * Whoever is not signed in is a stranger. Strangers have a part of the places, one network address a part of that, and
 * they go on a few at a time: between them, all that came meanwhile for the signed-in is done.
 */
export class Crowd {
  private all = 0;
  private strangers = 0;
  private readonly byNetwork = new Map<string, number>();
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly most: AtOnce) {}

  private isFullFor(network: string): boolean {
    return (
      this.strangers >= this.most.strangers ||
      (this.byNetwork.get(network) ?? 0) >= this.most.strangersOfAddress
    );
  }

  /** Turns requests away while this node has its hands full, and counts those that are not. */
  guard(app: FastifyInstance, mayBeKnown: (request: FastifyRequest) => boolean): void {
    app.addHook('onRequest', (request, reply, done) => {
      const full =
        isWork(request.url) &&
        (this.all >= this.most.all || (!mayBeKnown(request) && this.isFullFor(networkOf(request.ip))));
      if (full) sendRefusal(request, reply, busy());
      else done();
    });
    app.addHook('preHandler', (request, reply, done) => {
      if (!isWork(request.url)) return done();
      if (this.all >= this.most.all) return void sendRefusal(request, reply, busy());
      this.all += 1;
      // Also where the other side leaves before its answer.
      reply.raw.once('close', () => (this.all -= 1));
      done();
    });
  }

  /** Lets a stranger go on when it is their turn. @throws Refusal RATE_LIMITED where too many are there already */
  async stranger({ ip }: FastifyRequest, reply: FastifyReply): Promise<void> {
    const network = networkOf(ip);
    if (this.isFullFor(network)) throw busy();
    this.strangers += 1;
    this.byNetwork.set(network, (this.byNetwork.get(network) ?? 0) + 1);
    reply.raw.once('close', () => {
      this.strangers -= 1;
      const left = (this.byNetwork.get(network) ?? 1) - 1;
      if (left === 0) this.byNetwork.delete(network);
      else this.byNetwork.set(network, left);
    });
    await new Promise<void>((resolve) => {
      if (this.waiting.push(resolve) === 1) setImmediate(() => this.goOn());
    });
  }

  private goOn(): void {
    for (const next of this.waiting.splice(0, PER_TURN)) next();
    if (this.waiting.length > 0) setImmediate(() => this.goOn());
  }
}
