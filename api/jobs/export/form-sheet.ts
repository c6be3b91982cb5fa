import type { PrintedForm, RequirementKind, StatedList } from '../import/form/form-fields.ts';
import { dutyBlocks, dutyTable, headlines } from './duty-rows.ts';
import {
  formOf,
  forms,
  type FormDefinition,
  type FormPart,
  type Labelled,
  type RequirementRow,
} from './forms.ts';
import { basisPart, powersPart } from './list-parts.ts';
import { otherLabels, otherRequirements } from './forms.other.ts';
import { items, kindsOf, requirementCell, stateOf, type Item } from './items.ts';
import {
  cell,
  dayWords,
  label,
  lineOrUnsaid,
  note,
  pairRows,
  statedLines,
  wideRows,
  type Pair,
} from './lines.ts';
import type { PrintedDuty, PrintedJob, Signature } from './printed-job.ts';
import type { FormSheet, Line, Part, Row } from './sheet.ts';

const pairsOf = (job: PrintedJob, labels: readonly Labelled[]): Pair[] =>
  labels.map(([name, item]) => ({ name, lines: items[item](job) }));

const dutiesIn = ({ content }: PrintedJob, section: PrintedDuty['section']): PrintedDuty[] =>
  content.duties.filter((duty) => duty.section === section);

/** The kinds of requirements that each row takes. */
const takenBy = (rows: readonly RequirementRow[], job: PrintedJob): (readonly RequirementKind[])[] => {
  const named = rows.flatMap(([, kinds]) => (kinds === 'rest' ? [] : kinds));
  const rest = kindsOf(job).filter((kind) => !named.includes(kind));
  return rows.map(([, kinds]) => (kinds === 'rest' ? rest : kinds));
};

const requirementsPart = (
  job: PrintedJob,
  { title, rows, hasBoxes }: Extract<FormPart, { part: 'requirements' }>,
): Part => {
  const taken = takenBy(rows, job);
  return {
    title,
    columns: [20, 80],
    rows: rows.map(([name], place) => ({
      cells: [
        label(name),
        cell([
          ...requirementCell(job, taken[place] ?? [], hasBoxes),
          // what breaks off says so at its end
          ...(place === rows.length - 1 && job.content.requirements.length > 0
            ? statedLines('QUALIFICATIONS', stateOf(job, 'QUALIFICATIONS'))
            : []),
        ]),
      ],
    })),
  };
};

/** A list of duties as a part; where the description has none of the list, what it says in its place, if anything. */
const dutiesPart = (
  job: PrintedJob,
  section: PrintedDuty['section'],
  title: string,
  print: (duties: readonly PrintedDuty[]) => Part,
): Part[] => {
  const own = dutiesIn(job, section);
  const stated = statedLines(section, stateOf(job, section));
  const stating = stated.map((line): Row => ({ cells: [cell([line], { span: 2 })] }));
  if (own.length === 0) return stating.length > 0 ? [{ title, columns: [20, 80], rows: stating }] : [];
  const part = print(own);
  const closing = stated.map((line): Row => ({ cells: [cell([line], { span: part.columns.length })] }));
  return [{ ...part, rows: [...part.rows, ...closing] }];
};

const partOf = (job: PrintedJob, part: FormPart): Part[] => {
  switch (part.part) {
    case 'pairs':
      return [{ title: part.title, columns: [18, 32, 18, 32], rows: pairRows(pairsOf(job, part.labels)) }];
    case 'rows':
      return [{ title: part.title, columns: [20, 80], rows: wideRows(pairsOf(job, part.labels)) }];
    case 'headlines':
      return dutiesPart(job, 'HEADLINE', part.title, (own) => headlines(part.title, own));
    case 'duties': {
      const { title } = part.table;
      const print = (own: readonly PrintedDuty[]): Part =>
        part.layout === 'BLOCKS' ? dutyBlocks(title, own) : dutyTable(part.table, own);
      return [...dutiesPart(job, 'TABLE', title, print), ...dutiesPart(job, 'LIST', title, print)];
    }
    case 'powers':
      return [powersPart(job, part.title)];
    case 'requirements':
      return [requirementsPart(job, part)];
    case 'basis':
      return [basisPart(job, part.title)];
  }
};

