import { basisKinds, powerKinds } from '../import/form/kind-names.ts';
import { powerWords } from '../import/form/power-words.ts';
import type { FormField, StatedList } from '../import/form/form-fields.ts';
import { stateOf } from './items.ts';
import { cell, label, statedLines } from './lines.ts';
import type { PrintedJob } from './printed-job.ts';
import type { Line, Part, Row } from './sheet.ts';

/** A row for what is said of a list as a whole, in place of its lines or behind them; a blank one where it has neither. */
const closingRow = (
  job: PrintedJob,
  list: StatedList,
  hasLines: boolean,
  fields: readonly FormField[],
): Row[] => {
  const stated = statedLines(list, stateOf(job, list));
  if (stated.length === 0 && hasLines) return [];
  const unsaid = (field: FormField): Line => ({ text: '', field, isUnsaid: true });
  return [
    {
      cells: fields.map((field, place) =>
        cell(place === fields.length - 1 && stated.length > 0 ? stated : [unsaid(field)]),
      ),
    },
  ];
};

/** What the post may decide, a power a row. */
export const powersPart = (job: PrintedJob, title: string): Part => {
  const { content } = job;
  return {
    title,
    columns: [24, 76],
    rows: [
      { isHead: true, cells: [label('权限类别'), label('内容及范围')] },
      ...content.powers.map(({ kind, text, condition, conditionText, ...limits }) => ({
        cells: [
          cell([{ text: powerKinds[kind], field: 'powerKind' }]),
          cell([
            {
              text: powerWords(text, {
                holders: condition,
                condition: conditionText,
                ...limits,
              }),
              field: 'power',
            },
          ]),
        ],
      })),
      ...closingRow(job, 'AUTHORITIES', content.powers.length > 0, ['powerKind', 'power']),
    ],
  };
};

/** The documents on which the description stands, one a row. */
export const basisPart = (job: PrintedJob, title: string): Part => {
  const { content } = job;
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
      ...closingRow(job, 'BASIS', content.basisDocuments.length > 0, [
        'basisKind',
        'basisName',
        'basisDay',
        'basisDept',
        'basisNumber',
      ]),
    ],
  };
};
