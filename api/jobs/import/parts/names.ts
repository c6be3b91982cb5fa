import type { Text } from '../extracted.ts';
import { isPostName } from '../grammar/posts.ts';
import { cutAt, itemsOf } from '../lists.ts';
import type { Span } from '../passage.ts';
import type { Sheet } from '../sheet.ts';

const unitLike =
  /(?:部门?|处|科|室|中心|公司|单位|局|办|委|协会|媒体|客户|用户|机构|政府|银行|集团|组|人员|上级|下属|岗)$/;

/** Names of posts, units or people in a row: each is one text; a label without anything is one blank text. */
export function namesIn(sheet: Sheet, span: Span): Text[] {
  const whole = sheet.read(span);
  if (whole.state !== 'VALUE') return [whole];
  const { lead, items } = itemsOf(sheet.text, span);
  const isNumbered = items.some(({ style }) => style !== null);
  const pieces = isNumbered ? [lead, ...items] : cutAt(sheet.text, span, /[、，,；;。\n\v\t/]/);
  return pieces
    .flatMap((piece) => {
      if (isNumbered) return [piece];
      const apart = cutAt(sheet.text, piece, / /);
      const own =
        apart.length > 1 &&
        apart.every((each) => {
          const word = sheet.slice(each).trim();
          return isPostName(word) || unitLike.test(word);
        })
          ? apart
          : [piece];
      return own.flatMap((each) => joined(sheet, each));
    })
    .map((piece) => sheet.read(piece))
    .filter(({ state }) => state !== 'BLANK');
}

/** 投诉主办和运营管理员 are two where both sides are names. */
function joined(sheet: Sheet, span: Span): Span[] {
  const written = sheet.slice(span);
  const match = /^(.{2,20}?)(?:和|与|及|以及)(.{2,20})$/.exec(written.trim());
  if (!match || !isPostName(match[1] ?? '') || !isPostName(match[2] ?? '')) return [span];
  const at = span.from + written.indexOf(match[1] ?? '') + (match[1]?.length ?? 0);
  const gap = match[0].length - (match[1]?.length ?? 0) - (match[2]?.length ?? 0);
  return [
    { from: span.from, to: at },
    { from: at + gap, to: span.to },
  ];
}

const sentence = /协调|沟通|联系|配合|汇报|协作|合作|咨询|交流|反馈|提供|工作|处理/;

/** Whom the post works with: items by number or line, else by the signs between short names. */
export function contactsIn(sheet: Sheet, run: Span): Text[] {
  const whole = sheet.read(run);
  if (whole.state !== 'VALUE') return [whole];
  const span = sheet.trimmed(run);
  const { lead, items } = itemsOf(sheet.text, span);
  const numbered = items.some(({ style }) => style !== null);
  const lines: readonly Span[] =
    numbered || items.length > 1
      ? [...(/\p{L}/u.test(sheet.slice(lead)) ? [lead] : []), ...items]
      : cutAt(sheet.text, span, /[；;]/);
  const pieces = lines.flatMap((line) => {
    if (numbered && lines.length > 1) return [line];
    const parts = cutAt(sheet.text, line, /[、，,。；;]/);
    return parts.length > 1 &&
      parts.every(
        (part) => sheet.slice(part).trim().length <= 16 && !sentence.test(sheet.slice(part).trim().slice(2)),
      )
      ? parts
      : [line];
  });
  return pieces.map((piece) => sheet.read(piece)).filter(({ state }) => state !== 'BLANK');
}
