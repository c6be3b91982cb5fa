import type { MutationStep } from './mutation-step.ts';
import { aboutRanks } from './rank-mutations.ts';
import { aboutRecords } from './record-mutations.ts';
import { aboutTraining } from './training-mutations.ts';
import type { PersonKey } from './world-facts.ts';
import { aboutImports } from './mutations-of-imports.ts';
import { aboutSheets } from './sheet-mutations.ts';
import type { World } from './world.ts';

/** Mutations that take no idempotency key; what each is given so that only who asks can be wrong. */
export const keyless: Readonly<Record<string, object>> = {
  signIn: { email: 'agent@world.test', password: 'correct horse battery' },
  signOut: {},
  changePassword: { input: { currentPassword: 'none', newPassword: 'correct horse battery' } },
  requestPasswordReset: { input: { email: 'agent@world.test' } },
  setPassword: { input: { secret: 'x'.repeat(43), newPassword: 'correct horse battery' } },
};

const ticketSteps = (world: World, categoryId: string): MutationStep[] => {
  const step = (name: string, who: PersonKey, more: object = {}): MutationStep => ({
    name,
    who,
    input: ({ ticket }) => ({ ticketId: ticket, ...more }),
  });
  const { unit } = world.ids;
  return [
    {
      name: 'registerTicket',
      who: 'intake',
      input: () => ({
        kind: 'COMPLAINT',
        channel: 'PHONE',
        content: '宽带连续三天无法上网',
        customerName: '何顾客',
        customerPhone: '199 0000 0001',
      }),
      keep: ({ ticket }, left) => (left['ticket'] = ticket.id),
    },
    step('classifyTicket', 'intake', { categoryId, severity: 'SERIOUS' }),
    step('dispatchTicket', 'intake', { unitId: unit.county }),
    step('rerouteTicket', 'lead', { unitId: unit.complaints, reason: '非本单位职责' }),
    step('signTicket', 'handler'),
    step('startTicket', 'handler'),
    step('submitReply', 'handler', { text: '已派人上门', validity: 'UPHELD' }),
    step('sendBackReply', 'lead', { reason: '请写明原因' }),
    step('submitReply', 'handler', { text: '已修复线路', validity: 'UPHELD' }),
    step('approveReply', 'lead'),
    step('recordCallback', 'caller', { outcome: 'NOT_SATISFIED', opinion: '仍然很慢' }),
    step('resumeTicket', 'handler', { plan: '更换线路' }),
    step('submitReply', 'handler', { text: '已更换线路', validity: 'UPHELD' }),
    step('approveReply', 'lead'),
    step('recordCallback', 'caller', { outcome: 'SATISFIED' }),
    step('closeTicket', 'handler', { closingSummary: '线路已更换' }),
    step('reopenTicket', 'lead', { reason: '客户再次来电' }),
  ];
};

const jobSteps = (world: World): MutationStep[] => {
  const keep: MutationStep['keep'] = ({ jobDescription }, left) => {
    if (jobDescription) left['job'] = jobDescription.id;
  };
  const revision = async (id: string | undefined): Promise<number> => {
    const [row] = (await world.db.query('SELECT revision FROM job_description WHERE id = $1', [id])) as {
      revision: number;
    }[];
    return row?.revision ?? 0;
  };
  // Until it is approved, only those see a version who write, review or approve.
  const step = (name: string, who: PersonKey, more: object = {}, isUnseen = true): MutationStep => ({
    name: `${name}JobDescription`,
    who,
    input: async ({ job }) => ({ id: job, revision: await revision(job), ...more }),
    isUnseen,
    keep,
  });
  const draft = (positionId: string): MutationStep => ({
    name: 'draftJobDescription',
    who: 'hr',
    input: () => ({ positionId }),
    keep,
  });
  const { position } = world.ids;
  return [
    draft(position.handler),
    step('update', 'hr', { duties: [{ section: 'TABLE', importanceRank: 1, statement: '处理投诉工单' }] }),
    step('submit', 'hr'),
    step('return', 'head', { reasons: [{ section: 'DUTIES', text: '职责不全' }] }),
    {
      name: 'answerReturnReason',
      who: 'hr',
      input: async ({ job }) => {
        const [row] = (await world.db.query(
          'SELECT id FROM job_return_reason WHERE job_description_id = $1',
          [job],
        )) as { id: string }[];
        return { id: row?.id, isDone: true, answer: '已补充' };
      },
      isUnseen: true,
    },
    step('submit', 'hr'),
    step('review', 'head'),
    step('approve', 'hrHead', { effectiveFrom: '2026-04-01' }),
    step('withdraw', 'hrHead', { reason: '日期有误' }, false),
    {
      name: 'acknowledgeJobDescription',
      who: 'handler',
      input: async ({ job }) => {
        await world.db.query(
          `UPDATE job_description SET state = 'APPROVED', effective_from = '2026-01-01' WHERE id = $1`,
          [job],
        );
        return { id: job };
      },
    },
    draft(position.caller),
    step('discard', 'hr'),
  ];
};

