import type { TargetComparator } from '../../../schema/reference/metrics.ts';

type Rows = readonly (readonly [RegExp, TargetComparator])[];

const NOT = '(?:不|未|无)(?:得|能|可|许|应|宜|会|要|允许)?';
const LOW = '(?:低于|低過|低过|少于|小于|短于|低於|少於)';
const HIGH = '(?:超过|超過|高于|高於|高过|高出|大于|多于|多於|超出|超|长于|晚于|迟于|逾)';

/** Words before a figure that say how it is held against; the longer ones first. */
const before: Rows = [
  [new RegExp(`${NOT}${LOW}\\s*$`), 'AT_LEAST'],
  [/(?:大于|高于|多于)(?:或|或者)?等于\s*$|(?:≥|>=|＞=|≧|⩾)\s*$/, 'AT_LEAST'],
  [new RegExp(`${NOT}${HIGH}\\s*$`), 'AT_MOST'],
  [/(?:小于|低于|少于)(?:或|或者)?等于\s*$|(?:≤|<=|＜=|≦|⩽)\s*$/, 'AT_MOST'],
  [
    /(?:控制[在到至于]|(?:降低|下降|降|减少|压降|压缩|压减|缩短|缩减|减|限制)[到至在为]|最多|至多|最高|最长|最大|最迟|最晚|最慢|上限|低于|低過|低过|少于|小于|短于|<|不到|不足|不满)\s*$/,
    'AT_MOST',
  ],
  [
    /(?:至少|最少|最低|最小|最短|起码|下限|底线|达到|达成|达至|到达|达|超过|高于|大于|多于|>|(?:提升|提高|增长|增加|上升|增|升)[到至]|突破|完成|超)(?:了|在|为|到)?\s*$/,
    'AT_LEAST',
  ],
  [/(?:等于|=|＝|恰好|正好)\s*$/, 'EXACTLY'],
];

/** Words that can only be meant for a figure, even where others stand between: 不低于办结量的5%, 至少分享1次. */
const BETWEEN = '(?![^，。]*(?:且|并|以及|同时|其中))[^，,、。；;：:\\d%\\n\\v\\t≥≤<>=（(]{1,14}';
const afar: Rows = [
  [new RegExp(`(?:${NOT}${LOW}|至少|最少|起码)${BETWEEN}$`), 'AT_LEAST'],
  [new RegExp(`(?:${NOT}${HIGH}|至多|最多|控制在)${BETWEEN}$`), 'AT_MOST'],
  [new RegExp(`(?:${LOW}|不足)${BETWEEN}的$`), 'AT_MOST'],
  [
    new RegExp(
      `(?:高于|大于|多于|超过|达到?)${BETWEEN}的$|完成${BETWEEN}(?:计划|任务|目标|预算|指标|量|数)的$`,
    ),
    'AT_LEAST',
  ],
];

const INCLUDED = '(?:[（(](?:不?包?[含括])[^）)]{0,8}[）)])?';

/** Words behind a figure; they outweigh those before it: 控制在 95% 以上. */
const behind: Rows = [
  [
    new RegExp(
      `^\\s*${INCLUDED}\\s*(?:及|或|和|及其)?\\s*(?:以上|之上|更[高多])|^\\s*\\+(?!\\d)|^\\s*起步?(?![诉件])|^\\s*(?:为|作为|是)?(?:下限|底线)|^\\s*(?:保底|打底)`,
    ),
    'AT_LEAST',
  ],
  [
    new RegExp(
      `^\\s*${INCLUDED}\\s*(?:的?(?:时间|时限|期限))?\\s*(?:及|或|和)?\\s*(?:以内|之内|以下|之下|内(?![部容勤])|之前|以前|前(?!台|来|往|后|提|期))|^\\s*(?:为|作为|是)?(?:限(?![制期时度])|上限|封顶)`,
    ),
    'AT_MOST',
  ],
];

const first = (table: Rows, text: string): TargetComparator | undefined =>
  table.find(([pattern]) => pattern.test(text))?.[1];

const lead =
  '(?:约|近|（含）|(?<!不)含|大约|为|在|到|至|须|应|要|均|皆|都|全部|总体|整体|各|必须|需|保持|维持|稳定|须在|的)';

/** The comparator that stands before a figure, words without weight between them left out. */
export function comparatorBefore(text: string): TargetComparator | undefined {
  const whole = text.replace(/[\s_＿（()）“"：:]+$/, '');
  // A rank is the better the smaller it is: 不低于前 5 名.
  if (/(?:低于|少于|至少|达到?|进入|保持在?|列|居|在)前$/.test(whole)) return 'AT_MOST';
  let rest = whole;
  for (let step = 0; step < 4; step++) {
    const found = first(before, rest);
    if (found) return found;
    const shorter = rest.replace(new RegExp(`${lead}\\s*$`), '');
    if (shorter === rest) break;
    rest = shorter;
  }
  return first(afar, whole);
}

/** Where the words that hold against a figure begin, from those before it; the length of the text where there are none. */
export function comparatorAt(text: string): number {
  const rest = text.trimEnd();
  const found = afar.map(([pattern]) => pattern.exec(rest)?.index).filter((place) => place !== undefined);
  return Math.min(...found, text.length);
}

/** The comparator that stands behind a figure. */
export const comparatorBehind = (text: string): TargetComparator | undefined => first(behind, text);
