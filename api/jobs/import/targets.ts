import { metricOf, type TargetComparator } from '../../../schema/reference/metrics.ts';
import type { Target } from './extracted.ts';
import { FIGURE, figureOf } from './figures.ts';
import { metricNames } from './grammar/metric-names.ts';
import { periods, units, type Counted } from './grammar/units.ts';
import type { Span } from './passage.ts';

/** Words before a figure that say how it is held against; the longer ones first. */
const before: readonly (readonly [RegExp, TargetComparator])[] = [
  [/(?:不|未|无)(?:得|能|可|许|应)?(?:低于|少于|小于|短于)\s*$/, 'AT_LEAST'],
  [/(?:大于|高于|多于)(?:或|或者)?等于\s*$|(?:≥|>=|＞=|≧|⩾)\s*$/, 'AT_LEAST'],
  [/(?:不|未|无)(?:得|能|可|许|应)?(?:超过|高于|大于|多于|超出|超|长于|晚于|迟于)\s*$/, 'AT_MOST'],
  [/(?:小于|低于|少于)(?:或|或者)?等于\s*$|(?:≤|<=|＜=|≦|⩽)\s*$/, 'AT_MOST'],
  [/(?:控制在|降低到|降低至|降至|降到|减少到|压降至|压缩到|压缩在|限制在|最多|至多|最高|最长|最迟|低于|少于|小于|短于|<|不到)\s*$/, 'AT_MOST'],
  [/(?:至少|最少|最低|起码|达到|达成|达至|到达|达|超过|高于|大于|多于|>|提升到|提升至|提高到|提高至|突破|完成)(?:了|在|为|到)?\s*$/, 'AT_LEAST'],
  [/(?:等于|=|＝|恰好|正好)\s*$/, 'EXACTLY'],
];
/** Words behind a figure; they outweigh those before it: 控制在 95% 以上. */
const behind: readonly (readonly [RegExp, TargetComparator])[] = [
  [/^\s*(?:[（(]含[）)])?\s*(?:及|或|和)?\s*以上|^\s*(?:或|及)更(?:高|多)|^\s*起步?(?![诉件])/, 'AT_LEAST'],
  [/^\s*(?:[（(]含[）)])?\s*(?:的?(?:时间|时限|期限))?\s*(?:及|或)?\s*(?:以内|之内|以下|内|之前|以前|前(?!台|来|往|后|提|期))/, 'AT_MOST'],
];

interface Figure extends Span {
  readonly value: number | null;
  readonly counted: Counted;
  /** A comparator that the pattern itself says. */
  readonly comparator?: TargetComparator;
  readonly period?: string;
}

/** The clause around a place: from the last sign that ends one to the next. */
function clauseAt(text: string, { from, to }: Span, span: Span): Span {
  let start = from;
  while (start > span.from && !/[。；;！？\n\v\t]/.test(text[start - 1] ?? '')) start--;
  let end = to;
  while (end < span.to && !/[。；;，,！？\n\v\t]/.test(text[end] ?? '')) end++;
  return { from: start, to: end };
}

const first = (table: readonly (readonly [RegExp, TargetComparator])[], text: string): TargetComparator | undefined =>
  table.find(([pattern]) => pattern.test(text))?.[1];

const lead = '(?:约|近|大约|为|在|到|至|须|应|要|均|皆|都|全部|总体|整体|各|必须|需|保持|维持|稳定|须在|的)';

