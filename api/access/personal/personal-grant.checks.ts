import { abilities } from '../../core/abilities.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import { addDays } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { invalid, notFound, Refusal, type FieldProblem } from '../../core/refusal.ts';
import { scopeWords } from '../../core/scope-words.ts';
import type { OrgUnit } from '../../org/units/org-unit.entity.ts';
import { PersonalGrant } from './personal-grant.entity.ts';
import { personSubject, placeOf } from './personal-grant.list.ts';
import type { Given } from './personal-grant.rules.ts';

const notHere = (field?: { readonly path: string; readonly text: Bilingual }): Refusal => {
  const { zh, en } = abilities['access.manage'];
  return new Refusal(
    'FORBIDDEN',
    field?.text ?? { zh: `您没有“${zh}”的权限。`, en: `This is not yours to do here: ${en}.` },
    {
      facts: { ability: 'access.manage' },
      ...(field && { fields: [{ ...field, code: 'FORBIDDEN' }] }),
    },
  );
};

const checkNotOneself = ({ actor }: Transacted, personId: string): void => {
  if (personId === actor.personId)
    throw new Refusal(
      'FORBIDDEN',
      {
        zh: '不能给自己授予或撤回权限，请由另一位有此权限的人办理。',
        en: 'Nobody gives to themselves or takes back from themselves; somebody else who may must do it.',
      },
      { isWholeReason: true },
    );
};

/**
 * Refuses to give with an assignment at whose post one does not administer grants, and everybody about themselves.
 *
 * @throws Refusal FORBIDDEN; at the field where the same person holds a post with which the caller may give
 */
export const checkGivesAt = async (
  tx: Transacted,
  personId: string,
  assignmentId: string,
  path: string,
): Promise<void> => {
  const isHere = tx.policy.can('access.manage', await placeOf(tx, assignmentId));
  if (!isHere && !tx.policy.can('access.manage', await personSubject(tx, personId, path))) throw notHere();
  checkNotOneself(tx, personId);
  if (!isHere)
    throw notHere({
      path,
      text: {
        zh: '这项任职所在的部门不在您维护授权的范围内，请选择此人在您范围内的任职。',
        en: 'The post of this assignment is not among those whose grants you administer. Choose one of this person that is.',
      },
    });
};

/**
 * Something that was given to somebody and is the caller's to change, locked: it hangs on a post at which they administer
 * grants. The person is not locked: whoever writes many people at once keeps nobody from taking a right away.
 *
 * @throws Refusal NOT_FOUND for what the caller may not know of either; FORBIDDEN, also for everybody about themselves
 */
export const grantToChange = async (
  tx: Transacted,
  { personId, grantId }: { readonly personId: string; readonly grantId: string },
): Promise<PersonalGrant> => {
  const subject = await personSubject(tx, personId, 'input.personId');
  const { organisationId } = subject;
  const grant = await tx.manager.findOne(PersonalGrant, {
    where: { id: grantId, personId, organisationId },
    lock: { mode: 'for_no_key_update' },
  });
  const isHere = grant !== null && tx.policy.can('access.manage', await placeOf(tx, grant.assignmentId));
  if (!isHere && !tx.policy.can('access.manage', subject)) throw notHere();
  checkNotOneself(tx, personId);
  if (isHere) return grant;
  if (grant && tx.policy.can('access.read', subject)) throw notHere();
  throw notFound({ zh: '授予的权限', en: 'grant' }, 'input.grantId');
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
  const scope = scopeWords[given.scope];
  const isNamed = given.scope === 'UNITS';
  if (twin)
    throw invalid({
      path: except?.path ?? 'input.ability',
      code: 'OVERLAP',
      text: {
        zh: `${twin.startsOn} 至 ${twin.lastDay} 已按“${scope.zh}”授予这项权限${isNamed ? '，同一期间只能有一项，所列部门不同也一样' : ''}；如要更改，请先撤回`,
        en: `was given for ${scope.en} already, ${twin.startsOn} to ${twin.lastDay}${isNamed ? ', and only once at a time, whichever units are named' : ''}; take that back first to change it`,
      },
    });
};
