import type { Span } from './passage.ts';
import { comparatorAt } from './target.comparator.ts';
import type { Figure } from './target.figure.ts';

const trimName =
  /^(?:[\s:：、，,·—–-]|的|[以之]?内(?![部容])|并|且|同时|确保|保证|力争|努力|争取|使得?|实现|完成|要求|做到|负责|其中|以及|和|及(?!时)|对|将|须|应(?![答诉急])|必须|保持|维持|考核|指标|目标|年度|月度|本)+/;
const tail =
  /(?:[\s:：、，,（(“"]|[）)](?<![（(][^）)]*)|并且?|且|同时|达到?(?:或者?)?|达成|不低于|不少于|不得少于|不得低于|不超过|不得超过|不高于|不大于|不小于|控制|保持|维持|稳定|(?<!行)为|在|至|(?<![报签迟])到|于|须|(?<![响反对相适供效])应|(?<![主需重])要|(?<!急)需|必须|(?<!平)均|都|≥|≤|>|<|=|低于|高于|超过|大于|小于|至少|最低|最高|(?:降低|下降|压降|降|缩短|减少|提升|提高|增长)[至到在为]|以上|全部|底线|上限|下限|超过?|以|[Xx×*]+)+$/;

const numbers =
  /^\s*(?:第[一二三四五六七八九十百\d]+[条款章节]|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d{1,2}(?:[、）)]|[.．](?!\d)|[.．]\d{1,2}[、.．]?(?=\p{Script=Han})|\s+)|[①-⑳●•◆])\s*/u;

const plainName = (text: string): string =>
  text
    .replace(/^.*[:：]/, '')
    // a number of the list that was glued to the sentence before it
    .replace(/^.*(?<![\d.．])\d{1,2}[、](?=\p{Script=Han}{2})/u, '')
    .replace(/^\s*(?:及?以上|及?以下|之内|以内)[\s。；;，,、]*/, '')
    .replace(/[由从]\s*[\d.]+\s*%?\s*(?:提升|提高|降低?|下降|压降|缩短|增加|减少)?[至到]?$/, '')
    .replace(tail, '')
    .replace(numbers, '')
    .replace(trimName, '')
    .trim()
    .replaceAll(/(?<=\p{Script=Han})\d{1,2}\s+(?=\p{Script=Han})|\s+/gu, '');

const periodOnly =
  /^(?:[每各本全当单]?(?:个?[年月周日天班]|季度?|年度|半年|班次|个?工作日|人|名?坐席|位?员工)|[日周月年人]均)+(?:内|度)?$/;

const hasWords = (text: string): boolean => /\p{Script=Han}{2,}/u.test(text) && !periodOnly.test(text);

/** What is done, without what: 组织, 每月输出. */
const verbOnly =
  /^(?:每(?:人|个)?(?:每)?[年月周日天班季](?:度)?)*(?:组织|开展|进行|召开|举办|完成|安排|输出|提交|参加|实施|做好?|走访|抽[检查听]|巡检|分享|撰写|编写|提出|受理|接听|外呼|处理|拜访|培训|报送|新增|更新|整理|收集|提炼|优化|发布|复盘|辅导)?(?:好|了)?$/;

const isCount = ({ counted: { unit } }: Figure): boolean => unit === 'x' || unit.startsWith('per ');

/** What is measured: the words before the figure, or behind it where it comes first. */
export function nameOf(text: string, clause: Span, figure: Figure): string {
  if (figure.name) return figure.name;
  const pieces = text.slice(clause.from, figure.from).split(/[，,]/);
  const after = text
    .slice(figure.to, clause.to)
    .replace(/^\s*(?:以内|之内|内|及?以上|以下|前)/, '')
    .replace(/^[\s，,、]+/, '')
    .replace(/、(?=\s*\d).*$/, '')
    // 3天内结案率≥80%: the rate has a target of its own.
    .replace(
      /(?<=[率度比])\s*(?:≥|≤|>|<|=|达到?|为|不低于|不高于|不少于|不超过|保持在)?\s*\d+(?:\.\d+)?\s*%.*$/,
      '',
    )
    .trim();
  const last = pieces.at(-1) ?? '';
  const held = comparatorAt(last);
  const before = plainName(last.slice(0, held));
  const own = hasWords(before)
    ? before
    : plainName(
        last
          .slice(held)
          .replace(/^(?:不(?:得|能|应)?(?:低于|少于|超过|高于|多于|大于|小于)|至少|最少|起码|至多|最多)/, ''),
      );
  if (hasWords(own)) {
    if (/(?:后|起|时|之日)$/.test(own) && hasWords(after)) return own + plainName(after);
    if (
      isCount(figure) &&
      verbOnly.test(own) &&
      /^\p{Script=Han}{2,12}$/u.test(after) &&
      !/^(?:的|并|且|以)/.test(after)
    )
      return own + after;
    // 当日转派、3天内反馈: what stands before the sign has a limit of its own.
    if (/、\s*$/.test(last) && hasWords(after)) return plainName(after);
    return own;
  }
  if (hasWords(after) && (after.length >= (isCount(figure) ? 2 : 4) || /[率度]$/.test(after)))
    return plainName(after);
  const earlier = pieces.slice(0, -1).map(plainName).findLast(hasWords);
  return (
    earlier ??
    ((hasWords(after) && plainName(after)) ||
      text
        .slice(clause.from, clause.to)
        .replace(/^.*[:：]/, '')
        .replace(/^\s*\d{1,2}、/, '')
        .trim())
  );
}

/** The names of 及时率、满意率分别不低于98%和95%, where a name is such a row. */
export const namesApart = (name: string): readonly string[] =>
  name.endsWith('分别')
    ? name
        .slice(0, -2)
        .split(/[、和与]|及(?!时)/)
        .map((each) => each.trim())
        .filter((each) => each !== '')
    : [];

/** Whether a name names nothing: 每月不少于4次. */
export const isBareName = (name: string): boolean =>
  !hasWords(
    name.replaceAll(
      /不(?:得|能)?(?:低于|少于|超过|高于|多于)|至少|最少|以上|以内|以下|及|[\d.一二两三四五六七八九十半]+\s*(?:个?工作日|小时|分钟|[次起件秒天日场份期条通个家]|%)|[\s，,。；;：:（()）]/g,
      '',
    ),
  );
