import { joined, type Messages, type PathsOf, type Together, type Words } from './define.ts';
import { firstParts } from './first-parts.ts';
import { doorMessages } from '../login/messages.ts';
import { accountMessages } from '../account/messages.ts';
import { headcountMessages } from '../headcount/messages.ts';
import { homeMessages } from '../home/messages.ts';
import { performanceMessages } from '../performance/messages.ts';
import { notificationMessages } from '../notifications/messages.ts';
import { bulkMessages } from '../bulk/messages.ts';
import { callMessages } from '../calls/messages.ts';
import { coverageMessages } from '../coverage/messages.ts';
import { auditMessages } from '../audit/messages.ts';
import { consoleMessages } from '../console/messages.ts';
import { downloadMessages } from '../layout/download.messages.ts';
import { outageMessages } from '../calls/outages/messages.ts';
import { paletteMessages } from '../search/messages.ts';
import { ticketMessages } from '../tickets/messages.ts';
import { queueMessages } from '../tickets/queue/messages.ts';
import { ticketPageMessages } from '../tickets/page.messages.ts';
import { ticketExportMessages } from '../tickets/queue/export.messages.ts';
import { revealMessages } from '../tickets/reveal/messages.ts';
import { ticketStepMessages } from '../tickets/steps.messages.ts';
import { abilityMessages } from '../jobs/abilities.messages.ts';
import { acknowledgeMessages } from '../jobs/acknowledge/messages.ts';
import { compareMessages } from '../jobs/compare/messages.ts';
import { printMessages } from '../jobs/print/messages.ts';
import { impactMessages } from '../jobs/impact/messages.ts';
import { importedFieldMessages } from '../jobs/intake/fields.messages.ts';
import { headMessages } from '../jobs/intake/head.messages.ts';
import { intakeMessages } from '../jobs/intake/messages.ts';
import { jobSourceMessages } from '../jobs/intake/source.messages.ts';
import { editMessages } from '../jobs/edit/messages.ts';
import { extraMessages } from '../jobs/extras.messages.ts';
import { formMessages } from '../jobs/form.messages.ts';
import { giverMessages } from '../access/givers.messages.ts';
import { accessMessages } from '../access/messages.ts';
import { scopeMessages } from '../access/scope.messages.ts';
import { conflictMessages } from '../access/conflicts/messages.ts';
import { givenMessages } from '../access/given/messages.ts';
import { fitAroundMessages } from '../fit/around.messages.ts';
import { fitMessages } from '../fit/messages.ts';
import { recordMessages } from '../fit/records.messages.ts';
import { requirementMessages } from '../jobs/requirement.messages.ts';
import { mergeMessages } from '../jobs/edit/merge/messages.ts';
import { returningMessages } from '../jobs/returning/messages.ts';
import { jobMessages } from '../jobs/messages.ts';
import { problemMessages } from '../jobs/problems.messages.ts';
import { assigningMessages } from '../people/messages.ts';
import { personAccountMessages } from '../accounts/messages.ts';
import { postMessages } from '../units/posts.messages.ts';
import { besidesMessages } from '../training/besides.messages.ts';
import { certificationMessages } from '../training/certification.messages.ts';
import { expiryMessages } from '../training/expiry.messages.ts';
import { learnerMessages } from '../training/people.messages.ts';
import { trainingMessages } from '../training/messages.ts';
import { orgEditMessages } from '../units/edit/messages.ts';
import { unitMessages } from '../units/messages.ts';
import { roleMessages } from '../roles/messages.ts';
import { accessReviewMessages } from '../review/messages.ts';
import { rankMessages } from '../ranks/messages.ts';
import { chartMessages } from '../chart/messages.ts';

/** The words of every folder; a folder with screens adds its own here. They are loaded with the screens that say them. */
export const laterParts = [
  homeMessages,
  doorMessages,
  accountMessages,
  performanceMessages,
  ticketMessages,
  queueMessages,
  ticketPageMessages,
  ticketExportMessages,
  revealMessages,
  ticketStepMessages,
  unitMessages,
  bulkMessages,
  chartMessages,
  rankMessages,
  accessReviewMessages,
  headcountMessages,
  roleMessages,
  jobMessages,
  problemMessages,
  formMessages,
  requirementMessages,
  accessMessages,
  giverMessages,
  scopeMessages,
  conflictMessages,
  givenMessages,
  fitAroundMessages,
  fitMessages,
  recordMessages,
  extraMessages,
  returningMessages,
  mergeMessages,
  acknowledgeMessages,
  compareMessages,
  impactMessages,
  printMessages,
  editMessages,
  intakeMessages,
  headMessages,
  importedFieldMessages,
  jobSourceMessages,
  callMessages,
  outageMessages,
  auditMessages,
  consoleMessages,
  coverageMessages,
  abilityMessages,
  postMessages,
  paletteMessages,
  notificationMessages,
  personAccountMessages,
  orgEditMessages,
  assigningMessages,
  trainingMessages,
  learnerMessages,
  expiryMessages,
  certificationMessages,
  besidesMessages,
  downloadMessages,
] as const;

type AllWords = Together<(typeof firstParts | typeof laterParts)[number]['zh']>;

/** The name of any word of the app; a misspelt one does not compile. */
export type MessageKey = PathsOf<AllWords>;

/** All words of one language in one tree. For the build and tests: at run time the app knows only what its screens say. */
export const wordsIn = (language: 'zh' | 'en'): Words =>
  joined(...([...firstParts, ...laterParts] as readonly Messages[]).map((part) => part[language] as Words));
