import type { Cell } from '../../../api/demo/copy.ts';
import type { SystemRoleCode } from '../../../schema/reference/roles.ts';
import { TREE_UNITS } from './size.ts';

type Row = Record<string, Cell>;

/** Somebody who takes part: with the post's role one knows how far they see. */
export interface Member {
  readonly personId: string;
  readonly assignmentId: string;
  readonly role: SystemRoleCode;
  readonly unitId: string;
  /** 0 at the root, 1 for divisions, 2 for departments, 3 for teams. */
  readonly depth: number;
}

/** One organisation as the benchmark makes it. */
export interface Organisation {
  readonly id: string;
  readonly members: readonly Member[];
  /** Units at the bottom, where tickets are registered and handled, with the people of each. */
  readonly teams: readonly (readonly Member[])[];
  readonly rows: Readonly<
    Record<'org_unit' | 'position' | 'person' | 'assignment' | 'job_description' | 'authority', Row[]>
  > & { readonly roles: readonly { readonly positionId: string; readonly role: SystemRoleCode }[] };
}

interface UnitPlan {
  readonly id: number;
  readonly parent: number | null;
  readonly depth: number;
}

const kinds = ['GROUP', 'CITY_BRANCH', 'DEPARTMENT', 'TEAM'] as const;

/** A forest of one root, some divisions, departments below each, and teams below those. */
const grow = (count: number, first: number): UnitPlan[] => {
  const units: UnitPlan[] = [{ id: first, parent: null, depth: 0 }];
  const fan = Math.max(2, Math.min(10, Math.floor(Math.cbrt(count))));
  const add = (parents: readonly UnitPlan[], depth: number, most: number): UnitPlan[] => {
    const made = Array.from({ length: Math.min(most, count - units.length) }, (_, at) => ({
      id: first + units.length + at,
      parent: parents[at % parents.length]?.id ?? first,
      depth,
    }));
    units.push(...made);
    return made;
  };
  const divisions = add([units[0] as UnitPlan], 1, fan);
  const departments = add(divisions, 2, fan * divisions.length);
  add(departments, 3, count);
  return units;
};

const upper: readonly SystemRoleCode[] = ['HEAD', 'LEAD', 'QA', 'CB'];
const team: readonly SystemRoleCode[] = ['SHF', 'HND', 'AGT', 'INT'];
const titles: Readonly<Partial<Record<SystemRoleCode, string>>> = {
  HRH: '人力资源负责人',
  HEAD: '部门负责人',
  LEAD: '投诉主办',
  QA: '质检员',
  CB: '回访员',
  SHF: '班组长',
  HND: '投诉处理员',
  AGT: '座席',
  INT: '投诉接待员',
};

const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗';
const given = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂文辉';
const nameOf = (at: number): string =>
  `${surnames[at % surnames.length]}${given[Math.floor(at / 20) % given.length]}${given[Math.floor(at / 480) % given.length]}`;

const absent = JSON.stringify({ state: 'ABSENT', value: null, raw: null, certain: true, note: null });
const header = Object.fromEntries(
  ['code', 'tag', 'owning_company', 'job_class', 'job_kind', 'job_series', 'pay_grade', 'workplace']
    .concat(['established_on', 'staff_under_charge'])
    .map((column) => [column, absent]),
);

/** Authority lines as most job descriptions have them; together with the role they are what a session loads. */
const lines = [
  ['对本岗位受理的工单有查看权', 'ticket.read', 'OWN'],
  ['对本岗位受理的工单有处理权', 'ticket.handle', 'OWN'],
  ['对违反规定的要求有拒绝权', null, null],
  ['对本部门工作有建议权', null, null],
] as const;

/** Where ids go on from, so that two organisations share no id. */
export interface Counters {
  unit: number;
  position: number;
  person: number;
  job: number;
}

