import { Agent, request } from 'node:http';

/** One request of a workload: who sends it and what it says. */
export interface Shot {
  readonly cookie: string;
  readonly body: string;
}

/** Where a server listens and what it expects. */
export interface Target {
  readonly port: number;
  readonly path: string;
}

/** Requests of one window: how many were answered, and how long each took in milliseconds, shortest first. */
export interface Fired {
  readonly requests: number;
  readonly seconds: number;
  readonly times: readonly number[];
}

/** Sends one request and answers the body. @throws Error where the answer is not 200 or holds errors */
export const send = (agent: Agent, { port, path }: Target, { cookie, body }: Shot): Promise<string> =>
  new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        port,
        path,
        host: '127.0.0.1',
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          cookie: `sid=${cookie}`,
        },
      },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(pieces).toString();
          if (response.statusCode === 200 && !text.startsWith('{"errors"')) resolve(text);
          else reject(new Error(`Answered ${response.statusCode}: ${text.slice(0, 400)}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

/** Keep-alive connections, as many as requests may be under way. */
export const connections = (count: number): Agent =>
  new Agent({ keepAlive: true, maxSockets: count, maxFreeSockets: count, scheduling: 'fifo' });

/** Fires for so long over `count` connections, each sending the next request as soon as it has its answer. */
export const fire = async (
  agent: Agent,
  count: number,
  target: Target,
  next: () => Shot,
  ms: number,
): Promise<Fired> => {
  const times: number[] = [];
  const begun = performance.now();
  const end = begun + ms;
  const worker = async (): Promise<void> => {
    for (let at = performance.now(); at < end; at = performance.now()) {
      await send(agent, target, next());
      times.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: count }, worker));
  return {
    requests: times.length,
    seconds: (performance.now() - begun) / 1_000,
    times: times.sort((left, right) => left - right),
  };
};
