import type { Row } from './row.ts';

/** What rows say of one record, so that it is not said twice. */
interface Said {
  readonly lines: number[];
  /** What the first of them says. */
  readonly first: string;
  isSame: boolean;
}

/** Finds rows that speak of one record: the later of equal ones, and all that contradict each other. */
export class Doubles {
  private readonly records = new Map<string, Said>();

  /** @param fields what two rows must agree on to be the same. */
  constructor(private readonly fields: readonly string[]) {}

  private saidBy(row: Row): string {
    return JSON.stringify(
      this.fields.map((field) => {
        const value = row.value(field);
        return value === undefined ? 0 : [value];
      }),
    );
  }

  /** Hears a row. @param record the record of which it speaks. */
  hear(row: Row, record: string): void {
    const said = this.records.get(record);
    if (!said) {
      this.records.set(record, { lines: [row.line], first: this.saidBy(row), isSame: true });
      return;
    }
    said.lines.push(row.line);
    said.isSame &&= this.saidBy(row) === said.first;
  }

  /** Whether the row on a line is not the one that counts for its record. */
  isDouble(line: number, record: string): boolean {
    const said = this.records.get(record);
    return said !== undefined && said.lines.length > 1 && (!said.isSame || said.lines[0] !== line);
  }

  /** Fails a row that says again, or otherwise, what another one says; all of them are heard by then. */
  judge(row: Row, record: string): void {
    const { lines = [], isSame = true } = this.records.get(record) ?? {};
    if (!this.isDouble(row.line, record)) return;
    if (isSame) {
      row.fail(null, 'DUPLICATE', {
        zh: `与第 ${lines[0]} 行重复，请删去一行`,
        en: `stands on line ${lines[0]} already; remove one of them`,
      });
      return;
    }
    const elsewhere = lines.filter((line) => line !== row.line).slice(0, 5);
    row.fail(null, 'CONTRADICTS', {
      zh: `与第 ${elsewhere.join('、')} 行是同一条记录，内容却不同，请只留一行`,
      en: `line ${elsewhere.join(', ')} is about the same record and says otherwise; keep one of them`,
    });
  }
}
