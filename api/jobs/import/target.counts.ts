import { FIGURE, figureOf } from './figures.ts';
import { periods, units } from './grammar/units.ts';
import { markerAt } from './numbering.ts';
import type { Span } from './passage.ts';
import { comparatorBefore } from './target.comparator.ts';
import type { Figure } from './target.figure.ts';

const SPAN =
  '个工作日|工作日|个自然日|自然日|个小时|小时|个钟头|钟头|hours?|h(?![a-z])|分钟|mins?(?![a-z])|刻钟|秒钟|秒|sec(?![a-z])|s(?![a-z])|个工作天|工作天|天|日(?![常均])|个星期|星期|周(?![岁一二三四五六日末报会例年])|个月';
const TIMES =
  '人次|次(?![日月年])|起(?![来草诉])|件|宗|例(?![会如])|单(?![位据个])|张|条(?![例件款])|份|通(?![知过报])|家|户|篇|场|回(?![访复])|遍|封|项|台|笔|期(?![间限])|批|个(?![学课工自小钟月星百季方阶人])';
const OF_PEOPLE = '人(?![次员工])|名(?!单)|位';
const COUNTER = `${TIMES}|${OF_PEOPLE}|字(?![/／每])|个?[学课]时|元`;
const PERIOD = '工作日|日|天|周|星期|月|季度|季|半年|年度|年|班';
const BLANK = '(?:[\\s_＿—…]+|\\s*[（(]\\s*[）)]\\s*|\\s*(?:[Xx×*]{1,3}|某)\\s*)';

const counted = new RegExp(
  `(?<![\\d.第每])(${FIGURE}|半)\\s*(?:[（(][^）)]{1,4}[）)]\\s*)?(${SPAN}|声|分(?![之析配管析])|${COUNTER})`,
  'gi',
);
/** 3-5个工作日, 120～150通. */
const ranged = new RegExp(
  `(?<![\\d.第每])(${FIGURE})\\s*(?:${SPAN}|${COUNTER})?\\s*(?:[-—–~～至到]|--)\\s*(${FIGURE})\\s*(${SPAN}|声|${COUNTER})`,
  'gi',
);
/** 分别在3个和5个工作日内: the unit is said once for both. */
const elided = new RegExp(
  `(?<![\\d.第每])(${FIGURE}\\s*个?)\\s*(?:[和与/／、及])\\s*(?=(?:${FIGURE})\\s*(${SPAN}))`,
  'gi',
);
/** 四分半, 一个半小时, 两天半, 1分30秒. */
const halves = new RegExp(
  `(?<![\\d.第每])(${FIGURE})\\s*(?:个?半\\s*(小时|钟头|工作日|天|月|分钟)|个?(小时|钟头|工作日|分钟?|天|日|周|星期)半(?![个天日年月]))`,
  'g',
);
const composed = new RegExp(
  `(?<![\\d.第每])(${FIGURE})\\s*个?(?:(小时|钟头|h)|(分钟?|min))\\s*(${FIGURE})\\s*(?:(分钟?|min)|(秒钟?|s))(?![a-z])`,
  'gi',
);
const blankCount = new RegExp(
  `(?:不超过|不多于|不得超过|不高于|不少于|不低于|≤|≥|<|>|在|至少|次数|数量|于|后)${BLANK}(小时|分钟|秒|个工作日|工作日|天|日|次|起|件|通|条|个|家|户|单)(以?内|之内|以下|以上|[/／每]|[。；;，,\\s]|$)`,
  'g',
);
const often = new RegExp(
  `(?:每|一|各)(?:个|一)?(${PERIOD})(?:度)?(?:都|各|须|应|要|需|必须|进行|开展|召开|组织|做|至少|不少于|不低于|不得少于|最少|完成|上报|提交|报送|编制|撰写|发布|出具|汇总|通报|向[^，。；]{1,8}(?:提交|上报|报送|汇报))*\\s*(${FIGURE})\\s*(次|份|期|篇|例|场|遍|个|条|件|张|单|通|起|回|人次|户|家)(?!以内|以下|内|工作日|工作天|自然日|小时|钟头|星期|月)`,
  'g',
);
const perUnit = new RegExp(
  `(${FIGURE})\\s*(人次|次|份|期|篇|例|场|件|起|单|宗|个|通|条|家|户|张|封|笔)\\s*[/／每]\\s*(?:人\\s*[·/／每]?\\s*)?(${PERIOD})(?:[/／]人)?`,
  'g',
);
const blankPer =
  /(?:次数|不超过|不多于|≤|<|数|为|在)?[\s_＿—…]*(次|起|件)\s*[/／]\s*(年度|年|月|季度|季|周)/g;
/** 两三天: about so many. */
const about = /^[一二两三四五六七八九]{2}$/;

type Found = (match: RegExpExecArray, group?: number) => Span;

const unitOf = (name: string | undefined): (typeof units)[string] | undefined =>
  units[(name ?? '').toLowerCase()];

/** Spans of time that are said in two parts. */
function* twoParts(part: string, spot: Found): Generator<Figure> {
  for (const match of part.matchAll(halves)) {
    const unit = unitOf(match[2] ?? match[3]);
    const value = figureOf(match[1] ?? '');
    if (unit && value !== undefined)
      yield { ...spot(match), value: (value + 0.5) * (unit.factor ?? 1), counted: unit };
  }
  for (const match of part.matchAll(composed)) {
    const [large, small] = [figureOf(match[1] ?? ''), figureOf(match[4] ?? '')];
    if (large === undefined || small === undefined || Boolean(match[2]) !== Boolean(match[5])) continue;
    yield {
      ...spot(match),
      value: large * 60 + small,
      counted: { unit: match[5] ? 'min' : 's' },
    };
  }
}

