import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { formulas } from '../../../schema/reference/metrics.ts';
import { jobSheet } from '../../../api/jobs/job.workflow.ts';
import { certificationSheet } from '../../../api/training/certification/certification.workflow.ts';
import { headcountSheet } from '../../../api/org/headcount/headcount.workflow.ts';
import { ticketSheet } from '../../../api/tickets/ticket.workflow.ts';

const page = readFileSync(new URL('../../../docs/sources.md', import.meta.url), 'utf8');
/** The numbers that have a row of a table of their own. */
const numbers = new Set([...page.matchAll(/^\| ([A-Z]\d+) \|/gm)].map(([, number]) => number));

test.each([
  ['metric that is computed', Object.keys(formulas)],
  ['row of the ticket sheet', ticketSheet.map(({ id }) => id)],
  ['row of the sheet of job descriptions', jobSheet.map(({ id }) => id)],
  ['row of the sheet of requests for seats', ['H1', ...headcountSheet.map(({ id }) => id), 'H6']],
  ['row of the sheet of certification', ['C1', ...certificationSheet.map(({ id }) => id)]],
])('docs/sources.md says of every %s where it comes from', (_, ids) => {
  expect([...new Set(ids)].filter((id) => !numbers.has(id))).toEqual([]);
});

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sourceFiles = ['api', 'admin', 'schema'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|tsx|graphql)$/.test(name))
    .map((name) => join(folder, name)),
);

/** Numbers on the page, those within a span such as F061–F063 or K01–K44 among them. */
const told = new Set(
  [...page.matchAll(/\b([FKTJC])(\d{1,3})(?:[–-]\1(\d{1,3}))?\b/g)].flatMap(
    ([, letter = '', from = '', to = from]) =>
      Array.from(
        { length: Number(to) - Number(from) + 1 },
        (_, at) => letter + String(Number(from) + at).padStart(from.length, '0'),
      ),
  ),
);

test('every number that code and schema cite is told on docs/sources.md', () => {
  const unknown = sourceFiles.flatMap((name) =>
    [...readFileSync(join(root, name), 'utf8').matchAll(/\b(?:F\d{3}|K\d{2}|[TJC][1-9]\d?)\b/g)]
      .map(([number]) => number)
      .filter((number) => !told.has(number))
      .map((number) => `${number} in ${name}`),
  );
  expect(unknown).toEqual([]);
});
