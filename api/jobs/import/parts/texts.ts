import type { Text } from '../extracted.ts';
import { cutAt, itemsOf } from '../lists.ts';
import type { Span } from '../passage.ts';
import type { Sheet } from '../sheet.ts';

const noun =
  /(?:能力|意识|精神|责任心|耐心|细心|性|素质|素养|技巧|技能|知识|道德|作风|态度|水平|品质|培训|课程|流程|制度|规范|心态|感|力|心)$/;

/** A phrase cut into the things that it counts up: 组织能力、沟通能力和责任心 are three, 组织、协调能力 is one. */
export function countedUp(sheet: Sheet, span: Span, isFree = false): Span[] {
  const commas = cutAt(sheet.text, span, isFree ? /[，,；;、]/ : /[，,；;]/);
  return commas.flatMap((piece) => {
    const stops = cutAt(sheet.text, piece, /、/);
    const parts =
      stops.length > 1 && stops.slice(0, -1).every((part) => noun.test(sheet.slice(part).trim()))
        ? stops
        : [piece];
    return parts.flatMap((part) => {
      const written = sheet.slice(part);
      const joint = [...written.matchAll(/以及|[和及与]/g)].find(
        ({ index, 0: word }) =>
          noun.test(written.slice(0, index)) &&
          noun.test(written.slice(index + word.length).replace(/[。.]?\s*$/, '')),
      );
      if (!joint) return [part];
      return [
        { from: part.from, to: part.from + joint.index },
        { from: part.from + joint.index + joint[0].length, to: part.to },
      ];
    });
  });
}

/** Texts of a list: each numbered item, line or phrase. */
export function textsOf(sheet: Sheet, span: Span, apart: 'WHOLE' | 'COUNTED' | 'FREE' = 'WHOLE'): Text[] {
  const { lead, items } = itemsOf(sheet.text, span);
  if (items.length === 0) return [sheet.read(span)];
  sheet.take(lead);
  for (const item of items) sheet.take({ from: item.start, to: item.from });
  const listed: Span[] = [...(sheet.slice(lead).trim() ? [lead] : []), ...items];
  for (const item of listed) sheet.take(item);
  const all = apart === 'WHOLE' ? listed : listed.flatMap((item) => countedUp(sheet, item, apart === 'FREE'));
  return all
    .map((item) => sheet.read(item))
    .filter(
      ({ state, value }) =>
        (state !== 'BLANK' && (value === null || /\p{L}/u.test(value))) || items.length === 1,
    );
}
