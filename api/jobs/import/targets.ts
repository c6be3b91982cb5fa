import { metricOf, type TargetComparator } from '../../../schema/reference/metrics.ts';
import type { Target } from './extracted.ts';
import { metricNames } from './grammar/metric-names.ts';
import { periods } from './grammar/units.ts';
import { placeOf, type Span } from './passage.ts';
import { comparatorBefore, comparatorBehind } from './target.comparator.ts';
import { mended } from './target.damage.ts';
import type { Figure } from './target.figure.ts';
import { figuresIn } from './target.figures.ts';
import { isMeant } from './target.meant.ts';
import { nameOf, namesApart } from './target.names.ts';

/** The clause around a place: from the last sign that ends one to the next. */
function clauseAt(text: string, { from, to }: Span, span: Span): Span {
  let start = from;
  while (start > span.from && !/[。；;！？\n\v\t]/.test(text[start - 1] ?? '')) start--;
  let end = to;
  while (end < span.to && !/[。；;，,！？\n\v\t]/.test(text[end] ?? '')) end++;
  return { from: start, to: end };
}

function metricFor(texts: readonly string[], unit: string): string | null {
  for (const text of texts) {
    const found = metricNames.find(
      ({ says, units: own, unless }) => own.includes(unit) && says.test(text) && !unless?.test(text),
    );
    if (found) return found.metric;
  }
  return null;
}

const spans = new Set(['h', 'min', 's', 'd', 'working d']);
const howLong =
  /时限|时效|(?:处理|办理|办结|回复|答复|响应|处置|受理|反馈|回访|解决|上报)的?(?:期限|时间|时长|周期)/;

/** What is done within a time that stands right before it: 24小时反馈, 3个工作日办结. */
const doneBehind =
  /^\s*(?:响应|反馈|办结|办毕|答复|回复|到场|到达|出具|上报|派单|派出|首呼|首响|修复|恢复|结案|解决|处理完|完成|转办|回访)(?![^，。；、]{0,3}[率量数比])/;

/** Whether a time stands behind words for how long something may take, or before what is done: 办理时限：一般来件2个工作日，急件4小时. */
function isLimited(before: string, { counted }: Figure, behind: string): boolean {
  if (!spans.has(counted.unit)) return false;
  if (doneBehind.test(behind) && !/(?:7\s*[x×*]\s*|全天|每天|每日|昼夜|实行|每|前|满|近|隔)$/.test(before))
    return true;
  const own = before.split(/[，,]/).at(-1) ?? '';
  return (
    howLong.test(own) || (howLong.test(/^(.*)[:：]/.exec(before)?.[1] ?? '') && !/期|时间|时长/.test(own))
  );
}

/** Words for the period in which something is counted, before its figure. */
const yearly =
  /(?:每|全|年均|本|一)?(?:一)?(年度|年|月度|月|季度|季|周|日|天)(?:内|均|累计|度)?[^，。；;\d]{0,16}$/;

const isAlike = (a: Figure, b: Figure): boolean =>
  a.counted.unit === b.counted.unit || (spans.has(a.counted.unit) && spans.has(b.counted.unit));

/** 城区24小时、农村48小时内: what holds for the second figure holds for the first, and 分别不低于98%和95% the other way. */
const joining = /^\s*个?\s*(?:[、，,/／]|[和及与或]|以及)\s*[^\d，,。；;、\n]{0,8}$/;

