import type { Bilingual } from '../../core/bilingual.ts';
import type { Question, Text } from './extracted.ts';
import { placeOf, type Passage, type Span } from './passage.ts';

/** A text that the form does not have. */
export const absent = (): Text => ({ state: 'ABSENT', value: null, from: 0, to: 0, certain: true });

const NONE = /^[（(【]?\s*(?:无|暂无|没有|暂时没有|无此项|NONE|None|none)\s*[）)】]?[。.]?$/;
const NOTHING = /^[\s/\\—–\-_.…·*×~、，,。；;:：|（）()【】]*$/;

/** A value in one line: what was broken over lines stands together again, single spaces between words stay. */
export function tidy(written: string): string {
  return written
    .replaceAll(/[ ]*[\n\t\v]+[ ]*/g, (gap, place: number) => {
      const before = written[place - 1] ?? '';
      const behind = written[place + gap.length] ?? '';
      return /[A-Za-z0-9]/.test(before) && /[A-Za-z0-9]/.test(behind) ? ' ' : '';
    })
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ ?([，。；：、！？（）《》“”]) ?/g, '$1')
    .trim();
}

const leading = /^[\s:：、，,；;。.．·|]+/;
const trailing = /[\s:：、，,；;|]+$/;

/** A line of its own behind the last sentence that is the foot of a page, or who issued the paper, and nothing of the text. */
const runningFoot =
  /[。；;！!](\s*\n\s*[^\n\t\v。；，,：:、]{2,24}(?:公司|集团|中心|局|厂|银行|医院|学校|委员会|文件|说明书|手册|保密|机密)\s*)$/;

/** A clean text that is being read, with what has found its place, and what HR must be asked. */
export class Sheet {
  readonly passage: Passage;
  readonly source: string;
  readonly questions: Question[] = [];
  private readonly taken: Uint8Array;

  /** Sheets of one file share `taken`: what one of its job descriptions has used is no remainder of another. */
  constructor(passage: Passage, source: string, taken = new Uint8Array(passage.text.length)) {
    this.passage = passage;
    this.source = source;
    this.taken = taken;
  }

  get text(): string {
    return this.passage.text;
  }

  slice({ from, to }: Span): string {
    return this.passage.text.slice(from, to);
  }

  /** Notes that a stretch has found its place. */
  take({ from, to }: Span): void {
    this.taken.fill(1, from, to);
  }

  place(span: Span): Span {
    return placeOf(this.passage, span);
  }

  /** The stretch without the spaces and separators around it. */
  trimmed({ from, to }: Span): Span {
    const text = this.passage.text.slice(from, to);
    const start = leading.exec(text)?.[0].length ?? 0;
    // A number alone on the last line is a page's; so is one far behind the text.
    const page =
      /(?<=[。；;\p{Script=Han}）)%]\s*)\n[\s\-–—]*\d{1,3}[\s\-–—]*$|(?<=[\p{Script=Han}%。；]) {3,}\d{1,2}\s*$/u.exec(
        text,
      )?.[0].length ?? 0;
    const foot = page + (runningFoot.exec(text.slice(start, text.length - page))?.[1]?.length ?? 0);
    const rest = text.slice(start, text.length - foot);
    const end = foot + (trailing.exec(rest)?.[0].length ?? 0);
    return { from: from + start, to: Math.max(from + start, to - end) };
  }

  /** Reads a stretch as one text; `cuts` are numbers that fell into it. The whole stretch has found its place then. */
  read(span: Span, { cuts = [], certain = true }: { cuts?: readonly Span[]; certain?: boolean } = {}): Text {
    this.take(span);
    const own = this.trimmed(span);
    let written = '';
    let done = own.from;
    for (const cut of [...cuts, ...this.pageNumbers(own)].toSorted((a, b) => a.from - b.from)) {
      if (cut.from < done) continue;
      if (cut.to <= own.from || cut.from >= own.to) continue;
      written += this.passage.text.slice(done, cut.from);
      done = cut.to;
    }
    written += this.passage.text.slice(done, own.to);
    const place = this.place(own);
    const value = tidy(written);
    if (NONE.test(value)) return { state: 'NONE', value: null, ...place, certain };
    if (NOTHING.test(value))
      return { state: 'BLANK', value: null, from: place.from, to: place.from, certain };
    const raw = this.source.slice(place.from, place.to);
    const isCut =
      /(?:\.{3,}|…+)$/.test(value) ||
      (/[（(《“][^）)》”]*$/.test(value.slice(-30)) && own.to >= this.passage.text.trimEnd().length);
    return {
      state: isCut ? 'TRUNCATED' : 'VALUE',
      value,
      ...(raw === value ? {} : { raw }),
      ...place,
      certain,
    };
  }

  /** Numbers of pages that stand on lines of their own between two lines of a text. */
  private pageNumbers({ from, to }: Span): Span[] {
    return [...this.passage.text.slice(from, to).matchAll(/(?<=\n)[ \-–—]*\d{1,3}[ \-–—]*(?=\n)/g)].map(
      ({ index, 0: written }) => ({ from: from + index, to: from + index + written.length }),
    );
  }

  ask(field: string, why: Bilingual, span: Span): void {
    this.questions.push({ field, why, ...this.place(span) });
  }

  /** What of the stretches has found no place, line by line. */
  remainderOf(spans: readonly Span[]): { text: string; from: number; to: number }[] {
    const found: { text: string; from: number; to: number }[] = [];
    for (const { from, to } of spans)
      for (let start = from; start < to; start++) {
        if (this.taken[start] === 1 || this.passage.text[start] === '\n') continue;
        let end = start;
        while (end < to && this.taken[end] !== 1 && this.passage.text[end] !== '\n') end++;
        const text = this.passage.text.slice(start, end);
        if (/[\p{L}\p{N}\p{S}]/u.test(text)) {
          const own = this.trimmed({ from: start, to: end });
          found.push({ text: tidy(this.slice(own)), ...this.place(own) });
        }
        start = end;
      }
    return found;
  }
}
