import fc from 'fast-check';
import { addDays } from '../../../api/core/clock.ts';
import type { World } from '../../support/world.ts';
import type { PersonKey, PositionKey, UnitKey } from '../../support/world-facts.ts';
import { addVersion } from './job-fixture.ts';

const TODAY = '2026-03-02';
const later = (days: number): string => addDays(TODAY, days);

/** All days on which something may begin or end by these commands, the first of them today. */
export const DAYS: readonly [string, ...string[]] = [
  TODAY,
  ...[1, 6, 10, 21, 41, 80].map((days) => later(days)),
];

const people = [
  'admin',
  'hrHead',
  'hr',
  'head',
  'supervisor',
  'lead',
  'handler',
  'caller',
  'agent',
  'countyHead',
] as const satisfies readonly PersonKey[];
/** Who does most of what such commands do, and so is tried most. */
const doers = ['admin', 'admin', 'hr', 'hr', 'hrHead', 'head', 'supervisor', 'countyHead'] as const;
const positions = [
  'administrator',
  'personnelHead',
  'personnelOfficer',
  'relationsHead',
  'supervisor',
  'handler',
  'caller',
  'agent',
  'countyHead',
  'vacant',
] as const satisfies readonly PositionKey[];
const units = [
  'branch',
  'relations',
  'centre',
  'complaints',
  'callbacks',
  'county',
  'personnel',
] as const satisfies readonly UnitKey[];
const roles = ['ADM', 'HR', 'HRH', 'HEAD', 'SUP', 'LEAD', 'QA', 'TRN', 'EXE'];
const abilities = [
  'org.edit',
  'job.approve',
  'access.manage',
  'access.read',
  'audit.read',
  'account.manage',
  'ticket.read',
  'ticket.close',
  'job.write',
  'headcount.decide',
  'person.identity',
];

const from = fc.constantFrom(TODAY, later(1), later(10));
const last = fc.constantFrom(null, later(5), later(20), later(40));
const who = fc.constantFrom(...people);
const post = fc.constantFrom(...positions);
const unit = fc.constantFrom(...units);
const kindOf = fc.constantFrom('PRIMARY', 'CONCURRENT', 'CONCURRENT', 'ACTING');
const any = fc.nat({ max: 1_000 });
const line = fc.record({
  ability: fc.constantFrom(...abilities),
  scope: fc.constantFrom('OWN', 'UNIT', 'SUBTREE', 'ALL'),
  seats: fc.constantFrom(null, 2, 5),
  leaders: fc.boolean(),
});

interface Line {
  readonly ability: string;
  readonly scope: string;
  readonly seats: number | null;
  /** Whether it is for team leaders only. */
  readonly leaders: boolean;
}

const shapes = {
  assign: fc.record({
    who,
    post: fc.constantFrom(...positions, 'vacant', 'vacant', 'caller', 'agent'),
    kind: kindOf,
    startsOn: from,
    lastDay: last,
    principal: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, who),
  }),
  end: fc.record({ any, lastDay: fc.constantFrom(null, TODAY, later(5), later(20), later(40)) }),
  kind: fc.record({ any, kind: kindOf }),
  transfer: fc.record({ any, post, startsOn: from, lastDay: last }),
  leave: fc.record({ who, lastDay: fc.constantFrom(later(5), later(20)) }),
  stay: fc.record({ who }),
  movePost: fc.record({ post, unit }),
  moveUnit: fc.record({ unit, to: unit }),
  lead: fc.record({ post, isLead: fc.boolean() }),
  carry: fc.record({ post, codes: fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 2 }) }),
  roles: fc.record({ code: fc.constantFrom(...roles), line }),
  personal: fc.record({
    any,
    line,
    named: fc.option(unit),
    startsOn: from,
    lastDay: fc.constantFrom(later(5), later(20)),
  }),
  approve: fc.record({ post, line, from }),
};
type Kind = keyof typeof shapes;
/** What is refused most, and so is tried most. */
const often: readonly Kind[] = ['assign', 'approve', 'personal', 'carry'];
type Wanted = {
  [K in Kind]: { by: PersonKey; kind: K; what: (typeof shapes)[K] extends fc.Arbitrary<infer T> ? T : never };
}[Kind];

/** A command that was accepted: who gave it, and with what. */
export interface Given {
  readonly by: string;
  readonly kind: string;
  readonly wanted: unknown;
}

const named: Readonly<Record<Kind, readonly [name: string, type: string]>> = {
  assign: ['assignPerson', 'AssignPersonInput'],
  end: ['endAssignment', 'EndAssignmentInput'],
  kind: ['changeAssignmentKind', 'ChangeAssignmentKindInput'],
  transfer: ['transferPerson', 'TransferPersonInput'],
  leave: ['leaveOrganisation', 'LeaveOrganisationInput'],
  stay: ['withdrawLeaving', 'PersonInput'],
  movePost: ['movePosition', 'MovePositionInput'],
  moveUnit: ['moveUnit', 'MoveUnitInput'],
  lead: ['editPosition', 'EditPositionInput'],
  carry: ['setPositionRoles', 'SetPositionRolesInput'],
  roles: ['updateRoles', 'UpdateRolesInput'],
  personal: ['givePersonalGrant', 'GivePersonalGrantInput'],
  approve: ['approveJobDescription', 'ApproveJobDescriptionInput'],
};

