import { labelNamed } from './grammar/labels.ts';
import { isPostName } from './grammar/posts.ts';
import { behindNumber, linesOf, namedHeads } from './heads.ts';
import { markerAt } from './numbering.ts';
import type { Span } from './passage.ts';

const ruleTitle =
  /^[^\n。；，,:：]{2,28}(?:管理办法|管理规定|管理制度|管理规范|处理办法|处理规定|工作制度|服务规范|岗位标准|管理标准|考核标准|工作标准|制度|办法|规定|规则|细则|条例|方案|章程)(?:[（(][^）)\n]{0,12}[）)])?$/;
const ruleBegin = /^\s*(?:第\s*[一1]\s*[章条节]|[一1]\s*[、.．]|总\s*则|为|目\s*的)/;
const dutyLine =
  /^\s*【?\s*(?:岗位|工作|主要|职位)?(?:工作)?职责\s*】?\s*[:：]?\s*$|^\s*【?\s*(?:岗位|工作|主要|职位)职责\s*[:：]/;

/** A line with what is written on it. */
export interface Line extends Span {
  readonly written: string;
  readonly isNumbered: boolean;
}

/** The lines of a text on which something is written. */
export function linesIn(text: string): Line[] {
  return [...linesOf(text, { from: 0, to: text.length })]
    .map((line) => ({
      ...line,
      written: text.slice(line.from, line.to).trim(),
      isNumbered: behindNumber(text, line.from).at > line.from + 1,
    }))
    .filter(({ written }) => written !== '');
}

/** Titles of regulations, and short lines above a numbering that begins anew where the one before had run on. */
export function* ruleStarts(lines: readonly Line[], text: string): Generator<number> {
  let run = 0;
  for (const [place, line] of lines.entries()) {
    const next = lines[place + 1];
    const marker = markerAt(text, line.from + (text.slice(line.from).match(/^[ \t]*/)?.[0].length ?? 0));
    const isHigh =
      marker !== undefined &&
      (marker.style === 'CN' || marker.style === 'ARTICLE' || marker.style === 'CHAPTER');
    if (isHigh) run = marker.number ?? run;
    if (line.isNumbered || line.written.length > 30 || !next) continue;
    if (
      ruleTitle.test(line.written) &&
      !/\s/.test(line.written) &&
      !labelNamed(line.written) &&
      ruleBegin.test(next.written)
    )
      yield line.from;
    else if (
      run > 1 &&
      /^\s*(?:一\s*[、.．]|第一[章条])/.test(next.written) &&
      !/[。；，：:]/.test(line.written)
    )
      yield line.from;
  }
}

const cry = /(?:急|热|诚|高薪诚?|现)?(?:聘|招)(?:聘)?/;
const conditions = /(?:招聘|任职|录用|聘用|上岗)(?:条件|要求|标准)$/;

/** Whether a line opens a post by what stands below it: its duties, or numbered posts with what each asks for. */
function opensPost(line: string, next: string): boolean {
  if (dutyLine.test(next)) return isPostName(line) || (line.length <= 40 && cry.test(line));
  return (
    line.length <= 24 &&
    conditions.test(line) &&
    isPostName(next.replace(/^\s*(?:\d{1,2}|[一二三四五六七八九十])[、.．]\s*/, ''))
  );
}

/** Lines that may open a document in a file of many: 投诉专员岗位职责, or a post's name above 岗位职责. */
export function* postStarts(
  lines: readonly Line[],
  text: string,
): Generator<{ at: number; name: string; isOwn?: boolean }> {
  for (const line of lines)
    if (
      !line.isNumbered &&
      /(?:职责|说明书|要求)\s*[（(][^）)\n]{0,6}(?:\d|[一二三四五六七八九十])+\s*篇[^）)\n]{0,4}[）)]\s*$/.test(
        line.written,
      )
    )
      yield { at: line.from, name: line.written };
  for (const head of namedHeads(text, { from: 0, to: text.length }))
    if (head.depth >= 8 && head.title)
      yield {
        at: head.from,
        name:
          text.slice(head.title.from, head.title.to) +
          (/[篇\d一二三四五六七八九十]+[）)]?\s*[:：]?\s*$/.exec(text.slice(head.title.to, head.to))?.[0] ??
            ''),
      };
  for (const [place, line] of lines.entries())
    if (!line.isNumbered && opensPost(line.written, lines[place + 1]?.written ?? ''))
      yield { at: line.from, name: line.written, isOwn: true };
}
