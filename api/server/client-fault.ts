import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { httpRefusal } from './http-refusal.ts';

/** A fault that Node finds in what came over a connection. */
export interface ConnectionFault extends Error {
  readonly code?: string;
  /** What it was reading when it found it: a buffer. */
  readonly rawPacket?: unknown;
}

const statusOf: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  413: 'Content Too Large',
  431: 'Request Header Fields Too Large',
};

/** How long a connection that was answered may still stand, so that the answer is read before it is cut. */
const LINGER_MS = 1_000;

/**
 * Answers what is no request of HTTP, or comes too slowly, in the form of every other refusal. The language is the one
 * that can be read from what came; where none can, both.
 *
 * Node looks for slow senders before it reads what has come. Where the server itself had no time to read, a request may
 * lie there complete: so what has come is read first, and judged then.
 */
export class ClientFaults {
  /** What came last over a connection, and its answer. */
  private readonly last = new WeakMap<Socket, { request: IncomingMessage; response: ServerResponse }>();
  private readonly answered = new WeakSet<Socket>();

  constructor(private readonly requestMs: number) {}

  /** Notes what comes over each connection. */
  follow({ server }: FastifyInstance): void {
    server.prependListener('request', (request, response) =>
      this.last.set(request.socket, { request, response }),
    );
  }

  /** Answers a fault and ends its connection, unless it turns out to be none of the client's. */
  handle(error: ConnectionFault, socket: Socket): void {
    if (error.code !== 'ERR_HTTP_REQUEST_TIMEOUT') return this.refuse(error, socket);
    const before = this.last.get(socket)?.request;
    // Either its body is late, or, where it is complete, the headers of what follows it.
    const late = before?.complete === false ? before : undefined;
    setImmediate(() => {
      const now = this.last.get(socket)?.request;
      const request = late ?? (now === before ? undefined : now);
      if (request?.complete) return;
      if (!request || request === late) return this.refuse(error, socket);
      // Its headers had come. Node does not look at this one again.
      setTimeout(() => !request.complete && this.refuse(error, socket), this.requestMs);
    });
  }

  private refuse(error: ConnectionFault, socket: Socket): void {
    // What still comes after the answer is read and thrown away.
    if (this.answered.has(socket)) return;
    this.answered.add(socket);
    const { request, response } = this.last.get(socket) ?? {};
    const isHalfSent = response?.headersSent && !response.writableFinished;
    if (error.code === 'ECONNRESET' || !socket.writable || isHalfSent) {
      socket.destroy();
      return;
    }
    const status = statusOf[error.code ?? ''] ?? 400;
    const packet = Buffer.isBuffer(error.rawPacket) ? error.rawPacket.toString('latin1') : '';
    const said =
      request?.complete === false
        ? request.headers['accept-language']
        : /^accept-language:[ \t]*([^\r\n]*)/im.exec(packet)?.[1];
    const body = JSON.stringify(httpRefusal(status, said ?? null));
    socket.end(
      [
        `HTTP/1.1 ${status} ${reasons[status]}`,
        'content-type: application/json; charset=utf-8',
        `content-length: ${Buffer.byteLength(body)}`,
        'x-content-type-options: nosniff',
        'cache-control: no-store',
        'connection: close',
        '',
        body,
      ].join('\r\n'),
    );
    setTimeout(() => socket.destroy(), LINGER_MS).unref();
  }
}
