import type { Planned } from './plan.ts';

/** What the first page costs somebody who sees so far. */
export interface ScopeLine {
  readonly title: string;
  /** Units that are named in the filter; none for one's own and for the whole organisation. */
  readonly units: number;
  /** The statements of one request. */
  readonly plans: readonly Planned[];
  /** The most that they may take together, in ms; null where nothing is promised. */
  readonly most: number | null;
}

const verdictOf = ({ plans, most }: ScopeLine): string => {
  if (most === null) return '';
  const ms = plans.reduce((sum, { runMs }) => sum + runMs, 0);
  return `≤ ${most} ms: ${ms <= most ? 'met' : '**MISSED**'}`;
};

const sum = (values: readonly number[]): string => values.reduce((all, each) => all + each, 0).toFixed(2);

const rowOf = (line: ScopeLine): string => {
  const { title, units, plans } = line;
  const ways = [...new Set(plans.flatMap((plan) => plan.ways))].filter((way) => way.includes('ticket'));
  const cells = [
    title,
    units,
    sum(plans.map(({ planMs }) => planMs)),
    sum(plans.map(({ runMs }) => runMs)),
    plans.reduce((all, { pages }) => all + pages, 0),
    ways.join(', '),
    verdictOf(line),
  ];
  return `| ${cells.join(' | ')} |`;
};

/** The part of docs/benchmarks.md about scopes. */
export const scopesTable = (lines: readonly ScopeLine[], tickets: number): string => `## How far somebody sees

\`npm run bench -- --scopes --write\`: the first 25 tickets with their count, as the product asks PostgreSQL for them, of
${tickets} tickets, by the reach of who asks. Times are medians of nine runs by EXPLAIN (ANALYZE), which is slower than the
statement alone.

| Reach | Units | Plan ms | SQL ms | Pages | Ways to tickets | Target |
| --- | ---: | ---: | ---: | ---: | --- | --- |
${lines.map(rowOf).join('\n')}

`;

/** That part in the page, up to the next one. */
export const scopesPart = /^## How far somebody sees\n[\s\S]*?(?=^## )/m;

/** The page with its part about scopes written anew. */
export const withScopes = (page: string, found: string): string =>
  scopesPart.test(page)
    ? page.replace(scopesPart, () => found)
    : page.replace(/^## What is measured$/m, (title) => found + title);
