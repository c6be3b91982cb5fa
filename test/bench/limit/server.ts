import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { Sessions, type Caller, type Reach } from './session.ts';
import { listText, registerText, ticketText, treeText, type Shape } from './statements.ts';

/** What a request to the limit says: the workload by its name, and its variables as the product gets them. */
interface Asked {
  readonly workload: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface RegisterInput {
  readonly kind: string;
  readonly channel: string;
  readonly content: string;
  readonly customerName: string;
  readonly customerPhone: string;
  readonly idempotencyKey: string;
}

const abilities: Readonly<Record<string, readonly string[]>> = {
  list: ['ticket.read'],
  page: ['ticket.read'],
  ticket: ['ticket.read', 'customer.identity'],
  tree: ['ticket.read'],
  register: ['ticket.register', 'ticket.read'],
};

const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  request.setEncoding('utf8');
  for await (const piece of request) body += piece as string;
  return body;
};

/** The shape of the filter for a reach, and its values. */
const filterOf = (
  { isWhole, units, isOwn }: Reach,
  { organisationId, personId }: Caller,
): [Shape, unknown[]] =>
  isWhole ? ['whole', [organisationId]] : ['within', [organisationId, units, isOwn ? [personId] : []]];

/** The hand-written server: node:http and pg, a statement for the session and one for the work. */
export class Limit {
  private readonly sessions: Sessions;

  constructor(private readonly pool: pg.Pool) {
    this.sessions = new Sessions(pool);
  }

  private async answer(name: string, text: string, values: unknown[]): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ answer: string }>({ name, text, values });
    return rows[0]?.answer;
  }

  /** The answer to a request as JSON text. */
  async run({ workload, variables }: Asked, cookie: string | undefined): Promise<string> {
    const caller = await this.sessions.caller(cookie, abilities[workload] ?? []);
    if (!caller) return '{"errors":[{"extensions":{"code":"UNAUTHENTICATED"}}]}';
    if (workload === 'register') return this.register(caller, variables['input'] as RegisterInput);
    if (workload === 'tree')
      return (
        (await this.answer('tree', treeText, [caller.organisationId, dayFormat.format(new Date())])) ?? ''
      );
    const [shape, values] = filterOf(this.sessions.reach(caller, 'ticket.read'), caller);
    if (workload === 'ticket') {
      const customer = this.sessions.reach(caller, 'customer.identity');
      const more = [customer.isWhole, customer.units, customer.isOwn ? [caller.personId] : []];
      const found = await this.answer(`ticket_${shape}`, ticketText(shape), [
        ...values,
        variables['id'],
        ...more,
      ]);
      return found ?? '{"data":{"row":null}}';
    }
    const counts = workload === 'list';
    const size = Number(variables['first']) + 1;
    return (await this.answer(`${workload}_${shape}`, listText(shape, { counts }), [...values, size])) ?? '';
  }

  private async register(caller: Caller, input: RegisterInput): Promise<string> {
    const grant = caller.grants.find(({ ability }) => ability === 'ticket.register');
    if (!grant) return '{"errors":[{"extensions":{"code":"FORBIDDEN"}}]}';
    const now = new Date();
    const { idempotencyKey, ...asked } = input;
    const hash = createHash('sha256').update(JSON.stringify(asked)).digest('hex');
    const values = [caller.organisationId, input.customerName, input.customerPhone, now];
    const place = [grant.unit, caller.personId, grant.assignment, caller.accountId];
    return (
      (await this.answer('register', registerText, [
        ...values,
        dayFormat.format(now).replaceAll('-', ''),
        input.kind,
        input.channel,
        input.content,
        ...place,
        idempotencyKey,
        hash,
        randomUUID(),
      ])) ?? ''
    );
  }
}

/** The limit as it serves: its port, and how to end it. */
export interface Serving {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Serves the limit on a free port of this machine, with as many database connections as the product. */
export const serveLimit = async (url: string): Promise<Serving> => {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    idleTimeoutMillis: 0,
    application_name: 'limit',
    options: '-c timezone=UTC',
  });
  const limit = new Limit(pool);
  const server = createServer((request, response) => {
    void bodyOf(request)
      .then((body) => limit.run(JSON.parse(body) as Asked, request.headers.cookie))
      .then(
        (answer) => {
          response.setHeader('content-type', 'application/json; charset=utf-8');
          response.setHeader('content-length', Buffer.byteLength(answer));
          response.end(answer);
        },
        (error: unknown) => {
          console.error(error);
          response.statusCode = 500;
          response.end('{}');
        },
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await pool.end();
  };
  return { port: (server.address() as AddressInfo).port, close };
};

// In the environment, which no list of processes shows: it holds a password.
const url = process.env['DATABASE_URL'];
if (url && import.meta.main) {
  process.once('disconnect', () => process.exit(1));
  console.log(`listening ${(await serveLimit(url)).port}`);
}