/** The comparators that are printed for the figures of a stretch, also where one is printed once for two. */
function printedFor(text: string, span: Span, figures: readonly Figure[]): (TargetComparator | undefined)[] {
  let done = span.from;
  const own = figures.map((figure) => {
    const around = clauseAt(text, figure, span);
    const clause = { from: Math.max(around.from, done), to: around.to };
    done = figure.to;
    return (
      comparatorBehind(text.slice(figure.to, clause.to + 10)) ??
      figure.comparator ??
      comparatorBefore(text.slice(clause.from, figure.from))
    );
  });
  figures.forEach((figure, place) => {
    const next = figures[place + 1];
    if (!next || figure.end || next.end || !isAlike(figure, next)) return;
    const gap = text.slice(figure.to, next.from);
    if (!joining.test(gap)) return;
    const isListed = /^\s*个?\s*(?:[、/／]|[和及与或]|以及)\s*$/.test(gap);
    if (
      own[place] === undefined &&
      spans.has(figure.counted.unit) &&
      comparatorBehind(text.slice(next.to, next.to + 10))
    )
      own[place] = own[place + 1];
    else if (own[place] === undefined && isListed) own[place] = own[place + 1];
    else if (own[place + 1] === undefined && isListed) own[place + 1] = own[place];
  });
  return own;
}

/** Rates of what everybody wants, and of what nobody does. */
const wanted =
  /(?:满意|及时|合格|准确|正确|完成|接通|接听|接起|应答|解决|办结|答复|达标|规范|执行|通过|覆盖|完好|完整)[率度]/;
const unwanted =
  /(?:差错|失误|错误|流失|离职|投诉|客诉|退单|延[时期误]|逾期|重复|不合格|不满意|事故|丢失|破损|放弃|弃呼|呼损|超时|差评|退货|退款|违规|违约|升级|挂断|未接|漏接|漏报|遗漏|积压|驳回|退回|重派|转人工)(?!.{0,8}(?:完整|满意|及时|规范|合格|准确|正确|完成|处理|解决|办结|回访|整改|答复|回复|响应|登记|闭环|成功|覆盖|达标|关闭|化解|调解|受理|转派|查处))/;

/** Words that say how a rate changes, not how high it is. */
const changing =
  /(?:环比|同比|较.{1,6}|提[升高]|下降|降低|压降|减少|增长|上升|改善)(?:幅度)?[^，。；;\d]{0,4}$/;
const weakly = /(?:(?<!不|不得|不能|不应|不可|未)(?:低于|少于|小于|高于|大于|超过)|(?<!不|不得)超)\s*$/;

/** Figures that stand in none before them; a range of times is one limit that must be confirmed. */
function apart(figures: readonly Figure[]): Figure[] {
  const found: Figure[] = [];
  for (const figure of figures.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = found.at(-1);
    if (last && figure.from < last.to) continue;
    if (
      figure.end === 'HIGH' &&
      last?.end === 'LOW' &&
      last.to === figure.from &&
      spans.has(figure.counted.unit)
    )
      found[found.length - 1] = { ...figure, from: last.from, end: undefined, isDoubtful: true };
    else found.push(figure);
  }
  return found;
}

