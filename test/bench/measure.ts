import type { DataSource } from 'typeorm';
import { cpuOfAll } from './cpu.ts';
import { connections, fire, type Fired, type Target } from './load.ts';
import type { Workload } from './workload.ts';
import { shotsOf } from './workloads.ts';

/** A server under measurement: the process that answers, and the name of its database connections. */
export interface Side extends Target {
  readonly pid: number;
  readonly application: string;
}

/** What one side needed for one workload: medians of its rounds. */
export interface Figures {
  /** Processor milliseconds of one request, in the server's process and in its database connections. */
  readonly nodeMs: number;
  readonly postgresMs: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** One line as it was measured. */
export interface Measured {
  readonly workload: Workload;
  readonly product: Figures;
  readonly limit?: Figures;
}

/** How long to warm up and measure, and how often. */
export interface Pace {
  readonly warmMs: number;
  readonly roundMs: number;
  readonly rounds: number;
}

const backendsOf = async (db: DataSource, application: string): Promise<number[]> =>
  (
    (await db.query(
      `SELECT pid FROM pg_stat_activity WHERE application_name = $1 AND datname = current_database() AND pid <> pg_backend_pid()`,
      [application],
    )) as { pid: number }[]
  ).map(({ pid }) => pid);

const at = (times: readonly number[], part: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;

const median = (values: readonly number[]): number =>
  at(
    [...values].sort((left, right) => left - right),
    0.5,
  );

/** Fires at one side and reads the clocks of its processes before and after; nothing is under way at either moment. */
const round = async (
  db: DataSource,
  side: Side,
  shoot: (ms: number) => Promise<Fired>,
  ms: number,
): Promise<Figures> => {
  const backends = await backendsOf(db, side.application);
  const before = [cpuOfAll([side.pid]), cpuOfAll(backends)] as const;
  const { requests, seconds, times } = await shoot(ms);
  const after = [cpuOfAll([side.pid]), cpuOfAll(backends)] as const;
  return {
    nodeMs: (after[0] - before[0]) / requests,
    postgresMs: (after[1] - before[1]) / requests,
    perSecond: requests / seconds,
    p50: at(times, 0.5),
    p99: at(times, 0.99),
  };
};

/** A busy machine needs longer until code is compiled and each connection has planned its statements. */
const WARM_REQUESTS = 1_000;
const LONGEST_WARM_UP = 8;

/** Fires until both are reached: so long, and so many requests; but at most eight times so long. */
const warm = async (shoot: (ms: number) => Promise<Fired>, ms: number): Promise<void> => {
  for (let turn = 0, sent = 0; turn < LONGEST_WARM_UP && (turn === 0 || sent < WARM_REQUESTS); turn += 1)
    sent += (await shoot(ms)).requests;
};

const middle = (rounds: readonly Figures[]): Figures => {
  const of = (name: keyof Figures): number => median(rounds.map((figures) => figures[name]));
  return {
    nodeMs: of('nodeMs'),
    postgresMs: of('postgresMs'),
    perSecond: of('perSecond'),
    p50: of('p50'),
    p99: of('p99'),
  };
};

/** Measures one workload: both sides warmed up, then in turns, the other one first every second time. */
export const measure = async (
  db: DataSource,
  workload: Workload,
  { product, limit }: { readonly product: Side; readonly limit: Side },
  { warmMs, roundMs, rounds }: Pace,
): Promise<Measured> => {
  const agent = connections(workload.connections);
  const shooter = (side: Side): ((ms: number) => Promise<Fired>) => {
    const next = shotsOf(workload, side === limit);
    return (ms) => fire(agent, workload.connections, side, next, ms);
  };
  const sides = workload.limit ? [product, limit] : [product];
  const shooters = new Map(sides.map((side) => [side, shooter(side)]));
  const done = new Map<Side, Figures[]>(sides.map((side) => [side, []]));
  try {
    for (const [, shoot] of shooters) await warm(shoot, warmMs);
    for (let turn = 0; turn < rounds; turn += 1)
      for (const side of turn % 2 === 0 ? sides : sides.toReversed()) {
        const shoot = shooters.get(side);
        if (shoot) done.get(side)?.push(await round(db, side, shoot, roundMs));
      }
  } finally {
    agent.destroy();
  }
  const limits = done.get(limit);
  return { workload, product: middle(done.get(product) ?? []), ...(limits && { limit: middle(limits) }) };
};