/** What a form has no place for: it goes to a closing part, so that no form loses anything of a description. */
const otherParts = (job: PrintedJob, { parts }: FormDefinition): Part[] => {
  const printed = new Set<Item>(
    parts.flatMap((part) => ('labels' in part ? part.labels.map(([, item]) => item) : [])),
  );
  // A label that the source has, if only with a blank behind it, is kept; one of which nothing is known need not be.
  const said = pairsOf(
    job,
    otherLabels.filter(([, item]) => !printed.has(item)),
  ).filter(({ lines }) => lines.some(({ isUnsaid = false }) => !isUnsaid));
  const requirements = parts.find((part) => part.part === 'requirements');
  const rows = requirements?.rows ?? [];
  const taken = new Set(takenBy(rows, job).flat());
  const asked = otherRequirements.flatMap(([name, kinds]): Pair[] => {
    if (kinds === 'rest' || kinds.every((kind) => taken.has(kind) || !kindsOf(job).includes(kind))) return [];
    return [{ name, lines: requirementCell(job, kinds, false) }];
  });
  const has = (name: FormPart['part']): boolean => parts.some(({ part }) => part === name);
  const says = (list: StatedList, lines: number): boolean =>
    lines > 0 || statedLines(list, stateOf(job, list)).length > 0;
  const rowsOf = wideRows([...said, ...asked]);
  return [
    ...(has('headlines')
      ? []
      : dutiesPart(job, 'HEADLINE', '其他：主要职责', (own) => headlines('其他：主要职责', own))),
    ...(has('powers') || !says('AUTHORITIES', job.content.powers.length)
      ? []
      : [powersPart(job, '其他：权限范围')]),
    ...(has('basis') || !says('BASIS', job.content.basisDocuments.length)
      ? []
      : [basisPart(job, '其他：职位依据')]),
    ...(rowsOf.length > 0 ? [{ title: '其他', columns: [20, 80], rows: rowsOf }] : []),
  ];
};

const signed = (name: 'writer' | 'reviewer' | 'approver', signature: Signature | null): Line[] => [
  { text: signature?.name ?? '', field: name },
  ...(signature?.on ? [note(dayWords(signature.on))] : []),
];

const signOff = ({ writer, reviewer, approver, content, version, effectiveFrom }: PrintedJob): Part => {
  const rows: Row[] = [
    {
      cells: [
        label('编写'),
        cell(signed('writer', writer)),
        label('审核'),
        cell(signed('reviewer', reviewer)),
        label('批准'),
        cell(signed('approver', approver)),
      ],
      isFollowed: true,
    },
    {
      cells: [
        label('编制日期'),
        cell(lineOrUnsaid(content.compiledOn === null ? null : dayWords(content.compiledOn), 'compiledOn')),
        label('版本'),
        cell([note(`第 ${version} 版`)]),
        label('生效日期'),
        cell([note(effectiveFrom === null ? '' : dayWords(effectiveFrom))]),
      ],
    },
  ];
  return { title: null, columns: [13, 20, 13, 20, 13, 21], rows };
};

const warnings: Readonly<Record<PrintedJob['state'], string | null>> = {
  DRAFT: '草稿，未经审核和批准',
  SUBMITTED: '送审稿，未经批准',
  REVIEWED: '已审核，未经批准',
  RETURNED: '已退回，未经批准',
  DISCARDED: '已作废',
  APPROVED: null,
  SUPERSEDED: '已失效，由新版本取代',
};

const validityOf = ({ version, state, effectiveFrom, effectiveTo }: PrintedJob): string => {
  const number = `第 ${version} 版`;
  if ((state !== 'APPROVED' && state !== 'SUPERSEDED') || effectiveFrom === null) return number;
  const end = effectiveTo === null ? '' : `，至 ${dayWords(effectiveTo)}止（不含当日）`;
  return `${number}　${dayWords(effectiveFrom)}起生效${end}`;
};

/**
 * A job description on one of the three forms: what the form has a place for in its order, whatever else it says in a
 * closing part, and who signed. Pure.
 *
 * @param today the day of printing: what is approved for a later day says so.
 */
export const formSheet = (
  job: PrintedJob,
  form: PrintedForm = formOf[job.variant],
  today = '',
): FormSheet => {
  const definition = forms[form];
  const { post, state, effectiveFrom } = job;
  const isAhead = state === 'APPROVED' && effectiveFrom !== null && effectiveFrom > today && today !== '';
  return {
    form,
    variant: form === formOf[job.variant] ? job.variant : form,
    title: definition.title,
    subject: post.title,
    code: post.code.value,
    validity: validityOf(job),
    openQuestions: job.openQuestions,
    warning: isAhead ? `已批准，${dayWords(effectiveFrom)}起生效` : warnings[state],
    parts: [
      ...definition.parts.flatMap((part) => partOf(job, part)),
      ...otherParts(job, definition),
      signOff(job),
    ].filter(({ rows }) => rows.length > 0),
  };
};
