import { mostOfPost, mostRoles } from '../../../api/access/roles/role.inputs.ts';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LONGEST_DAYS, MOST_UNITS } from '../../../api/access/personal/personal-grant.rules.ts';
import { MOST_PEOPLE } from '../../../api/access/review/review.gathering.ts';
import { LONGEST_KEPT, LONGEST_REVIEW } from '../../../api/access/review/review.rules.ts';
import { MOST_LOOKED_AT } from '../../../api/access/why/who-can.ts';
import { PEOPLE_AT_ONCE } from '../../../api/access/roles/role.preview.ts';
import { LONGEST_CHAIN } from '../../../api/org/people/cover.rules.ts';
import { doorLine } from '../../../api/access/door.ts';
import { houseDays } from '../../../api/access/house-networks.ts';
import { knownDays } from '../../../api/access/known-browsers.ts';
import { journeySeconds } from '../../../api/access/single-sign-on/journey.ts';
import { patienceSeconds } from '../../../api/access/single-sign-on/provider.ts';
import { signInLimits } from '../../../api/access/throttle.ts';
import { LONGEST_LOG } from '../../../api/audit/audit.download.ts';
import { LARGEST_ANSWER } from '../../../api/core/read/size.ts';
import { databasePatience, databaseSharing } from '../../../api/data-source.ts';
import * as reading from '../../../api/jobs/import/reading/limits.ts';
import { jobImport } from '../../../api/jobs/intake/import.route.ts';
import { LONGEST_PASTE } from '../../../api/jobs/intake/intake.types.ts';
import { readingLimits } from '../../../api/jobs/intake/reading.ts';
import { sheetLimits } from '../../../api/org/sheets/sheet.words.ts';
import { LARGEST_FILE } from '../../../api/performance/calls.route.ts';
import { limits } from '../../../api/server/limits.ts';
import { SEEN_FOR_MS } from '../../../api/server/live/editors.ts';
import { STREAMS_PER_SESSION } from '../../../api/server/live/hub.ts';
import { lookUpAllowance } from '../../../api/tickets/customer.lookup.ts';
import { revealAllowance } from '../../../api/tickets/customer.reveal.ts';

const kib = (bytes: number): string => `${bytes / 1024} KiB`;
const mib = (bytes: number): string => `${bytes / 1024 / 1024} MiB`;
const seconds = (ms: number): string => `${ms / 1_000} s`;
const minutes = (ms: number): string => `${ms / 60_000} min`;

/** Every figure, in the order in which docs/limits.md has its rows. */
const figures = [
  kib(limits.body),
  mib(LARGEST_FILE),
  mib(sheetLimits.file),
  sheetLimits.rows,
  sheetLimits.columns,
  sheetLimits.cell,
  mib(sheetLimits.unpacked),
  sheetLimits.endings,
  sheetLimits.texts,
  kib(limits.headers),
  limits.queryValue,
  seconds(limits.headersMs),
  seconds(limits.requestMs),
  seconds(limits.idleMs),
  LONGEST_LOG,
  limits.tokens,
  limits.depth,
  limits.lists,
  limits.aliases,
  limits.directives,
  limits.fields,
  limits.recursiveSelections,
  limits.cost,
  100,
  mostRoles,
  mostOfPost,
  LARGEST_ANSWER,
  seconds(databasePatience.statementMs),
  seconds(databasePatience.lockMs),
  limits.requests.credential,
  limits.requests.account,
  limits.requests.address,
  limits.atOnce.all,
  limits.atOnce.strangers,
  limits.atOnce.strangersOfAddress,
  limits.uploads.all,
  limits.uploads.account,
  limits.uploads.worked,
  STREAMS_PER_SESSION,
  seconds(SEEN_FOR_MS),
  databaseSharing.credential,
  databaseSharing.account,
  databaseSharing.requests,
  databaseSharing.line,
  seconds(databaseSharing.waitMs),
  signInLimits.browser,
  signInLimits.account.most,
  minutes(signInLimits.account.everyMs),
  signInLimits.address,
  signInLimits.crowded.most,
  minutes(signInLimits.crowded.everyMs),
  signInLimits.elsewhere.most,
  minutes(signInLimits.elsewhere.everyMs),
  houseDays,
  doorLine.oneAccount,
  seconds(doorLine.patienceMs),
  knownDays,
  seconds(journeySeconds * 1_000),
  seconds(patienceSeconds * 1_000),
  lookUpAllowance.most,
  revealAllowance.most,
  LONGEST_DAYS,
  MOST_UNITS,
  MOST_PEOPLE,
  LONGEST_REVIEW,
  LONGEST_KEPT,
  LONGEST_CHAIN,
  MOST_LOOKED_AT,
  PEOPLE_AT_ONCE,
  mib(jobImport.largest),
  mib(reading.MAX_PART_BYTES),
  reading.MAX_ENTRIES,
  reading.MAX_DEPTH,
  reading.MAX_CHARACTERS,
  LONGEST_PASTE,
  seconds(readingLimits.ms),
  `${readingLimits.memoryMb} MB`,
  readingLimits.atOnce,
  readingLimits.waiting,
].map(String);

test('docs/limits.md has every figure as the code has it', () => {
  const page = readFileSync(new URL('../../../docs/limits.md', import.meta.url), 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| '));
  const written = rows.map((row) => row.split('|')[2]?.trim()).filter((cell) => cell !== 'Figure');
  expect(written).toEqual(figures);
});
