import type { FormText } from '../../../../api/core/form-text.ts';
import { formOf } from '../../../../api/jobs/export/forms.ts';
import type { PrintedJob, PrintedPost } from '../../../../api/jobs/export/printed-job.ts';
import type { ExtractedJob, Text } from '../../../../api/jobs/import/extracted.ts';
import type { PrintedForm } from '../../../../api/jobs/import/form/form-fields.ts';
import { contentOfImport } from '../../../../api/jobs/intake/draft.rules.ts';
import { blocks, pointsOf } from '../../../../api/jobs/intake/points.rules.ts';

const formText = ({ state, value, certain }: Text): FormText => ({
  state,
  value,
  certain,
  raw: null,
  note: null,
});

const said = (texts: readonly Text[]): string[] => texts.flatMap(({ value }) => value ?? []);

/** A value without what is not on paper: how the source wrote it and what somebody remarked; empty fields left out. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !['raw', 'note', 'seq', 'ability', 'scope'].includes(name))
      .filter(
        ([, own]) =>
          own !== null && own !== undefined && own !== false && !(Array.isArray(own) && own.length === 0),
      )
      .map(([name, own]) => [name, plain(own)]),
  );
};

/** In which state each list is; no such label and nothing said of it are one on paper. */
const statesOf = (states: readonly { readonly list: string; readonly state: string }[]): object =>
  Object.fromEntries(
    states.filter(({ state }) => state !== 'ABSENT').map(({ list, state }) => [list, state]),
  );

const relations = (job: ExtractedJob): PrintedPost['relations'] => [
  ...said(job.peers).map((name) => ({ kind: 'PEER' as const, name })),
  ...said(job.subordinates).map((name) => ({ kind: 'DIRECT_SUBORDINATE' as const, name })),
  ...said(job.header.indirectSubordinates).map((name) => ({ kind: 'INDIRECT_SUBORDINATE' as const, name })),
  ...said(job.contacts.internal).map((name) => ({ kind: 'INTERNAL_CONTACT' as const, name })),
  ...said(job.contacts.external).map((name) => ({ kind: 'EXTERNAL_CONTACT' as const, name })),
];

const relationKinds = [
  'PEER',
  'DIRECT_SUBORDINATE',
  'INDIRECT_SUBORDINATE',
  'INTERNAL_CONTACT',
  'EXTERNAL_CONTACT',
];

/** The head of a form, what a draft made of it holds, and what would be asked about it, as it was read out of its file. */
export const readBack = (job: ExtractedJob, source: string): unknown => {
  const { listStates, ...content } = contentOfImport(job);
  return {
    title: job.title.value,
    department: job.department.value,
    superior: job.superior.value,
    headcount: job.header.headcount.value,
    code: formText(job.code),
    tag: formText(job.header.tag),
    owningCompany: formText(job.unit),
    jobClass: formText(job.header.jobClass),
    jobKind: formText(job.header.jobKind),
    jobSeries: formText(job.header.jobSeries),
    payGrade: formText(job.header.payGrade),
    workplace: formText(job.header.workplace),
    establishedOn: formText(job.header.establishedOn),
    staffUnderCharge: formText(job.header.staffUnderCharge),
    relations: relations(job),
    content: plain(content),
    states: statesOf(listStates),
    signed: [job.signOff.writer, job.signOff.reviewer, job.signOff.approver].map(({ value }) => value),
    asked: pointsOf(job, source)
      .filter(({ topic }) => blocks(topic))
      .map(({ topic, text }) => `${topic} ${text}`),
    remainder: job.remainder.map(({ text }) => text),
  };
};

const sections = ['HEADLINE', 'TABLE', 'LIST'];

/** The same of what is printed: nothing more, nothing less, and nothing to be asked. */
export const printedValues = (
  { variant, post, content, writer, reviewer, approver }: PrintedJob,
  form: PrintedForm = formOf[variant],
): unknown => {
  const {
    title,
    department,
    superior,
    headcountPlan,
    directSubordinates: _none,
    relations: named,
    ...head
  } = post;
  const { listStates, powers, requirements, duties, ...own } = content;
  const written = Object.entries(head).map(([name, text]) => [name, { ...text, raw: null, note: null }]);
  return {
    title,
    department,
    superior: named.find(({ kind }) => kind === 'SUPERIOR')?.name ?? superior,
    headcount: headcountPlan === null ? null : `${headcountPlan}人`,
    ...Object.fromEntries(written),
    relations: relationKinds.flatMap((kind) => named.filter((relation) => relation.kind === kind)),
    content: plain({
      ...own,
      // another form that is asked for is that of the description from then on
      variant: form === formOf[variant] ? variant : form,
      duties: sections.flatMap((section) => duties.filter((duty) => duty.section === section)),
      authorities: powers,
      qualifications: requirements,
    }),
    states: statesOf(listStates),
    signed: [writer, reviewer, approver].map((signature) => signature?.name ?? null),
    asked: [],
    remainder: [],
  };
};
