import { FIGURE, figureOf } from './figures.ts';
import type { Counted } from './grammar/units.ts';
import type { Span } from './passage.ts';
import { comparatorBefore, comparatorBehind } from './target.comparator.ts';
import { countsIn } from './target.counts.ts';
import type { Figure } from './target.figure.ts';

const percentUnit: Counted = { unit: '%' };

const ranged = new RegExp(
  `(?<![\\d.从由自])(\\d+(?:\\.\\d+)?)\\s*%?\\s*(?:[-—–~～至到]|--)\\s*(\\d+(?:\\.\\d+)?)\\s*%`,
  'g',
);
const percent = new RegExp(
  `(?:百分之\\s*(百|${FIGURE})|(?<![\\d.])(\\d+(?:\\.\\d+)?|[一二三四五六七八九十百]+(?:点[一二三四五六七八九]+)?)\\s*%)`,
  'g',
);
const tenths = new RegExp(
  `(?<![\\d一二三四五六七八九十])([一二三四五六七八九](?:点[一二三四五六七八九])?|\\d(?:\\.\\d)?)成([一二三四五六七八九])?(?=以上|以下|以内|及|[，。；、\\s]|$)`,
  'g',
);
/** 千分之三, 3‰, 万分之五. */
const small = new RegExp(`([千万])分之\\s*(${FIGURE})|(?<![\\d.])(\\d+(?:\\.\\d+)?)\\s*([‰‱])`, 'g');
const points = new RegExp(`(${FIGURE})\\s*个?百分点`, 'g');
/** 三分之二, 1/3, 半数. */
const fraction = new RegExp(
  `([二三四五六七八九十\\d]+)分之([一二三四五六七八九\\d]+)|(?<![\\d/.])(\\d)\\s*[/／]\\s*([2-9]|10)(?![\\d/／])|(一半|半数)(?=以上|以下|以内|的|[，。；、\\s]|$)`,
  'g',
);
const blankPercent =
  /(?:达到?|≥|≤|>|<|=|不低于|不超过|不高于|不少于|低于|高于|在|为|率|度|控制在|至|到|[:：])(?:[\s_＿—…]*|\s*[（(]\s*[）)]\s*|\s*[Xx×*]{1,3}\s*)(?<!\d\s{0,4})%/g;
const speed = new RegExp(
  `每分钟\\s*(?:不低于|不少于|至少|达到?|≥)?\\s*(${FIGURE})\\s*(?:个)?(?:汉)?字|(${FIGURE})\\s*(?:个)?(?:汉)?字\\s*[/／每]\\s*分(?:钟)?`,
  'g',
);
const WRONG =
  '(?:投诉|客诉|差错|失误|错误|事故|违规|违纪|遗漏|漏[登报派接办]|超时|逾期|积压|泄露|泄密|延误|纠纷|舆情|差评|退单|缺陷|漏单|死角|曝光|隐患|升级)';
/** 零投诉, 0差错. */
const none = new RegExp(
  `(?:零|(?<![\\d.])0)\\s*((?:有效|有责|责任|重大|较大|安全|客户|服务|质量|媒体|越级|负面)*${WRONG}率?)`,
  'g',
);
/** 事故为零, 差错率为0. */
const noughts =
  /(?:(?:为|等于|=|保持|达到|控制在|是)\s*(零|0(?![\d.%‰个次件起通分小天日秒]))(?=[，,。；;、）)\s]|的|$|记录|次|起|件)|(?<=事故|投诉|差错|违规|失误|案件|纠纷|舆情|泄露|泄密)\s*(零)(?=发生|出现|记录))/g;
/** T+1. */
const nextDays = /(?<![A-Za-z])T\s*\+\s*(\d)\s*(个?工作日|日|天)?/g;
/** A score or number that is counted in itself: 净推荐值不低于40. */
const bare = new RegExp(
  `(?:值|得分|评分|分数|分值|成绩|指数|NPS|次数|件数|单数|数量|量|率|满意度)\\s*[（(]?(?:须|应|要|需|必须|均|平均)*(?:不低于|不得低于|不能低于|不少于|不小于|不超过|不得超过|不高于|不得高于|不大于|不多于|高于|低于|≥|≤|>|<|>=|<=|达到)\\s*[）)]?\\s*(${FIGURE})(?=\\s*(?:以上|以下|以内|[，,。；;、）)\\n\\t]|$))`,
  'g',
);

