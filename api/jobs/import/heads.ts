import { labelNamed } from './grammar/labels.ts';
import { postInLine, type PostLine } from './grammar/post-line.ts';
import { isPostName } from './grammar/posts.ts';
import type { Mark } from './mark.ts';
import { depthOf, markerAt } from './numbering.ts';
import type { Span } from './passage.ts';
import { postRows } from './posts.table.ts';

/** A line that opens the part of a text about one post. */
export interface Head extends Span {
  readonly title: Span | undefined;
  readonly depth: number;
  /** The number of seats in brackets behind the name: 投诉专员（2人）. */
  readonly seats?: Span;
  /** Whether it cries the post out: 诚聘：投诉专员（2名）; sentences below it are no duties. */
  readonly isCried?: boolean;
  /** What the head announces; undefined where it only names the post. */
  readonly id?: 'duties' | 'qualification';
}

const HEADS =
  '(?:岗位|工作|职位|职务|主要|基本|的)*(?:职责|职能|任职要求|任职资格|任职条件|岗位要求|职位要求|工作要求|工作内容|招聘要求|职位描述|岗位说明)(?:及(?:任职)?(?:要求|资格|条件)|与(?:任职)?(?:要求|资格|条件)|和(?:任职)?(?:要求|资格)|描述|说明|如下|范围|内容|标准|规范|(?:及|与|和)?(?:工作|处理|操作|业务)?(?:流程|程序|标准|规范))*';
const postHead = new RegExp(
  `^([^\\n。；，,:：\\t]{2,40}?)(${HEADS})\\s*(?:[（(]?篇?[一二三四五六七八九十\\d]{0,3}[）)]?)\\s*[】》”]?\\s*(?:[:：]|$|(?=[（(]\\s*[一1]\\s*[）)]|[一1]\\s*[、.．)]|①))`,
  'u',
);
/** 处理员是……，其主要职责如下： */
const sentenceHead =
  /^\s*([^，。；：:\n]{2,20}?)(?:是|为|作为|在|负责|的|，)[^\n。]*?(?:职责|工作)(?:如下|包括|为|主要有|是)?\s*[:：]\s*$/;
const general =
  /^(?:应负|应有|主要|具体|基本|本|各|该|其|部门|公司|相关|其他|日常|岗位|工作|职位|职务|任职|核心|关键|详细|一|二|三|四|五|六|七|八|九|十|及|和|与|人员|员工|各岗位|各级|各部门|组织|管理|业务|中心|团队|上级|下级|全体|的|有关|直接|间接|专业|能力|素质|技能|知识|条件|资格|招聘|应聘|标准|内部|外部)*$/;
/** Works of which a post is named by 岗: 客服投诉岗. */
const works =
  /(?:投诉|管理|处理|接待|服务|受理|回访|质检|客服|监督|调查|协调|话务|咨询|调解|采编|培训|统计|审核|营销|运营)$/;
const unitName = /(?:部|部门|中心|科|处|室|公司|班组|小组|团队|机构|委员会|分局|局)$/;

/** A number before a line, passed over. */
export function behindNumber(text: string, from: number): { at: number; depth: number } {
  const start = from + (/^[ \t]*/.exec(text.slice(from, from + 20))?.[0].length ?? 0);
  const chapterMark =
    /^(?:岗位(?=[一二三四五六七八九十\d]{1,2}\s*[:：])|篇|范文|范本|样本|模板|例文)\s*[一二三四五六七八九十\d]{1,3}\s*[:：、.]?/.exec(
      text.slice(start, start + 12),
    );
  const marker = chapterMark
    ? { to: start + chapterMark[0].length, style: 'CHAPTER' as const }
    : markerAt(text, start);
  if (!marker || marker.style === 'BARE' || marker.to === start) return { at: start, depth: 8 };
  const space = /^[ \t【《“]*/.exec(text.slice(marker.to, marker.to + 10))?.[0].length ?? 0;
  return { at: marker.to + space, depth: depthOf[marker.style] };
}

export function* linesOf(text: string, span: Span): Generator<Span> {
  let start = span.from;
  for (const line of text.slice(span.from, span.to).split('\n')) {
    yield { from: start, to: start + line.length };
    start += line.length + 1;
  }
}

/** How a regulation begins: 为规范……，根据《……》，制定本办法。 */
const aim = /^\s*为(?!客户|用户)[^。\n]*(?:制[定订]本|(?:根据|依据|按照)《)/;