const aboutOneself = (world: World): MutationStep[] => [
  {
    name: 'createAccessToken',
    who: 'supervisor',
    input: () => ({ name: '夜间报表', abilities: ['ticket.read'], expiresOn: '2026-12-31' }),
    keep: ({ accessToken }, left) => (left['token'] = accessToken.id),
  },
  { name: 'revokeAccessToken', who: 'supervisor', input: ({ token }) => ({ id: token }) },
  { name: 'setLocale', who: 'agent', input: () => ({ locale: 'en' }) },
  {
    name: 'revokeSession',
    who: 'agent',
    input: async () => {
      const [row] = (await world.db.query(
        `INSERT INTO session (account_id, token_hash, created_at, seen_at, expires_at, address, user_agent)
         SELECT id, 'another', '2026-01-01', '2100-01-01', '2100-01-01', '127.0.0.1', 'test'
         FROM account WHERE person_id = $1 RETURNING id::text`,
        [world.ids.person.agent],
      )) as { id: string }[];
      return { id: row?.id };
    },
  },
  { name: 'revokeOtherSessions', who: 'agent', input: () => ({}) },
  {
    name: 'markNotificationRead',
    who: 'head',
    input: async () => {
      const [row] = (await world.db.query(
        'SELECT id::text FROM notification WHERE person_id = $1 ORDER BY id LIMIT 1',
        [world.ids.person.head],
      )) as { id: string }[];
      return { id: row?.id };
    },
  },
  { name: 'markAllNotificationsRead', who: 'head', input: () => ({}) },
  { name: 'chooseNotificationMail', who: 'head', input: () => ({ topic: 'TICKETS', byMail: true }) },
];

const ofPeople = (world: World): MutationStep[] => {
  const { position } = world.ids;
  const read = async (table: 'assignment' | 'person', id: string | undefined) => {
    const [row] = (await world.db.query(`SELECT revision FROM ${table} WHERE id = $1`, [id])) as {
      revision: number;
    }[];
    return { id, revision: row?.revision };
  };
  const keep: MutationStep['keep'] = ({ assignment }, left) => {
    if (assignment) left['post'] = assignment.id;
  };
  const ofPost = (name: string, more: object = {}): MutationStep => ({
    name,
    who: 'hr',
    input: async ({ post }) => ({ ...(await read('assignment', post)), ...more }),
    keep,
  });
  const ofPerson = (name: string, more: object = {}): MutationStep => ({
    name,
    who: 'hr',
    input: async ({ taken }) => ({ ...(await read('person', taken)), ...more }),
  });
  const given = { kind: 'PRIMARY', positionId: position.agent, startsOn: '2026-05-01' };
  return [
    {
      name: 'createPerson',
      who: 'hr',
      input: () => ({ name: '新来的员工', employeeNo: 'E-new' }),
      keep: ({ person }, left) => (left['taken'] = person.id),
    },
    ofPerson('editPerson', { name: '新员工' }),
    { name: 'assignPerson', who: 'hr', input: ({ taken }) => ({ personId: taken, ...given }), keep },
    ofPost('endAssignment', { lastDay: '2026-12-31' }),
    ofPost('changeAssignmentKind', { kind: 'CONCURRENT' }),
    ofPost('changeAssignmentKind', { kind: 'PRIMARY' }),
    ofPost('transferPerson', { positionId: position.caller, startsOn: '2026-06-01' }),
    ofPost('withdrawAssignment'),
    ofPerson('leaveOrganisation', { lastDay: '2026-07-31' }),
    ofPerson('withdrawLeaving'),
  ];
};

