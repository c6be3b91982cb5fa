import type { ExtractedJob } from './extracted.ts';
import { absent } from './sheet.ts';
import { emptyQualification } from './parts/person.ts';

/** Fields of one line, by the id of their label. */
export const lineFields: ReadonlySet<string> = new Set([
  'title',
  'code',
  'unit',
  'department',
  'superior',
  'writer',
  'reviewer',
  'approver',
  'compiledOn',
  'tag',
  'company',
  'jobClass',
  'jobKind',
  'jobSeries',
  'payGrade',
  'workplace',
  'establishedOn',
  'analysedOn',
  'headcount',
  'staffUnderCharge',
]);

/** Fields that hold a paragraph. */
export const textFields: ReadonlySet<string> = new Set([
  'purpose',
  'background',
  'conclusion',
  'coreDuty',
  'remarks',
  'environment',
]);

/** A description in which nothing has been found yet. */
export const emptyJob = (): Omit<ExtractedJob, 'variant' | 'questions' | 'remainder'> => ({
  title: absent(),
  code: absent(),
  unit: absent(),
  department: absent(),
  superior: absent(),
  purpose: absent(),
  peers: [],
  subordinates: [],
  duties: [],
  targets: [],
  authorities: [],
  contacts: { internal: [], external: [] },
  qualification: emptyQualification(),
  training: { preService: [], inService: [] },
  summary: [],
  background: absent(),
  conclusion: absent(),
  coreDuty: absent(),
  remarks: absent(),
  career: [],
  basis: [],
  conditions: { tools: [], environment: absent(), timePattern: [], records: [] },
  signOff: { writer: absent(), reviewer: absent(), approver: absent(), compiledOn: absent() },
  header: {
    tag: absent(),
    company: absent(),
    jobClass: absent(),
    jobKind: absent(),
    jobSeries: absent(),
    payGrade: absent(),
    workplace: absent(),
    establishedOn: absent(),
    analysedOn: absent(),
    headcount: absent(),
    staffUnderCharge: absent(),
    indirectSubordinates: [],
  },
});

export type Draft = ReturnType<typeof emptyJob>;

/** The object that holds a field of one text. */
export function holderOf(job: Draft, id: string): Record<string, unknown> {
  for (const holder of [job.header, job.signOff, job.conditions])
    if (id in holder) return holder as unknown as Record<string, unknown>;
  return job as unknown as Record<string, unknown>;
}
