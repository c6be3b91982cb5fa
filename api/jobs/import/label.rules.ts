import type { Label } from './grammar/label.ts';
import type { After, Before, Behind } from './label.place.ts';
import {
  formOnly,
  glueOrder,
  interrupting,
  narrative,
  posts,
  prosaic,
  signing,
  solid,
} from './label.words.ts';
import type { Mark } from './mark.ts';
import type { Style } from './numbering.ts';

/** What has been read when a name is judged. */
export interface State {
  readonly marks: readonly Mark[];
  /** The numbering of the list of duties that runs. */
  listStyle: Style | undefined;
}

export interface Candidate {
  readonly label: Label;
  /** How many characters its name has. */
  readonly length: number;
  readonly start: Before;
  readonly end: Behind;
  readonly after: After;
  readonly isFlat: boolean;
  /** Whether nothing at all stands between the labels and values of its line. */
  readonly isGlued: boolean;
  readonly gap: string;
}

/** What advertisements say behind the duties, and no duty begins with. */
const pay = /^\s*(?:薪[资酬水]|福利|待遇|工资|联系方式|公司简介|企业简介|简历投递|应聘方式)/;

const heads = new Set(['head', 'relations']);

/** The line in which a place stands. */
const lineAround = (text: string, place: number): string => {
  const from = text.lastIndexOf('\n', place - 1) + 1;
  return /^[^\n]*/.exec(text.slice(from))?.[0] ?? '';
};

