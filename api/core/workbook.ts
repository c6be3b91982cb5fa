import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A day in a cell, as `YYYY-MM-DD`: programs count with it, and show it in the way of their country. */
export interface DayCell {
  readonly day: string;
}

/** What a cell holds: a text as it stands, a figure, a day, or nothing. */
export type WorkbookCell = string | number | DayCell | null;

/** A column of a workbook that is written. */
export interface WorkbookColumn {
  readonly heading: string;
  /** What may stand in it, where that is a closed list: offered in a drop-down. */
  readonly choices?: readonly string[] | undefined;
  /** In characters. */
  readonly width: number;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The looks of a cell, by their places in the list of styles below. */
const looks = { text: 0, heading: 1, figure: 2, day: 3 } as const;

const font = (bold: string): string => `<font>${bold}<sz val="11"/><name val="等线"/></font>`;
const look = (format: number, bold: 0 | 1, align: string): string =>
  `<xf numFmtId="${format}" fontId="${bold}" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" ${align}/></xf>`;

const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  // Texts have the format of text, so that no program makes figures or dates of codes.
  'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="4">${look(49, 0, 'wrapText="1"')}${look(49, 1, 'wrapText="1"')}${look(1, 0, '')}${look(164, 0, '')}</cellXfs></styleSheet>`,
};

/** The most characters that a cell of a workbook takes. */
const MOST = 32_767;

// oxlint-disable-next-line no-control-regex -- XML knows none of these
const unknown = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escaped = (text: string): string =>
  (text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text)
    .replace(unknown, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The letters of a column, from 0: A, B … Z, AA … */
const lettersOf = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : lettersOf(Math.floor(at / 26) - 1) + lettersOf(at % 26);

/** Workbooks count days from the end of 1899. */
const serialOf = (day: string): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);

const cellXml = (cell: WorkbookCell, at: string, isHeading: boolean): string => {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}" s="${looks.figure}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `<c r="${at}" s="${looks.day}"><v>${serialOf(cell.day)}</v></c>`;
  const style = isHeading ? looks.heading : looks.text;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
};

const rowXml = (cells: readonly WorkbookCell[], line: number, isHeading = false): string =>
  `<row r="${line}">${cells.map((cell, at) => cellXml(cell, `${lettersOf(at)}${line}`, isHeading)).join('')}</row>`;

/** The drop-downs of a sheet that is to be filled in. A list longer than 255 characters is not taken by the programs. */
const choicesXml = (columns: readonly WorkbookColumn[]): string => {
  const rules = columns.flatMap(({ choices = [] }, at) => {
    const list = choices.join(',');
    if (list === '' || list.length > 255) return [];
    const cells = `${lettersOf(at)}2:${lettersOf(at)}10000`;
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${cells}"><formula1>"${escaped(list)}"</formula1></dataValidation>`,
    ];
  });
  return rules.length === 0
    ? ''
    : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
};

/**
 * Writes rows as a workbook (.xlsx) with one sheet, piece by piece: of a sheet of any length only some rows are ever in
 * memory. Texts stay texts, whatever they begin with, so nothing is run as a formula; the headings stay in sight.
 */
export async function* workbookOf(
  name: string,
  columns: readonly WorkbookColumn[],
  rows: AsyncIterable<readonly (readonly WorkbookCell[])[]>,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let failed: Error | null = null;
  const zip = new Zip((error, data) => {
    if (error) failed = error;
    else ready.push(data);
  });
  const taken = function* (): Generator<Uint8Array> {
    if (failed) throw failed;
    const pieces = ready;
    ready = [];
    yield* pieces;
  };
  const workbook = `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  for (const [path, text] of Object.entries({ ...parts, 'xl/workbook.xml': workbook })) {
    const part = new ZipPassThrough(path);
    zip.add(part);
    part.push(strToU8(head + text), true);
  }
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
  zip.add(sheet);
  const widths = columns.map(
    ({ width }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${looks.text}" customWidth="1"/>`,
  );
  const headings = rowXml(
    columns.map(({ heading }) => heading),
    1,
    true,
  );
  const panes =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  sheet.push(
    strToU8(
      `${head}<worksheet xmlns="${main}">${panes}<cols>${widths.join('')}</cols><sheetData>${headings}`,
    ),
  );
  let line = 1;
  for await (const some of rows) {
    sheet.push(strToU8(some.map((cells) => rowXml(cells, (line += 1))).join('')));
    yield* taken();
  }
  const last = `${lettersOf(columns.length - 1)}${line}`;
  sheet.push(strToU8(`</sheetData><autoFilter ref="A1:${last}"/>${choicesXml(columns)}</worksheet>`), true);
  zip.end();
  yield* taken();
}
