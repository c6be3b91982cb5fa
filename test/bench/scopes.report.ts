import type { Planned } from './plan.ts';

/** What a page costs somebody who sees so far. */
export interface ScopeLine {
  readonly title: string;
  /** Units that are named in the filter; none for one's own and for the whole organisation. */
  readonly units: number;
  /** What is asked of the list: its order, filter and place. */
  readonly asked: string;
  readonly page: Planned;
  /** Counting the list, up to 10 000. */
  readonly count: Planned;
  /** The most that the page may take, in ms; null where nothing is promised. */
  readonly most: number | null;
}

const verdictOf = ({ page, most }: ScopeLine): string =>
  most === null ? '' : `≤ ${most}: ${page.runMs <= most ? 'met' : '**MISSED**'}`;

const waysTo = ({ ways }: Planned): string => ways.filter((way) => way.includes('ticket')).join(', ');

const rowOf = (line: ScopeLine): string => {
  const { title, units, asked, page, count } = line;
  const cells = [
    title,
    units,
    asked,
    page.runMs.toFixed(2),
    page.pages,
    waysTo(page),
    verdictOf(line),
    count.runMs.toFixed(2),
    waysTo(count),
  ];
  return `| ${cells.join(' | ')} |`;
};

/** The part of docs/benchmarks.md about scopes. @param when date, commit and load of the measurement */
export const scopesTable = (
  lines: readonly ScopeLine[],
  tickets: number,
  when: string,
): string => `## How far somebody sees

\`npm run bench -- --scopes --write\`: pages of 25 tickets as the product asks PostgreSQL for them, and the count of the list
up to 10 000, of ${tickets} tickets in 5 000 units, by the reach of who asks. Times are the best of nine runs by
EXPLAIN (ANALYZE), which is slower than the statement alone: other work on the machine lengthens a run and never shortens
it. \`only\` before an index means that its table was not looked at. Measured ${when}.

| Reach | Units | Asked | Page ms | Blocks | Way | Target | Count ms | Way |
| --- | ---: | --- | ---: | ---: | --- | --- | ---: | --- |
${lines.map(rowOf).join('\n')}

`;

/** That part in the page, up to the next one. */
export const scopesPart = /^## How far somebody sees\n[\s\S]*?(?=^## )/m;

/** The page with its part about scopes written anew. */
export const withScopes = (page: string, found: string): string =>
  scopesPart.test(page)
    ? page.replace(scopesPart, () => found)
    : page.replace(/^## What is measured$/m, (title) => found + title);
