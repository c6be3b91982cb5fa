import type { PartReader } from './unpack.ts';
import { xmlReader } from './xml.ts';

/** What of a workbook its cells are understood by. */
export class Workbook {
  /** The sheets in their order, by the names of their relations. */
  private readonly sheets: { readonly relation: string; readonly isHidden: boolean }[] = [];
  private readonly targets = new Map<string, string>();
  private readonly formats = new Map<number, string>();
  private readonly styles: number[] = [];
  readonly texts: string[] = [];
  /** Whether days are counted from 1904, as old programs of the Macintosh did. */
  isFrom1904 = false;

  /** Reads `xl/workbook.xml`. */
  bookReader(): PartReader {
    return this.attributesReader((name, attributes) => {
      if (name === 'workbookPr') this.isFrom1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      const relation = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1];
      if (name === 'sheet' && relation)
        this.sheets.push({ relation, isHidden: /hidden/i.test(attributes['state'] ?? '') });
    });
  }

  /** Reads `xl/_rels/workbook.xml.rels`. */
  relationReader(): PartReader {
    return this.attributesReader((name, { Id, Target = '' }) => {
      if (name === 'Relationship' && Id)
        this.targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`);
    });
  }

  /** Reads `xl/styles.xml`: which looks of cells are those of days. */
  styleReader(): PartReader {
    let isOfCells = false;
    return this.attributesReader(
      (name, attributes) => {
        if (name === 'numFmt')
          this.formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
        if (name === 'cellXfs') isOfCells = true;
        if (name === 'xf' && isOfCells) this.styles.push(Number(attributes['numFmtId'] ?? 0));
      },
      (name) => {
        if (name === 'cellXfs') isOfCells = false;
      },
    );
  }

  private attributesReader(
    open: (name: string, attributes: Readonly<Record<string, string>>) => void,
    close: (name: string) => void = () => undefined,
  ): PartReader {
    return xmlReader({ open, text: () => undefined, close });
  }

  /** The entry that holds the first sheet that is shown; null where there is none. */
  get firstSheet(): string | null {
    const first = this.sheets.find(({ isHidden }) => !isHidden) ?? this.sheets[0];
    return first ? (this.targets.get(first.relation) ?? null) : null;
  }

  /** Whether a number in the look of a cell stands for a day. */
  isDay(style: number): boolean {
    const format = this.styles[style] ?? 0;
    const code = this.formats.get(format);
    if (code === undefined)
      return (
        (format >= 14 && format <= 22) ||
        (format >= 27 && format <= 36) ||
        (format >= 45 && format <= 47) ||
        (format >= 50 && format <= 58)
      );
    // What is in quotes, brackets or behind a stroke is printed as it stands.
    return /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general/gi, ''));
  }
}
