import { NOTHING } from '../import/form/form-texts.ts';
import { basisKinds, powerKinds } from '../import/form/kind-names.ts';
import { powerWords } from '../import/form/power-words.ts';
import type { PrintedForm, RequirementKind } from '../import/form/form-fields.ts';
import { dutyBlocks, dutyTable, headlines } from './duty-rows.ts';
import {
  formOf,
  forms,
  type FormDefinition,
  type FormPart,
  type Labelled,
  type RequirementRow,
} from './forms.ts';
import { otherLabels, otherRequirements } from './forms.other.ts';
import { items, kindsOf, requirementCell, stateOf, type Item } from './items.ts';
import { cell, dayWords, label, lineOrUnsaid, note, pairRows, wideRows, type Pair } from './lines.ts';
import type { PrintedDuty, PrintedJob, Signature } from './printed-job.ts';
import type { FormSheet, Line, Part, Row } from './sheet.ts';

const pairsOf = (job: PrintedJob, labels: readonly Labelled[]): Pair[] =>
  labels.map(([name, item]) => ({ name, lines: items[item](job) }));

const dutiesIn = ({ content }: PrintedJob, section: PrintedDuty['section']): PrintedDuty[] =>
  content.duties.filter((duty) => duty.section === section);

const powersPart = (job: PrintedJob, title: string): Part => {
  const { content } = job;
  const nothing = note(stateOf(job, 'AUTHORITIES') === 'NONE' ? NOTHING : '');
  return {
    title,
    columns: [24, 76],
    rows: [
      { isHead: true, cells: [label('权限类别'), label('内容及范围')] },
      ...content.powers.map(({ kind, text, condition, conditionText, moneyLimitMinor }) => ({
        cells: [
          cell([{ text: powerKinds[kind], field: 'powerKind' }]),
          cell([
            {
              text: powerWords(text, {
                isLeaderOnly: condition === 'TEAM_LEADER_ONLY',
                condition: conditionText,
                moneyLimitMinor,
              }),
              field: 'power',
            },
          ]),
        ],
      })),
      ...(content.powers.length === 0 ? [{ cells: [cell([nothing]), cell([nothing])] }] : []),
    ],
  };
};

const basisPart = (job: PrintedJob, title: string): Part => {
  const { content } = job;
  const nothing = note(stateOf(job, 'BASIS') === 'NONE' ? NOTHING : '');
  return {
    title,
    columns: [14, 36, 16, 18, 16],
    rows: [
      {
        isHead: true,
        cells: [label('依据类别'), label('文件名称'), label('发文日期'), label('发文部门'), label('文号')],
      },
      ...content.basisDocuments.map(({ kind, name, issuedOn, issuedBy, number }) => ({
        cells: [
          cell([{ text: basisKinds[kind], field: 'basisKind' }]),
          cell([{ text: name, field: 'basisName' }]),
          cell([{ text: issuedOn ?? '', field: 'basisDay' }]),
          cell([{ text: issuedBy ?? '', field: 'basisDept' }]),
          cell([{ text: number ?? '', field: 'basisNumber' }]),
        ],
      })),
      ...(content.basisDocuments.length === 0
        ? [{ cells: Array.from({ length: 5 }, () => cell([nothing])) }]
        : []),
    ],
  };
};

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
      cells: [label(name), cell(requirementCell(job, taken[place] ?? [], hasBoxes))],
    })),
  };
};

const partOf = (job: PrintedJob, part: FormPart): Part[] => {
  switch (part.part) {
    case 'pairs':
      return [{ title: part.title, columns: [18, 32, 18, 32], rows: pairRows(pairsOf(job, part.labels)) }];
    case 'rows':
      return [{ title: part.title, columns: [20, 80], rows: wideRows(pairsOf(job, part.labels)) }];
    case 'headlines': {
      const own = dutiesIn(job, 'HEADLINE');
      return own.length > 0 ? [headlines(part.title, own)] : [];
    }
    case 'duties': {
      const print = (own: readonly PrintedDuty[]): Part =>
        part.layout === 'BLOCKS' ? dutyBlocks(part.table.title, own) : dutyTable(part.table, own);
      const lists = [dutiesIn(job, 'TABLE'), dutiesIn(job, 'LIST')].filter((own) => own.length > 0);
      return lists.map(print);
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
  const rowsOf = wideRows([...said, ...asked]);
  return [
    ...(has('headlines') || dutiesIn(job, 'HEADLINE').length === 0
      ? []
      : [headlines('其他：主要职责', dutiesIn(job, 'HEADLINE'))]),
    ...(has('powers') || job.content.powers.length === 0 ? [] : [powersPart(job, '其他：权限范围')]),
    ...(has('basis') || job.content.basisDocuments.length === 0 ? [] : [basisPart(job, '其他：职位依据')]),
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
    title: definition.title,
    subject: post.title,
    code: post.code.value,
    validity: validityOf(job),
    warning: isAhead ? `已批准，${dayWords(effectiveFrom)}起生效` : warnings[state],
    parts: [
      ...definition.parts.flatMap((part) => partOf(job, part)),
      ...otherParts(job, definition),
      signOff(job),
    ].filter(({ rows }) => rows.length > 0),
  };
};
