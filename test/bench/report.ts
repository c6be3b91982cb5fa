import { auditPart } from './audit.report.ts';
import { scopesPart } from './scopes.report.ts';
import type { Figures, Measured } from './measure.ts';

/** The API may hold so many MB under this load. */
export const MEMORY_TARGET = 400;

const total = ({ nodeMs, postgresMs }: Figures): number => nodeMs + postgresMs;

const ms = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

const cells = (figures: Figures): string[] => [
  ms(figures.nodeMs),
  ms(figures.postgresMs),
  ms(total(figures)),
  figures.perSecond.toFixed(0),
  ms(figures.p50),
  ms(figures.p99),
];

/** The verdict over a line: how many times the limit's processor time, what is allowed, and whether it is met. */
const verdictOf = ({
  workload: { target },
  product,
  limit,
}: Measured): { ratio: string; verdict: string } => {
  if (!limit) {
    if (!target || !('ms' in target)) return { ratio: '', verdict: '' };
    const isMet = total(product) <= target.ms;
    return { ratio: '', verdict: `≤ ${target.ms} ms: ${isMet ? 'met' : '**MISSED**'}` };
  }
  const ratio = total(product) / total(limit);
  if (!target || 'ms' in target) return { ratio: `${ratio.toFixed(2)} ×`, verdict: '' };
  if ('least' in target) {
    const faster = 1 / ratio;
    return {
      ratio: `${faster.toFixed(1)} × faster`,
      verdict: `≥ ${target.least} ×: ${faster >= target.least ? 'met' : '**MISSED**'}`,
    };
  }
  return {
    ratio: `${ratio.toFixed(2)} ×`,
    verdict: `≤ ${target.most} ×: ${ratio <= target.most ? 'met' : '**MISSED**'}`,
  };
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, at) => (at < 2 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

const head = ['Workload', 'Server', 'Node ms', 'PostgreSQL ms', 'CPU ms', 'req/s', 'p50 ms', 'p99 ms'];

/** All lines as one table with ratios and verdicts, and beside them what was measured without a target. */
export const tables = (
  lines: readonly Measured[],
  memory: { readonly most: number; readonly now: number },
): string => {
  const beside = lines.filter(({ limit }) => limit);
  const alone = lines.filter(({ limit, workload }) => !limit && !workload.target);
  const bounded = lines.filter(({ limit, workload }) => !limit && workload.target);
  const rows = beside.flatMap((line) => {
    const { ratio, verdict } = verdictOf(line);
    return [
      [line.workload.title, 'Remit', ...cells(line.product), ratio, verdict],
      ['', 'limit', ...cells(line.limit as Figures), '', ''],
    ];
  });
  const met = memory.most <= MEMORY_TARGET ? 'met' : '**MISSED**';
  return [
    table([...head, 'CPU against the limit', 'Target'], rows),
    `Memory of the API (resident) under this load: at most ${memory.most} MB, ${memory.now} MB at the end; ≤ ${MEMORY_TARGET} MB: ${met}.`,
    ...(bounded.length > 0
      ? [
          'Whole organisations: 3 000 units with a post each, described, and 21 000 holders with what is known of them; CPU ms of one request:',
          table(
            [...head, 'Target'],
            bounded.map((line) => [
              line.workload.title,
              'Remit',
              ...cells(line.product),
              verdictOf(line).verdict,
            ]),
          ),
        ]
      : []),
    ...(alone.length > 0
      ? [
          'Also measured, without a target:',
          table(
            head,
            alone.map((line) => [line.workload.title, 'Remit', ...cells(line.product)]),
          ),
        ]
      : []),
  ].join('\n\n');
};

const intro = `# Benchmarks

\`npm run bench -- --tickets 1000000 --write\` writes this page. It measures how much more than necessary Remit costs:
the built API as it is shipped, beside **the limit**, a server of about 300 lines written by hand for just these
requests (\`test/bench/limit\`). Both answer the same people the same fields, which is checked before the clock starts.

| Option | Does |
|---|---|
| \`--tickets N\` | how many tickets, 100 000 by default; a database is kept in \`.data/bench\` for each N and used again |
| \`--fresh\` | makes the data again |
| \`--only list,ticket\` | only these lines: list, page, ticket, tree, register, full ticket, viewer, units, counts, unread, search, performance, gaps, gaps filtered, coverage, coverage gaps, impact, who can, who sees, explain, person access, role preview, wide role preview, conflicts, accounts, accounts by name, review preview, reviews, review items |
| \`--rounds N\` | rounds of 3 s for each side, 5 by default |
| \`--profile DIR\` | leaves a CPU profile of the API there |
| \`--write\` | writes this page |
| \`--scopes\` | instead: plans and times of the ticket list by how far somebody sees, of a million tickets (filled once, in 8 minutes) |
| \`--audit\` | instead: an audit log of a million entries, beside those tickets (filled once, in 4 minutes) |
| \`--chart\` | draws the organisation in a browser instead; with \`--write\` into its part of this page |

Speed is shown here and never tested: other work on the machine must not make the tests fail.`;

const fairness = `## What is measured

**CPU ms** is the processor time of one request, user and system: the server's process and its database connections,
read from \`/proc\` before and after each window while nothing is under way. It hardly depends on what else runs;
requests a second and times do. Each line is warmed up for 5 s a side, then measured in turns, the other side first
every second time; the figures are medians. 32 keep-alive connections (4 for the tree), 10 database connections a side,
no compression, loopback, the load from a process that is not counted. Parallel workers of PostgreSQL are off; else its
settings are those that Remit ships, with durable commits.

**Who asks.** Twenty people with sessions: two see all tickets of their organisation (about nine tenths of the tickets),
two a division, four a department, ten their team and six only their own.

**What the limit does.** node:http and pg. Two named prepared statements a request: one finds session, person and the
grants of the abilities that the workload needs, by the same rules as Remit (posts held today, roles, authority lines in
force), with the version of the unit tree, which it keeps in memory; the other does the work and lets PostgreSQL build
the answer as JSON, under the same row filter and the same masks. It notes the use of a session once a minute, as Remit
does. Registering is one statement that writes what Remit writes: customer, ticket, event, audit row,
idempotency key; and it tells the other nodes (\`pg_notify\`), as Remit does.

**What it leaves out.** Parsing and checking of what is asked (any GraphQL document; input rules; limits of depth and
cost), refusals in two languages, replay under a key that is known, security headers, a request's own error reference,
rechecking that related people and units belong to the organisation. Instants go out as PostgreSQL prints them.
A ticket's page asks besides for five fields that follow from Remit's rules (\`steps\`, \`proposedDueAt\`, \`dueReason\`,
\`standsInFor\`, \`revealable\`); the limit has no rules, so the compared line leaves them out, and the whole page stands further below.
The tree of the limit is read from the tables each time; Remit's comes from its snapshot in memory.

What brought Remit near the limit, and what did not, with figures: decisions [18](decisions/0018-queries-that-come-again-run-compiled.md),
[20](decisions/0020-kept-by-version.md), [24](decisions/0024-a-record-is-one-json-value.md) and
[38](decisions/0038-what-follows-from-a-person-is-worked-out-once.md).`;

/** Facts as a table without a head. */
export const factsTable = (facts: Readonly<Record<string, string>>): string =>
  ['| | |', '|---|---|', ...Object.entries(facts).map(([name, value]) => `| ${name} | ${value} |`)].join(
    '\n',
  );

/** The part of the page that tells of the chart, up to the next part. */
const chartPart = /^## The organisation in the browser\n[\s\S]*?(?=^## )/m;

/** The page with its part about the chart written anew. */
export const withChart = (page: string, part: string): string =>
  chartPart.test(page)
    ? page.replace(chartPart, () => part)
    : page.replace(/^## What is measured$/m, (title) => `${part}${title}`);

/** The page of docs/benchmarks.md; what it said about the chart and about scopes stays. */
export const paper = (before: string, found: string, facts: Readonly<Record<string, string>>): string =>
  `${intro}

## Results

${found}

${factsTable(facts)}

${chartPart.exec(before)?.[0] ?? ''}${scopesPart.exec(before)?.[0] ?? ''}${auditPart.exec(before)?.[0] ?? ''}${fairness}
`;
