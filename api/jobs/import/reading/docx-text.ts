import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { ImportFault } from '../fault.ts';
import { fieldOfStyle, type FormParagraph } from '../form/form-fields.ts';
import type { Numbering } from './docx-numbering.ts';
import { MAX_DEPTH } from './limits.ts';
import { symbolOf } from './symbols.ts';

/** Parts whose text is no text of the document: deleted words, field codes, pinyin above characters, second versions. */
const silent = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:rt',
  'mc:Fallback',
  'w:footnote',
  'w:sectPr',
  'w:comment',
]);

/** A line break within a cell, so that a row stays one line. */
const LINE_IN_CELL = '\u2028';

/**
 * Signs that no text holds (they are no characters of Unicode): around the paragraphs of a form that Remit printed, until
 * the whole text is put together and their places are known.
 */
const [OPENS, NAMED, CLOSES] = ['\uFDD0', '\uFDD1', '\uFDD2'];
const signs = /\uFDD0(\w+)\uFDD1|\uFDD2/g;
const noSigns = /[\uFDD0-\uFDD2]/g;

interface Paragraph {
  text: string;
  style?: string;
  list?: string;
  level?: number;
}

interface Cell {
  paragraphs: string[];
}

interface Table {
  rows: string[];
  cells: string[];
  cell?: Cell;
}

class Writer {
  readonly lines: string[] = [];
  private readonly tables: Table[] = [];
  private readonly numbering: Numbering;
  private paragraph: Paragraph | undefined;
  /** Paragraphs that wait while a text box within them is written. */
  private readonly waiting: (Paragraph | undefined)[] = [];

  constructor(numbering: Numbering) {
    this.numbering = numbering;
  }

  begin(): void {
    this.waiting.push(this.paragraph);
    this.paragraph = { text: '' };
  }

  add(text: string): void {
    if (this.paragraph) this.paragraph.text += text.replaceAll(noSigns, '');
  }

  get own(): Paragraph | undefined {
    return this.paragraph;
  }

  get inTable(): boolean {
    return this.tables.length > 0;
  }

  end(): void {
    const done = this.paragraph;
    this.paragraph = this.waiting.pop();
    if (!done) return;
    const list =
      done.list === undefined
        ? this.numbering.ofStyle(done.style ?? '')
        : { list: done.list, level: done.level ?? 0 };
    const isNumbered = list !== undefined && list.list !== '0' && done.text.trim() !== '';
    const isField = done.style !== undefined && fieldOfStyle(done.style) !== undefined;
    const text = isField ? `${OPENS}${done.style}${NAMED}${done.text}${CLOSES}` : done.text;
    this.write((isNumbered ? this.numbering.next(list.list, list.level) : '') + text);
  }

  private write(text: string): void {
    const cell = this.tables.at(-1)?.cell;
    if (cell) cell.paragraphs.push(text);
    else this.lines.push(text);
  }

  openTable(): void {
    this.tables.push({ rows: [], cells: [] });
  }

  openRow(): void {
    const table = this.tables.at(-1);
    if (table) table.cells = [];
  }

  openCell(): void {
    const table = this.tables.at(-1);
    if (table) table.cell = { paragraphs: [] };
  }

  closeCell(): void {
    const table = this.tables.at(-1);
    if (!table?.cell) return;
    const isNested = this.tables.length > 1;
    const text = table.cell.paragraphs
      .map((each) => each.replaceAll('\t', '  '))
      .join(LINE_IN_CELL)
      .replace(/^[\s\u2028]+|[\s\u2028]+$/g, '');
    table.cells.push(isNested ? text.replaceAll(LINE_IN_CELL, ' ') : text);
    table.cell = undefined;
  }

  closeRow(): void {
    const table = this.tables.at(-1);
    table?.rows.push(table.cells.join(this.tables.length > 1 ? '  ' : '\t'));
  }

  closeTable(): void {
    const table = this.tables.pop();
    for (const row of table?.rows ?? []) this.write(row);
  }
}

const isOn = (value: unknown): boolean => value === undefined || /^(1|true|on)$/.test(String(value));

/** The text of a Word document, and the paragraphs of a form that Remit printed, if it holds one. */
export interface DocumentText {
  readonly text: string;
  readonly paragraphs: readonly FormParagraph[];
}