/** Targets of a text in which no number is damaged. */
function plainTargets(text: string, span: Span): (Target & Span)[] {
  const found: Target[] = [];
  const figures = apart([...figuresIn(text, span)]);
  const comparators = printedFor(text, span, figures);
  let done = span.from;
  let names: readonly string[] = [];
  figures.forEach((figure, place) => {
    const around = clauseAt(text, figure, span);
    // What stands before the last figure belongs to that.
    const clause = { from: Math.max(around.from, done), to: around.to };
    const printed = comparators[place];
    if (figure.end === 'HIGH') {
      const low = found.at(-1);
      done = figure.to;
      if (low?.to !== figure.from) return;
      // A range says both ends; which of them counts is asked.
      found.push({
        ...low,
        comparator: 'AT_MOST',
        assumed: true,
        value: figure.value,
        from: figure.from,
        to: figure.to,
      });
      return;
    }
    const nearby = text.slice(clause.from, figure.from);
    const early = /提[前早]\s*$/.test(nearby) ? 'AT_LEAST' : undefined;
    const limit = isLimited(
      text.slice(around.from, figure.from),
      figure,
      text.slice(figure.to, figure.to + 6),
    )
      ? 'AT_MOST'
      : undefined;
    const started = printed ?? early;
    const held = started ?? limit ?? (figure.end ? comparators[place + 1] : undefined);
    if (!isMeant(text, figure, held, nearby)) return;
    done = figure.to;
    // 5 分 is a time where it limits, a mark where it must be reached.
    const isWorking =
      figure.counted.unit === 'd' &&
      /^\s*(?:以?内|之内)?\s*[（(]\s*工作日/.test(text.slice(figure.to, figure.to + 10));
    const unit = isWorking
      ? 'working d'
      : figure.counted.unit === 'points' && printed === 'AT_MOST'
        ? 'min'
        : figure.counted.unit;
    const [next = '', ...rest] = joining.test(text.slice(found.at(-1)?.to ?? 0, figure.from)) ? names : [];
    const whole = next || nameOf(text, clause, figure);
    const [first = whole, ...others] = namesApart(whole);
    names = next ? rest : others;
    const name = first;
    const own = (nearby.split(/[，,]/).at(-1) ?? '') + text.slice(figure.from, clause.to);
    const isChange = (unit === '%' || unit === 'pp') && changing.test(nearby);
    // A name that is whole in itself is looked for alone; other words of the sentence belong to other figures.
    const isWhole = /[率度]$|次数$/.test(name) || figure.name !== undefined;
    const metric = isChange
      ? null
      : metricFor(isWhole ? [name, own] : [name, own, nearby, text.slice(clause.from, clause.to)], unit);
    const months = yearly.exec(nearby)?.[1];
    const period = figure.period ?? (unit === 'x' && months ? periods[months] : undefined);
    const usual =
      (metric ? metricOf(metric)?.comparator : null) ?? usualOf(unit, name, period !== figure.period);
    // 满意率低于90% says no target that anybody wants: it may be a condition.
    const isOdd =
      unit === '%' &&
      !isChange &&
      usual !== started &&
      (metric !== null || unwanted.test(name) || wanted.test(name)) &&
      usual !== null &&
      weakly.test(nearby);
    const comparator = (figure.end ? 'AT_LEAST' : started) ?? limit ?? usual;
    found.push({
      name,
      metric,
      comparator,
      assumed: started === undefined || figure.end !== undefined || isOdd,
      value: figure.value,
      unit,
      ...(period ? { period } : {}),
      ...(figure.isDoubtful ? { isDoubtful: true } : {}),
      from: figure.from,
      to: figure.to,
    });
  });
  return found;
}

/** Every target that the sentences of a stretch set, with and without figure. */
export function targetsIn(text: string, span: Span): Target[] {
  // What stands around the stretch tells where its first and last words belong.
  const from = Math.max(0, text.lastIndexOf('\n', span.from - 1) + 1, span.from - 60);
  const { passage, doubts } = mended(text.slice(from, span.to + 20));
  if (doubts.length === 0 && passage.text.length === Math.min(text.length, span.to + 20) - from)
    return plainTargets(text, span);
  const at = (place: number): number => {
    const found = passage.at.findIndex((own) => own >= place - from);
    return found < 0 ? passage.text.length : found;
  };
  return plainTargets(passage.text, { from: at(span.from), to: at(span.to) }).map((target) => {
    const place = placeOf(passage, target);
    const isDamaged = doubts.some((doubt) => doubt.from < target.to && doubt.to > target.from);
    return {
      ...target,
      ...(isDamaged ? { isDoubtful: true } : {}),
      from: place.from + from,
      to: place.to + from,
    };
  });
}

/** The comparator that is usual where no metric is known: rates of what is wanted at least, of what is not at most. */
function usualOf(unit: string, name: string, isDaily: boolean): TargetComparator | null {
  if (unit === '%') return unwanted.test(name) && /率|比例|占比|比$/.test(name) ? 'AT_MOST' : 'AT_LEAST';
  if (unit === 'pp' || unit.startsWith('per ')) return 'AT_LEAST';
  if (unit === 'x') return unwanted.test(name) || !isDaily ? 'AT_MOST' : 'AT_LEAST';
  return null;
}
