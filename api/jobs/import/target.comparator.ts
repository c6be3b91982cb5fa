import type { TargetComparator } from '../../../schema/reference/metrics.ts';

/** Words before a figure that say how it is held against; the longer ones first. */
const before: readonly (readonly [RegExp, TargetComparator])[] = [
  [/(?:不|未|无)(?:得|能|可|许|应)?(?:低于|少于|小于|短于)\s*$/, 'AT_LEAST'],
  [/(?:大于|高于|多于)(?:或|或者)?等于\s*$|(?:≥|>=|＞=|≧|⩾)\s*$/, 'AT_LEAST'],
  [/(?:不|未|无)(?:得|能|可|许|应)?(?:超过|高于|大于|多于|超出|超|长于|晚于|迟于)\s*$/, 'AT_MOST'],
  [/(?:小于|低于|少于)(?:或|或者)?等于\s*$|(?:≤|<=|＜=|≦|⩽)\s*$/, 'AT_MOST'],
  [
    /(?:控制在|降低到|降低至|降至|降到|减少到|压降至|压缩到|压缩在|限制在|最多|至多|最高|最长|最迟|低于|少于|小于|短于|<|不到)\s*$/,
    'AT_MOST',
  ],
  [
    /(?:至少|最少|最低|起码|达到|达成|达至|到达|达|超过|高于|大于|多于|>|提升到|提升至|提高到|提高至|突破|完成)(?:了|在|为|到)?\s*$/,
    'AT_LEAST',
  ],
  [/(?:等于|=|＝|恰好|正好)\s*$/, 'EXACTLY'],
];
/** Words behind a figure; they outweigh those before it: 控制在 95% 以上. */
const behind: readonly (readonly [RegExp, TargetComparator])[] = [
  [/^\s*(?:[（(]含[）)])?\s*(?:及|或|和)?\s*以上|^\s*(?:或|及)更(?:高|多)|^\s*起步?(?![诉件])/, 'AT_LEAST'],
  [
    /^\s*(?:[（(]含[）)])?\s*(?:的?(?:时间|时限|期限))?\s*(?:及|或)?\s*(?:以内|之内|以下|内|之前|以前|前(?!台|来|往|后|提|期))/,
    'AT_MOST',
  ],
];

const first = (
  table: readonly (readonly [RegExp, TargetComparator])[],
  text: string,
): TargetComparator | undefined => table.find(([pattern]) => pattern.test(text))?.[1];

const lead = '(?:约|近|大约|为|在|到|至|须|应|要|均|皆|都|全部|总体|整体|各|必须|需|保持|维持|稳定|须在|的)';

/** The comparator that stands before a figure, words without weight between them left out. */
export function comparatorBefore(text: string): TargetComparator | undefined {
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

/** The comparator that stands behind a figure. */
export const comparatorBehind = (text: string): TargetComparator | undefined => first(behind, text);