/** The comparator that stands before a figure, words without weight between them left out. */
function comparatorBefore(text: string): TargetComparator | undefined {
  let rest = text.replace(/[\s_＿（(“"]+$/, '');
  for (let step = 0; step < 4; step++) {
    const found = first(before, rest);
    if (found) return found;
    const shorter = rest.replace(new RegExp(`${lead}\\s*$`), '');
    if (shorter === rest) return undefined;
    rest = shorter;
  }
  return undefined;
}

const percent = new RegExp(`(?:百分之\\s*(${FIGURE})|(?<![\\d.])(\\d+(?:\\.\\d+)?|[一二三四五六七八九十百]+(?:点[一二三四五六七八九]+)?)\\s*%)`, 'g');
const blankPercent = /(?:达到?|≥|≤|>|<|=|不低于|不超过|不高于|不少于|低于|高于|在|为|率|度|控制在|至|到|[:：])[\s_＿—…]*(?<!\d\s{0,4})%/g;
const counted = new RegExp(`(?<![\\d.第])(${FIGURE}|半)\\s*(?:[（(][^）)]{1,4}[）)]\\s*)?(个工作日|工作日|个自然日|自然日|个小时|小时|个钟头|钟头|h(?![a-z])|分钟|秒钟|秒|个工作天|天|日|个星期|星期|周|个月|声|分|次|起|件|宗|例|单|张|条|人次|份|万元|元|字)`, 'gi');
const blankCount = /(?:不超过|不多于|不得超过|不高于|不少于|不低于|≤|≥|<|>|在|至少|次数|数量|于|后)[\s_＿—…]+(小时|分钟|秒|个工作日|工作日|天|日|次|起|件)(以?内|之内|以下|以上|[/／每]|[。；;，,\s]|$)/g;
const often = new RegExp(`(?:每|一|各)(?:个|一)?(工作日|日|天|周|星期|月|季度|季|半年|年度|年|班)(?:度)?(?:都|各|须|应|要|需|必须|进行|开展|召开|组织|做|至少|不少于|不低于|不得少于|最少|完成|上报|提交|报送|编制|撰写|发布|出具|汇总|通报|向[^，。；]{1,8}(?:提交|上报|报送|汇报))*\\s*(${FIGURE})\\s*(次|份|期|篇|例|场|遍|个|条|件|张|单|通|起|回|人次|户)(?!以内|以下|内)`, 'g');
const perUnit = new RegExp(`(${FIGURE})\\s*(次|份|期|篇|例|场|件|起|单|宗|个|通|条)\\s*[/／每]\\s*(?:人\\s*[/／]?\\s*)?(工作日|日|天|周|星期|月|季度|季|半年|年度|年|班)`, 'g');
const blankPer = /(?:次数|不超过|不多于|≤|<|数|为|在)?[\s_＿—…]*(次|起|件)\s*[/／]\s*(年度|年|月|季度|季|周)/g;
const speed = new RegExp(`每分钟\\s*(?:不低于|不少于|至少|达到?|≥)?\\s*(${FIGURE})\\s*(?:个)?(?:汉)?字|(${FIGURE})\\s*(?:个)?(?:汉)?字\\s*[/／每]\\s*分(?:钟)?`, 'g');

const yearly = /(?:每|全|年均|本|一)?(?:一)?(年度|年|月度|月|季度|季|周|日|天)(?:内|均|累计|度)?[^，。；;\d]{0,16}$/;

function* figuresIn(text: string, span: Span): Generator<Figure> {
  const part = text.slice(span.from, span.to);
  const spot = (match: RegExpMatchArray & { index: number }, group = 0): Span => {
    const written = match[group] ?? match[0];
    const at = match.index + match[0].indexOf(written);
    return { from: span.from + at, to: span.from + at + written.length };
  };
  for (const match of part.matchAll(percent)) {
    const value = figureOf(match[1] ?? match[2] ?? '');
    if (value !== undefined) yield { ...spot(match), value, counted: { unit: '%' } };
  }
  for (const match of part.matchAll(blankPercent)) {
    const at = span.from + match.index + match[0].length - 1;
    // Behind the words before it, so that they are read as its comparator.
    const gap = /[\s_＿—…]*%$/.exec(match[0])?.[0].length ?? 1;
    yield { from: at + 1 - gap, to: at + 1, value: null, counted: { unit: '%' } };
  }
  for (const match of part.matchAll(speed)) yield { ...spot(match), value: figureOf(match[1] ?? match[2] ?? '') ?? null, counted: { unit: 'char/min' } };
  for (const match of part.matchAll(often)) {
    const period = periods[match[1] ?? ''];
    if (period) yield { ...spot(match), value: figureOf(match[2] ?? '') ?? null, counted: { unit: `per ${period}` }, comparator: /至少|不少于|不低于|不得少于|最少/.test(match[0]) ? 'AT_LEAST' : undefined };
  }
  for (const match of part.matchAll(perUnit)) {
    const period = periods[match[3] ?? ''];
    const own = spot(match);
    const isLimit = comparatorBefore(text.slice(span.from, own.from)) === 'AT_MOST' || /^\s*(?:以内|以下|内)/.test(text.slice(own.to));
    const isCount = /次数|投诉|差错|事故|失误|违规/.test(text.slice(Math.max(span.from, own.from - 14), own.from));
    if (period) yield { ...own, value: figureOf(match[1] ?? '') ?? null, counted: { unit: isLimit || isCount ? 'x' : `per ${period}` }, period };
  }
  for (const match of part.matchAll(blankPer)) {
    const own = spot(match);
    if (/[\d一二三四五六七八九十两]\s*$/.test(text.slice(span.from, span.from + match.index + match[0].search(/[次起件]/)))) continue;
    yield { from: own.from + match[0].search(/[次起件]/), to: own.to, value: null, counted: { unit: 'x' }, period: periods[match[2] ?? ''] };
  }
  for (const match of part.matchAll(blankCount)) {
    const unit = units[match[1] ?? ''];
    const at = span.from + match.index + match[0].search(/[\s_＿—…]/);
    if (unit) yield { from: at, to: span.from + match.index + match[0].length - (match[2] ?? '').length, value: null, counted: unit };
  }
  for (const match of part.matchAll(counted)) {
    const unit = units[(match[2] ?? '').toLowerCase()];
    const value = figureOf(match[1] ?? '');
    if (unit && value !== undefined) yield { ...spot(match), value: value * (unit.factor ?? 1), counted: unit };
  }
}

/** Figures that limit nothing: hours of service, telephone numbers, whole days. */
const noLimit = /(?:7\s*[x×*]\s*|全天|每天|每日|昼夜|实行)$/;

function isMeant(text: string, figure: Figure, comparator: TargetComparator | undefined): boolean {
  const { unit } = figure.counted;
  if (unit === '%' || unit === 'char/min' || unit.startsWith('per ')) return true;
  if (figure.value === null) return true;
  if (figure.period && unit === 'x') return true;
  if (/^\s*(?:以上)?(?:的)?(?:工作|从业|相关|以上)?(?:经验|经历|服务|制|值班|热线|人工|运转|轮班|待命|在线)/.test(text.slice(figure.to, figure.to + 10))) return false;
  if (noLimit.test(text.slice(Math.max(0, figure.from - 4), figure.from)) && comparator !== 'AT_MOST') return false;
  return comparator !== undefined;
}

const trimName = /^(?:[\s:：、，,]|并|且|同时|确保|保证|力争|努力|争取|使得?|实现|完成|要求|做到|负责|其中|以及|和|及|对|将|须|应|必须|保持|维持|考核|指标|目标|年度|月度|本)+/;
const tail = /(?:[\s:：、，,（(“"]|达到?|达成|不低于|不少于|不得低于|不超过|不得超过|不高于|不大于|不小于|控制|保持|维持|稳定|为|在|至|到|于|须|应|要|需|必须|均|都|≥|≤|>|<|=|低于|高于|超过|大于|小于|至少|最低|最高|降低|降|提升|提高|以上|全部)+$/;

/** What is measured, in the words before the figure. */
function nameOf(text: string, clause: Span, figure: Figure): string {
  const earlier = text.slice(clause.from, figure.from);
  const pieces = earlier.split(/[，,]/);
  for (let count = 1; count <= pieces.length; count++) {
    const name = pieces.slice(-count).join('，').replace(tail, '').replace(trimName, '').trim();
    if (/\p{Script=Han}{2,}/u.test(name)) return name.replaceAll(/\s+/g, '');
  }
  return text.slice(figure.to, clause.to).replace(/^\s*(?:以内|之内|内|以上|以下|前)/, '').replace(/^[\s，,、]+/, '').trim() || text.slice(clause.from, clause.to).trim();
}

function metricFor(texts: readonly string[], unit: string): string | null {
  for (const text of texts) {
    const found = metricNames.find(({ says, units: own, unless }) => own.includes(unit) && says.test(text) && !unless?.test(text));
    if (found) return found.metric;
  }
  return null;
}

/** Every target that the sentences of a stretch set, with and without figure. */
export function targetsIn(text: string, span: Span): Target[] {
  const found: Target[] = [];
  const figures = [...figuresIn(text, span)].sort((a, b) => a.from - b.from || b.to - a.to);
  let done = span.from;
  for (const figure of figures) {
    if (figure.from < done) continue;
    const clause = clauseAt(text, figure, span);
    const after = first(behind, text.slice(figure.to, clause.to + 1));
    const printed = after ?? figure.comparator ?? comparatorBefore(text.slice(clause.from, figure.from));
    const early = /提[前早]\s*$/.test(text.slice(clause.from, figure.from)) ? 'AT_LEAST' : undefined;
    if (!isMeant(text, figure, printed ?? early)) continue;
    done = figure.to;
    const { unit } = figure.counted;
    const name = nameOf(text, clause, figure);
    const nearby = text.slice(clause.from, figure.from);
    const lastPiece = nearby.split(/[，,]/).at(-1) ?? '';
    const metric = metricFor([name, lastPiece, nearby, text.slice(clause.from, clause.to)], unit);
    const usual = metric ? (metricOf(metric)?.comparator ?? null) : usualOf(unit, name);
    const months = yearly.exec(nearby)?.[1];
    const period = figure.period ?? (unit === 'x' && months ? periods[months] : undefined);
    const isStarted = printed ?? early;
    found.push({
      name,
      metric,
      comparator: isStarted ?? usual,
      assumed: isStarted === undefined,
      value: figure.value,
      unit,
      ...(period ? { period } : {}),
      from: figure.from,
      to: figure.to,
    });
  }
  return found;
}

/** The comparator that is usual where no metric is known: rates of what is wanted at least, of what is not at most. */
function usualOf(unit: string, name: string): TargetComparator | null {
  if (unit === '%') return /(?:差错|失误|错误|流失|离职|投诉|退单|延[时期误]|重复|不合格|事故|丢失|破损|放弃|呼损|超时)/.test(name) && /率|比例/.test(name) ? 'AT_MOST' : 'AT_LEAST';
  if (unit.startsWith('per ')) return 'AT_LEAST';
  return unit === 'x' ? 'AT_MOST' : null;
}
