import { linesIn, postStarts, ruleStarts } from './documents.starts.ts';
import { isPostName } from './grammar/posts.ts';
import { behindNumber } from './heads.ts';
import type { Mark } from './mark.ts';
import type { Span } from './passage.ts';

const documentTitle =
  /^(?<before>[ \t]*[《【“"]?\s*(?:附[件表录]?\s*\d*\s*[:：]?\s*)?)(?<title>[^\n。；，,:：《》]{0,30}?)\s*(?:(?:职位|岗位|职务|工作)?(?:职责)?\s*(?:说明书|职责书|描述书|规范书)|(?:职位|岗位|职务)说明(?=[ \t]*(?:\n|$|[一1][、.])))(?:\s*[（(][^）)\n]{0,20}[）)])?\s*[》】”"]?(?:范[本文例]|模板|样本|实例|[一二三四五六七八九十\d]{1,2})?[ \t]*(?=\n|$|\s|职位|岗位|职务|所属|部门|编号|一[、.．])/gmu;
const chapter =
  /^[ \t]*(?:第\s*[一二三四五六七八九十\d]{1,3}\s*篇|(?:篇|范文|范本|样本|模板|例文)\s*[一二三四五六七八九十\d]{1,3})\s*[:：、.]?[^\n]{0,40}$/gm;
function match(text: string, pattern: RegExp): RegExpExecArray[] {
  return [...text.matchAll(pattern)];
}

/** One document of a file that holds several. */
export interface Document {
  readonly span: Span;
  readonly title?: Span;
  readonly heading?: Span;
  /** What the heading names before the words for a job description. */
  readonly headingName?: Span;
}

interface Start {
  /** Whether it begins a document even where no label stands in it. */
  readonly isOwn?: boolean;
  readonly title?: Span;
  readonly heading?: Span;
  /** What the heading names before the words for a job description. */
  readonly headingName?: Span;
}

/** The most numbered lines of a form that may stand above its head, where its pages lost their order. */
const mostAbove = 20;

/**
 * Where the line begins that names the post of a form above its head, with nothing but numbered lines between both; undefined
 * where there is none.
 */
function nameAbove(text: string, head: number, name: string): number | undefined {
  let end = head;
  for (let lines = 0; lines <= mostAbove && end > 0; lines++) {
    const from = text.lastIndexOf('\n', end - 2) + 1;
    const written = text.slice(from, end).trim();
    if (written === name) return from;
    if (written !== '' && !/^[（(]?\d{1,2}[）)、.．]/.test(written)) return undefined;
    end = from;
  }
  return undefined;
}

const numberOf = (line: string): number => Number(/^\s*[（(]?(\d{1,2})[）)、.．]/.exec(line)?.[1] ?? 0);

/**
 * Where numbered lines begin that stand above the name of a form and go on with its numbers: 9, 10, 11 above a form whose
 * duties run from 1 to 8. Where the number before stands some lines further up, they are the rows of that list.
 */
function tailAbove(text: string, name: number): number {
  const above = text
    .slice(Math.max(0, name - 2_000), name)
    .split('\n')
    .slice(0, -1);
  const start = above.findLastIndex((line) => numberOf(line) === 0) + 1;
  const tail = above.slice(start);
  const first = numberOf(tail[0] ?? '');
  const below = text.slice(name, name + 3_000).split(/\n\s*\n/)[0] ?? '';
  const last = Math.max(
    0,
    ...below.split('\n').map((line) => numberOf(line.replace(/^[^\t\n\d]{2,8}\t/, ''))),
  );
  const isOthers = above.slice(Math.max(0, start - 4), start).some((line) => numberOf(line) === first - 1);
  if (first < 2 || first !== last + 1 || isOthers || start === 0) return name;
  return name - tail.reduce((sum, line) => sum + line.length + 1, 0);
}

/** Second heads of forms: 职位名称 again, together with the title in a line of its own above it. */
function* formStarts(
  marks: readonly Mark[],
  text: string,
  isStart: (from: number, to: number) => boolean,
  startBefore: (place: number) => number,
): Generator<number> {
  // The cells of a table of posts are labels without a name.
  const titles = marks
    .filter(({ from, to }) => to > from)
    .filter(
      ({ id, strength, to }) =>
        id === 'title' && (strength === 'FORM' || /^[ \t]*\S/.test(text.slice(to, to + 8))),
    );
  const isForm = titles.some(({ strength }) => strength === 'FORM');
  for (const [place, mark] of titles.entries()) {
    const previous = titles[place - 1];
    if (isForm && mark.strength !== 'FORM') continue;
    const own = text.lastIndexOf('\n', mark.from - 1) + 1;
    // The title of an advertisement above its first label begins with it.
    const above = /(?<=^|\n)[ \t]*[^\n。；，：:]{0,16}(?:招聘|诚聘|信息|启事)[^\n。；，：:]{0,10}\n\s*$/.exec(
      text.slice(0, own),
    );
    const name = /^[ \t]*([^\t\n]{2,20}?)[ \t]*(?=[\t\n])/.exec(text.slice(mark.to))?.[1] ?? '';
    const named = name === '' ? undefined : nameAbove(text, own, name);
    const line = above?.index ?? named ?? own;
    if (named !== undefined && named > 0 && !isStart(named - 1, named)) {
      yield tailAbove(text, named);
      continue;
    }
    if (previous && !isStart(previous.from, mark.from)) {
      yield Math.max(line, previous.to);
      continue;
    }
    const since = startBefore(line);
    if (
      since > 0 &&
      marks.some(
        ({ id, strength, from }) => from >= since && from < line && id === 'duties' && strength === 'HEAD',
      )
    ) {
      yield line;
      continue;
    }
    if (previous) continue;
    // A first head far behind duties that have a heading of their own begins another document.
    const earlier = marks.filter(({ to }) => to <= line);
    const isOther =
      earlier.some(({ id, strength }) => id === 'duties' && strength === 'HEAD') &&
      earlier.some(({ part }) => part === 'qualification');
    if (isOther && line - (earlier[0]?.from ?? line) > 120 && !isStart(earlier[0]?.from ?? 0, mark.from))
      yield line;
  }
}

/** Where documents begin: each is read by itself, so that no label of one makes a form of another. */
function startsIn(text: string, marks: readonly Mark[]): Map<number, Start> {
  const starts = new Map<number, Start>([[0, {}]]);
  const lines = linesIn(text);
  for (const found of match(text, documentTitle)) {
    const name = (found.groups?.['title'] ?? '').replace(/[的\s]+$/, '');
    const at = found.index + (found.groups?.['before'] ?? '').length;
    const { at: own } = behindNumber(text, at);
    const post = text.slice(own, at + name.length);
    const title = isPostName(post) ? { from: own, to: own + post.length } : undefined;
    starts.set(found.index, {
      ...(title ? { title } : {}),
      heading: { from: own, to: found.index + found[0].length },
      headingName: { from: own, to: Math.max(own, at + name.length) },
    });
  }
  for (const found of match(text, chapter)) if (!starts.has(found.index)) starts.set(found.index, {});
  for (const at of ruleStarts(lines, text)) if (!starts.has(at)) starts.set(at, {});
  const isStart = (from: number, to: number): boolean =>
    [...starts.keys()].some((start) => start > from && start <= to);
  const startBefore = (place: number): number =>
    [...starts.keys()].filter((start) => start <= place).reduce((a, b) => Math.max(a, b), 0);
  for (const at of formStarts(marks, text, isStart, startBefore)) if (!starts.has(at)) starts.set(at, {});
  // In a file of several documents such lines begin further ones; in a single one they are the heads of its posts.
  const isLibrary = [...starts.keys()].some((start) => marks.some(({ from }) => from < start));
  const names = new Set<string>();
  if (isLibrary)
    for (const { at, name, isOwn = false } of [...postStarts(lines, text)].toSorted((a, b) => a.at - b.at)) {
      const from = [...starts.keys()].filter((start) => start <= at).reduce((a, b) => Math.max(a, b), 0);
      const key = `${from === at ? at : ''}${name}`;
      const isNamed = text.slice(from, Math.min(at, from + 120)).includes(name);
      if (!names.has(key) && !isNamed && !starts.has(at)) starts.set(at, { isOwn });
      names.add(key);
    }
  return starts;
}

/** The documents of a text. */
export function documentsIn(text: string, marks: readonly Mark[]): Document[] {
  const starts = startsIn(text, marks);
  const places = [...starts.keys()].sort((a, b) => a - b);
  const found: Document[] = [];
  places.forEach((from, place) => {
    const to = places[place + 1] ?? text.length;
    const last = found.at(-1);
    const content = text.slice(from, to).trim();
    const hasMarks = marks.some((mark) => mark.from >= from && mark.from < to);
    if (content === '' && !last) return;
    // Blocks of pages that lost their order stand before the title of the only form.
    const before = last && marks.filter((mark) => mark.from >= last.span.from && mark.from < last.span.to);
    const isLoose =
      before !== undefined &&
      last?.heading === undefined &&
      before.length > 0 &&
      !before.some(
        ({ id, strength }) =>
          id === 'title' || (strength === 'HEAD' && (id === 'duties' || id === 'headline')),
      );
    if (last && isLoose && places.length === 2) {
      found[found.length - 1] = { ...last, ...starts.get(from), span: { from: last.span.from, to } };
      return;
    }
    // A title alone belongs to what follows; text before the first title to the first document.
    const isAlone =
      last !== undefined &&
      !starts.get(last.span.from)?.isOwn &&
      !marks.some((mark) => mark.from >= last.span.from && mark.from < last.span.to);
    if (isAlone)
      found[found.length - 1] = { ...last, ...starts.get(from), span: { from: last.span.from, to } };
    else if (last && !hasMarks && !starts.get(from)?.isOwn)
      found[found.length - 1] = { ...last, span: { from: last.span.from, to } };
    else found.push({ ...starts.get(from), span: { from, to } });
  });
  return found;
}
