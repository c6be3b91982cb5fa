import type { PrintedForm, RequirementKind } from '../import/form/form-fields.ts';
import type { JobVariant } from '../job.words.ts';
import type { DutyTable } from './duty-rows.ts';
import type { Item } from './items.ts';

/** A label of a form and what stands behind it. */
export type Labelled = readonly [name: string, item: Item];

/** A row of requirements: its label, and which kinds it takes; `rest` takes those that no other row does. */
export type RequirementRow = readonly [name: string, kinds: readonly RequirementKind[] | 'rest'];

/** A part of a form, from its head to its last row. */
export type FormPart =
  | { readonly part: 'pairs' | 'rows'; readonly title: string | null; readonly labels: readonly Labelled[] }
  | { readonly part: 'headlines'; readonly title: string }
  | { readonly part: 'duties'; readonly layout: 'TABLE' | 'BLOCKS'; readonly table: DutyTable }
  | { readonly part: 'powers'; readonly title: string }
  | {
      readonly part: 'requirements';
      readonly title: string;
      readonly rows: readonly RequirementRow[];
      readonly hasBoxes: boolean;
    }
  | { readonly part: 'basis'; readonly title: string };

/** One of the printed forms: its title, and its parts in their order. */
export interface FormDefinition {
  readonly title: string;
  readonly parts: readonly FormPart[];
}

/** With two lists of duties, the second one ranked by importance (V1). */
const ranked: FormDefinition = {
  title: '职位说明书',
  parts: [
    {
      part: 'pairs',
      title: null,
      labels: [
        ['职位编码', 'code'],
        ['职位标识', 'tag'],
        ['职位名称', 'title'],
        ['所属单位', 'unit'],
        ['部门', 'department'],
        ['工作地点', 'workplace'],
        ['所属职类', 'jobClass'],
        ['职种', 'jobKind'],
        ['职位设立日期', 'establishedOn'],
      ],
    },
    { part: 'rows', title: null, labels: [['职位目的', 'purpose']] },
    {
      part: 'rows',
      title: '工作关系',
      labels: [
        ['直接上级', 'superior'],
        ['同僚', 'peers'],
        ['直接下属', 'subordinates'],
      ],
    },
    { part: 'headlines', title: '主要职责' },
    {
      part: 'duties',
      layout: 'TABLE',
      table: { title: '应负职责', number: '序号', duty: '职责标题/内容', measure: '衡量标准' },
    },
    {
      part: 'requirements',
      title: '任职要求',
      hasBoxes: true,
      rows: [
        ['适应年龄', ['AGE']],
        ['适应性别', ['GENDER']],
        ['所需学历', ['EDUCATION']],
        ['所需职称', ['TITLE']],
        ['适应专业', ['MAJOR']],
        ['任职资格', 'rest'],
        ['素质要求', ['COMPETENCY']],
      ],
    },
    {
      part: 'rows',
      title: '培训要求',
      labels: [
        ['岗前培训', 'preService'],
        ['在岗培训', 'inService'],
      ],
    },
    { part: 'basis', title: '职位依据' },
  ],
};

/** With powers, levels of responsibility and standards of appraisal (V2). */
const levelled: FormDefinition = {
  title: '职务说明书',
  parts: [
    {
      part: 'pairs',
      title: null,
      labels: [
        ['职务名称', 'title'],
        ['职务编码', 'code'],
        ['所属部门', 'department'],
        ['直接上级', 'superior'],
        ['直接下属', 'subordinates'],
        ['间接下属', 'indirectSubordinates'],
      ],
    },
    { part: 'rows', title: null, labels: [['职务概要', 'summary']] },
    {
      part: 'requirements',
      title: '任职要求',
      hasBoxes: false,
      rows: [
        ['必备知识', ['KNOWLEDGE']],
        ['其他技能', ['SKILL']],
        ['工作经验', ['EXPERIENCE']],
        ['业务范围', ['BUSINESS_SCOPE']],
        ['能力素质', ['COMPETENCY']],
      ],
    },
    { part: 'rows', title: null, labels: [['职务目的', 'purpose']] },
    {
      part: 'rows',
      title: '沟通关系',
      labels: [
        ['内部沟通', 'internal'],
        ['外部沟通', 'external'],
      ],
    },
    { part: 'powers', title: '权限范围' },
    {
      part: 'duties',
      layout: 'TABLE',
      table: { title: '工作职责', number: '序号', duty: '工作职责', measure: '考核标准', hasLevel: true },
    },
  ],
};

/** With shares of the working time and tasks for each duty (V3). */
const shared: FormDefinition = {
  title: '职务说明书',
  parts: [
    {
      part: 'pairs',
      title: null,
      labels: [
        ['职务名称', 'title'],
        ['职务编号', 'code'],
        ['所属部门', 'department'],
        ['岗位定员', 'headcount'],
        ['直接上级', 'superior'],
        ['职系', 'jobSeries'],
        ['直接下级', 'subordinates'],
        ['薪酬等级', 'payGrade'],
        ['所辖人员', 'staffUnderCharge'],
        ['岗位分析日期', 'analysedOn'],
      ],
    },
    { part: 'rows', title: null, labels: [['本职', 'coreDuty']] },
    {
      part: 'duties',
      layout: 'BLOCKS',
      table: { title: '职责与工作任务', number: '序号', duty: '职责表述', measure: '衡量标准' },
    },
    { part: 'powers', title: '权力' },
    {
      part: 'rows',
      title: '工作协作关系',
      labels: [
        ['内部协调关系', 'internal'],
        ['外部协调关系', 'external'],
      ],
    },
    {
      part: 'requirements',
      title: '任职资格',
      hasBoxes: false,
      rows: [
        ['教育水平', ['EDUCATION']],
        ['专业', ['MAJOR']],
        ['培训经历', ['TRAINING_HISTORY']],
        ['工作经验', ['EXPERIENCE']],
        ['必备知识', ['KNOWLEDGE']],
        ['技能技巧', ['SKILL']],
      ],
    },
    {
      part: 'rows',
      title: '工作条件',
      labels: [
        ['使用工具设备', 'tools'],
        ['工作环境', 'environment'],
        ['工作时间特征', 'workingTime'],
        ['所需记录文档', 'records'],
      ],
    },
    { part: 'rows', title: null, labels: [['备注', 'remarks']] },
  ],
};

export const forms: Readonly<Record<PrintedForm, FormDefinition>> = { V1: ranked, V2: levelled, V3: shared };

/**
 * The form in which a description is printed where none is asked for: its own, or the one that has the most places for
 * what its kind says. Small tables and narratives with headed duties (V4, V5, V6), requirement lists (V7), plans (V8),
 * regulations with standards of appraisal (V9) and advertisements (V10) have one plain list of duties; V2 is the form
 * with one list and standards beside it. Requirement lists ask most of the person, for which V1 has boxes and rows.
 */
export const formOf: Readonly<Record<JobVariant, PrintedForm>> = {
  V1: 'V1',
  V2: 'V2',
  V3: 'V3',
  V4: 'V2',
  V5: 'V2',
  V6: 'V2',
  V7: 'V1',
  V8: 'V2',
  V9: 'V2',
  V10: 'V2',
};
