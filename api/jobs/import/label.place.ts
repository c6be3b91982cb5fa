import { markerAt, standingOf, type Marker, type Standing } from './numbering.ts';

const BOX = /[□☐☑☒✓✔√■○●◯]/;
const GUIDANCE =
  /支持.{0,3}部分|请|填写|注明|简述|勾|打√|例如|包括|可多选|必填|按.{0,8}(顺序|重要|大小)|依次|列出|%|％|说明|指|概括|描述|单选|划√/;

/** How hints to who fills in the form begin, on whichever line they stand. */
const ADVICE =
  /^\s*(?:注[:：]|请|列出|主要填写|填写|说明|注明|写明|描述|概述|简述|简要|扼要|概括|逐条|按照?重要|此处|本栏|该栏|指该|指本|包括但不限|用一|如[:：]|例如|以下)/;

export type After = 'END' | 'COLON' | 'SPACE' | 'BOX' | 'NUMBER' | 'LABEL' | 'GLUED';
export interface Behind {
  readonly kind: After;
  readonly to: number;
}

/** What stands behind a name: the colon, closing bracket and hint belong to the label. */
export function behind(text: string, end: number): Behind {
  let to = end;
  const skip = (pattern: RegExp): string => {
    pattern.lastIndex = to;
    const match = pattern.exec(text);
    if (match) to += match[0].length;
    return match?.[0] ?? '';
  };
  const isBracketed = /[】\]]/.test(skip(/ *[】\]》”"*_]+/y));
  const passHint = (): void => {
    const hint = /([ \t\v\n]*)[（(【]([^（）()【】]{1,120})[）)】][。]?/y;
    hint.lastIndex = to;
    const found = hint.exec(text);
    const words = found?.[2] ?? '';
    if (found && (ADVICE.test(words) || (!/[\n\t]/.test(found[1] ?? '') && GUIDANCE.test(words))))
      to += found[0].length;
  };
  // 岗位一：投诉专员
  if (/[岗职]位$/.test(text.slice(Math.max(0, end - 2), end)))
    skip(/ *[一二三四五六七八九十\d]{1,2} *(?=[:：])/y);
  passHint();
  // 主要职责（支持、部分、全责）及考核标准 is one head.
  skip(/[及与和](?:考核|衡量|绩效)标准(?=[ :：]*\n)/y);
  const colon = skip(/[ ]*(?:[:：∶︰]+|[-—–]{2,}|—|[/／](?=[ \t]*(?:\n|$)))/y);
  skip(/[】\]]/y);
  passHint();
  const space = skip(/ +/y);
  const next = text[to] ?? '\n';
  if (colon || (isBracketed && next !== '\n')) return { kind: 'COLON', to };
  if (/[\n\t\v]/.test(next)) return { kind: 'END', to };
  if (BOX.test(next)) return { kind: 'BOX', to };
  const marker = markerAt(text, to);
  if (marker && marker.style !== 'BARE') return { kind: 'NUMBER', to };
  if (space) return { kind: 'SPACE', to };
  return { kind: 'GLUED', to };
}

export interface Before {
  readonly standing: Standing;
  readonly from: number;
  readonly marker: Marker | undefined;
}

/** What stands before a name: number, bullet and opening bracket belong to the label. */
export function before(text: string, place: number): Before {
  let from = place;
  const opening = /[【[《“"*_] *$/.exec(text.slice(Math.max(0, place - 6), place));
  if (opening) from -= opening[0].length;
  while (/[【[《“"*_]/.test(text[from - 1] ?? '')) from--;
  for (let back = Math.max(0, from - 8); back < from; back++) {
    if (text.slice(back, from).includes('\n')) continue;
    const marker = markerAt(text, back);
    if (
      marker &&
      marker.style !== 'BARE' &&
      /^ *$/.test(text.slice(marker.to, Math.max(marker.to, from))) &&
      marker.to <= place &&
      // The title of the form is a sentence of its own: 岗位说明书一、职务背景.
      (marker.standing !== 'GLUED' || /说明书?$/.test(text.slice(Math.max(0, back - 3), back)))
    ) {
      const isStop = marker.standing === 'COMMA' || marker.standing === 'GLUED';
      return { standing: isStop ? 'STOP' : marker.standing, from: back, marker };
    }
  }
  const bare = /(?:^|[\n\t\v]) *(\d{1,2})[ \t]+$/.exec(text.slice(Math.max(0, from - 8), from));
  const standing = standingOf(text, from);
  return { standing: bare && standing === 'SPACE' ? 'LINE' : standing, from, marker: undefined };
}
