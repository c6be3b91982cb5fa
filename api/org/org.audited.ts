import { abilities } from '../core/abilities.ts';
import { both, declareAudited, fileFormats, shown, type AuditedField } from '../core/audited.ts';
import { scopeWords } from '../core/scope-words.ts';
import { relationWords, unitKindWords } from './org.codes.ts';
import { Person } from './people/person.entity.ts';
import { Position } from './positions/position.entity.ts';
import { kindWords } from './sheets/sheet.words.ts';
import { OrgUnit } from './units/org-unit.entity.ts';

/** Personal facts are not kept in the log; it only says that one was written. */
const unkept = { codes: { CHANGED: both('已更改（内容不入日志）', 'Changed (not kept in the log)') } };

const fileFields: Record<string, AuditedField> = {
  kind: shown('种类', 'Kind', { codes: kindWords }),
  format: shown('格式', 'Format', { codes: fileFormats }),
  day: shown('日期', 'Day'),
  rows: shown('行', 'Rows', {
    codes: { errors: both('有误的行', 'Those with errors'), all: both('全部', 'All') },
  }),
  fileName: shown('文件', 'File'),
  choice: shown('写入范围', 'What was written', {
    codes: { ALL: both('全部行', 'All rows'), VALID: both('仅无误的行', 'Rows without errors only') },
  }),
  counts: shown('行数', 'Rows'),
};
const outcomes = {
  CREATE: both('新增', 'added'),
  CHANGE: both('更改', 'changed'),
  SKIP: both('跳过', 'skipped'),
  ERROR: both('有误', 'with errors'),
};

declareAudited('OrgUnit', {
  word: both('部门', 'Unit'),
  record: { entity: OrgUnit, name: (alias) => `${alias}.name` },
  actions: {
    createUnit: both('新设部门', 'Founded'),
    editUnit: both('修改部门', 'Changed'),
    renameUnit: both('部门更名', 'Renamed'),
    moveUnit: both('移动部门', 'Moved'),
    closeUnit: both('撤销部门', 'Closed'),
    reopenUnit: both('恢复部门', 'Reopened'),
    importUnit: both('表格导入：新部门', 'Brought in by a sheet'),
    importUnitChange: both('表格导入：修改部门', 'Changed by a sheet'),
  },
  fields: {
    name: shown('名称', 'Name'),
    aliases: shown('别名', 'Other names'),
    kind: shown('类别', 'Kind', { codes: unitKindWords }),
    region: shown('地区', 'Region'),
    sort: shown('次序', 'Place'),
    parentId: shown('上级部门', 'Unit above', { of: 'OrgUnit' }),
    openedOn: shown('成立日期', 'Opened on'),
    closedOn: shown('撤销日期', 'Closed on'),
    dutyStatements: shown('部门职责', 'Duties'),
  },
});

declareAudited('Position', {
  word: both('岗位', 'Post'),
  record: { entity: Position, name: (alias) => `${alias}.title` },
  actions: {
    createPosition: both('新设岗位', 'Founded'),
    editPosition: both('修改岗位', 'Changed'),
    movePosition: both('移动岗位', 'Moved'),
    setSuperior: both('改直接上级', 'Superior changed'),
    setPositionRoles: both('设定岗位角色', 'Roles set'),
    closePosition: both('撤销岗位', 'Closed'),
    reopenPosition: both('恢复岗位', 'Reopened'),
    addRelation: both('增加协作关系', 'Relation added'),
    linkRelation: both('关联协作岗位', 'Relation linked'),
    removeRelation: both('删除协作关系', 'Relation removed'),
    importPosition: both('表格导入：新岗位', 'Brought in by a sheet'),
    importPositionChange: both('表格导入：修改岗位', 'Changed by a sheet'),
    approveHeadcountRequest: both('批准编制', 'Seats approved'),
    enterApprovedSeats: both('计入批准的编制', 'Approved seats counted in'),
    exportPositions: both('导出岗位一览表', 'Register taken home'),
  },
  fields: {
    title: shown('名称', 'Title'),
    aliases: shown('别名', 'Other names'),
    unitId: shown('部门', 'Unit', { of: 'OrgUnit' }),
    superiorId: shown('直接上级', 'Superior', { of: 'Position' }),
    isLead: shown('部门负责人', 'Leads its unit'),
    rankId: shown('职级', 'Rank', { of: 'Rank' }),
    headcountPlan: shown('编制', 'Seats'),
    sort: shown('次序', 'Place'),
    openedOn: shown('设立日期', 'Opened on'),
    closedOn: shown('撤销日期', 'Closed on'),
    code: shown('岗位编号', 'Code'),
    tag: shown('标识', 'Tag'),
    owningCompany: shown('所属公司', 'Company'),
    jobClass: shown('职类', 'Class'),
    jobKind: shown('职种', 'Kind'),
    jobSeries: shown('职系', 'Series'),
    payGrade: shown('薪酬等级', 'Pay grade'),
    workplace: shown('工作地点', 'Workplace'),
    establishedOn: shown('建立日期', 'Established on'),
    staffUnderCharge: shown('所辖人员', 'Staff'),
    directSubordinates: shown('直接下属', 'Direct subordinates'),
    kind: shown('关系', 'Relation', { codes: relationWords }),
    rawName: shown('文件中的名称', 'As the document has it'),
    roles: shown('角色', 'Roles', { of: 'Role', byCode: true }),
    toPositionId: shown('协作岗位', 'Related post', { of: 'Position' }),
    subtreeOf: shown('范围', 'Within', { of: 'OrgUnit' }),
    q: shown('查找', 'Looked for'),
  },
});