/** Times and counts that are said from one figure to another. */
function* betweenTwo(part: string, spot: Found): Generator<Figure> {
  for (const match of part.matchAll(ranged)) {
    const [low, high] = [figureOf(match[1] ?? ''), figureOf(match[2] ?? '')];
    const unit = unitOf(match[3]);
    if (!unit || low === undefined || high === undefined || low >= high) continue;
    const whole = spot(match);
    const to = whole.from + match[0].lastIndexOf(match[2] ?? '');
    const factor = unit.factor ?? 1;
    yield { from: whole.from, to, value: low * factor, counted: unit, end: 'LOW' };
    yield { from: to, to: whole.to, value: high * factor, counted: unit, end: 'HIGH' };
  }
}

/** Times of which only the last one says its unit. */
function* withoutUnit(part: string, spot: Found): Generator<Figure> {
  for (const match of part.matchAll(elided)) {
    const unit = unitOf(match[2]);
    const value = figureOf((match[1] ?? '').replace('个', ''));
    // 1、2小时内 is item 1.
    if (
      !unit ||
      value === undefined ||
      !/分别(?:在|为|是|按|于|不超过|不得超过)?\s*$/.test(part.slice(0, match.index))
    )
      continue;
    const own = spot(match, 1);
    yield { ...own, value: value * (unit.factor ?? 1), counted: unit };
  }
}

/** How often something is done in a period. */
function* perPeriod(text: string, span: Span, part: string, spot: Found): Generator<Figure> {
  for (const match of part.matchAll(often)) {
    const period = periods[match[1] ?? ''];
    if (period)
      yield {
        ...spot(match),
        value: figureOf(match[2] ?? '') ?? null,
        counted: { unit: `per ${period}` },
        comparator: /至少|不少于|不低于|不得少于|最少/.test(match[0]) ? 'AT_LEAST' : undefined,
      };
  }
  for (const match of part.matchAll(perUnit)) {
    const period = periods[match[3] ?? ''];
    const own = spot(match);
    const isLimit =
      comparatorBefore(text.slice(span.from, own.from)) === 'AT_MOST' ||
      /^\s*(?:以内|以下|内)/.test(text.slice(own.to));
    const isCount = /次数|投诉|差错|事故|失误|违规/.test(
      text.slice(Math.max(span.from, own.from - 14), own.from),
    );
    if (period)
      yield {
        ...own,
        value: figureOf(match[1] ?? '') ?? null,
        counted: { unit: isLimit || isCount ? 'x' : `per ${period}` },
        period,
      };
  }
}

/** Counts and times that were left out. */
function* leftOut(text: string, span: Span, part: string, spot: Found): Generator<Figure> {
  for (const match of part.matchAll(blankPer)) {
    const own = spot(match);
    const sign = match[0].search(/[次起件]/);
    if (/[\d一二三四五六七八九十两]\s*$/.test(text.slice(span.from, span.from + match.index + sign)))
      continue;
    yield {
      from: own.from + sign,
      to: own.to,
      value: null,
      counted: { unit: 'x' },
      period: periods[match[2] ?? ''],
    };
  }
  for (const match of part.matchAll(blankCount)) {
    const unit = unitOf(match[1]);
    const at = span.from + match.index + match[0].search(/[\s_＿—…（(Xx×*某]/);
    if (unit)
      yield {
        from: at,
        to: span.from + match.index + match[0].length - (match[2] ?? '').length,
        value: null,
        counted: unit,
      };
  }
}

/** Every count and span of time in a stretch, and every place where one was left out. */
export function* countsIn(text: string, span: Span): Generator<Figure> {
  const part = text.slice(span.from, span.to);
  const spot: Found = (match, group = 0) => {
    const written = match[group] ?? match[0];
    const at = match.index + match[0].indexOf(written);
    return { from: span.from + at, to: span.from + at + written.length };
  };
  yield* twoParts(part, spot);
  yield* betweenTwo(part, spot);
  yield* withoutUnit(part, spot);
  yield* perPeriod(text, span, part, spot);
  yield* leftOut(text, span, part, spot);
  for (const match of part.matchAll(counted)) {
    const unit = unitOf(match[2]);
    // 2.5日内 at the beginning of a line is item 2 and five days.
    const own = spot(match);
    const marker = /^\d+[.]\d/.test(match[0]) ? markerAt(text, own.from) : undefined;
    const isItem = marker?.standing === 'LINE' || marker?.standing === 'STOP';
    const written =
      isItem && marker ? text.slice(marker.to, own.from + (match[1] ?? '').length) : (match[1] ?? '');
    const isAbout = about.test(written);
    const value = figureOf(isAbout ? written.slice(1) : written);
    if (!unit || value === undefined) continue;
    yield {
      ...own,
      from: isItem && marker ? marker.to : own.from,
      value: value * (unit.factor ?? 1),
      counted: unit,
      ...(isAbout ? { isDoubtful: true } : {}),
      ...(new RegExp(`^(?:${OF_PEOPLE}|元|字)`).test(match[2] ?? '') ? { isHeld: true } : {}),
    };
  }
}
