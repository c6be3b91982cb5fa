import type { UploadedFile } from '../../../core/upload.ts';
import { sheetLimits } from '../sheet.words.ts';
import { inspectXlsx } from './inspect-xlsx.ts';
import { damaged, tooManyColumns, type RawRow, type SheetRows } from './raw.ts';
import { withSigns } from './shared-texts.ts';
import { unpacked } from './unpack.ts';
import type { Workbook } from './workbook.ts';
import { xmlReader, type XmlListener } from './xml.ts';

const decimals = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 10 });

/** A number as it stands; a staff number that Excel took for one is no 1e+21. */
const figureIn = (text: string): string => {
  const figure = Number(text);
  if (text.trim() === '' || Number.isNaN(figure)) return text;
  return Number.isSafeInteger(figure) ? String(figure) : decimals.format(figure);
};

const DAY_MS = 86_400_000;

/** The day, and the time where there is one, that a workbook counts as so many days. */
const dayIn = (text: string, isFrom1904: boolean): string => {
  const first = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const at = new Date(first + Math.round((Number(text) * DAY_MS) / 1_000) * 1_000);
  if (text.trim() === '' || Number.isNaN(at.getTime())) return text;
  const [day = '', time = ''] = at.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
};

/** The place of a column, from 0, in the name of a cell such as AB12; -1 where it names none. */
const columnIn = (cell: string): number => {
  let place = 0;
  for (const letter of cell.toUpperCase()) {
    const at = letter.charCodeAt(0) - 64;
    if (at < 1 || at > 26) break;
    place = place * 26 + at;
  }
  return place - 1;
};

/** Makes rows of the XML of a sheet. */
class RowListener implements XmlListener {
  /** Rows that are whole, until somebody takes them. */
  ready: RawRow[] = [];
  private line = 0;
  private cells: string[] = [];
  private place = -1;
  private type = '';
  private style = 0;
  private value = '';
  private isValue = false;
  private isInline = false;
  private aside = 0;

  constructor(private readonly book: Workbook) {}

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'row') {
      this.line = Number(attributes['r']) || this.line + 1;
      this.cells = [];
      this.place = -1;
    } else if (name === 'c') {
      const place = columnIn(attributes['r'] ?? '');
      this.place = place < 0 ? this.place + 1 : place;
      this.type = attributes['t'] ?? 'n';
      this.style = Number(attributes['s'] ?? 0);
      this.value = '';
    } else if (name === 'is') this.isInline = true;
    else if (name === 'rPh') this.aside += 1;
    this.isValue = name === 'v' || (name === 't' && this.isInline && this.aside === 0);
  };

  readonly text = (text: string): void => {
    if (this.isValue) this.value += text;
  };

  readonly close = (name: string): void => {
    this.isValue = false;
    if (name === 'is') this.isInline = false;
    else if (name === 'rPh') this.aside -= 1;
    else if (name === 'c') this.put(this.cellText());
    else if (name === 'row' && this.cells.some((cell) => cell.trim() !== ''))
      this.ready.push({ line: this.line, cells: this.cells });
  };

  private cellText(): string {
    const { value, type, style, book } = this;
    switch (type) {
      case 's':
        return book.texts[Number(value)] ?? '';
      case 'b':
        return value === '1' ? '是' : '否';
      case 'n':
        return book.isDay(style) ? dayIn(value, book.isFrom1904) : figureIn(value);
      default:
        return withSigns(value);
    }
  }

  private put(text: string): void {
    if (text === '') return;
    if (this.place >= sheetLimits.columns) throw tooManyColumns(this.place + 1);
    while (this.cells.length < this.place) this.cells.push('');
    this.cells[this.place] = text;
  }
}

async function* rowsIn(file: UploadedFile, book: Workbook): SheetRows {
  const { firstSheet } = book;
  let isFound = false;
  const listener = new RowListener(book);
  const pieces = unpacked(file, (name) => {
    if (name !== firstSheet) return null;
    isFound = true;
    return xmlReader(listener);
  });
  for await (const _ of pieces) {
    if (listener.ready.length === 0) continue;
    yield listener.ready;
    listener.ready = [];
  }
  if (!isFound) throw damaged();
}

/**
 * Opens a workbook. Answers what reads the rows of its first sheet, some at a time. A formula counts as the value that it
 * had when it was saved; a merged cell as its first one.
 *
 * @param start the first bytes of the file.
 * @throws Refusal INVALID; of the sheet itself only while its rows are read
 */
export const openXlsx = async (file: UploadedFile, start: Uint8Array): Promise<() => SheetRows> => {
  const book = await inspectXlsx(file, start);
  return () => rowsIn(file, book);
};