/** Heads such as 投诉处理员岗位职责. */
export function namedHeads(text: string, span: Span): Head[] {
  const heads = [...linesOf(text, span)].flatMap((line): Head[] => {
    const { at, depth } = behindNumber(text, line.from);
    const rest = text.slice(at, line.to);
    const told = sentenceHead.exec(rest);
    if (told && isPostName(told[1] ?? '')) {
      const from = at + rest.indexOf(told[1] ?? '');
      return [
        {
          from: line.from,
          to: line.to,
          title: { from, to: from + (told[1] ?? '').length },
          depth,
          id: 'duties',
        },
      ];
    }
    const found = postHead.exec(rest);
    if (!found) return [];
    const plain = (found[1] ?? '')
      .replace(/^[【[《“"]+/, '')
      .replace(/[的“”"《》【】\s]+$/g, '')
      .trim();
    // 快递投诉处理岗位职责 tells of the post 快递投诉处理岗.
    const isHalf =
      works.test(plain) && (found[2] ?? '').startsWith('岗位') && (found[1] ?? '').endsWith(plain);
    const name = isHalf && isPostName(`${plain}岗`) ? `${plain}岗` : plain;
    if (
      /[及与和]$|设置|架构|编制|配置|部门|精选|通用|大全|汇总|范文|合集/.test(name) ||
      general.test(name) ||
      unitName.test(name) ||
      labelNamed(name) ||
      !/\p{Script=Han}/u.test(name)
    )
      return [];
    if (!isPostName(name) && name.length > 14) return [];
    const from = at + text.slice(at, line.to).indexOf(name);
    const id = /职责|职能|内容|描述|说明/.test(found[2] ?? '') ? 'duties' : 'qualification';
    return [
      { from: line.from, to: at + found[0].length, title: { from, to: from + name.length }, depth, id },
    ];
  });
  // Above the aim of a regulation about several posts stands its title.
  const [first] = heads;
  const isTitle = first !== undefined && heads.length > 2 && aim.test(text.slice(first.to, span.to));
  return isTitle ? heads.slice(1) : heads;
}

/** The labels that named heads are: 投诉处理员岗位职责 begins duties. They take the place of labels within them. */
export function withHeads(text: string, marks: readonly Mark[]): Mark[] {
  const heads = namedHeads(text, { from: 0, to: text.length }).filter(
    (head) => !marks.some((mark) => mark.columns && mark.from < head.to && mark.to > head.from),
  );
  const styleAt = (from: number): Mark['style'] =>
    markerAt(text, from + (/^[ \t]*/.exec(text.slice(from, from + 20))?.[0].length ?? 0))?.style ?? null;
  const own = heads.map(
    (head) =>
      ({
        id: head.id ?? 'duties',
        part: head.id ?? 'duties',
        strength: 'HEAD',
        from: head.from,
        to: head.to,
        style: styleAt(head.from),
        isLine: true,
        ...(head.title ? { name: head.title } : {}),
      }) satisfies Mark,
  );
  const tables = postRows(text);
  const rows = tables.flatMap((each) => (each.rows.length > 1 ? each.rows : []));
  const titles = tables.filter((each) => each.rows.length > 1).map((each) => each.head);
  const cells = rows.flatMap((row) => row.marks);
  const others = marks
    .filter(
      (mark) =>
        !titles.some((head) => mark.from >= head.from && mark.from < head.to) &&
        !rows.some((row) => mark.from >= row.from && mark.from < row.to),
    )
    .filter((mark) => !own.some((head) => mark.from < head.to && mark.to > head.from));
  return [...others, ...own, ...cells].toSorted((a, b) => a.from - b.from);
}

/** What an advertisement cries before the name of the post: 【高薪诚聘】. */
const advert = /^【[^】\n]{0,10}[聘招][^】\n]{0,10}】\s*/;

/** The head that a line is which cries a post out: 诚聘：话务员（2名）. */
const criedHead = (line: Span, start: number, depth: number, { name, at, seats }: PostLine): Head => ({
  from: line.from,
  to: line.to,
  isCried: true,
  title: { from: start + at, to: start + at + name.length },
  depth,
  ...(seats ? { seats: { from: start + seats.at, to: start + seats.at + seats.text.length } } : {}),
});

/** Lines that are the name of a post and nothing else, with or without what follows a colon. */
function plainHeads(text: string, span: Span): Head[] {
  return [...linesOf(text, span)].flatMap((line): Head[] => {
    const written = text.slice(line.from, line.to);
    if (written.includes('\t') || written.trim() === '') return [];
    const { at: start, depth } = behindNumber(text, line.from);
    const at = start + (advert.exec(text.slice(start, line.to))?.[0].length ?? 0);
    // Above 为……制定本办法 stands the title of the regulation, whatever it ends in.
    if (aim.test(text.slice(line.to, span.to))) return [];
    const found =
      /^([^\n:：。；，,]{2,26}?)\s*(?:[（(]\s*(?:共|编制|定员|定编|招聘)?\s*\d{1,3}\s*[人名个位]\s*[）)])?\s*(?:[】》”]\s*)?(?:$|[:：])/.exec(
        text.slice(at, line.to),
      );
    const cried = postInLine(text.slice(start, line.to));
    if (cried?.isHead && !labelNamed(cried.name)) return [criedHead(line, start, depth, cried)];
    const name = (found?.[1] ?? '').trim();
    const isCounted =
      /[（(]\s*(?:共|编制|定员|定编|招聘)?\s*\d{1,3}\s*[人名个位]/.test(found?.[0] ?? '') &&
      name.length <= 12;
    if (!found || labelNamed(name) || !(isPostName(name) || (isCounted && depth < 8))) return [];
    const from = at + found[0].indexOf(name);
    const count = /\d{1,3}\s*[人名个位]/.exec(found[0]);
    const seats = count ? { from: at + count.index, to: at + count.index + count[0].length } : undefined;
    return [
      {
        from: line.from,
        to: at + found[0].length,
        title: { from, to: from + name.length },
        depth,
        ...(seats ? { seats } : {}),
      },
    ];
  });
}

/** Whether the lines of a level below 岗位职责 are names of posts: then they are heads, and the duties stand below them. */
function areAllHeads(
  text: string,
  span: Span,
  head: Head,
  plain: readonly Head[],
  marks: readonly Mark[],
): boolean {
  const isEnd = (mark: Mark): boolean =>
    mark.strength === 'HEAD' && mark.isLine && mark.part !== 'duties' && mark.part !== 'qualification';
  const from =
    marks.findLast((mark) => mark.from >= span.from && mark.to <= head.from && isEnd(mark))?.to ?? span.from;
  const to = marks.find((mark) => mark.from > head.to && mark.from < span.to && isEnd(mark))?.from ?? span.to;
  const own = plain.filter((other) => other.depth === head.depth && other.from >= from && other.from < to);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || own.length < 2) return false;
  const siblings = [...linesOf(text, { from: first.from, to: last.to })].filter((line) => {
    const { at, depth } = behindNumber(text, line.from);
    return at > line.from + 1 && depth === head.depth;
  });
  return own.length >= siblings.length * 0.7;
}

/** The heads of the posts of one document: named ones, else lines with a post's name where there are several. */
export function headsOf(text: string, span: Span, marks: readonly Mark[]): Head[] {
  const titled = marks.some(
    ({ id, strength, from, to }) =>
      id === 'title' &&
      strength === 'FORM' &&
      from >= span.from &&
      from < span.to &&
      /^[ \t]*\S/.test(text.slice(to, to + 20)),
  );
  const named = namedHeads(text, span);
  if (titled) return [];
  const all = plainHeads(text, span);
  const plain = all.filter((head) => {
    const { from, to, depth } = head;
    // A colon with a value behind it is a head only where no list of duties runs.
    const before = marks.findLast((mark) => mark.from < from);
    const isListed =
      before?.part === 'duties' &&
      depth >= 4 &&
      before.from >= span.from &&
      !areAllHeads(text, span, head, all, marks);
    const isValue =
      depth >= 8 && before !== undefined && ['head', 'relations', 'contacts', 'career'].includes(before.part);
    return (
      !isListed &&
      !isValue &&
      !named.some((head) => from >= head.from && from < head.to) &&
      text.slice(to).trim() !== ''
    );
  });
  // Posts may stand at several levels: a chief in a line of its own, the teams below numbered heads.
  const sameLevel = plain;
  // Where heads name posts, one that names none is a title.
  const isNamed = named.some((head) => head.title && isPostName(text.slice(head.title.from, head.title.to)));
  // Two requirement lists of one post (职责, then 要求) name it twice: its second head opens no other description.
  const distinct = new Map<string, Head>();
  for (const head of named) {
    const name = head.title ? text.slice(head.title.from, head.title.to) : '';
    if (!distinct.has(name) && (isPostName(name) || !(isNamed || sameLevel.length >= 2)))
      distinct.set(name, head);
  }
  const heads = [...distinct.values()];
  const isMixed = heads.length > 0 && sameLevel.some((head) => head.seats !== undefined || head.depth < 8);
  if (sameLevel.length >= 2 || isMixed) {
    // A line with the name above its own 职责 line is the same head.
    return [
      ...sameLevel,
      ...heads.filter(
        (head) =>
          !sameLevel.some(
            (other) =>
              other.title &&
              head.title &&
              text.slice(other.title.from, other.title.to) === text.slice(head.title.from, head.title.to),
          ),
      ),
    ].sort((a, b) => a.from - b.from);
  }
  if (heads.length > 0) return heads;
  const only = sameLevel[0];
  return only && text.slice(span.from, only.from).trim() === '' ? [only] : [];
}
