import { get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { expect } from 'vitest';

/** One event as a browser gets it. */
export interface StreamEvent {
  readonly event: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests know the shape that they asked for
  readonly data: any;
}

/** An open stream of server-sent events. */
export interface EventStream {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly events: StreamEvent[];
  /** Everything that came, as text. */
  text(): string;
  /** Whether the server has ended it. */
  ended(): boolean;
  /** Waits until an event of this name has come that was not there at the last call, and answers it. */
  next(event: string): Promise<StreamEvent>;
  close(): void;
}

const parse = (block: string): StreamEvent | undefined => {
  const event = /^event: (.*)$/m.exec(block)?.[1];
  const data = /^data: (.*)$/m.exec(block)?.[1];
  return event ? { event, data: JSON.parse(data ?? 'null') } : undefined;
};

const ask = (url: string, headers: Record<string, string>): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    // No agent: it would keep a connection open beside the stream, for which a server that stops must wait.
    get(url, { headers, agent: false }, resolve).on('error', reject);
  });

/** Opens a stream and reads it until it ends or is closed. */
export const openStream = async (url: string, headers: Record<string, string>): Promise<EventStream> => {
  const answer = await ask(url, headers);
  const state = { text: '', ended: false, taken: 0 };
  const events: StreamEvent[] = [];
  let rest = '';
  answer.setEncoding('utf8');
  answer.on('data', (piece: string) => {
    state.text += piece;
    const blocks = (rest + piece).split('\n\n');
    rest = blocks.pop() ?? '';
    events.push(...blocks.flatMap((block) => parse(block) ?? []));
  });
  answer.on('error', () => undefined);
  answer.on('close', () => (state.ended = true));
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    events,
    text: () => state.text,
    ended: () => state.ended,
    next: async (event) => {
      const found = (): number => events.findIndex((each, at) => at >= state.taken && each.event === event);
      await expect.poll(found, { message: `no ${event} came` }).toBeGreaterThanOrEqual(0);
      const at = found();
      state.taken = at + 1;
      return events[at] as StreamEvent;
    },
    close: () => answer.destroy(),
  };
};