/** The text without the signs around the paragraphs of a form, and where these stand in it. */
function placed(signed: string): DocumentText {
  const paragraphs: FormParagraph[] = [];
  let text = '';
  let done = 0;
  let open: Omit<FormParagraph, 'to'> | undefined;
  for (const { index, 0: sign, 1: style } of signed.matchAll(signs)) {
    text += signed.slice(done, index);
    done = index + sign.length;
    const field = style === undefined ? undefined : fieldOfStyle(style);
    if (field) open = { ...field, from: text.length };
    else if (open) paragraphs.push({ ...open, to: text.length });
  }
  return { text: text + signed.slice(done), paragraphs };
}

/** The text of a Word document's main part. */
export function documentText(xml: string, numbering: Numbering): DocumentText {
  const writer = new Writer(numbering);
  const parser = new SaxesParser();
  let depth = 0;
  let hidden = 0;
  let font = '';
  let inText = false;
  // A check box prints its own sign instead of the one that stands in its content.
  let box: { sign: string; depth: number } | undefined;
  let ticked: boolean | undefined;

  const open = ({ name, attributes, isSelfClosing }: SaxesTagPlain): void => {
    depth++;
    if (depth > MAX_DEPTH)
      throw new ImportFault({
        zh: '文件中的表格嵌套过深，未予打开',
        en: 'Tables of the file stand in each other too deep; it was not opened',
      });
    if (silent.has(name)) hidden += 1;
    if (hidden > 0) return;
    const value = attributes['w:val'];
    const { own } = writer;
    switch (name) {
      case 'w:p':
        return writer.begin();
      case 'w:pStyle':
        if (own) own.style = String(value);
        return;
      case 'w:numId':
        if (own && own.text === '') own.list = String(value);
        return;
      case 'w:ilvl':
        if (own && own.text === '') own.level = Number(value) || 0;
        return;
      case 'w:r':
        font = '';
        return;
      case 'w:rFonts':
        font = String(attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? '');
        return;
      case 'w:t':
        inText = !isSelfClosing;
        return;
      case 'w:tab':
        if (own && !('w:pos' in attributes)) writer.add(writer.inTable ? '  ' : '\t');
        return;
      case 'w:br':
      case 'w:cr':
        return writer.add(writer.inTable ? LINE_IN_CELL : '\n');
      case 'w:noBreakHyphen':
        return writer.add('-');
      case 'w:sym':
        if (!box)
          writer.add(
            symbolOf(String(attributes['w:font']), Number.parseInt(String(attributes['w:char']), 16)),
          );
        return;
      case 'w14:checkbox':
        box = { sign: '☐', depth };
        return;
      case 'w14:checked':
        if (box) box.sign = isOn(attributes['w14:val']) ? '☑' : '☐';
        return;
      case 'w:sdtContent':
        if (box) {
          writer.add(box.sign);
          box.depth = depth;
        }
        return;
      case 'w:checkBox':
        ticked = false;
        return;
      case 'w:default':
      case 'w:checked':
        if (ticked !== undefined) ticked = isOn(value);
        return;
      case 'w:tbl':
        return writer.openTable();
      case 'w:tr':
        return writer.openRow();
      case 'w:tc':
        return writer.openCell();
    }
  };
  const close = ({ name }: SaxesTagPlain): void => {
    depth--;
    if (silent.has(name)) {
      hidden -= 1;
      return;
    }
    if (hidden > 0) return;
    if (name === 'w:t') inText = false;
    else if (name === 'w:p') writer.end();
    else if (name === 'w:tc') writer.closeCell();
    else if (name === 'w:tr') writer.closeRow();
    else if (name === 'w:tbl') writer.closeTable();
    else if (name === 'w:sdt' && box) box = undefined;
    else if (name === 'w:checkBox' && ticked !== undefined) {
      writer.add(ticked ? '☑' : '☐');
      ticked = undefined;
    }
  };
  parser.on('opentag', open);
  parser.on('closetag', close);
  parser.on('text', (text) => {
    if (!inText || hidden > 0 || box) return;
    writer.add([...text].map((char) => symbolOf(font, char.codePointAt(0) ?? 0)).join(''));
  });
  parser.write(xml).close();
  return placed(writer.lines.join('\n'));
}
