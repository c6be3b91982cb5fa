import { requirementKinds, type FormField, type RequirementKind } from '../import/form/form-fields.ts';
import { optionNames, requirementSaid, requirementWords } from '../import/form/requirement-words.ts';
import { timePatterns } from '../import/form/kind-names.ts';
import {
  boxes,
  dayWords,
  lineOrUnsaid,
  linesOfList,
  linesOfStated,
  linesOfText,
  statedLines,
} from './lines.ts';
import type { PrintedContent, PrintedJob, PrintedRequirement } from './printed-job.ts';
import type { Line } from './sheet.ts';

/** What the source says in place of the lines of a list. */
export const stateOf = ({ content }: PrintedJob, list: string): string | undefined =>
  content.listStates.find((own) => own.list === list)?.state;

const related =
  (kind: PrintedJob['post']['relations'][number]['kind'], field: FormField) =>
  ({ post }: PrintedJob): Line[] => {
    const names = post.relations.filter((relation) => relation.kind === kind).map(({ name }) => name);
    return linesOfStated(names, field, undefined);
  };

const subordinates = (job: PrintedJob): Line[] => {
  const names = job.post.relations
    .filter(({ kind }) => kind === 'DIRECT_SUBORDINATE')
    .map(({ name }) => name);
  return names.length > 0
    ? linesOfList(names, 'subordinate')
    : linesOfText(job.post.directSubordinates, 'subordinate');
};

const superior = ({ post }: PrintedJob): Line[] => {
  const named = post.relations.find(({ kind }) => kind === 'SUPERIOR')?.name;
  return lineOrUnsaid(named ?? post.superior, 'superior');
};

const workingTime = (job: PrintedJob): Line[] => [
  ...linesOfText(job.content.workingTime, 'workingTime'),
  ...(job.content.timePatterns.length > 0
    ? [{ text: boxes(timePatterns, job.content.timePatterns), field: 'timePattern' as const }]
    : []),
  ...statedLines('TIME_PATTERNS', stateOf(job, 'TIME_PATTERNS')),
];

const texts =
  (name: 'purpose' | 'coreDuty' | 'background' | 'conclusion' | 'remarks' | 'environment') =>
  ({ content }: PrintedJob): Line[] =>
    linesOfText(content[name], name);

const head =
  (
    name: 'code' | 'tag' | 'jobClass' | 'jobKind' | 'jobSeries' | 'payGrade' | 'workplace' | 'establishedOn',
  ) =>
  ({ post }: PrintedJob): Line[] =>
    linesOfText(post[name], name);

/** Places of the entries of a list, from 1, where a form prints the list in another order than its own. */
const placesOf = <Entry>(list: readonly Entry[], printed: readonly Entry[]): Map<Entry, number> =>
  list.some((entry, at) => printed[at] !== entry)
    ? new Map(list.map((entry, at) => [entry, at + 1]))
    : new Map();

/** The lines of one kind of entries, each with its place where the kinds are mixed in the list. */
const placedLines = <Entry extends { readonly kind: string; readonly text: string }>(
  list: readonly Entry[],
  kinds: readonly string[],
  kind: string,
  lines: (texts: readonly string[]) => Line[],
): Line[] => {
  const places = placesOf(
    list,
    kinds.flatMap((each) => list.filter((entry) => entry.kind === each)),
  );
  const own = list.filter((entry) => entry.kind === kind);
  return lines(own.map(({ text }) => text)).map((line, at) => {
    const entry = own[at];
    const place = entry && places.get(entry);
    return place === undefined ? line : { ...line, place };
  });
};

const training =
  (phase: 'PRE_SERVICE' | 'IN_SERVICE', field: FormField) =>
  (job: PrintedJob): Line[] =>
    placedLines(
      job.content.training.map(({ phase: kind, text }) => ({ kind, text })),
      ['PRE_SERVICE', 'IN_SERVICE'],
      phase,
      (own) => linesOfStated(own, field, stateOf(job, phase)),
    );

const career =
  (kind: 'PROMOTION' | 'LATERAL', field: FormField) =>
  (job: PrintedJob): Line[] => [
    ...placedLines(
      job.content.careerPaths.map(({ kind: own, title: text }) => ({ kind: own, text })),
      ['PROMOTION', 'LATERAL'],
      kind,
      (own) => linesOfList(own, field),
    ),
    ...(kind === 'PROMOTION' ? statedLines('CAREER', stateOf(job, 'CAREER')) : []),
  ];