/** Random commands that change what somebody may do, in one world, one after another. */
export const givingIn = ({ ask, db, ids }: World) => {
  const revision = async (table: string, id: string): Promise<number> =>
    (await db.query(`SELECT revision FROM ${table} WHERE id = $1`, [id]))[0].revision;
  const asRead = async (table: string, id: string) => ({ id, revision: await revision(table, id) });
  const someAssignment = async (at: number) => {
    const rows = (await db.query(
      'SELECT id::text, revision FROM assignment WHERE organisation_id = $1 ORDER BY id',
      [ids.unit.group],
    )) as { id: string; revision: number }[];
    return rows[at % rows.length] as { id: string; revision: number };
  };
  const roleOf = async (code: string) =>
    (
      await db.query('SELECT id::text, revision FROM role WHERE organisation_id = $1 AND code = $2', [
        ids.unit.group,
        code,
      ])
    )[0] as { id: string; revision: number };
  const seatsOf = ({ ability, seats }: { ability: string; seats: number | null }) =>
    ability === 'headcount.decide' && seats !== null ? { seatLimit: seats } : {};

  let version = 100;
  const reviewed = (key: PositionKey, { ability, scope, seats, leaders }: Line) =>
    addVersion(db, {
      positionId: ids.position[key],
      version: (version += 1),
      state: 'REVIEWED',
      from: null,
      lines: [
        {
          ability,
          scope,
          ...(ability === 'headcount.decide' && seats !== null && { seats }),
          ...(leaders && { condition: 'TEAM_LEADER_ONLY' }),
        },
      ],
    });

  const inputOf = async ({ kind, what }: Wanted): Promise<object> => {
    switch (kind) {
      case 'assign':
        return {
          personId: ids.person[what.who],
          positionId: ids.position[what.post],
          kind: what.principal ? 'ACTING' : what.kind,
          startsOn: what.startsOn,
          lastDay: what.lastDay,
          ...(what.principal && { standsInForId: ids.person[what.principal] }),
        };
      case 'end':
        return { ...(await someAssignment(what.any)), lastDay: what.lastDay };
      case 'kind':
        return { ...(await someAssignment(what.any)), kind: what.kind };
      case 'transfer': {
        const { startsOn, lastDay } = what;
        return {
          ...(await someAssignment(what.any)),
          positionId: ids.position[what.post],
          startsOn,
          lastDay,
        };
      }
      case 'leave':
        return { ...(await asRead('person', ids.person[what.who])), lastDay: what.lastDay };
      case 'stay':
        return asRead('person', ids.person[what.who]);
      case 'movePost':
        return { ...(await asRead('position', ids.position[what.post])), unitId: ids.unit[what.unit] };
      case 'moveUnit':
        return { ...(await asRead('org_unit', ids.unit[what.unit])), parentId: ids.unit[what.to] };
      case 'lead':
        return { ...(await asRead('position', ids.position[what.post])), isLead: what.isLead };
      case 'carry': {
        const positionId = ids.position[what.post];
        const roleIds = await Promise.all(what.codes.map(async (code) => (await roleOf(code)).id));
        return { positionId, revision: await revision('position', positionId), roleIds };
      }
      case 'roles': {
        const role = await roleOf(what.code);
        const grants = (await db.query(
          'SELECT ability, scope, seat_limit AS "seatLimit" FROM role_grant WHERE role_id = $1 AND ability <> $2',
          [role.id, what.line.ability],
        )) as object[];
        const { ability, scope } = what.line;
        return {
          organisationId: ids.unit.group,
          roles: [{ ...role, grants: [...grants, { ability, scope, ...seatsOf(what.line) }] }],
        };
      }
      case 'personal': {
        const { ability, scope } = what.line;
        return {
          assignmentId: (await someAssignment(what.any)).id,
          ability,
          scope: what.named ? 'UNITS' : scope,
          ...(what.named && { unitIds: [ids.unit[what.named]] }),
          ...seatsOf(what.line),
          reason: '临时协助',
          startsOn: what.startsOn,
          lastDay: what.lastDay,
        };
      }
      case 'approve':
        return {
          ...(await asRead('job_description', await reviewed(what.post, what.line))),
          effectiveFrom: what.from,
        };
    }
  };

  return {
    /** A second administrator, who can sign in, and two who administer rights of a part of the organisation. */
    prepare: async (): Promise<void> => {
      await db.query(
        `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on) VALUES ($1, $2, $3, 'CONCURRENT', '2026-01-01')`,
        [ids.unit.group, ids.person.intake, ids.position.administrator],
      );
      for (const [key, unitKey] of [
        ['supervisor', 'centre'],
        ['countyHead', 'county'],
      ] as const)
        await db.query(
          `INSERT INTO personal_grant (organisation_id, person_id, assignment_id, ability, scope, unit_ids, reason, starts_on, ends_on, given_by_id, given_at)
           SELECT organisation_id, person_id, id, 'access.manage', 'UNITS', ARRAY[$2]::bigint[], '代管', '2026-03-02', '2026-12-01', $3, now()
           FROM assignment WHERE person_id = $1`,
          [ids.person[key], ids.unit[unitKey], ids.person.admin],
        );
    },
    /** Any command of any of some people. */
    command: fc.oneof(
      ...(Object.keys(shapes) as Kind[]).map((kind) => ({
        weight: often.includes(kind) ? 3 : 1,
        arbitrary: fc.record({
          by: fc.constantFrom(...doers),
          kind: fc.constant(kind),
          what: shapes[kind] as fc.Arbitrary<unknown>,
        }),
      })),
    ) as fc.Arbitrary<Wanted>,
    /** Tries a command; null where it was refused. */
    carryOut: async (wanted: Wanted): Promise<Given | null> => {
      const [name, type] = named[wanted.kind];
      const { errors, codes } = await ask(
        wanted.by,
        `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`,
        { input: await inputOf(wanted) },
      );
      if (codes.includes('INTERNAL')) throw new Error(`${name}: ${errors[0]?.message}`);
      return errors.length > 0 ? null : { by: ids.person[wanted.by], kind: wanted.kind, wanted };
    },
  };
};
