import type { Qualification, Strictness, Text } from '../extracted.ts';
import type { Span } from '../passage.ts';
import type { Sheet } from '../sheet.ts';

/** Words that make a requirement an advantage. 客户优先的意识 is none of them. */
const prefers =
  /优先(?!意识|级|原则|权|处理|服务|的?(?:理念|意识|原则|观念))|为佳|者佳|尤佳|更佳|最好|为宜|者?加分|可加分/;

/** Whether words ask for an advantage, and not for what must be met. */
export const isPreferred = (text: string): boolean => prefers.test(text);

export const strictnessOf = (text: string): Strictness => (isPreferred(text) ? 'PREFERRED' : 'REQUIRED');

const stops = /[，,；;。\n\r\t\v\u2028（()）]/;

/** Whether the clause in which a stretch of the source begins, or the words that open the next one, say 优先. */
export function isPreferredAt(source: string, { from, to }: Span): boolean {
  let start = from;
  while (start > 0 && !stops.test(source[start - 1] ?? '')) start--;
  let end = Math.max(from, Math.min(to, source.length));
  while (end < source.length && !stops.test(source[end] ?? '')) end++;
  return (
    isPreferred(source.slice(start, end)) ||
    /^[，,]\s*(?:者|均|亦|也|可)?优先/.test(source.slice(end, end + 8))
  );
}

const kinds = [
  'languages',
  'knowledge',
  'skills',
  'competencies',
  'trainingHistory',
  'certificates',
  'others',
] as const;

/** Notes of every requirement in words whether it is only an advantage: 优先 is never a requirement. */
export function notePreferred(sheet: Sheet, own: Qualification): void {
  const note = (text: Text): void => {
    if (text.value !== null && isPreferredAt(sheet.source, text)) text.strictness = 'PREFERRED';
  };
  for (const kind of kinds) own[kind].forEach(note);
  for (const text of [own.voice, own.appearance, own.health, own.businessScope]) note(text);
}
