import { isPostName } from './grammar/posts.ts';
import { labelNamed } from './grammar/labels.ts';
import { depthOfMark, type Mark } from './marks.ts';
import { depthOf, markerAt } from './numbering.ts';
import type { Span } from './passage.ts';

/** The stretches of a text that one description is read from. */
export interface Portion {
  /** What stands in it alone. */
  readonly own: readonly Span[];
  /** What stands before and behind the posts of its document and holds for all of them. */
  readonly shared: readonly Span[];
  /** Where the name of the post stands, where no label says it. */
  readonly title: Span | undefined;
  /** Whether other posts share its document. */
  readonly isShared: boolean;
  /** Whether it is the first of its document: the shared remainder is shown with it. */
  readonly isFirst: boolean;
}

interface Head extends Span {
  readonly title: Span | undefined;
  readonly depth: number;
}

const documentTitle = /^(?<before>[ \t]*[《【“"]?\s*(?:附[件表录]?\s*\d*\s*[:：]?\s*)?)(?<title>[^\n。；，,:：《》]{0,30}?)\s*(?:职位|岗位|职务|工作)?(?:职责)?\s*(?:说明书|职责书|描述书|规范书)(?:\s*[（(][^）)\n]{0,20}[）)])?\s*[》】”"]?(?:范[本文例]|模板|样本|实例|[一二三四五六七八九十\d]{1,2})?[ \t]*(?=\n|$|(?=\s))/gmu;
const chapter = /^[ \t]*(?:第\s*[一二三四五六七八九十\d]{1,3}\s*篇|(?:篇|范文|范本|样本|模板|例文)\s*[一二三四五六七八九十\d]{1,3})\s*[:：、.]?[^\n]{0,40}$/gm;
const HEADS = '(?:岗位|工作|职位|职务|主要|基本|的)*(?:职责|职能|任职要求|任职资格|任职条件|岗位要求|职位要求|工作要求|工作内容|招聘要求|职位描述|岗位说明)(?:及(?:任职)?(?:要求|资格|条件)|与(?:任职)?(?:要求|资格|条件)|和(?:任职)?(?:要求|资格)|描述|说明|如下|范围|内容)*';
const postHead = new RegExp(`^([ \\t]*)([^\\n。；，,:：、\\t]{2,26}?)(${HEADS})\\s*(?:[（(]?[一二三四五六七八九十\\d]{0,3}[）)]?)\\s*(?:[:：]|(?=\\n|$))`, 'gmu');
const general = /^(?:主要|具体|基本|本|各|该|其|部门|公司|相关|其他|日常|岗位|工作|职位|职务|任职|核心|关键|详细|一|二|三|四|五|六|七|八|九|十|及|和|与|人员|员工|各岗位|各级|各部门|组织|管理|业务|中心|团队|上级|下级|全体|的|有关|直接|间接|专业|能力|素质|技能|知识|条件|资格|招聘|应聘|标准|内部|外部)*$/;
const unitName = /(?:部|部门|中心|科|处|室|公司|班组|小组|团队|机构|委员会|分局|局)$/;

function match(text: string, pattern: RegExp): RegExpExecArray[] {
  return [...text.matchAll(pattern)];
}

/** A number before a line, passed over. */
function behindNumber(text: string, from: number): { at: number; depth: number } {
  const start = from + (/^[ \t]*/.exec(text.slice(from, from + 20))?.[0].length ?? 0);
  const marker = markerAt(text, start);
  if (!marker || marker.style === 'BARE' || marker.to === start) return { at: start, depth: 8 };
  const space = /^[ \t【《“]*/.exec(text.slice(marker.to, marker.to + 10))?.[0].length ?? 0;
  return { at: marker.to + space, depth: depthOf[marker.style] };
}

/** Heads such as 投诉处理员岗位职责. */
function namedHeads(text: string, span: Span): Head[] {
  return match(text.slice(span.from, span.to), postHead).flatMap((found) => {
    const from = span.from + found.index;
    const { at, depth } = behindNumber(text, from);
    const end = from + found[0].length - (/[:：]$/.test(found[0]) ? 1 : 0);
    const nameEnd = from + (found[1] ?? '').length + (found[2] ?? '').length;
    const name = text.slice(at, nameEnd).replace(/[的“”"《》【】\s]+$/g, '').trim();
    if (at >= nameEnd || general.test(name) || unitName.test(name) || labelNamed(name) || !/\p{Script=Han}/u.test(name)) return [];
    if (!isPostName(name) && !(found[0].endsWith(found[3] ?? '') || /[:：\d一二三四五六七八九十）)]$/.test(found[0]))) return [];
    if (!isPostName(name) && name.length > 14) return [];
    return [{ from, to: end, title: { from: at, to: at + name.length }, depth }];
  });
}

/** Lines that are the name of a post and nothing else, with or without what follows a colon. */
function plainHeads(text: string, span: Span): Head[] {
  const heads: Head[] = [];
  let start = span.from;
  for (const line of text.slice(span.from, span.to).split('\n')) {
    const from = start;
    start += line.length + 1;
    if (line.includes('\t') || line.trim() === '') continue;
    const { at, depth } = behindNumber(text, from);
    const rest = text.slice(at, from + line.length);
    const found = /^([^\n:：。；，,]{2,26}?)\s*(?:[（(]\s*(?:共|编制|定员|定编)?\s*\d{1,3}\s*[人名个位]\s*[）)])?\s*(?:[】》”]\s*)?(?:$|[:：])/.exec(rest);
    const name = (found?.[1] ?? '').trim();
    if (!found || labelNamed(name) || !isPostName(name)) continue;
    heads.push({ from, to: at + found[0].length, title: { from: at, to: at + name.length }, depth });
  }
  return heads;
}

/** The heads of the posts of one document: named ones, else lines with a post's name where there are several. */
function headsOf(text: string, span: Span, marks: readonly Mark[]): Head[] {
  const titled = marks.some(({ id, strength, from, to }) => id === 'title' && strength === 'FORM' && from >= span.from && from < span.to && /^[ \t]*\S/.test(text.slice(to, to + 20)));
  const named = namedHeads(text, span);
  if (titled) return [];
  const plain = plainHeads(text, span).filter(({ from, to, depth }) => {
    // A colon with a value behind it is a head only where no list of duties runs.
    const before = marks.findLast((mark) => mark.from < from);
    const isListed = before?.part === 'duties' && depth >= 4 && before.from >= span.from && !named.some((head) => head.from === before.from);
    const isValue = before !== undefined && ['head', 'relations', 'contacts', 'career'].includes(before.part);
    return !isListed && !isValue && !named.some((head) => from >= head.from && from < head.to) && text.slice(to).trim() !== '';
  });
  const level = Math.min(9, ...plain.map(({ depth }) => depth));
  const sameLevel = plain.filter(({ depth }) => depth === level);
  // Two requirement lists of one post (职责, then 要求) name it twice: its second head opens no other description.
  const distinct = new Map<string, Head>();
  for (const head of named) {
    const name = head.title ? text.slice(head.title.from, head.title.to) : '';
    if (!distinct.has(name)) distinct.set(name, head);
  }
  const heads = [...distinct.values()];
  if (sameLevel.length >= 2) {
    // A line with the name above its own 职责 line is the same head.
    return [...sameLevel, ...heads.filter((head) => !sameLevel.some((other) => other.title && head.title && text.slice(other.title.from, other.title.to) === text.slice(head.title.from, head.title.to)))].sort((a, b) => a.from - b.from);
  }
  if (heads.length > 0) return heads;
  const only = sameLevel[0];
  return only && text.slice(span.from, only.from).trim() === '' ? [only] : [];
}

/** Where documents begin: titles of forms, numbers of chapters, and second names of posts. */
function documentsIn(text: string, marks: readonly Mark[]): { span: Span; title: Span | undefined }[] {
  const starts = new Map<number, Span | undefined>([[0, undefined]]);
  for (const found of match(text, documentTitle)) {
    const name = (found.groups?.['title'] ?? '').replace(/[的\s]+$/, '');
    const at = found.index + (found.groups?.['before'] ?? '').length;
    const { at: own } = behindNumber(text, at);
    const post = text.slice(own, at + name.length);
    const title = isPostName(post) ? { from: own, to: own + post.length } : undefined;
    // A title again without anything between is the head of a page.
    starts.set(found.index, title);
  }
  for (const found of match(text, chapter)) if (!starts.has(found.index)) starts.set(found.index, undefined);
  const titles = marks.filter(({ id, strength, to }) => id === 'title' && (strength === 'FORM' || /^[ \t]*\S/.test(text.slice(to, to + 8))));
  const isForm = titles.some(({ strength }) => strength === 'FORM');
  titles.forEach((mark, place) => {
    const previous = titles[place - 1];
    if (!previous || (isForm && mark.strength !== 'FORM')) return;
    const line = text.lastIndexOf('\n', mark.from - 1) + 1;
    if ([...starts.keys()].some((start) => start > previous.from && start <= mark.from)) return;
    starts.set(Math.max(line, previous.to), undefined);
  });
  const places = [...starts.keys()].sort((a, b) => a - b);
  const found: { span: Span; title: Span | undefined }[] = [];
  places.forEach((from, place) => {
    const to = places[place + 1] ?? text.length;
    const last = found.at(-1);
    const content = text.slice(from, to).trim();
    const hasMarks = marks.some((mark) => mark.from >= from && mark.from < to);
    if (content === '' && !last) return;
    // A title alone belongs to what follows; text before the first title to the first document.
    if (last && !marks.some((mark) => mark.from >= last.span.from && mark.from < last.span.to)) found[found.length - 1] = { span: { from: last.span.from, to }, title: starts.get(from) ?? last.title };
    else if (last && !hasMarks) found[found.length - 1] = { span: { from: last.span.from, to }, title: last.title };
    else found.push({ span: { from, to }, title: starts.get(from) });
  });
  return found;
}

/** The descriptions of a text, each with the stretches that it is read from. */
export function portionsIn(text: string, marks: readonly Mark[]): Portion[] {
  return documentsIn(text, marks).flatMap(({ span, title }): Portion[] => {
    const heads = headsOf(text, span, marks);
    const first = heads[0];
    if (!first) return [{ own: [span], shared: [], title, isShared: false, isFirst: true }];
    if (heads.length === 1) return [{ own: [span], shared: [], title: first.title ?? title, isShared: false, isFirst: true }];
    const depth = Math.max(...heads.map((head) => head.depth));
    // A head of a higher level ends the posts: what follows holds for all of them.
    const higher = marks.filter((mark) => mark.isLine && mark.style !== null && depthOfMark(mark) < depth && mark.from > first.from && mark.from < span.to && mark.strength === 'HEAD');
    const shared: Span[] = [];
    if (text.slice(span.from, first.from).trim()) shared.push({ from: span.from, to: first.from });
    const own = heads.map((head, place) => {
      const to = heads[place + 1]?.from ?? span.to;
      const end = higher.find((mark) => mark.from > head.to && mark.from < to)?.from ?? to;
      if (end < to) shared.push({ from: end, to });
      return { from: head.from, to: end };
    });
    return own.map((stretch, place) => ({ own: [stretch], shared, title: heads[place]?.title, isShared: true, isFirst: place === 0 }));
  });
}
