import '../../../api/schema.ts';
import { afterAll, expect, test } from 'vitest';
import { Policy } from '../../../api/core/policy.ts';
import type { SignedIn } from '../../../api/core/context.ts';
import { wordFile } from '../../../api/jobs/export/docx.ts';
import { formSheet } from '../../../api/jobs/export/form-sheet.ts';
import { readPrintedJob } from '../../../api/jobs/export/printed-job.read.ts';
import { importJobs } from '../../../api/jobs/import/import.ts';
import { readDocument } from '../../../api/jobs/import/reading/read.ts';
import { readPostHead } from '../../../api/jobs/intake/head/head.read.ts';
import { headRows } from '../../../api/jobs/intake/head/head.rules.ts';
import { demoDatabase, demoTold } from '../../support/demo.ts';
import { printedValues, readBack } from '../../rules/jobs/export/read-back.ts';
import { connectTo } from '../../support/database.ts';

const database = await demoDatabase();
const db = await connectTo(database.url, 2);
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

/** Somebody who sees every version of every organisation. */
const everywhere = async (): Promise<SignedIn> => {
  const organisations = (await db.query('SELECT id::text FROM org_unit WHERE parent_id IS NULL')) as {
    id: string;
  }[];
  const grant = {
    ability: 'job.write',
    scope: 'ALL',
    positionTitle: '',
    assignmentId: '1',
    positionId: '1',
  } as const;
  const actor = {
    accountId: '1',
    personId: '1',
    personName: '',
    locale: null,
    organisationIds: organisations.map(({ id }) => id),
    assignments: [],
    grants: organisations.map(({ id }) => ({
      ...grant,
      unitId: id,
      organisationId: id,
      source: { kind: 'ROLE' },
    })),
    tree: { subtree: () => [], path: () => [], name: () => undefined },
  } as never;
  return { db, clock: { now: () => demoTold }, actor, policy: new Policy(actor) } as never;
};

test('every job description of the demo, of all ten kinds, comes back with the same content and without a question', async () => {
  const ctx = await everywhere();
  const rows = (await db.query(
    'SELECT id::text, variant, position_id::text AS post FROM job_description ORDER BY id',
  )) as { id: string; variant: string; post: string }[];
  expect(new Set(rows.map(({ variant }) => variant)).size).toBe(10);
  for (const { id, post } of rows) {
    const found = await readPrintedJob(ctx, id);
    if (!found) throw new Error(`Version ${id} is not seen.`);
    const { text, paragraphs } = readDocument(await wordFile(formSheet(found.job)));
    const [read] = await importJobs(text, paragraphs);
    expect(read && readBack(read, text)).toEqual(printedValues(found.job));
    const beside = await readPostHead(ctx, post);
    const differing = read && beside ? headRows(read, beside.head) : [];
    // what is printed of the post is what the post says
    expect(differing.filter(({ state }) => state === 'DIFFERS' || state === 'MISSING')).toEqual([]);
  }
});
