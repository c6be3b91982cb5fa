import type { FormText } from '../../../../api/core/form-text.ts';
import type {
  PrintedContent,
  PrintedJob,
  PrintedPost,
  PrintedRequirement,
} from '../../../../api/jobs/export/printed-job.ts';
import { figureOf } from '../../../../api/jobs/import/figures.ts';
import { requirementKinds, type RequirementKind } from '../../../../api/jobs/import/form/form-fields.ts';
import { requirementSaid } from '../../../../api/jobs/import/form/requirement-words.ts';
import type { AuthorityKind, Duty, ExtractedJob, Text } from '../../../../api/jobs/import/extracted.ts';

const formText = ({ state, value, certain }: Text): FormText => ({
  state,
  value,
  certain,
  raw: null,
  note: null,
});

const said = (texts: readonly Text[]): string[] => texts.flatMap(({ value }) => value ?? []);

const dayIn = ({ value }: Text): string | null => {
  const [, year, month = '', day = ''] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(value ?? '') ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
};

const dutyOf = (job: ExtractedJob, duty: Duty): PrintedContent['duties'][number] => {
  const { section, seq, rank, sourceNumber, heading, statement, tasks, timeShare, level, measures } = duty;
  const number = section === 'TABLE' && rank !== null ? rank : seq;
  return {
    section,
    seq,
    importanceRank: rank,
    sourceNumber: sourceNumber === null || sourceNumber === number ? null : String(sourceNumber),
    heading: heading.value,
    statement: statement.value ?? '',
    tasks: said(tasks),
    workTimePct: timeShare,
    responsibilityLevel: level,
    measures: measures.map((measure) => {
      const target = job.targets.find(
        ({ from }) => from >= measure.from && from < Math.max(measure.to, measure.from + 1),
      );
      return {
        phrase: measure.value ?? '',
        kind: measure.kind,
        metricCode: target?.metric ?? null,
        comparator: target?.comparator ?? null,
        comparatorAssumed: target?.assumed ?? false,
        targetValue: target?.value ?? null,
        unit: target?.unit || null,
      };
    }),
  };
};

const relations = (job: ExtractedJob): PrintedPost['relations'] => [
  ...said(job.peers).map((name) => ({ kind: 'PEER' as const, name })),
  ...said(job.subordinates).map((name) => ({ kind: 'DIRECT_SUBORDINATE' as const, name })),
  ...said(job.header.indirectSubordinates).map((name) => ({ kind: 'INDIRECT_SUBORDINATE' as const, name })),
  ...said(job.contacts.internal).map((name) => ({ kind: 'INTERNAL_CONTACT' as const, name })),
  ...said(job.contacts.external).map((name) => ({ kind: 'EXTERNAL_CONTACT' as const, name })),
];

/** A requirement that names no subject means what its words say. */
const withSubject = (requirement: PrintedRequirement): PrintedRequirement => ({
  ...requirement,
  subject: requirement.subject ?? requirementSaid(requirement.kind, requirement.text).subject,
});

/** What a form says, as it was read out of its file: the same values as those that were printed. */
export const readBack = (job: ExtractedJob) => ({
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
  purpose: formText(job.purpose),
  coreDuty: formText(job.coreDuty),
  background: formText(job.background),
  conclusion: formText(job.conclusion),
  remarks: formText(job.remarks),
  environment: formText(job.conditions.environment),
  workingTime: job.conditions.timePattern.map(formText),
  timePatterns: job.conditions.patterns ?? [],
  summary: said(job.summary),
  tools: said(job.conditions.tools),
  records: said(job.conditions.records),
  preService: said(job.training.preService),
  inService: said(job.training.inService),
  compiledOn: dayIn(job.signOff.compiledOn),
  analysedOn: dayIn(job.header.analysedOn),
  shareReason: job.shareReason?.value ?? null,
  duties: job.duties.map((duty) => dutyOf(job, duty)),
  powers: job.authorities.map(({ kind, text, condition, moneyLimitMinor }) => ({
    kind: kind as AuthorityKind,
    text: text.value ?? '',
    condition: condition.value === '组长' ? 'TEAM_LEADER_ONLY' : null,
    conditionText: condition.value === '组长' ? null : condition.value,
    moneyLimitMinor: moneyLimitMinor ?? null,
  })),
  requirements: (job.qualification.lines ?? []).map(({ from: _from, to: _to, ...line }) =>
    withSubject(line as PrintedRequirement),
  ),
  basisDocuments: job.basis.map(({ kind, name, issuedOn, issuingDept, docNo }) => ({
    kind,
    name: name.value,
    issuedOn,
    issuedBy: issuingDept,
    number: docNo,
  })),
  careerPaths: job.career.map(({ type, title }) => ({ kind: type as string, title: title.value })),
  writer: job.signOff.writer.value,
  reviewer: job.signOff.reviewer.value,
  approver: job.signOff.approver.value,
  remainder: job.remainder.map(({ text }) => text),
});

const kindPlace = (kind: RequirementKind): number => requirementKinds.indexOf(kind);
const sections = ['HEADLINE', 'TABLE', 'LIST'];
const relationKinds = [
  'PEER',
  'DIRECT_SUBORDINATE',
  'INDIRECT_SUBORDINATE',
  'INTERNAL_CONTACT',
  'EXTERNAL_CONTACT',
];

/** Texts as a form prints them: how the source wrote them, and what somebody remarked on that, is not on it. */
const asPrinted = <Values extends object>(values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && 'state' in value
        ? { ...value, raw: null, note: null }
        : value,
    ]),
  ) as Values;

/** The same of what is printed. A form has its lists in an order of its own, so theirs is made one. */
export const printedValues = ({ post, content, writer, reviewer, approver }: PrintedJob): unknown => {
  const {
    title,
    department,
    superior,
    headcountPlan,
    directSubordinates: _none,
    relations: named,
    ...head
  } = post;
  const { listStates: _states, training, workingTime, ...own } = content;
  const own_superior = named.find(({ kind }) => kind === 'SUPERIOR')?.name;
  return {
    title,
    department,
    superior: own_superior ?? superior,
    headcount: headcountPlan === null ? null : `${headcountPlan}人`,
    ...asPrinted(head),
    ...asPrinted(own),
    relations: relationKinds.flatMap((kind) => named.filter((relation) => relation.kind === kind)),
    workingTime: workingTime.state === 'ABSENT' ? [] : [{ ...workingTime, raw: null, note: null }],
    preService: training.filter(({ phase }) => phase === 'PRE_SERVICE').map(({ text }) => text),
    inService: training.filter(({ phase }) => phase === 'IN_SERVICE').map(({ text }) => text),
    requirements: own.requirements.toSorted((a, b) => kindPlace(a.kind) - kindPlace(b.kind)).map(withSubject),
    duties: sections.flatMap((section) =>
      own.duties
        .filter((duty) => duty.section === section)
        .map((duty) => ({
          ...duty,
          // 五 and 5 are one number
          sourceNumber:
            figureOf(duty.sourceNumber ?? '') === (duty.importanceRank ?? duty.seq)
              ? null
              : duty.sourceNumber,
        })),
    ),
    careerPaths: [...own.careerPaths].toSorted((a, b) => b.kind.localeCompare(a.kind)),
    writer: writer?.name ?? null,
    reviewer: reviewer?.name ?? null,
    approver: approver?.name ?? null,
    remainder: [],
  };
};
