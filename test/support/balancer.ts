import { createServer, request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A small balancer: nodes take turns, and one that cannot be reached is passed over. Answers flow through as they come. */
export interface Balancer {
  readonly url: string;
  /** How many answers each node has given. */
  readonly answered: ReadonlyMap<string, number>;
  readonly close: () => Promise<void>;
}

export const startBalancer = async (nodes: readonly string[]): Promise<Balancer> => {
  const answered = new Map<string, number>();
  let turn = 0;

  const pass = (body: Buffer, incoming: IncomingMessage, outgoing: ServerResponse, left: number): void => {
    const node = nodes[turn++ % nodes.length] ?? '';
    const onward = request(new URL(incoming.url ?? '/', node), {
      method: incoming.method,
      headers: incoming.headers,
      agent: false,
    });
    onward.on('response', (answer) => {
      answered.set(node, (answered.get(node) ?? 0) + 1);
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      answer.on('error', () => outgoing.destroy());
    });
    onward.on('error', (error: NodeJS.ErrnoException) => {
      // What was begun is never sent twice: only a node that took nothing is passed over.
      if (error.code === 'ECONNREFUSED' && left > 1) pass(body, incoming, outgoing, left - 1);
      else if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(502).end();
    });
    outgoing.on('close', () => onward.destroy());
    onward.end(body);
  };

  const server = createServer((incoming, outgoing) => {
    const pieces: Buffer[] = [];
    incoming.on('data', (piece: Buffer) => pieces.push(piece));
    incoming.on('end', () => pass(Buffer.concat(pieces), incoming, outgoing, nodes.length));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answered,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
