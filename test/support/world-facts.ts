/** The units of two organisations that must never see one another. */
export const units = {
  group: { name: '集团公司', kind: 'GROUP', parent: null },
  branch: { name: '绍兴分公司', kind: 'CITY_BRANCH', parent: 'group' },
  relations: { name: '客户关系部', kind: 'DEPARTMENT', parent: 'branch' },
  centre: { name: '客服中心', kind: 'CENTRE', parent: 'relations' },
  complaints: { name: '投诉组', kind: 'TEAM', parent: 'centre' },
  callbacks: { name: '回访组', kind: 'TEAM', parent: 'centre' },
  county: { name: '越城分公司', kind: 'COUNTY_BRANCH', parent: 'branch' },
  personnel: { name: '人力资源部', kind: 'DEPARTMENT', parent: 'branch' },
  bank: { name: '某银行', kind: 'BANK_HQ', parent: null },
  bankCentre: { name: '银行客服中心', kind: 'CENTRE', parent: 'bank' },
} as const satisfies Record<string, { name: string; kind: string; parent: string | null }>;

export type UnitKey = keyof typeof units;

/** A post of the world. */
export interface PositionFact {
  readonly unit: UnitKey;
  readonly title: string;
  readonly superior?: string;
  readonly lead?: boolean;
  readonly seats?: number;
  /** Codes of the roles that the post carries. */
  readonly roles: readonly string[];
}

/** The usual posts; a post stands after its superior. */
export const positions = {
  administrator: { unit: 'branch', title: '系统管理员', roles: ['ADM'] },
  personnelHead: { unit: 'personnel', title: '人力资源部主任', lead: true, seats: 1, roles: ['HRH'] },
  personnelOfficer: { unit: 'personnel', title: '人力资源专员', superior: 'personnelHead', roles: ['HR'] },
  relationsHead: { unit: 'relations', title: '客户关系部主任', lead: true, seats: 1, roles: ['HEAD'] },
  supervisor: { unit: 'centre', title: '运营部主管', superior: 'relationsHead', lead: true, roles: ['SUP'] },
  complaintLead: {
    unit: 'complaints',
    title: '投诉主办',
    superior: 'supervisor',
    lead: true,
    roles: ['LEAD'],
  },
  handler: {
    unit: 'complaints',
    title: '综合投诉处理员',
    superior: 'complaintLead',
    seats: 3,
    roles: ['HND'],
  },
  caller: { unit: 'callbacks', title: '回访员', superior: 'supervisor', roles: ['CB'] },
  agent: { unit: 'centre', title: '话务员', superior: 'supervisor', roles: ['AGT'] },
  intake: { unit: 'complaints', title: '投诉接待员', superior: 'complaintLead', roles: ['INT'] },
  countyHead: { unit: 'county', title: '越城分公司经理', lead: true, roles: ['HEAD'] },
  countyHandler: { unit: 'county', title: '越城投诉处理员', superior: 'countyHead', roles: ['HND'] },
  vacant: { unit: 'centre', title: '培训品质部主管', superior: 'relationsHead', seats: 1, roles: [] },
  bankHead: { unit: 'bankCentre', title: '银行客服中心经理', lead: true, roles: ['HEAD', 'LEAD', 'INT'] },
  bankHandler: { unit: 'bankCentre', title: '银行投诉专员', superior: 'bankHead', roles: ['HND'] },
} as const satisfies Record<string, PositionFact>;

export type PositionKey = keyof typeof positions;

/** One person a key; each holds one post since 2020 and has a session. */
export const people = {
  admin: { name: '赵管理', holds: 'administrator' },
  hrHead: { name: '钱主任', holds: 'personnelHead' },
  hr: { name: '孙专员', holds: 'personnelOfficer' },
  head: { name: '李主任', holds: 'relationsHead' },
  supervisor: { name: '周主管', holds: 'supervisor' },
  lead: { name: '吴主办', holds: 'complaintLead' },
  handler: { name: '郑处理', holds: 'handler' },
  otherHandler: { name: '王处理', holds: 'handler' },
  caller: { name: '冯回访', holds: 'caller' },
  agent: { name: '陈话务', holds: 'agent' },
  intake: { name: '褚接待', holds: 'intake' },
  countyHead: { name: '卫经理', holds: 'countyHead' },
  countyHandler: { name: '蒋处理', holds: 'countyHandler' },
  bankHead: { name: '沈经理', holds: 'bankHead' },
  bankHandler: { name: '韩专员', holds: 'bankHandler' },
} as const satisfies Record<string, { name: string; holds: PositionKey }>;

export type PersonKey = keyof typeof people;
