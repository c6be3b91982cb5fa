import type { ExtractedJob, Variant } from './extracted.ts';
import type { Mark } from './mark.ts';

/** What a form shows of itself: the labels found, its text, and what was read. */
interface Seen {
  readonly ids: ReadonlySet<string>;
  readonly marks: readonly Mark[];
  readonly text: string;
  readonly job: Pick<ExtractedJob, 'duties'>;
  /** Whether several posts stand in the document. */
  readonly isShared: boolean;
}

interface Sign {
  readonly weight: number;
  readonly holds: (seen: Seen) => boolean;
}

const label = (weight: number, ...ids: string[]): Sign => ({
  weight,
  holds: (seen) => ids.some((id) => seen.ids.has(id)),
});
const says = (weight: number, pattern: RegExp): Sign => ({ weight, holds: ({ text }) => pattern.test(text) });
const columnsOf = (weight: number, ...names: string[]): Sign => ({
  weight,
  holds: ({ marks }) => marks.some(({ columns }) => columns?.some((column) => names.includes(column))),
});

/** By which signs each form is known. The form with the most weight is it; the first of equals. */
const signs: Readonly<Record<Variant, readonly Sign[]>> = {
  V1: [
    label(4, 'accountability'),
    columnsOf(4, 'RANK'),
    label(3, 'tag'),
    label(2, 'rank'),
    label(2, 'basis', 'basisAppointment'),
    label(1, 'peers'),
    label(1, 'jobKind', 'jobClass'),
    label(1, 'preService'),
    says(1, /应负职责|同僚|职位标识/),
    says(2, /衡量标准/),
    label(1, 'establishedOn'),
  ],
  V2: [
    columnsOf(5, 'LEVEL', 'SUPPORT', 'PARTIAL', 'FULL'),
    says(3, /负责程度/),
    says(4, /支持\s*[□■√☐☑✓].{0,24}全责/),
    label(1, 'authority'),
    label(1, 'contacts', 'internal'),
    label(1, 'businessScope', 'knowledge'),
    label(1, 'indirectSubordinates'),
    says(1, /职务说明书/),
    says(2, /考核标准/),
    label(1, 'skills'),
  ],
  V3: [
    label(4, 'timeShare'),
    label(4, 'dutyStatement'),
    label(2, 'staffUnderCharge'),
    label(2, 'analysedOn'),
    label(2, 'coreDuty'),
    label(1, 'tools', 'timePattern', 'records'),
    says(2, /工作协作关系/),
    label(1, 'trainingHistory'),
    label(1, 'tasks'),
  ],
  V4: [
    { weight: 2, holds: ({ ids, isShared }) => ids.has('title') && !isShared },
    { weight: 2, holds: ({ ids, isShared }) => ids.has('superior') && !isShared },
    label(1, 'department'),
    label(1, 'summary'),
    {
      weight: 1,
      holds: ({ ids, job, isShared }) =>
        !isShared &&
        job.duties.length > 0 &&
        !ids.has('contacts') &&
        !ids.has('authority') &&
        !ids.has('timeShare') &&
        !ids.has('qualification'),
    },
  ],
  V5: [
    label(4, 'background'),
    label(4, 'career', 'promotion', 'lateral'),
    label(3, 'conclusion'),
    says(2, /职责与要求|职责和要求/),
  ],
  V6: [
    label(3, 'summary'),
    { weight: 2, holds: ({ job }) => job.duties.some(({ tasks }) => tasks.length > 0) },
    { weight: 1, holds: ({ ids }) => ids.has('summary') && ids.has('qualification') && !ids.has('superior') },
  ],
  V7: [
    { weight: 4, holds: ({ job }) => job.duties.length === 0 },
    { weight: 2, holds: ({ job, isShared }) => job.duties.length === 0 && isShared },
  ],
  V8: [
    says(3, /^\s*[^\n]{0,30}(?:方案|规划|设置|架构|编制|配置)/),
    says(2, /部门职责|部门职能/),
    says(2, /人员编制|岗位编制|人员概算|岗位设置|人员配置|定员/),
    says(2, /组织架构|组织机构|组织结构/),
    says(1, /享受.{1,16}(?:级别|待遇)|兼任/),
    { weight: 3, holds: ({ isShared }) => isShared },
    { weight: 1, holds: ({ isShared, ids }) => isShared && ids.has('headcount') },
  ],
  V9: [
    says(4, /^\s*[^\n]{0,30}(?:制度|办法|规定|规则|标准|细则|条例|规范)(?:[（(][^\n]{0,12})?\s*\n/),
    says(3, /第[一二三四五六七八九十]+条/),
    says(2, /第[一二三四五六七八九十]+章/),
    says(3, /总\s*则/),
    says(2, /附\s*则/),
    says(2, /(?:制度|规定|办法|规范|规则|细则)\s*(?:\n|$)|适用范围|特制定本|制定本/),
    says(4, /(?:^|\n)\s*为(?!客户|用户)[^。\n]*(?:根据|依据|按照)《/),
    says(1, /(?:处理|工作)(?:流程|程序)/),
    says(1, /考核/),
  ],
  V10: [
    { weight: 2, holds: ({ ids, job }) => job.duties.length > 0 && ids.has('qualification') },
    says(1, /优先/),
    says(3, /招聘|简历|薪资|待遇|五险一金/),
    says(1, /岗位职责|工作职责|职位描述/),
  ],
};

/** The form that a description is written in. */
export function variantOf(seen: Seen): Variant {
  let best: Variant = 'V10';
  let most = 1;
  for (const [variant, own] of Object.entries(signs) as [Variant, readonly Sign[]][]) {
    const weight = own.reduce((sum, sign) => sum + (sign.holds(seen) ? sign.weight : 0), 0);
    if (weight > most) [best, most] = [variant, weight];
  }
  return best;
}