/** Fractions and rates of a hundred, said in any way. */
function* ratesIn(
  text: string,
  span: Span,
  part: string,
  spot: (match: RegExpExecArray) => Span,
): Generator<Figure> {
  for (const match of part.matchAll(ranged)) {
    const [low, high] = [figureOf(match[1] ?? ''), figureOf(match[2] ?? '')];
    if (low === undefined || high === undefined || low >= high) continue;
    const whole = spot(match);
    const to = whole.from + match[0].lastIndexOf(match[2] ?? '');
    yield { from: whole.from, to, value: low, counted: percentUnit, end: 'LOW' };
    yield { from: to, to: whole.to, value: high, counted: percentUnit, end: 'HIGH' };
  }
  for (const match of part.matchAll(percent)) {
    const value = figureOf(match[1] ?? match[2] ?? '');
    if (value !== undefined) yield { ...spot(match), value, counted: percentUnit };
  }
  for (const match of part.matchAll(tenths)) {
    const value = figureOf(match[1] ?? '');
    const more = figureOf(match[2] ?? '') ?? 0;
    if (value !== undefined) yield { ...spot(match), value: value * 10 + more, counted: percentUnit };
  }
  for (const match of part.matchAll(small)) {
    const value = figureOf(match[2] ?? match[3] ?? '');
    const isThousandth = match[1] === '千' || match[4] === '‰';
    if (value !== undefined)
      yield { ...spot(match), value: rounded(value / (isThousandth ? 10 : 100)), counted: percentUnit };
  }
  for (const match of part.matchAll(points)) {
    const value = figureOf(match[1] ?? '');
    const isChange = /提[升高]|下降|上升|增长|降低|压降|改善|增加|减少/.test(
      text.slice(Math.max(span.from, span.from + match.index - 14), span.from + match.index),
    );
    // 达九十八个百分点 may be meant for 98 %.
    if (value !== undefined)
      yield isChange
        ? { ...spot(match), value, counted: { unit: 'pp' } }
        : { ...spot(match), value, counted: percentUnit, isDoubtful: true };
  }
  for (const match of part.matchAll(fraction)) {
    const [whole, some] = match[5]
      ? [2, 1]
      : [figureOf(match[1] ?? match[4] ?? ''), figureOf(match[2] ?? match[3] ?? '')];
    const own = spot(match);
    const isHeld =
      comparatorBefore(text.slice(span.from, own.from)) ?? comparatorBehind(text.slice(own.to, own.to + 8));
    if (!whole || !some || some >= whole || !isHeld || /百$/.test(match[1] ?? '')) continue;
    const value = rounded((some / whole) * 100);
    yield { ...own, value, counted: percentUnit, isDoubtful: value * whole !== some * 100 };
  }
  for (const match of part.matchAll(blankPercent)) {
    const at = span.from + match.index + match[0].length - 1;
    // Behind the words before it, so that they are read as its comparator.
    const gap = /[\s_＿—…（()）Xx×*]*%$/.exec(match[0])?.[0].length ?? 1;
    yield { from: at + 1 - gap, to: at + 1, value: null, counted: percentUnit };
  }
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/** Targets that are said without a figure and its unit in the usual way: 零投诉, T+1, a score without 分. */
function* unusualIn(
  text: string,
  span: Span,
  part: string,
  spot: (match: RegExpExecArray) => Span,
): Generator<Figure> {
  for (const match of part.matchAll(none)) {
    const name = match[1] ?? '';
    yield {
      ...spot(match),
      value: 0,
      counted: { unit: name.endsWith('率') ? '%' : 'x' },
      comparator: 'EXACTLY',
      name,
    };
  }
  for (const match of part.matchAll(noughts)) {
    const from = span.from + match.index + match[0].lastIndexOf(match[1] ?? match[2] ?? '');
    const isRate = /[率比例]\s*$/.test(part.slice(0, match.index));
    yield {
      from,
      to: from + 1,
      value: 0,
      counted: { unit: isRate ? '%' : 'x' },
      ...(/控制/.test(match[0]) ? {} : { comparator: 'EXACTLY' as const }),
    };
  }
  for (const match of part.matchAll(nextDays))
    yield {
      ...spot(match),
      value: Number(match[1]),
      counted: { unit: match[2]?.includes('工作') ? 'working d' : 'd' },
      comparator: 'AT_MOST',
      isDoubtful: !match[2]?.includes('工作'),
    };
  for (const match of part.matchAll(bare)) {
    const value = figureOf(match[1] ?? '');
    const to = span.from + match.index + match[0].length;
    const isRate = /^率|^满意度/.test(match[0]);
    const isScore = /^(?:值|得分|评分|分数|分值|成绩|指数|NPS)/.test(match[0]);
    if (value !== undefined)
      yield {
        from: to - (match[1] ?? '').length,
        to,
        value,
        counted: { unit: isRate ? '%' : isScore ? 'points' : 'x' },
        isDoubtful: isRate,
      };
  }
}

/** Every figure with a unit in a stretch, and every place where one was left out. */
export function* figuresIn(text: string, span: Span): Generator<Figure> {
  const part = text.slice(span.from, span.to);
  const spot = ({ index, 0: written }: RegExpExecArray): Span => ({
    from: span.from + index,
    to: span.from + index + written.length,
  });
  yield* ratesIn(text, span, part, spot);
  for (const match of part.matchAll(speed))
    yield {
      ...spot(match),
      value: figureOf(match[1] ?? match[2] ?? '') ?? null,
      counted: { unit: 'char/min' },
    };
  yield* countsIn(text, span);
  yield* unusualIn(text, span, part, spot);
}