/** Makes an organisation of so many units. `holders` people hold each post, from `since` on. */
export const organisationOf = (
  name: string,
  units: number,
  {
    counters,
    holders,
    postsAtEach,
    since,
    first,
  }: {
    counters: Counters;
    holders: number;
    postsAtEach: number;
    since: string;
    /** The role of the first post at the top; left out: that of a head. */
    first?: SystemRoleCode;
  },
): Organisation => {
  const plan = grow(units, counters.unit + 1);
  counters.unit += plan.length;
  const id = String(plan[0]?.id);
  const rows: Organisation['rows'] & { roles: { positionId: string; role: SystemRoleCode }[] } = {
    org_unit: [],
    position: [],
    person: [],
    assignment: [],
    job_description: [],
    authority: [],
    roles: [],
  };
  const members: Member[] = [];
  const teams: Member[][] = [];

  const addHolder = (positionId: string, unit: UnitPlan, role: SystemRoleCode): Member => {
    const personId = String((counters.person += 1));
    rows.person.push({
      id: personId,
      organisation_id: id,
      name: nameOf(counters.person),
      employee_no: `B${personId}`,
    });
    rows.assignment.push({
      id: personId,
      organisation_id: id,
      person_id: personId,
      position_id: positionId,
      kind: 'PRIMARY',
      starts_on: since,
    });
    return { personId, assignmentId: personId, role, unitId: String(unit.id), depth: unit.depth };
  };

  const addJob = (positionId: string, unit: UnitPlan, writerId: string): void => {
    const jobId = String((counters.job += 1));
    rows.job_description.push({
      id: jobId,
      organisation_id: id,
      position_id: positionId,
      unit_id: String(unit.id),
      version: 1,
      variant: 'V2',
      state: 'APPROVED',
      effective_from: since,
      purpose: absent,
      core_duty: absent,
      background: absent,
      conclusion: absent,
      remarks: absent,
      writer_id: writerId,
      author_ids: [writerId],
      created_at: `${since}T00:00:00Z`,
      changed_at: `${since}T00:00:00Z`,
    });
    for (const [at, [text, ability, scope]] of lines.entries())
      rows.authority.push({ job_description_id: jobId, seq: at + 1, kind: 'HANDLE', text, ability, scope });
  };

  for (const [at, unit] of plan.entries()) {
    const unitId = String(unit.id);
    rows.org_unit.push({
      id: unitId,
      organisation_id: id,
      parent_id: unit.parent === null ? null : String(unit.parent),
      kind: kinds[unit.depth] ?? 'TEAM',
      name: unit.parent === null ? name : `${name}${['', '分公司', '部', '组'][unit.depth]}${at}`,
      sort: at,
    });
    const here: Member[] = [];
    const roles = unit.depth < 3 ? upper : team;
    for (let post = 0; post < postsAtEach; post += 1) {
      const usual = roles[post % roles.length] as SystemRoleCode;
      const role = at === 0 && post === 0 ? (first ?? usual) : usual;
      const positionId = String((counters.position += 1));
      rows.position.push({
        id: positionId,
        organisation_id: id,
        unit_id: unitId,
        title: `${titles[role]}${post < roles.length ? '' : post}`,
        is_lead: post === 0,
        headcount_plan: holders,
        sort: post,
        ...header,
      });
      rows.roles.push({ positionId, role });
      for (let seat = 0; seat < holders; seat += 1) here.push(addHolder(positionId, unit, role));
      addJob(positionId, unit, here.at(-1)?.personId ?? '');
    }
    members.push(...here);
    if (unit.depth === 3) teams.push(here);
  }
  return { id, members, teams, rows };
};

/** Both organisations: the first does most of the work, the second has the tree that is read. */
export const organisationsOf = (
  units: number,
  counters: Counters,
  since: string,
): readonly [Organisation, Organisation] => {
  return [
    organisationOf('浙江', units, { counters, holders: 1, postsAtEach: 4, since }),
    organisationOf('银行', TREE_UNITS, { counters, holders: 5, postsAtEach: 5, since }),
  ];
};
