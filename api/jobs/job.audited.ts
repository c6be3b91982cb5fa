import { both, declareAudited, shown, type AuditedField, type AuditedPart } from '../core/audited.ts';
import { choiceWord } from './intake/choices.ts';
import { headFieldWords, importKindWords, placeWord } from './intake/intake.codes.ts';
import { lineCodes, stateWords, versionCodes } from './job.codes.ts';
import { JobDescription } from './job-description.entity.ts';
import { partWords } from './job.words.ts';

/** What stands in a version is for those who may read job descriptions there. */
const read = { ability: 'job.read' } as const;

const parts: Record<string, AuditedField> = Object.fromEntries(
  Object.entries(partWords).map(([part, word]) => [
    part,
    {
      word,
      ...read,
      ...(part in versionCodes && { codes: versionCodes[part as keyof typeof versionCodes] }),
    },
  ]),
);

const columns = {
  seq: both('序号', 'number'),
  section: both('部分', 'section'),
  source_number: both('原编号', 'number as printed'),
  importance_rank: both('重要性', 'rank'),
  heading: both('标题', 'heading'),
  statement: both('内容', 'statement'),
  tasks: both('任务', 'tasks'),
  work_time_pct: both('工时比例', 'share of working time'),
  responsibility_level: both('责任', 'responsibility'),
  measures: both('考核', 'measures'),
  kind: both('种类', 'kind'),
  phrase: both('原文', 'as printed'),
  metric_code: both('指标', 'metric'),
  comparator: both('比较', 'comparison'),
  comparator_assumed: both('比较为推定', 'comparison assumed'),
  target_value: both('目标值', 'target'),
  unit: both('单位', 'unit'),
  text: both('内容', 'text'),
  ability: both('系统权限', 'ability'),
  scope: both('范围', 'scope'),
  condition: both('条件', 'condition'),
  condition_text: both('条件', 'condition'),
  raw: both('原文', 'as printed'),
  min: both('最低', 'least'),
  max: both('最高', 'most'),
  level: both('等级', 'level'),
  strictness: both('严格程度', 'strictness'),
  certain: both('确定', 'certain'),
  note: both('说明', 'note'),
  state: both('状态', 'state'),
  list: both('栏目', 'list'),
  content: both('内容', 'content'),
  answer: both('答复', 'answer'),
  field: both('栏目', 'field'),
  choices: both('选择', 'choice'),
  choice: both('选择', 'choice'),
  file: both('文件中', 'in the file'),
  before: both('原值', 'before'),
  isNone: both('无', 'none'),
  name: both('名称', 'name'),
  title: both('名称', 'title'),
  phase: both('阶段', 'phase'),
  path: both('路径', 'path'),
  seat_limit: both('编制上限', 'seats at most'),
  money_limit_minor: both('金额上限（分）', 'money at most (fen)'),
  is_delegable: both('可由代理人行使', 'can be handed to a deputy'),
  subject: both('对象', 'subject'),
  options: both('选项', 'options'),
};

/** The columns of the lines of a version, with what their codes are called. */
const lines: Readonly<Record<string, AuditedPart>> = Object.fromEntries(
  Object.entries({ ...partWords, ...columns }).map(([name, word]) => [
    name,
    { ...word, ...(name in lineCodes && { codes: lineCodes[name as keyof typeof lineCodes] }) },
  ]),
);

declareAudited('JobDescription', {
  word: both('职位说明书', 'Job description'),
  record: {
    entity: JobDescription,
    name: (alias) =>
      `(SELECT p.title || ' V' || ${alias}.version FROM position p WHERE p.id = ${alias}.position_id)`,
  },
  actions: {
    draftJobDescription: both('起草', 'Draft begun'),
    draftFromImport: both('由导入起草', 'Draft made of an import'),
    updateJobDescription: both('修改草稿', 'Draft changed'),
    discardJobDescription: both('放弃', 'Given up'),
    submitJobDescription: both('提交', 'Handed in'),
    reviewJobDescription: both('审核通过', 'Reviewed'),
    returnJobDescription: both('退回', 'Sent back'),
    approveJobDescription: both('批准', 'Approved'),
    withdrawJobDescription: both('撤回批准', 'Approval taken back'),
    supersedeJobDescription: both('被新版本取代', 'Replaced by a later version'),
    restoreJobDescription: both('恢复生效', 'In force again'),
    acknowledgeJobDescription: both('任职者确认已阅', 'Acknowledged by a holder'),
    exportJobDescription: both('导出', 'Taken home'),
  },
  fields: {
    ...parts,
    state: shown('状态', 'State', { codes: stateWords }),
    positionId: shown('岗位', 'Post', { of: 'Position' }),
    from: shown('来源版本', 'Made of', { of: 'JobDescription' }),
    successorId: shown('后续版本', 'Next version', { of: 'JobDescription' }),
    importedJobId: shown('导入编号', 'Number of the import'),
    version: shown('版本', 'Version'),
    form: shown('表格', 'Form', { codes: versionCodes.variant }),
    writerId: shown('编写人', 'Writer', { of: 'Person' }),
    reviewerId: shown('审核人', 'Reviewer', { of: 'Person' }),
    reviewerForId: shown('代何人审核', 'Reviewed in the name of', { of: 'Person' }),
    approverId: shown('批准人', 'Approver', { of: 'Person' }),
    submittedAt: shown('提交时间', 'Handed in at'),
    reviewedAt: shown('审核时间', 'Reviewed at'),
    approvedAt: shown('批准时间', 'Approved at'),
    effectiveFrom: shown('生效日期', 'In force from'),
    effectiveTo: shown('失效日期', 'In force up to'),
    returnReason: shown('退回理由', 'Why it was sent back', read),
    compiledOn: shown('编写日期', 'Written on', read),
    analysedOn: shown('分析日期', 'Analysed on', read),
    content: shown('内容', 'Content', read),
  },
  within: lines,
});

declareAudited('JobReturnReason', {
  word: both('退回理由', 'Reason of a return'),
  actions: { answerReturnReason: both('答复退回理由', 'Answered') },
  fields: {
    isDone: shown('已处理', 'Done'),
    answer: shown('答复', 'Answer', read),
  },
});

declareAudited('JobImport', {
  word: both('职位说明书导入', 'Import of job descriptions'),
  actions: { importJobDescriptions: both('导入职位说明书', 'Brought in') },
  fields: {
    name: shown('名称', 'Name', read),
    kind: shown('来源', 'Source', { codes: importKindWords }),
    sha256: shown('指纹', 'Fingerprint'),
    descriptions: shown('份数', 'Descriptions'),
  },
});

declareAudited('ImportedJob', {
  word: both('导入的职位说明书', 'Imported description'),
  actions: {
    settleImportPoint: both('解决疑点', 'Question settled'),
    reopenImportPoint: both('重新打开疑点', 'Question reopened'),
    setImportRemainderAside: both('搁置其余内容', 'Remainder set aside'),
    takeImportedHead: both('采用表头', 'Head taken over'),
  },
  fields: {
    points: shown('疑点', 'Questions', read),
    draft: shown('草稿', 'Draft', read),
    taken: shown('采用', 'Taken', read),
    jobDescriptionId: shown('职位说明书', 'Job description', { of: 'JobDescription' }),
    positionId: shown('岗位', 'Post', { of: 'Position' }),
  },
  within: {
    ...lines,
    field: {
      ...columns.field,
      codes: (code) => headFieldWords[code as keyof typeof headFieldWords] ?? placeWord(code),
    },
    choices: { ...columns.choices, codes: choiceWord },
    choice: { ...columns.choice, codes: choiceWord },
  },
});
