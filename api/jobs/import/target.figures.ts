import type { TargetComparator } from '../../../schema/reference/metrics.ts';
import { FIGURE, figureOf } from './figures.ts';
import { periods, units, type Counted } from './grammar/units.ts';
import { markerAt } from './numbering.ts';
import type { Span } from './passage.ts';
import { comparatorBefore } from './target.comparator.ts';

/** A figure with its unit. */
export interface Figure extends Span {
  readonly value: number | null;
  readonly counted: Counted;
  /** A comparator that the pattern itself says. */
  readonly comparator?: TargetComparator;
  readonly period?: string;
  /** Which end of a range it is: 85%~90%. */
  readonly end?: 'LOW' | 'HIGH';
}

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
const permille = new RegExp(`千分之\\s*(${FIGURE})|(?<![\\d.])(\\d+(?:\\.\\d+)?)\\s*‰`, 'g');
const blankPercent =
  /(?:达到?|≥|≤|>|<|=|不低于|不超过|不高于|不少于|低于|高于|在|为|率|度|控制在|至|到|[:：])[\s_＿—…]*(?<!\d\s{0,4})%/g;
const counted = new RegExp(
  `(?<![\\d.第])(${FIGURE}|半)\\s*(?:[（(][^）)]{1,4}[）)]\\s*)?(个工作日|工作日|个自然日|自然日|个小时|小时|个钟头|钟头|h(?![a-z])|分钟|秒钟|秒|个工作天|天|日|个星期|星期|周|个月|声|分|次|起|件|宗|例|单|张|条|人次|份)`,
  'gi',
);
const blankCount =
  /(?:不超过|不多于|不得超过|不高于|不少于|不低于|≤|≥|<|>|在|至少|次数|数量|于|后)[\s_＿—…]+(小时|分钟|秒|个工作日|工作日|天|日|次|起|件)(以?内|之内|以下|以上|[/／每]|[。；;，,\s]|$)/g;
const often = new RegExp(
  `(?:每|一|各)(?:个|一)?(工作日|日|天|周|星期|月|季度|季|半年|年度|年|班)(?:度)?(?:都|各|须|应|要|需|必须|进行|开展|召开|组织|做|至少|不少于|不低于|不得少于|最少|完成|上报|提交|报送|编制|撰写|发布|出具|汇总|通报|向[^，。；]{1,8}(?:提交|上报|报送|汇报))*\\s*(${FIGURE})\\s*(次|份|期|篇|例|场|遍|个|条|件|张|单|通|起|回|人次|户)(?!以内|以下|内|工作日|工作天|自然日|小时|钟头|星期|月)`,
  'g',
);
const perUnit = new RegExp(
  `(${FIGURE})\\s*(次|份|期|篇|例|场|件|起|单|宗|个|通|条)\\s*[/／每]\\s*(?:人\\s*[/／]?\\s*)?(工作日|日|天|周|星期|月|季度|季|半年|年度|年|班)`,
  'g',
);
const blankPer =
  /(?:次数|不超过|不多于|≤|<|数|为|在)?[\s_＿—…]*(次|起|件)\s*[/／]\s*(年度|年|月|季度|季|周)/g;
const speed = new RegExp(
  `每分钟\\s*(?:不低于|不少于|至少|达到?|≥)?\\s*(${FIGURE})\\s*(?:个)?(?:汉)?字|(${FIGURE})\\s*(?:个)?(?:汉)?字\\s*[/／每]\\s*分(?:钟)?`,
  'g',
);

export const yearly =
  /(?:每|全|年均|本|一)?(?:一)?(年度|年|月度|月|季度|季|周|日|天)(?:内|均|累计|度)?[^，。；;\d]{0,16}$/;

/** Every figure with a unit in a stretch, and every place where one was left out. */
export function* figuresIn(text: string, span: Span): Generator<Figure> {
  const part = text.slice(span.from, span.to);
  const spot = (match: RegExpMatchArray & { index: number }, group = 0): Span => {
    const written = match[group] ?? match[0];
    const at = match.index + match[0].indexOf(written);
    return { from: span.from + at, to: span.from + at + written.length };
  };
  for (const match of part.matchAll(ranged)) {
    const [low, high] = [figureOf(match[1] ?? ''), figureOf(match[2] ?? '')];
    if (low === undefined || high === undefined || low >= high) continue;
    const whole = spot(match);
    const to = whole.from + match[0].lastIndexOf(match[2] ?? '');
    yield { from: whole.from, to, value: low, counted: { unit: '%' }, end: 'LOW' };
    yield { from: to, to: whole.to, value: high, counted: { unit: '%' }, end: 'HIGH' };
  }
  for (const match of part.matchAll(percent)) {
    const value = figureOf(match[1] ?? match[2] ?? '');
    if (value !== undefined) yield { ...spot(match), value, counted: { unit: '%' } };
  }
  for (const match of part.matchAll(tenths)) {
    const value = figureOf(match[1] ?? '');
    const more = figureOf(match[2] ?? '') ?? 0;
    if (value !== undefined) yield { ...spot(match), value: value * 10 + more, counted: { unit: '%' } };
  }
  for (const match of part.matchAll(permille)) {
    const value = figureOf(match[1] ?? match[2] ?? '');
    if (value !== undefined) yield { ...spot(match), value: value / 10, counted: { unit: '%' } };
  }
  for (const match of part.matchAll(blankPercent)) {
    const at = span.from + match.index + match[0].length - 1;
    // Behind the words before it, so that they are read as its comparator.
    const gap = /[\s_＿—…]*%$/.exec(match[0])?.[0].length ?? 1;
    yield { from: at + 1 - gap, to: at + 1, value: null, counted: { unit: '%' } };
  }
  for (const match of part.matchAll(speed))
    yield {
      ...spot(match),
      value: figureOf(match[1] ?? match[2] ?? '') ?? null,
      counted: { unit: 'char/min' },
    };
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
  for (const match of part.matchAll(blankPer)) {
    const own = spot(match);
    if (
      /[\d一二三四五六七八九十两]\s*$/.test(
        text.slice(span.from, span.from + match.index + match[0].search(/[次起件]/)),
      )
    )
      continue;
    yield {
      from: own.from + match[0].search(/[次起件]/),
      to: own.to,
      value: null,
      counted: { unit: 'x' },
      period: periods[match[2] ?? ''],
    };
  }
  for (const match of part.matchAll(blankCount)) {
    const unit = units[match[1] ?? ''];
    const at = span.from + match.index + match[0].search(/[\s_＿—…]/);
    if (unit)
      yield {
        from: at,
        to: span.from + match.index + match[0].length - (match[2] ?? '').length,
        value: null,
        counted: unit,
      };
  }
  for (const match of part.matchAll(counted)) {
    const unit = units[(match[2] ?? '').toLowerCase()];
    // 2.5日内 at the beginning of a line is item 2 and five days.
    const own = spot(match);
    const marker = /^\d+[.]\d/.test(match[0]) ? markerAt(text, own.from) : undefined;
    const value = figureOf(
      marker ? text.slice(marker.to, own.from + (match[1] ?? '').length) : (match[1] ?? ''),
    );
    if (unit && value !== undefined)
      yield { ...own, from: marker?.to ?? own.from, value: value * (unit.factor ?? 1), counted: unit };
  }
}
