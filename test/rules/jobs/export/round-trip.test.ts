import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordFile } from '../../../../api/jobs/export/docx.ts';
import { formSheet } from '../../../../api/jobs/export/form-sheet.ts';
import type { PrintedJob } from '../../../../api/jobs/export/printed-job.ts';
import { printedForms, type PrintedForm } from '../../../../api/jobs/import/form/form-fields.ts';
import { importJobs } from '../../../../api/jobs/import/import.ts';
import { readDocument } from '../../../../api/jobs/import/reading/read.ts';
import { anyJob } from './any-job.ts';
import { levelled, ranked, shared } from './printed-jobs.ts';
import { printedValues, readBack } from './read-back.ts';

const readAgain = async (job: PrintedJob, form?: PrintedForm) => {
  const { text, paragraphs } = readDocument(await wordFile(formSheet(job, form)));
  const [read, ...others] = await importJobs(text, paragraphs);
  expect(others).toEqual([]);
  if (!read) throw new Error('Nothing was read.');
  return { read, text };
};

describe.each([
  ['with ranked duties (V1)', ranked],
  ['with levels of responsibility (V2)', levelled],
  ['with shares of the working time (V3)', shared],
] as const)('a description %s', (_, job) => {
  test.each(printedForms)('comes back whole from form %s', async (form) => {
    const { read, text } = await readAgain(job, form);
    expect(read.variant).toBe(form);
    expect(readBack(read, text)).toEqual(printedValues(job, form));
  });
});

test('whatever a description says, in whatever signs, comes back whole from each form', async () => {
  await fc.assert(
    fc.asyncProperty(anyJob, fc.constantFrom(...printedForms), async (job, form) => {
      const { read, text } = await readAgain(job, form);
      expect(readBack(read, text)).toEqual(printedValues(job, form));
    }),
    { numRuns: 60 },
  );
});

test('a description of any of the ten kinds comes back as that kind from the form that it is printed on unasked', async () => {
  await fc.assert(
    fc.asyncProperty(anyJob, async (job) => {
      const { read, text } = await readAgain(job);
      expect(readBack(read, text)).toEqual(printedValues(job));
      expect(read.variant).toBe(job.variant);
    }),
    { numRuns: 60 },
  );
});
