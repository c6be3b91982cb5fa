import type { Planned } from './plan.ts';

/** A page of the audit log. */
export interface AuditLine {
  readonly title: string;
  readonly asked: string;
  readonly page: Planned;
  /** Counting the list, up to 10 000. */
  readonly count: Planned;
}

/** Work over very many entries. */
export interface AuditWork {
  readonly what: string;
  readonly rows: number;
  readonly seconds: number;
  readonly nodeSeconds: number;
}

const waysTo = ({ ways }: Planned): string => ways.filter((way) => way.includes('audit')).join(', ');

const pageRow = ({ title, asked, page, count }: AuditLine): string =>
  `| ${[title, asked, page.runMs.toFixed(2), page.pages, waysTo(page), count.runMs.toFixed(2), waysTo(count)].join(' | ')} |`;

const workRow = ({ what, rows, seconds, nodeSeconds }: AuditWork): string =>
  `| ${[what, rows, seconds.toFixed(1), nodeSeconds.toFixed(1), seconds > 0 ? Math.round(rows / seconds) : ''].join(' | ')} |`;

/** The part of docs/benchmarks.md about the audit log. @param when date, commit and load of the measurement */
export const auditTable = (
  lines: readonly AuditLine[],
  works: readonly AuditWork[],
  entries: number,
  when: string,
): string => `## The audit log

\`npm run bench -- --audit --write\`: ${entries} entries. Pages of 25, the newest first, as the product asks PostgreSQL for them, and the
count up to 10 000; the best of nine runs by EXPLAIN (ANALYZE). Measured ${when}.

| Reach | Asked | Page ms | Blocks | Way | Count ms | Way |
| --- | --- | ---: | ---: | --- | ---: | --- |
${lines.map(pageRow).join('\n')}

| Work | Rows | Seconds | of them Node's processor | Rows a second |
| --- | ---: | ---: | ---: | ---: |
${works.map(workRow).join('\n')}

`;

/** That part in the page, up to the next one. */
export const auditPart = /^## The audit log\n[\s\S]*?(?=^## )/m;

/** The page with its part about the audit log written anew. */
export const withAudit = (page: string, found: string): string =>
  auditPart.test(page)
    ? page.replace(auditPart, () => found)
    : page.replace(/^## What is measured$/m, (title) => found + title);
