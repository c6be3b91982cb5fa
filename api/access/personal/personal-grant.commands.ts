import { abilities, type Ability } from '../../core/abilities.ts';
import { audit } from '../../core/audit.ts';
import { say, type Bilingual } from '../../core/bilingual.ts';
import { addDays, dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { administration, hasOver } from '../../core/giving.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { invalid, notFound, Refusal, type FieldProblem } from '../../core/refusal.ts';
import { conflictsOf, conflictText } from '../../core/separation.ts';
import { isBeyond, type Foreseen } from '../../jobs/authority.rules.ts';
import { foreseenIn } from '../../jobs/foreseen.ts';
import { Assignment } from '../../org/people/assignment.entity.ts';
import { Person } from '../../org/people/person.entity.ts';
import { Position } from '../../org/positions/position.entity.ts';
import type { OrgUnit } from '../../org/units/org-unit.entity.ts';
import { actorOf } from '../actor.ts';
import { PersonalGrant } from './personal-grant.entity.ts';
import { personSubject } from './personal-grant.list.ts';
import { tellGiven, tellRevoked } from './personal-grant.notices.ts';
import { givenProblems, type Given } from './personal-grant.rules.ts';
import type { GivePersonalGrantInput, RevokePersonalGrantInput } from './personal-grant.types.ts';

/** What a command about something given in person came to. */
export interface GivenResult {
  readonly personId: string;
  readonly grantId: string;
  readonly warnings: readonly string[];
}

const forbidden = (zh: string, en: string, facts: object = {}): Refusal =>
  new Refusal('FORBIDDEN', { zh, en }, { facts: { ...facts } });

/** Refuses whoever does not administer the grants of somebody, and everybody about themselves. @throws Refusal FORBIDDEN */
const checkAdministers = async (tx: Transacted, personId: string, path: string) => {
  const subject = await personSubject(tx, personId, path);
  if (!tx.policy.can('access.manage', subject)) {
    const { zh, en } = abilities['access.manage'];
    throw forbidden(`您没有“${zh}”的权限。`, `This is not yours to do here: ${en}.`, {
      ability: 'access.manage',
    });
  }
  if (personId === tx.actor.personId)
    throw forbidden(
      '不能给自己授予或撤回权限，请由另一位有此权限的人办理。',
      'Nobody gives to themselves or takes back from themselves; somebody else who may must do it.',
    );
  return subject;
};

/** The units that are named, with what is wrong with them: of another organisation, or closed by then. */
const unitProblems = async (
  tx: Transacted,
  { unitIds, startsOn }: Given,
  organisationId: string,
): Promise<FieldProblem[]> => {
  if (unitIds.length === 0) return [];
  const units = (await tx.manager.query(
    `SELECT id::text, name, closed_on::text AS "closedOn" FROM org_unit WHERE id = any($1::bigint[]) AND organisation_id = $2`,
    [unitIds, organisationId],
  )) as Pick<OrgUnit, 'id' | 'name' | 'closedOn'>[];
  return unitIds.flatMap((id, at): FieldProblem[] => {
    const unit = units.find((each) => each.id === id);
    const path = `input.unitIds.${at}`;
    if (!unit)
      return [{ path, code: 'NOT_FOUND', text: { zh: '没有找到这个部门', en: 'there is no such unit' } }];
    return unit.closedOn !== null && unit.closedOn <= startsOn
      ? [
          {
            path,
            code: 'CLOSED',
            text: {
              zh: `“${unit.name}”自 ${unit.closedOn} 起撤销，不能再作为范围`,
              en: `${unit.name} is closed from ${unit.closedOn} and cannot be a scope any more`,
            },
          },
        ]
      : [];
  });
};

/** Whether a role gives an ability over some part of the organisation: units that are named are such a part. */
const foreseenBeyondOwn = (foreseen: readonly Foreseen[], ability: Ability): boolean =>
  foreseen.some((role) => role.ability === ability && role.scope !== 'OWN');

/** Refuses what the giver neither has that far nor finds in any role (decision 0005). @throws Refusal FORBIDDEN */
const checkMayGive = async (
  tx: Transacted,
  { ability, scope, unitIds }: Given,
  at: { readonly organisationId: string; readonly unitId: string },
): Promise<void> => {
  const foreseen = await foreseenIn(tx.manager, at.organisationId);
  const isGiven =
    scope === 'UNITS'
      ? hasOver(tx.policy, ability, at.organisationId, unitIds) ||
        (!administration.includes(ability) && foreseenBeyondOwn(foreseen, ability))
      : !isBeyond({ ability, scope }, at, tx.policy, foreseen);
  if (isGiven) return;
  const { zh, en } = abilities[ability];
  throw administration.includes(ability)
    ? forbidden(
        `“${zh}”是管理类权限，您本人没有到这一范围，不能授予。`,
        `You do not have this administration that far yourself, and cannot give it: ${en}.`,
        { ability },
      )
    : forbidden(
        `“${zh}”您本人没有，也没有任何角色给到这一范围，不能授予；请先在角色中设置。`,
        `You do not have this that far, nor does any role give it; a role must foresee it first: ${en}.`,
        { ability },
      );
};

/** Refuses a second one beside what holds already, as the database does. @throws Refusal INVALID */
const checkOnce = async (tx: Transacted, assignmentId: string, given: Given): Promise<void> => {
  const [twin] = (await tx.manager.query(
    `SELECT starts_on::text AS "startsOn", (ends_on - 1)::text AS "lastDay" FROM personal_grant
     WHERE assignment_id = $1 AND ability = $2 AND scope = $3 AND revoked_at IS NULL
       AND daterange(starts_on, ends_on) && daterange($4::date, $5::date)`,
    [assignmentId, given.ability, given.scope, given.startsOn, addDays(given.lastDay, 1)],
  )) as { startsOn: string; lastDay: string }[];
  if (twin)
    throw invalid({
      path: 'input.ability',
      code: 'OVERLAP',
      text: {
        zh: `${twin.startsOn} 至 ${twin.lastDay} 已按同一范围授予这项权限；如要更改，请先撤回`,
        en: `was given with this scope already, ${twin.startsOn} to ${twin.lastDay}; take that back first to change it`,
      },
    });
};

/**
 * What the person would have together with it and had better not; refuses what a separation would withhold at once.
 *
 * @throws Refusal INVALID
 */
const newConflicts = async (
  tx: Transacted,
  personId: string,
  { ability }: Given,
  organisationId: string,
): Promise<Bilingual[]> => {
  const actor = await actorOf(tx.db, { personId, now: tx.clock.now() });
  const had = (actor?.grants ?? []).filter((grant) => grant.organisationId === organisationId);
  const known = new Set(conflictsOf(had).map(({ rule }) => rule.code));
  const found = conflictsOf([...had, { ability, organisationId }]).filter(
    ({ rule }) => !known.has(rule.code),
  );
  const denied = found.find(({ rule }) => rule.effect === 'DENIED' && rule.other.includes(ability));
  if (denied) throw invalid({ path: 'input.ability', code: 'SEPARATION', text: denied.rule.text });
  return found.map(conflictText);
};

const factsOf = (title: string, { ability, startsOn, lastDay }: Given) => ({
  title,
  abilityZh: abilities[ability].zh,
  abilityEn: abilities[ability].en,
  from: startsOn,
  lastDay,
});

/**
 * Gives somebody an ability in person, with a reason and an end: it hangs on one of their assignments.
 *
 * @throws Refusal NOT_FOUND; FORBIDDEN for oneself and for what the giver may not give; INVALID for days, units and limits
 *   that do not fit, for a second one beside the first, and for what a separation would withhold
 */
export const givePersonalGrant = async (
  tx: Transacted,
  input: GivePersonalGrantInput,
): Promise<GivenResult> => {
  const what = { zh: '任职', en: 'assignment' };
  const { personId } = await loadSeen(tx, Assignment, input.assignmentId, {
    what,
    path: 'input.assignmentId',
  });
  await checkAdministers(tx, personId, 'input.assignmentId');
  const assignment = await tx.manager.findOneByOrFail(Assignment, { id: input.assignmentId });
  const { organisationId } = assignment;
  const post = await tx.manager.findOneByOrFail(Position, { id: assignment.positionId });
  const today = dayOf(tx.clock.now());
  const given: Given = {
    ability: input.ability as Ability,
    scope: input.scope,
    unitIds: [...new Set(input.unitIds ?? [])],
    seatLimit: input.seatLimit ?? null,
    moneyLimitMinor: input.moneyLimitMinor || null,
    startsOn: input.startsOn ?? (assignment.startsOn > today ? assignment.startsOn : today),
    lastDay: input.lastDay,
    assignment,
  };
  const problems = [...givenProblems(given, today), ...(await unitProblems(tx, given, organisationId))];
  if (problems.length > 0) throw invalid(...problems);
  await checkMayGive(tx, given, { organisationId, unitId: post.unitId });
  await checkOnce(tx, assignment.id, given);
  const conflicts = await newConflicts(tx, personId, given, organisationId);
  const row = {
    organisationId,
    personId,
    assignmentId: assignment.id,
    ability: given.ability,
    scope: given.scope,
    unitIds: given.scope === 'UNITS' ? [...given.unitIds] : null,
    seatLimit: given.seatLimit,
    moneyLimitMinor: given.moneyLimitMinor,
    reason: input.reason.trim(),
    startsOn: given.startsOn,
    endsOn: addDays(given.lastDay, 1),
  };
  const { identifiers } = await tx.manager.insert(PersonalGrant, {
    ...row,
    givenById: tx.actor.personId,
    givenAt: tx.clock.now(),
  });
  const grantId = String(identifiers[0]?.['id']);
  await remember(tx, 'givePersonalGrant', { personId, organisationId, after: { grantId, ...row } });
  await tellGiven(
    tx,
    { id: personId, organisationId },
    { ...factsOf(post.title, given), reason: row.reason },
  );
  return { personId, grantId, warnings: conflicts.map((text) => say(text, tx.locale)) };
};

const remember = async (
  tx: Transacted,
  action: string,
  {
    personId,
    organisationId,
    before = null,
    after,
  }: { personId: string; organisationId: string; before?: object | null; after: object },
): Promise<void> => {
  const subject = await personSubject(tx, personId, 'input.personId');
  // Told with the person: whoever reads the log of that person's unit reads who gave what, and why.
  await audit(tx, {
    action,
    entity: 'Person',
    entityId: personId,
    organisationId,
    assignmentId: tx.policy.under('access.manage', subject),
    before,
    after,
  });
};

/**
 * Takes back something that was given in person; it holds from that moment no longer.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN; INVALID_STATE where it is over already
 */
export const revokePersonalGrant = async (
  tx: Transacted,
  { personId, grantId }: RevokePersonalGrantInput,
): Promise<GivenResult> => {
  await loadSeen(tx, Person, personId, { what: { zh: '员工', en: 'person' }, path: 'input.personId' });
  const { organisationId } = await checkAdministers(tx, personId, 'input.personId');
  const grant = await tx.manager.findOneBy(PersonalGrant, { id: grantId, personId, organisationId });
  if (!grant) throw notFound({ zh: '授予的权限', en: 'grant' }, 'input.grantId');
  const now = tx.clock.now();
  if (grant.revokedAt !== null || grant.endsOn <= dayOf(now))
    throw new Refusal('INVALID_STATE', {
      zh: '这项授予已经结束或已撤回。',
      en: 'It has ended or was taken back already.',
    });
  await tx.manager.update(PersonalGrant, { id: grantId }, { revokedAt: now, revokedById: tx.actor.personId });
  const { ability, scope, startsOn, endsOn } = grant;
  await remember(tx, 'revokePersonalGrant', {
    personId,
    organisationId,
    before: { grantId, ability, scope, startsOn, endsOn, revokedAt: null },
    after: { grantId, ability, scope, startsOn, endsOn, revokedAt: now },
  });
  await tellRevoked(
    tx,
    { id: personId, organisationId },
    { abilityZh: abilityWords(ability).zh, abilityEn: abilityWords(ability).en },
  );
  return { personId, grantId, warnings: [] };
};

const abilityWords = (ability: string): Bilingual =>
  (abilities as Readonly<Record<string, Bilingual>>)[ability] ?? { zh: ability, en: ability };