const aboutOthers = (world: World): MutationStep[] => {
  const account = (name: string): MutationStep => ({
    name,
    who: 'admin',
    input: ({ newcomer }) => ({ personId: newcomer }),
  });
  const { unit, position } = world.ids;
  return [
    {
      name: 'createAccount',
      who: 'admin',
      input: async (left) => {
        const [row] = (await world.db.query(
          `INSERT INTO person (organisation_id, name) VALUES ($1, '新来的人') RETURNING id::text`,
          [unit.group],
        )) as { id: string }[];
        left['newcomer'] = row?.id ?? '';
        return { personId: row?.id, email: 'newcomer@world.test' };
      },
    },
    account('sendPasswordLink'),
    account('closeAccount'),
    account('reopenAccount'),
    {
      name: 'setSuperior',
      who: 'hr',
      input: async () => {
        const [row] = (await world.db.query('SELECT revision FROM position WHERE id = $1', [
          position.vacant,
        ])) as { revision: number }[];
        return { id: position.vacant, revision: row?.revision, superiorId: position.supervisor };
      },
    },
    ...ofPeople(world),
    {
      name: 'declareFaultWindow',
      who: 'supervisor',
      input: () => ({
        unitId: unit.centre,
        startsAt: '2026-03-01T09:00:00+08:00',
        endsAt: '2026-03-01T10:00:00+08:00',
        cause: '核心网中断',
      }),
      keep: ({ faultWindow }, left) => (left['outage'] = faultWindow.id),
    },
    {
      name: 'withdrawFaultWindow',
      who: 'supervisor',
      input: ({ outage }) => ({ id: outage, reason: '登记有误' }),
    },
  ];
};

const aboutUnits = (world: World): MutationStep[] => {
  const { unit } = world.ids;
  const step = (name: string, more: object = {}): MutationStep => ({
    name,
    who: 'hr',
    input: async (left) => {
      const [row] = (await world.db.query('SELECT revision FROM org_unit WHERE id = $1', [left['unit']])) as {
        revision: number;
      }[];
      return { id: left['unit'], revision: row?.revision, ...more };
    },
  });
  return [
    {
      name: 'createUnit',
      who: 'hr',
      input: () => ({ parentId: unit.centre, name: '质检组', kind: 'TEAM', openedOn: '2026-01-01' }),
      keep: ({ unit: made }, left) => (left['unit'] = made.id),
    },
    step('editUnit', { region: '全市' }),
    step('renameUnit', { name: '质量检查组' }),
    step('moveUnit', { parentId: unit.relations }),
    step('closeUnit', { on: '2026-12-31' }),
    step('reopenUnit'),
  ];
};

const aboutPosts = (world: World): MutationStep[] => {
  const { unit, position } = world.ids;
  const relation = async (): Promise<string> =>
    (
      (await world.db.query('SELECT id::text FROM position_relation ORDER BY id DESC LIMIT 1')) as {
        id: string;
      }[]
    )[0]?.id ?? '';
  const step = (name: string, more: object = {}): MutationStep => ({
    name,
    who: 'hr',
    input: async (left) => {
      const [row] = (await world.db.query('SELECT revision FROM position WHERE id = $1', [left['post']])) as {
        revision: number;
      }[];
      return { id: left['post'], revision: row?.revision, ...more };
    },
  });
  return [
    {
      name: 'createPosition',
      who: 'hr',
      input: () => ({ unitId: unit.centre, title: '质检员', openedOn: '2026-01-01' }),
      keep: ({ position: made }, left) => (left['post'] = made.id),
    },
    step('editPosition', { title: '质量检查员', headcountPlan: 2 }),
    step('movePosition', { unitId: unit.relations }),
    {
      name: 'addRelation',
      who: 'hr',
      input: ({ post }) => ({ positionId: post, kind: 'PEER', rawName: '培训员' }),
    },
    {
      name: 'linkRelation',
      who: 'hr',
      input: async () => ({ id: await relation(), toPositionId: position.agent }),
    },
    { name: 'removeRelation', who: 'hr', input: async () => ({ id: await relation() }) },
    step('closePosition', { on: '2026-12-31' }),
    step('reopenPosition'),
  ];
};

/** A story in which every mutation that takes an idempotency key is done at least once, by somebody who may. */
export const everyMutation = (world: World, categoryId: string): readonly MutationStep[] => [
  ...ticketSteps(world, categoryId),
  ...jobSteps(world),
  ...aboutOneself(world),
  ...aboutOthers(world),
  ...aboutUnits(world),
  ...aboutPosts(world),
  ...aboutRanks(world),
  ...aboutRecords(world),
  ...aboutImports(world),
  ...aboutTraining(world),
  ...aboutSheets(world),
];