/** Everything that stands beside a label on one form or another, by its name in the definitions. */
export const items = {
  title: ({ post }: PrintedJob): Line[] => [{ text: post.title, field: 'title', isStrong: true }],
  code: head('code'),
  tag: head('tag'),
  unit: ({ post }: PrintedJob): Line[] => linesOfText(post.owningCompany, 'unit'),
  department: ({ post }: PrintedJob): Line[] => [{ text: post.department, field: 'department' }],
  jobClass: head('jobClass'),
  jobKind: head('jobKind'),
  jobSeries: head('jobSeries'),
  payGrade: head('payGrade'),
  workplace: head('workplace'),
  establishedOn: head('establishedOn'),
  analysedOn: ({ content: { analysedOn } }: PrintedJob): Line[] =>
    lineOrUnsaid(analysedOn === null ? null : dayWords(analysedOn), 'analysedOn'),
  headcount: ({ post: { headcountPlan } }: PrintedJob): Line[] =>
    lineOrUnsaid(headcountPlan === null ? null : `${headcountPlan}人`, 'headcount'),
  staffUnderCharge: ({ post }: PrintedJob): Line[] => linesOfText(post.staffUnderCharge, 'staffUnderCharge'),
  superior,
  peers: related('PEER', 'peer'),
  subordinates,
  indirectSubordinates: related('INDIRECT_SUBORDINATE', 'indirectSubordinate'),
  internal: related('INTERNAL_CONTACT', 'internal'),
  external: related('EXTERNAL_CONTACT', 'external'),
  purpose: texts('purpose'),
  coreDuty: texts('coreDuty'),
  summary: (job: PrintedJob): Line[] =>
    linesOfStated(job.content.summary, 'summary', stateOf(job, 'SUMMARY')),
  background: texts('background'),
  conclusion: texts('conclusion'),
  remarks: texts('remarks'),
  shareReason: ({ content }: PrintedJob): Line[] =>
    content.shareReason === null ? [] : [{ text: content.shareReason, field: 'shareReason' }],
  preService: training('PRE_SERVICE', 'preService'),
  inService: training('IN_SERVICE', 'inService'),
  tools: (job: PrintedJob): Line[] => linesOfStated(job.content.tools, 'tool', stateOf(job, 'TOOLS')),
  environment: texts('environment'),
  workingTime,
  records: (job: PrintedJob): Line[] => linesOfStated(job.content.records, 'record', stateOf(job, 'RECORDS')),
  promotion: career('PROMOTION', 'promotion'),
  lateral: career('LATERAL', 'lateral'),
} as const satisfies Readonly<Record<string, (job: PrintedJob) => Line[]>>;

export type Item = keyof typeof items;

const tickFields = { GENDER: 'genderTicks', EDUCATION: 'educationTicks', TITLE: 'titleTicks' } as const;
type Ticked = keyof typeof tickFields;
const isTicked = (kind: RequirementKind): kind is Ticked => kind in tickFields;

const ofKind = ({ requirements }: PrintedContent, kind: RequirementKind): PrintedRequirement[] =>
  requirements.filter((requirement) => requirement.kind === kind);

/** Whether the boxes alone say what a requirement does. */
const saysNoMore = ({
  kind,
  text,
  strictness,
  min,
  max,
  unit,
  options,
  certain,
  subject,
  level,
}: PrintedRequirement): boolean => {
  const names = optionNames[kind] ?? {};
  return (
    text === options.map((code) => names[code] ?? code).join('、') &&
    strictness === 'REQUIRED' &&
    min === null &&
    max === null &&
    unit === null &&
    subject === null &&
    level === null &&
    certain
  );
};

/** The places of the requirements, from 1, where they do not stand in the order of their kinds. */
const requirementPlaces = ({ requirements }: PrintedContent): Map<PrintedRequirement, number> =>
  placesOf(
    requirements,
    requirementKinds.flatMap((kind) => requirements.filter((row) => row.kind === kind)),
  );

/** A requirement with its words; marked where the words name a subject and none is meant. */
const requirementLine = (
  kind: RequirementKind,
  row: PrintedRequirement,
  places: ReadonlyMap<PrintedRequirement, number>,
  hasBoxes = false,
): Line => {
  const place = places.get(row);
  return {
    text: requirementWords(kind, row.text, row, hasBoxes),
    field: `req:${kind}`,
    ...(row.subject === null && requirementSaid(kind, row.text).subject !== null && { isBare: true }),
    ...(place !== undefined && { place }),
  };
};

/** Boxes with the options of a kind, those of its first requirement ticked; below them its words, where these say more. */
export const tickLines = ({ content }: PrintedJob, kind: Ticked): Line[] => {
  const rows = ofKind(content, kind);
  const [first] = rows;
  const names = optionNames[kind] ?? {};
  const ticked = first?.options.filter((code) => code in names) ?? [];
  const isWhole = first !== undefined && ticked.length === first.options.length && ticked.length > 0;
  const places = requirementPlaces(content);
  const place = first && places.get(first);
  const line: Line = { text: boxes(names, isWhole ? ticked : []), field: tickFields[kind] };
  if (rows.length === 1 && first && isWhole && saysNoMore(first))
    return [place === undefined ? line : { ...line, place }];
  return [line, ...rows.map((row, at) => requirementLine(kind, row, places, at === 0 && isWhole))];
};

/** The requirements of some kinds, a line each, kind by kind. */
export const requirementLines = ({ content }: PrintedJob, kinds: readonly RequirementKind[]): Line[] => {
  const places = requirementPlaces(content);
  const lines = kinds.flatMap((kind) =>
    ofKind(content, kind).map((row) => requirementLine(kind, row, places)),
  );
  return lines.map((line) => ({ ...line, isNumbered: lines.length > 1 }));
};

/** A row of the form for requirements: boxes for what is ticked, else lines; a blank one where nothing is asked. */
export const requirementCell = (
  job: PrintedJob,
  kinds: readonly RequirementKind[],
  withBoxes: boolean,
): Line[] => {
  const [kind] = kinds;
  if (withBoxes && kind && kinds.length === 1 && isTicked(kind)) return tickLines(job, kind);
  const lines = requirementLines(job, kinds);
  if (lines.length > 0) return lines;
  const state = job.content.requirements.length > 0 ? undefined : stateOf(job, 'QUALIFICATIONS');
  const stated = statedLines('QUALIFICATIONS', state);
  return stated.length > 0 ? stated : [{ text: '', field: `req:${kind ?? 'OTHER'}`, isUnsaid: true }];
};

/** The kinds of requirements that a job description has. */
export const kindsOf = ({ content }: PrintedJob): RequirementKind[] =>
  requirementKinds.filter((kind) => ofKind(content, kind).length > 0);
