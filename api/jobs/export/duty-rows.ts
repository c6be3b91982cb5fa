import { chineseOf } from '../import/figures.ts';
import { numberRead } from '../import/form/form-duties.ts';
import { measureWords } from '../import/form/target-words.ts';
import type { FormField } from '../import/form/form-fields.ts';
import { boxes, cell, label } from './lines.ts';
import type { PrintedDuty } from './printed-job.ts';
import type { Line, Part, Row } from './sheet.ts';

const levels = { SUPPORT: '支持', PARTIAL: '部分', FULL: '全责' } as const;

const numberFields = { HEADLINE: 'headlineNumber', TABLE: 'tableNumber', LIST: 'listNumber' } as const;

/** A number as it is printed, with that of the source behind it where it is another; one that only counts says so. */
const numberedLine = (printed: string, sourceNumber: string | null, field: FormField): Line => {
  if (sourceNumber === null) return { text: printed, field, isBare: true };
  return { text: `${printed}${numberRead(printed) === sourceNumber ? '' : `〔原${sourceNumber}〕`}`, field };
};

const rankLine = ({ importanceRank, sourceNumber }: PrintedDuty): Line =>
  numberedLine(String(importanceRank ?? ''), sourceNumber, 'rank');

const numberLine = ({ section, seq, sourceNumber }: PrintedDuty): Line =>
  numberedLine(sourceNumber ?? String(seq), sourceNumber, numberFields[section]);

const statementLines = ({ heading, statement }: PrintedDuty): Line[] => [
  ...(heading === null ? [] : [{ text: heading, field: 'dutyHeading' as const, isStrong: true }]),
  { text: statement, field: 'dutyStatement' },
];

const taskLines = ({ tasks }: PrintedDuty): Line[] =>
  tasks.map((text) => ({ text, field: 'task', isNumbered: true }));

const measureLines = ({ measures }: PrintedDuty): Line[] => {
  const lines = measures.map((measure): Line => ({
    text: measureWords(measure.phrase, measure),
    field: 'measure',
    isNumbered: measures.length > 1,
  }));
  return lines.length > 0 ? lines : [{ text: '', field: 'measure' }];
};

const shareLine = ({ workTimePct }: PrintedDuty): Line => ({
  text: workTimePct === null ? '' : `${workTimePct}%`,
  field: 'share',
});

const levelLine = ({ responsibilityLevel }: PrintedDuty): Line => ({
  text: boxes(levels, responsibilityLevel === null ? [] : [responsibilityLevel]),
  field: 'level',
});

interface Column {
  readonly name: string;
  readonly width: number;
  readonly lines: (duty: PrintedDuty) => readonly Line[];
  readonly isCentred?: boolean;
}

/** What a form calls the columns of its table of duties, and which of them it always has. */
export interface DutyTable {
  readonly title: string;
  readonly number: string;
  readonly duty: string;
  readonly measure: string;
  readonly hasLevel?: boolean;
}

/** A table of duties, one a row. Columns that a form does not have are added where a duty says something there. */
export const dutyTable = (
  { title, number, duty, measure, hasLevel = false }: DutyTable,
  duties: readonly PrintedDuty[],
): Part => {
  const isRanked = duties.some(({ importanceRank }) => importanceRank !== null);
  const columns: Column[] = [
    isRanked
      ? { name: '重要性', width: 9, lines: (own) => [rankLine(own)], isCentred: true }
      : { name: number, width: 9, lines: (own) => [numberLine(own)], isCentred: true },
    { name: duty, width: 0, lines: (own) => [...statementLines(own), ...taskLines(own)] },
    ...(duties.some(({ workTimePct }) => workTimePct !== null)
      ? [
          {
            name: '工作时间百分比',
            width: 12,
            lines: (own: PrintedDuty) => [shareLine(own)],
            isCentred: true,
          },
        ]
      : []),
    ...(hasLevel || duties.some(({ responsibilityLevel }) => responsibilityLevel !== null)
      ? [{ name: '负责程度', width: 13, lines: (own: PrintedDuty) => [levelLine(own)] }]
      : []),
    { name: measure, width: 30, lines: measureLines },
  ];
  const rest = 100 - columns.reduce((sum, { width }) => sum + width, 0);
  return {
    title,
    columns: columns.map(({ width }) => width || rest),
    rows: [
      { isHead: true, cells: columns.map(({ name }) => ({ ...label(name), isCentred: true })) },
      ...duties.map((own) => ({
        cells: columns.map(({ lines, isCentred = false }) => cell(lines(own), { isCentred })),
      })),
    ],
  };
};

/** Headline duties: a list, with everything else that one of them may say behind its statement. */
export const headlines = (title: string, duties: readonly PrintedDuty[]): Part => {
  const isPlain = duties.every(
    ({ measures, workTimePct, responsibilityLevel }) =>
      measures.length === 0 && workTimePct === null && responsibilityLevel === null,
  );
  if (!isPlain) return dutyTable({ title, number: '序号', duty: '职责', measure: '衡量标准' }, duties);
  return {
    title,
    columns: [9, 91],
    rows: duties.map((duty) => ({
      cells: [
        cell([numberLine(duty)], { isCentred: true }),
        cell([...statementLines(duty), ...taskLines(duty)]),
      ],
    })),
  };
};

const field: FormField = 'label';

/** Duties in blocks of rows: the statement with its share of the working time, below it tasks, measures and level. */
export const dutyBlocks = (title: string, duties: readonly PrintedDuty[]): Part => ({
  title,
  columns: [11, 12, 46, 19, 12],
  rows: duties.flatMap((duty): Row[] => {
    const numbered =
      duty.importanceRank === null
        ? numberedLine(
            `职责${wordOf(duty.sourceNumber ?? String(duty.seq))}`,
            duty.sourceNumber,
            numberFields[duty.section],
          )
        : rankLine(duty);
    const below: Row[] = [
      ...(duty.tasks.length > 0
        ? [{ cells: [label('工作任务', 2), cell(taskLines(duty), { span: 3 })] }]
        : []),
      ...(duty.measures.length > 0
        ? [{ cells: [label('衡量标准', 2), cell(measureLines(duty), { span: 3 })] }]
        : []),
      ...(duty.responsibilityLevel === null
        ? []
        : [{ cells: [label('负责程度', 2), cell([levelLine(duty)], { span: 3 })] }]),
    ];
    const first: Row = {
      cells: [
        { lines: [numbered], isLabel: true },
        { lines: [{ text: '职责表述', field }], isLabel: true },
        cell(statementLines(duty)),
        label('工作时间百分比'),
        cell([shareLine(duty)], { isCentred: true }),
      ],
    };
    const rows = [first, ...below];
    return rows.map((row, place) => ({ ...row, isFollowed: place < rows.length - 1 }));
  }),
});

/** 3 as 三; what is no small whole number stays as it is. */
const wordOf = (number: string): string => (/^[1-9]\d?$/.test(number) ? chineseOf(Number(number)) : number);
