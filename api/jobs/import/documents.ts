import { isPostName } from './grammar/posts.ts';
import { behindNumber, namedHeads } from './heads.ts';
import type { Mark } from './mark.ts';
import type { Span } from './passage.ts';

const documentTitle =
  /^(?<before>[ \t]*[《【“"]?\s*(?:附[件表录]?\s*\d*\s*[:：]?\s*)?)(?<title>[^\n。；，,:：《》]{0,30}?)\s*(?:(?:职位|岗位|职务|工作)?(?:职责)?\s*(?:说明书|职责书|描述书|规范书)|(?:职位|岗位|职务)说明(?=[ \t]*(?:\n|$)))(?:\s*[（(][^）)\n]{0,20}[）)])?\s*[》】”"]?(?:范[本文例]|模板|样本|实例|[一二三四五六七八九十\d]{1,2})?[ \t]*(?=\n|$|(?=\s))/gmu;
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
}

/** Whether a line names a post and its duties as the title of a text of its own, without a number before it. */
function titleLines(text: string, marks: readonly Mark[], starts: ReadonlyMap<number, unknown>): number[] {
  const places = [...starts.keys()].sort((a, b) => a - b);
  const names = new Set<string>();
  return namedHeads(text, { from: 0, to: text.length }).flatMap((head) => {
    const name = head.title ? text.slice(head.title.from, head.title.to) : '';
    const from = places.findLast((place) => place <= head.from) ?? 0;
    const to = places.find((place) => place > head.from) ?? text.length;
    const within = marks.filter((mark) => mark.from >= from && mark.from < head.from);
    const isForm =
      within.some(
        ({ id, strength }) =>
          (id === 'title' && strength === 'FORM') ||
          ['background', 'timeShare', 'conclusion', 'superior'].includes(id),
      ) || (starts.get(from) as { heading?: Span } | undefined)?.heading !== undefined;
    const isNew =
      name !== '' &&
      isPostName(name) &&
      !names.has(name) &&
      !text.slice(from, head.from).slice(0, 120).includes(name);
    names.add(name);
    return head.depth >= 8 &&
      head.id === 'duties' &&
      isForm &&
      isNew &&
      within.some(({ part }) => part === 'duties' || part === 'qualification') &&
      to > head.to
      ? [head.from]
      : [];
  });
}

/** Where documents begin: titles of forms, numbers of chapters, and second names of posts. */
export function documentsIn(text: string, marks: readonly Mark[]): Document[] {
  const starts = new Map<number, { title?: Span; heading?: Span }>([[0, {}]]);
  for (const found of match(text, documentTitle)) {
    const name = (found.groups?.['title'] ?? '').replace(/[的\s]+$/, '');
    const at = found.index + (found.groups?.['before'] ?? '').length;
    const { at: own } = behindNumber(text, at);
    const post = text.slice(own, at + name.length);
    const title = isPostName(post) ? { from: own, to: own + post.length } : undefined;
    // A title again without anything between is the head of a page.
    starts.set(found.index, { title, heading: { from: own, to: found.index + found[0].length } });
  }
  for (const found of match(text, chapter)) if (!starts.has(found.index)) starts.set(found.index, {});
  for (const place of titleLines(text, marks, starts)) if (!starts.has(place)) starts.set(place, {});
  // The cells of a table of posts are labels without a name.
  const titles = marks
    .filter(({ from, to }) => to > from)
    .filter(
      ({ id, strength, to }) =>
        id === 'title' && (strength === 'FORM' || /^[ \t]*\S/.test(text.slice(to, to + 8))),
    );
  const isForm = titles.some(({ strength }) => strength === 'FORM');
  titles.forEach((mark, place) => {
    const previous = titles[place - 1];
    if (!previous || (isForm && mark.strength !== 'FORM')) return;
    const line = text.lastIndexOf('\n', mark.from - 1) + 1;
    if ([...starts.keys()].some((start) => start > previous.from && start <= mark.from)) return;
    starts.set(Math.max(line, previous.to), {});
  });
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
    if (last && !marks.some((mark) => mark.from >= last.span.from && mark.from < last.span.to))
      found[found.length - 1] = { ...last, ...starts.get(from), span: { from: last.span.from, to } };
    else if (last && !hasMarks) found[found.length - 1] = { ...last, span: { from: last.span.from, to } };
    else found.push({ ...starts.get(from), span: { from, to } });
  });
  return found;
}