declareAudited('Person', {
  word: both('人员', 'Person'),
  record: { entity: Person, name: (alias) => `${alias}.name` },
  actions: {
    createPerson: both('录入人员', 'Taken on'),
    editPerson: both('修改人员', 'Changed'),
    leaveOrganisation: both('登记离职', 'Leaving recorded'),
    withdrawLeaving: both('取消离职', 'Leaving taken back'),
    importPerson: both('表格导入：新人员', 'Brought in by a sheet'),
    importPersonChange: both('表格导入：修改人员', 'Changed by a sheet'),
    givePersonalGrant: both('另行授予权限', 'Given an ability in person'),
    changePersonalGrantEnd: both('更改另行授予权限的期限', 'Other end of what was given in person'),
    confirmPersonalGrant: both('复核确认另行授予的权限', 'Confirmed what was given in person'),
    lapsePersonalGrant: both('另行授予的权限未确认失效', 'What was given in person lapsed'),
    revokePersonalGrant: both('撤回另行授予的权限', 'Taken back what was given in person'),
    setAsidePersonalGrant: both(
      '因离职搁置另行授予的权限',
      'What was given in person set aside by a leaving',
    ),
    giveBackPersonalGrant: both(
      '恢复因离职搁置的另行授予权限',
      'What was given in person, back as no longer set aside by a leaving',
    ),
    startSeeingAs: both('开始以此人视角查看', 'Looking as this person: begun'),
    endSeeingAs: both('结束以此人视角查看', 'Looking as this person: ended'),
  },
  fields: {
    ability: shown('权限', 'Ability', { codes: abilities }),
    scope: shown('范围', 'Scope', { codes: scopeWords }),
    unitIds: shown('部门', 'Units', { of: 'OrgUnit' }),
    seatLimit: shown('编制限额', 'Seats at most'),
    moneyLimitMinor: shown('金额限额（分）', 'Money at most (fen)'),
    reason: shown('理由', 'Reason'),
    startsOn: shown('开始', 'From'),
    endsOn: shown('终止生效日', 'No longer from'),
    lapsesOn: shown('未确认则失效', 'Lapses unless confirmed'),
    revokedAt: shown('撤回时间', 'Taken back at'),
    until: shown('最晚到', 'At the latest until'),
    because: shown('结束原因', 'Ended because', {
      codes: {
        ASKED: both('本人结束', 'Ended by hand'),
        TIME: both('时间已到', 'Its time was over'),
        SESSION: both('登录已结束', 'The session ended'),
        RIGHT: both('双方之一不再有权', 'One of the two lost the right'),
      },
    }),
    grantId: shown('授予编号', 'Number'),
    assignmentId: shown('任职', 'Assignment', { of: 'Assignment' }),
    personId: shown('人员', 'Person', { of: 'Person' }),
    organisationId: shown('组织', 'Organisation', { of: 'OrgUnit' }),
    name: shown('姓名', 'Name'),
    employeeNo: shown('工号', 'Staff number'),
    gender: shown('性别', 'Gender', unkept),
    bornOn: shown('出生日期', 'Born on', unkept),
    education: shown('学历', 'Schooling', unkept),
    leftOn: shown('离职生效日', 'Gone from'),
  },
});

declareAudited('Assignment', {
  word: both('任职', 'Assignment'),
  record: {
    entity: Person,
    name: (alias, _, by) =>
      `${alias}.name || ' · ' || (SELECT o.title FROM position o WHERE o.id = ${by}.position_id)`,
    by: { table: 'assignment', column: 'person_id' },
  },
  actions: {
    assignPerson: both('任职', 'Given a post'),
    transferPerson: both('调动', 'Transferred'),
    changeAssignmentKind: both('改任职方式', 'Kind changed'),
    endAssignment: both('结束任职', 'Ended'),
    withdrawAssignment: both('撤回任职', 'Withdrawn'),
    leaveOrganisation: both('因离职更改任职', 'Ended, taken back or back by a leaving'),
    withdrawLeaving: both('因取消离职恢复任职', 'Goes on or back, as the leaving was taken back'),
    importAssignment: both('表格导入：新任职', 'Brought in by a sheet'),
    importAssignmentChange: both('表格导入：修改任职', 'Changed by a sheet'),
  },
  fields: {
    personId: shown('人员', 'Person', { of: 'Person' }),
    positionId: shown('岗位', 'Post', { of: 'Position' }),
    kind: shown('方式', 'Kind', {
      codes: {
        PRIMARY: both('主任职', 'Main post'),
        CONCURRENT: both('兼任', 'Concurrent'),
        ACTING: both('代理', 'Acting'),
      },
    }),
    startsOn: shown('开始', 'From'),
    endsOn: shown('终止生效日', 'No longer from'),
    standsInForId: shown('代理', 'Stands in for', { of: 'Person' }),
  },
});

declareAudited('Sheet', {
  word: both('表格', 'Sheet'),
  actions: {
    exportSheet: both('导出表格', 'Taken home'),
    takeSheetTemplate: both('下载模板', 'Template taken'),
  },
  fields: fileFields,
});

declareAudited('SheetImport', {
  word: both('表格导入', 'Import of a sheet'),
  actions: {
    importSheet: both('导入表格', 'Written'),
    mapSheet: both('对应列', 'Columns mapped'),
    stopSheetImport: both('取消导入', 'Stopped'),
    discardSheet: both('丢弃表格', 'Thrown away'),
    takeSheetBack: both('下载错误表', 'Errors taken home'),
  },
  fields: fileFields,
  within: outcomes,
});
