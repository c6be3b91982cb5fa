import { abilities, type Ability } from '../../core/abilities.ts';
import { addDays } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { administration, hasOver } from '../../core/giving.ts';
import { invalid, Refusal, type FieldProblem } from '../../core/refusal.ts';
import { isBeyond, type Foreseen } from '../../jobs/authority.rules.ts';
import { foreseenIn } from '../../jobs/foreseen.ts';
import type { OrgUnit } from '../../org/units/org-unit.entity.ts';
import { personSubject, type PersonSubject } from './personal-grant.list.ts';
import type { Given } from './personal-grant.rules.ts';

/** Refuses whoever does not administer the grants of somebody, and everybody about themselves. @throws Refusal FORBIDDEN */
export const checkAdministers = async (
  tx: Transacted,
  personId: string,
  path: string,
): Promise<PersonSubject> => {
  const subject = await personSubject(tx, personId, path);
  if (!tx.policy.can('access.manage', subject)) {
    const { zh, en } = abilities['access.manage'];
    throw new Refusal(
      'FORBIDDEN',
      { zh: `您没有“${zh}”的权限。`, en: `This is not yours to do here: ${en}.` },
      { facts: { ability: 'access.manage' } },
    );
  }
  if (personId === tx.actor.personId)
    throw new Refusal('FORBIDDEN', {
      zh: '不能给自己授予或撤回权限，请由另一位有此权限的人办理。',
      en: 'Nobody gives to themselves or takes back from themselves; somebody else who may must do it.',
    });
  return subject;
};

/** The units that are named, with what is wrong with them: of another organisation, or closed by then. */
export const unitProblems = async (
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

/** Refuses what the giver neither has that far nor finds in any role (decision 0005). @throws Refusal FORBIDDEN, at its field */
export const checkMayGive = async (
  tx: Transacted,
  { ability, scope, unitIds }: Pick<Given, 'ability' | 'scope' | 'unitIds'>,
  at: { readonly organisationId: string; readonly unitId: string },
  path?: string,
): Promise<void> => {
  const foreseen = await foreseenIn(tx.manager, at.organisationId);
  const isAdministration = administration.includes(ability);
  const isGiven =
    scope === 'UNITS'
      ? hasOver(tx.policy, ability, at.organisationId, unitIds) ||
        (!isAdministration && foreseenBeyondOwn(foreseen, ability))
      : !isBeyond({ ability, scope }, at, tx.policy, foreseen);
  if (isGiven) return;
  const { zh, en } = abilities[ability];
  const text = isAdministration
    ? {
        zh: `“${zh}”是管理类权限，您本人没有到这一范围，不能授予。`,
        en: `You do not have this administration that far yourself, and cannot give it: ${en}.`,
      }
    : {
        zh: `“${zh}”您本人没有，也没有任何角色给到这一范围，不能授予；请先在角色中设置。`,
        en: `You do not have this that far, nor does any role give it; a role must foresee it first: ${en}.`,
      };
  // Where it can be given, but not so far, the scope is what has to be changed.
  const isTooFar =
    tx.policy.has(ability) || (!isAdministration && foreseen.some((role) => role.ability === ability));
  const field = path ?? (isTooFar ? 'input.scope' : 'input.ability');
  throw new Refusal('FORBIDDEN', text, {
    fields: [{ path: field, code: 'FORBIDDEN', text }],
    facts: { ability },
  });
};

/**
 * Refuses a second one beside what holds already, as the database does.
 *
 * @param except the one that is changed, and the field that says so.
 * @throws Refusal INVALID
 */
export const checkOnce = async (
  tx: Transacted,
  assignmentId: string,
  given: Pick<Given, 'ability' | 'scope' | 'startsOn' | 'lastDay'>,
  except: { readonly id: string; readonly path: string } | null = null,
): Promise<void> => {
  const [twin] = (await tx.manager.query(
    `SELECT starts_on::text AS "startsOn", (least(ends_on, lapses_on) - 1)::text AS "lastDay" FROM personal_grant
     WHERE assignment_id = $1 AND ability = $2 AND scope = $3 AND revoked_at IS NULL
       AND daterange(starts_on, least(ends_on, lapses_on)) && daterange($4::date, $5::date) AND id IS DISTINCT FROM $6::bigint`,
    [assignmentId, given.ability, given.scope, given.startsOn, addDays(given.lastDay, 1), except?.id ?? null],
  )) as { startsOn: string; lastDay: string }[];
  if (twin)
    throw invalid({
      path: except?.path ?? 'input.ability',
      code: 'OVERLAP',
      text: {
        zh: `${twin.startsOn} 至 ${twin.lastDay} 已按同一范围授予这项权限；如要更改，请先撤回`,
        en: `was given with this scope already, ${twin.startsOn} to ${twin.lastDay}; take that back first to change it`,
      },
    });
};
