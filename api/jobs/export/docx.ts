import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  LevelSuffix,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IParagraphStyleOptions,
} from 'docx';
import { styleOf, type FormField } from '../import/form/form-fields.ts';
import type { Cell, FormSheet, Line, Part, Row } from './sheet.ts';

/** A4 in twentieths of a point, and what is left of it between the margins. */
const page = { width: 11_906, height: 16_838, margin: 1_134, header: 567 } as const;
const usable = page.width - 2 * page.margin;

const [song, hei] = [
  { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' },
  { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', cs: 'Arial' },
];

/** Sizes in half points. */
const size = { title: 36, part: 24, text: 21, small: 18 } as const;
const grey = 'EFEFEF';
const red = 'C00000';

const styleFor = (field: FormField, id: string): IParagraphStyleOptions => ({
  id,
  name: id.replace(/^Remit/, 'Remit '),
  basedOn: 'Normal',
  quickFormat: false,
  ...(field === 'label' && { run: { font: hei } }),
  ...(field.startsWith('form:') && {
    paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 80 } },
    run: { font: hei, size: size.title, characterSpacing: 60 },
  }),
});

/** The style of the title of a form; it says of what kind the source is, where that has no form of its own. */
const titleStyle = ({ form, variant }: FormSheet): string =>
  styleOf(`form:${form}`, variant === form ? {} : { variant });

/** The styles of all paragraphs of a form, each once. */
const stylesOf = (sheet: FormSheet): IParagraphStyleOptions[] => {
  const lines = sheet.parts.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap(({ lines: own }) => own)),
  );
  const fields = new Map<string, FormField>([
    [titleStyle(sheet), `form:${sheet.form}`],
    ...(['label', 'warning', 'unsettled'] as const).map((field) => [styleOf(field), field] as const),
    ...lines.map((line) => [styleOf(line.field, line), line.field] as const),
  ]);
  return [...fields].map(([id, field]) => styleFor(field, id));
};

/** What XML cannot hold, in the rare text that has it. */
// oxlint-disable-next-line no-control-regex -- control characters are what is taken out
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufdd0-\ufdef\ufffe\uffff]/g;
const printable = (text: string): string => text.replaceAll(unprintable, '').replaceAll('\t', ' ');

/** The runs of a text: a break of the line within it stays one. */
const runsOf = (text: string, isStrong = false): TextRun[] =>
  printable(text)
    .split(/\r\n|[\n\r\u2028]/)
    .map((words, place) => new TextRun({ text: words, bold: isStrong, ...(place > 0 && { break: 1 }) }));

/** Which list numbers a paragraph: each cell counts for itself. */
interface Counting {
  next: number;
}

const paragraphOf = (
  line: Line,
  { isCentred = false, instance, keeps }: { isCentred?: boolean; instance: number; keeps: boolean },
): Paragraph =>
  new Paragraph({
    style: styleOf(line.field, line),
    children: runsOf(line.text, line.isStrong),
    keepNext: keeps,
    ...(isCentred && { alignment: AlignmentType.CENTER }),
    ...(line.isNumbered && { numbering: { reference: 'items', level: 0, instance } }),
  });

const widthOf = (columns: readonly number[], from: number, span: number): number =>
  Math.round((columns.slice(from, from + span).reduce((sum, width) => sum + width, 0) * usable) / 100);

const cellOf = (
  { lines, span = 1, isLabel = false, isCentred = false }: Cell,
  width: number,
  { counting, keeps }: { counting: Counting; keeps: boolean },
): TableCell => {
  counting.next += 1;
  const instance = counting.next;
  return new TableCell({
    columnSpan: span,
    width: { size: width, type: WidthType.DXA },
    // What is short stands beside its label; what is long begins where its neighbours do.
    verticalAlign:
      isLabel || isCentred || (lines.length === 1 && (lines[0]?.text.length ?? 0) <= 30)
        ? VerticalAlign.CENTER
        : VerticalAlign.TOP,
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(isLabel && { shading: { fill: grey, color: 'auto' } }),
    children: lines.map((line) => paragraphOf(line, { isCentred, instance, keeps })),
  });
};

