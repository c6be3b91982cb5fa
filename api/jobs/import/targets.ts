import { metricOf, type TargetComparator } from '../../../schema/reference/metrics.ts';
import type { Target } from './extracted.ts';
import { metricNames } from './grammar/metric-names.ts';
import { periods } from './grammar/units.ts';
import type { Span } from './passage.ts';
import { comparatorBefore, comparatorBehind } from './target.comparator.ts';
import { figuresIn, yearly, type Figure } from './target.figures.ts';

/** The clause around a place: from the last sign that ends one to the next. */
function clauseAt(text: string, { from, to }: Span, span: Span): Span {
  let start = from;
  while (start > span.from && !/[。；;！？\n\v\t]/.test(text[start - 1] ?? '')) start--;
  let end = to;
  while (end < span.to && !/[。；;，,！？\n\v\t]/.test(text[end] ?? '')) end++;
  return { from: start, to: end };
}

/** Figures that limit nothing: hours of service, telephone numbers, whole days. */
const noLimit = /(?:7\s*[x×*]\s*|全天|每天|每日|昼夜|实行)$/;

function isMeant(text: string, figure: Figure, comparator: TargetComparator | undefined): boolean {
  const { unit } = figure.counted;
  const around = text.slice(Math.max(0, figure.from - 10), figure.from);
  // What is deducted, paid or granted is no target.
  if (
    /(?:扣[发除减罚]?|罚款?|奖励?|发放|提成|(?<!增)加|(?<!缩)减|降薪|降低工资|绩效(?:工资|奖金|分)?|奖金|补贴|工资|上浮|下浮)[的了为按]?\s*$/.test(
      around,
    )
  )
    return false;
  if (
    /^\s*(?:以上|以下|以内)?的?[，,]?\s*(?:者|的)?[，,]?\s*(?:扣|罚|处以|给予.{0,6}(?:罚|扣|处分)|不予|取消)/.test(
      text.slice(figure.to, figure.to + 14),
    )
  )
    return false;
  // 超过 30% 的客户 says who is meant.
  if (
    /^\s*(?:以上|以下|以内)?的(?:客户|用户|工单|投诉|情况|人员|部门|单位|员工|应|要|须|进行|[，,])/.test(
      text.slice(figure.to, figure.to + 10),
    )
  )
    return false;
  // 不低于90%得满分 and 下降超过30%的 say what is paid for, not what must be reached.
  if (
    /^\s*(?:及?以上|以下|以内)?[的者]?[，,]?\s*[得计记][满\d一二三四五六七八九十]*分/.test(
      text.slice(figure.to, figure.to + 12),
    )
  )
    return false;
  if (
    /(?:下降|上升|增长|降低|提高)(?:幅度)?(?:超过|达到?|大于)\s*$/.test(around) &&
    /^\s*(?:及?以上|以下)?[的者时]/.test(text.slice(figure.to, figure.to + 5))
  )
    return false;
  // A day of the month is a date.
  if (unit === 'd' && /(?:月|每月|次月|当月|年)\s*$/.test(around)) return false;
  if (unit === '%' || unit === 'char/min' || unit.startsWith('per ')) return true;
  if (figure.value === null) return true;
  if (figure.period && unit === 'x') return true;
  if (
    /^\s*(?:以上)?(?:的)?(?:工作|从业|相关|以上)?(?:经验|经历|服务|制|值班|热线|人工|运转|轮班|待命|在线)/.test(
      text.slice(figure.to, figure.to + 10),
    )
  )
    return false;
  if (noLimit.test(text.slice(Math.max(0, figure.from - 4), figure.from)) && comparator !== 'AT_MOST')
    return false;
  return comparator !== undefined;
}

const trimName =
  /^(?:[\s:：、，,]|[以之]?内(?![部容])|并|且|同时|确保|保证|力争|努力|争取|使得?|实现|完成|要求|做到|负责|其中|以及|和|及(?!时)|对|将|须|应(?![答诉急])|必须|保持|维持|考核|指标|目标|年度|月度|本)+/;