export function isAccepted(
  { label, length, start, end, after, isFlat, isGlued, gap }: Candidate,
  { marks, listStyle }: State,
  text: string,
): boolean {
  const { strength, part, id } = label;
  const last = marks.at(-1);
  const apart = start.standing === 'LINE' || start.standing === 'SPACE' || start.standing === 'STOP';
  const follows = last !== undefined && last.to >= start.from - 1 && gap.trim() === '';
  const inDuties = last?.part === 'duties' && last.id !== 'timeShare';
  const rest = text.slice(end.to).match(/^[^\n\t\v]*/)?.[0] ?? '';
  // 编制 is a number of seats, or who wrote the form.
  if (
    id === 'headcount' &&
    strength === 'WEAK' &&
    text.slice(start.from, end.to).includes('编制') &&
    !/^\s*(?:\d|[一二三四五六七八九十两]+\s*[人名个])/.test(rest)
  )
    return false;
  // The names of columns of a table of revisions are no labels.
  if (
    id === 'compiledOn' &&
    /(?:版本|修[订改](?:内容|说明|人|记录)|变更)/.test(
      lineAround(text, start.from).replace(/修订日期|版本日期/g, ''),
    )
  )
    return false;
  const samePart = last?.part === part || (last?.part === 'qualification' && part === 'training');
  if (start.marker && inDuties && part !== 'duties' && start.marker.style === listStyle) {
    const headStyle = marks.findLast((mark) => mark.part === 'duties' && mark.style)?.style;
    if (headStyle !== listStyle && (strength !== 'HEAD' || part === 'other' || after !== 'END')) return false;
  }
  // A numbered head in a text of one line: 二、任职资格 大专以上.
  const isNumbered =
    start.marker !== undefined &&
    (start.marker.style === 'CN' || start.marker.style === 'ARTICLE' || start.marker.style === 'CN_BRACKET');
  if (isNumbered && apart && after === 'SPACE' && strength !== 'WEAK' && !(inDuties && part === 'other'))
    return true;
  if (isNumbered && start.standing === 'STOP' && narrative.has(id) && strength !== 'WEAK') return true;
  // 使用工具／设备 计算机: here it is a tool, and no label of skills.
  if (last?.id === 'tools' && id === 'skills' && follows) return false;
  // 正常工作时间 below 工作时间特征 is its value.
  if (last?.id === id && start.standing === 'GLUED') return false;
  // 密级 | 内部: what follows a label of no field of ours is its value.
  if (last?.id === 'foreign' && strength === 'WEAK' && follows) return false;
  if (strength === 'FORM') {
    if (id === 'accountability' && (apart || follows || isFlat)) return true;
    if (after === 'COLON')
      return start.standing !== 'GLUED' || isFlat || label.names.every((name) => name.length >= 4);
    // 所属部门 客服部 直接上级 总监: two fields of the head on one line.
    if (
      apart &&
      after === 'SPACE' &&
      last !== undefined &&
      heads.has(part) &&
      heads.has(last.part) &&
      gap.length <= 24 &&
      !/[\n。；，]/.test(gap)
    )
      return true;
    if (follows || start.standing === 'LINE') return after !== 'GLUED' || follows || isFlat;
    if (apart && isGlued && !inDuties && length >= 4) return true;
    if (apart)
      return (
        after === 'END' ||
        after === 'BOX' ||
        after === 'LABEL' ||
        after === 'NUMBER' ||
        (after === 'SPACE' && (isFlat || samePart))
      );
    if (
      isGlued &&
      (id === 'timeShare' || id === 'dutyStatement' || (id === 'coreDuty' && last?.id === 'analysedOn'))
    )
      return true;
    // The last cell of a table of duties runs into the label of the next row: the cell behind it tells them apart.
    if (inDuties && isFlat && part === 'qualification' && length >= 4 && text[end.to] === '\t') return true;
    if (inDuties || !isFlat) return false;
    if (isGlued && part === 'conditions' && last?.part === 'conditions') return true;
    // 从事话务工作经验两年: words of sentences are labels only in the order in which forms have them.
    if (start.standing === 'GLUED' && after === 'GLUED' && prosaic.has(id))
      return (
        (id === 'trainingHistory' && (last?.id === 'major' || last?.id === 'education')) ||
        (id === 'experience' &&
          (last?.id === 'skills' || last?.id === 'knowledge' || last?.id === 'trainingHistory'))
      );
    return after !== 'GLUED' || (length >= 4 && part !== 'conditions') || part === 'head';
  }
  if (strength === 'HEAD') {
    // In a list of duties such words are titles of duties, unless they fill a line.
    if (
      inDuties &&
      pay.test(text.slice(start.from, end.to)) &&
      start.standing === 'LINE' &&
      after === 'COLON'
    )
      return true;
    if (inDuties && part === 'other' && (start.standing !== 'LINE' || after !== 'END')) return false;
    if (
      id === 'authority' &&
      /^(?:审批|审核|考核|处理|裁决|制止|对外|限期|建议)\p{Script=Han}{0,6}权/u.test(rest)
    )
      return apart || follows || isFlat;
    if (isGlued && after === 'COLON') return true;
    if (isGlued && id === 'remarks' && after === 'END') return true;
    if (isGlued && (after === 'LABEL' || (!inDuties && part !== 'other' && length >= 4))) return true;
    if (start.standing === 'LINE' || follows) return after !== 'GLUED' || (follows && isFlat);
    if (apart)
      return (
        after === 'COLON' ||
        after === 'NUMBER' ||
        after === 'LABEL' ||
        after === 'END' ||
        (after === 'SPACE' && isFlat)
      );
    if (isFlat && part === 'qualification' && length >= 4)
      if (after === 'LABEL' || (!inDuties && text[end.to] === '\t')) return true;
    return isFlat && !inDuties && (after === 'NUMBER' || after === 'LABEL' || after === 'COLON');
  }
  if (formOnly.has(id) && last?.part !== 'basis') return false;
  if (isGlued && id === 'tasks' && last?.id === 'timeShare') return true;
  if (isGlued && id === 'authority' && /^\s*(?:处理|审批|审核|考核|对外|裁决|限期|制止|建议)/.test(rest))
    return true;
  if (isGlued && id === 'authority' && last?.part === 'duties' && /^对[^，。；：:]{2,30}?权/.test(rest))
    return true;
  if (isGlued && id === 'otherQualification' && after === 'LABEL') return true;
  if (inDuties && !interrupting.has(id))
    return start.standing === 'LINE' && after === 'END' && /\t/.test(text[end.to] ?? '') && isFlat;
  if (signing.has(id) && rest.length > 24 && !/[:：]/.test(rest)) return false;
  if (after === 'COLON' && isFlat && (part === 'head' || part === 'contacts')) return true;
  if (after === 'COLON') return apart || follows || (start.standing === 'COMMA' && samePart);
  if (start.standing === 'LINE' && after === 'END') {
    const isCell = /\t/.test(text[end.to] ?? '') || text[start.from - 1] === '\t';
    return (
      isCell ||
      samePart ||
      Boolean(start.marker) ||
      (part !== 'other' && part !== 'signOff' && part !== 'basis')
    );
  }
  if (
    isNumbered &&
    start.standing === 'LINE' &&
    after === 'SPACE' &&
    (part === 'purpose' || part === 'basis')
  )
    return true;
  if (isFlat && apart && after === 'SPACE' && solid.has(id)) return true;
  if (
    samePart &&
    apart &&
    after === 'GLUED' &&
    isFlat &&
    !start.marker &&
    (id === 'experience' || id === 'age') &&
    /^[\d一二三四五六七八九十半两]/.test(rest)
  )
    return true;
  if (start.standing === 'LINE' && samePart && part === 'qualification' && after === 'SPACE') return true;
  if (id === 'tasks' && samePart && apart && after === 'SPACE') return true;
  if (after === 'BOX') return apart;
  if (after === 'LABEL') return apart || follows;
  if (after === 'NUMBER' && (start.standing === 'LINE' || (apart && samePart))) return true;
  if (isFlat && follows && apart && (after === 'SPACE' || after === 'END')) return true;
  // Glued to the label before it, whose place is empty then; behind a label of posts it may begin a post's name.
  if (
    isFlat &&
    follows &&
    part === 'head' &&
    last &&
    (last.part === 'head' || last.part === 'relations') &&
    !posts.has(last.id)
  )
    return true;
  if (isFlat && follows && part === 'contacts' && last?.part === 'contacts') return true;
  if (isGlued && last && glueOrder[id]?.includes(last.id)) return true;
  if (isGlued && id === 'external' && last?.id === 'internal') return true;
  if (
    isGlued &&
    id === 'department' &&
    (last?.id === 'unit' || last?.id === 'company') &&
    /(?:公司|集团|局|行|院|厂)$/.test(gap)
  )
    return true;
  return (
    (isFlat || samePart) &&
    apart &&
    samePart &&
    after === 'SPACE' &&
    gap.length <= 40 &&
    !/[。；，]\s*$/.test(gap)
  );
}