const rowOf = (
  { cells, isHead = false, isFollowed = false }: Row,
  columns: readonly number[],
  counting: Counting,
) => {
  let from = 0;
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map((each) => {
      const width = widthOf(columns, from, each.span ?? 1);
      from += each.span ?? 1;
      return cellOf(each, width, { counting, keeps: isHead || isFollowed });
    }),
  });
};

const partOf = ({ title, columns, rows }: Part, counting: Counting): (Paragraph | Table)[] => [
  // Two tables without a paragraph between them would be one.
  new Paragraph({
    style: styleOf('label'),
    keepNext: true,
    spacing:
      title === null ? { before: 0, after: 0, line: 120, lineRule: 'exact' } : { before: 160, after: 60 },
    children: title === null ? [] : [new TextRun({ text: title, bold: true, size: size.part })],
  }),
  new Table({
    width: { size: usable, type: WidthType.DXA },
    columnWidths: columns.map((_, place) => widthOf(columns, place, 1)),
    layout: TableLayoutType.FIXED,
    rows: rows.map((row) => rowOf(row, columns, counting)),
  }),
];

const pageWords = (before: string, number: string, after: string): (string | TextRun)[] => [
  new TextRun({ text: before, size: size.small }),
  new TextRun({ children: [number], size: size.small }),
  new TextRun({ text: after, size: size.small }),
];

const headOf = ({ title, subject, code, warning }: FormSheet): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        border: { bottom: { style: 'single', size: 4, color: '999999', space: 2 } },
        children: [
          ...(warning === null
            ? []
            : [new TextRun({ text: `【${warning}】　`, size: size.small, color: red, bold: true })]),
          new TextRun({
            text: printable([title, subject, code ?? ''].filter(Boolean).join('　')),
            size: size.small,
          }),
        ],
      }),
    ],
  });

const footOf = ({ validity }: FormSheet): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ text: `${validity}　　`, size: size.small }),
          ...(pageWords('第 ', PageNumber.CURRENT, ' 页') as TextRun[]),
          ...(pageWords('　共 ', PageNumber.TOTAL_PAGES, ' 页') as TextRun[]),
        ],
      }),
    ],
  });

const warningOf = (warning: string, field: 'warning' | 'unsettled'): Paragraph =>
  new Paragraph({
    style: styleOf(field),
    alignment: AlignmentType.CENTER,
    spacing: { after: 80 },
    border: Object.fromEntries(
      ['top', 'bottom', 'left', 'right'].map((side) => [
        side,
        { style: 'single', size: 8, color: red, space: 3 },
      ]),
    ),
    children: [new TextRun({ text: warning, color: red, bold: true, font: hei })],
  });

/**
 * A form as a Word file on A4: its tables, boxes and numbers as people know them, and each paragraph in a style that says
 * what it holds, by which the importer reads it again. Rows are not torn by pages, names of columns stand on each.
 */
export const wordFile = async (sheet: FormSheet): Promise<Uint8Array> => {
  const counting: Counting = { next: 0 };
  const { title, subject, warning, openQuestions, parts } = sheet;
  const document = new Document({
    title: `${title}　${printable(subject)}`,
    creator: 'Remit',
    styles: {
      default: {
        document: { run: { font: song, size: size.text, language: { eastAsia: 'zh-CN', value: 'zh-CN' } } },
      },
      paragraphStyles: stylesOf(sheet),
    },
    numbering: {
      config: [
        {
          reference: 'items',
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1、',
              alignment: AlignmentType.LEFT,
              suffix: LevelSuffix.NOTHING,
              style: { paragraph: { indent: { left: 0, hanging: 0 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.margin,
              bottom: page.margin,
              left: page.margin,
              right: page.margin,
              header: page.header,
              footer: page.header,
            },
          },
        },
        headers: { default: headOf(sheet) },
        footers: { default: footOf(sheet) },
        children: [
          new Paragraph({ style: titleStyle(sheet), children: [new TextRun(title)] }),
          ...(warning === null ? [] : [warningOf(warning, 'warning')]),
          ...(openQuestions === 0 ? [] : [warningOf(`有 ${openQuestions} 个问题待确认`, 'unsettled')]),
          ...parts.flatMap((part) => partOf(part, counting)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
};