const tail =
  /(?:[\s:：、，,（(“"]|并且?|且|同时|达到?(?:或者?)?|达成|不低于|不少于|不得低于|不超过|不得超过|不高于|不大于|不小于|控制|保持|维持|稳定|为|在|至|到|于|须|应|要|需|必须|均|都|≥|≤|>|<|=|低于|高于|超过|大于|小于|至少|最低|最高|降低|降|提升|提高|以上|全部)+$/;

const numbers =
  /^\s*(?:第[一二三四五六七八九十百\d]+[条款章节]|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d{1,2}(?:[、.．)）](?!\d)|[.．]\d{1,2}[、.．]?(?=\p{Script=Han})|\s+)|[①-⑳●•◆])\s*/u;

const plainName = (text: string): string =>
  text
    .replace(/^.*[:：]/, '')
    .replace(tail, '')
    .replace(numbers, '')
    .replace(trimName, '')
    .trim()
    .replaceAll(/(?<=\p{Script=Han})\d{1,2}\s+(?=\p{Script=Han})|\s+/gu, '');

const hasWords = (text: string): boolean =>
  /\p{Script=Han}{2,}/u.test(text) && !/^每(?:个?[年月周日天]|季度?|年度)$/.test(text);

/** What is measured: the words before the figure, or behind it where it comes first. */
function nameOf(text: string, clause: Span, figure: Figure): string {
  const pieces = text.slice(clause.from, figure.from).split(/[，,]/);
  const after = text
    .slice(figure.to, clause.to)
    .replace(/^\s*(?:以内|之内|内|以上|以下|前)/, '')
    .replace(/^[\s，,、]+/, '')
    .trim();
  const own = plainName(pieces.at(-1) ?? '');
  if (hasWords(own)) return /(?:后|起|时|之日)$/.test(own) && hasWords(after) ? own + plainName(after) : own;
  if (hasWords(after) && after.length >= (figure.counted.unit.startsWith('per ') ? 2 : 4))
    return plainName(after);
  const earlier = pieces.slice(0, -1).map(plainName).findLast(hasWords);
  return (
    earlier ??
    ((hasWords(after) && plainName(after)) ||
      text
        .slice(clause.from, clause.to)
        .replace(/^\s*\d{1,2}、/, '')
        .trim())
  );
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

/** Whether a time stands behind words for how long something may take: 办理时限：一般来件2个工作日，急件4小时. */
function isLimited(before: string, { counted }: Figure): boolean {
  if (!spans.has(counted.unit)) return false;
  const own = before.split(/[，,]/).at(-1) ?? '';
  return (
    howLong.test(own) || (howLong.test(/^(.*)[:：]/.exec(before)?.[1] ?? '') && !/期|时间|时长/.test(own))
  );
}

/** Every target that the sentences of a stretch set, with and without figure. */
export function targetsIn(text: string, span: Span): Target[] {
  const found: Target[] = [];
  const figures = [...figuresIn(text, span)].sort((a, b) => a.from - b.from || b.to - a.to);
  let done = span.from;
  for (const figure of figures) {
    if (figure.from < done) continue;
    const around = clauseAt(text, figure, span);
    // What stands before the last figure belongs to that.
    const clause = { from: Math.max(around.from, done), to: around.to };
    const after = comparatorBehind(text.slice(figure.to, clause.to + 1));
    const printed = after ?? figure.comparator ?? comparatorBefore(text.slice(clause.from, figure.from));
    if (figure.end === 'HIGH') {
      const low = found.at(-1);
      done = figure.to;
      if (low?.to !== figure.from) continue;
      // A range says both ends; which of them counts is asked.
      found.push({
        ...low,
        comparator: 'AT_MOST',
        assumed: true,
        value: figure.value,
        from: figure.from,
        to: figure.to,
      });
      continue;
    }
    const early = /提[前早]\s*$/.test(text.slice(clause.from, figure.from)) ? 'AT_LEAST' : undefined;
    const limit = isLimited(text.slice(around.from, figure.from), figure) ? 'AT_MOST' : undefined;
    if (!isMeant(text, figure, printed ?? early ?? limit)) continue;
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
    const name = nameOf(text, clause, figure);
    const nearby = text.slice(clause.from, figure.from);
    const own = (nearby.split(/[，,]/).at(-1) ?? '') + text.slice(figure.from, clause.to);
    // A name that is whole in itself is looked for alone; other words of the sentence belong to other figures.
    const isWhole = /[率度]$|次数$/.test(name);
    const metric = metricFor(
      isWhole ? [name, own] : [name, own, nearby, text.slice(clause.from, clause.to)],
      unit,
    );
    const usual = metric ? (metricOf(metric)?.comparator ?? null) : usualOf(unit, name);
    const months = yearly.exec(nearby)?.[1];
    const period = figure.period ?? (unit === 'x' && months ? periods[months] : undefined);
    const isStarted = printed ?? early;
    found.push({
      name,
      metric,
      comparator: (figure.end ? 'AT_LEAST' : isStarted) ?? limit ?? usual,
      assumed: isStarted === undefined || figure.end !== undefined,
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
  if (unit === '%')
    return /(?:差错|失误|错误|流失|离职|投诉|退单|延[时期误]|重复|不合格|事故|丢失|破损|放弃|呼损|超时)/.test(
      name,
    ) && /率|比例/.test(name)
      ? 'AT_MOST'
      : 'AT_LEAST';
  if (unit.startsWith('per ')) return 'AT_LEAST';
  return unit === 'x' ? 'AT_MOST' : null;
}
