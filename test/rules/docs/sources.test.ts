import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formulas } from '../../../schema/reference/metrics.ts';
import { jobSheet } from '../../../api/jobs/job.workflow.ts';
import { certificationSheet } from '../../../api/training/certification/certification.workflow.ts';
import { ticketSheet } from '../../../api/tickets/ticket.workflow.ts';

const page = readFileSync(new URL('../../../docs/sources.md', import.meta.url), 'utf8');
/** The numbers that have a row of a table of their own. */
const numbers = new Set([...page.matchAll(/^\| ([A-Z]\d+) \|/gm)].map(([, number]) => number));

test.each([
  ['metric that is computed', Object.keys(formulas)],
  ['row of the ticket sheet', ticketSheet.map(({ id }) => id)],
  ['row of the sheet of job descriptions', jobSheet.map(({ id }) => id)],
  ['row of the sheet of certification', ['C1', ...certificationSheet.map(({ id }) => id)]],
])('docs/sources.md says of every %s where it comes from', (_, ids) => {
  expect([...new Set(ids)].filter((id) => !numbers.has(id))).toEqual([]);
});
