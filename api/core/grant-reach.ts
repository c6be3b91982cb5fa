import type { Actor, Grant } from './actor.ts';
import { listed, type Bilingual } from './bilingual.ts';
import { isWhole, type Subject } from './subject.ts';

const reachesUnit = (
  { tree }: Actor,
  { scope, unitId, namedUnits }: Grant,
  unit: string,
  below = false,
): boolean => {
  switch (scope) {
    case 'UNIT':
      return !below && unit === unitId;
    case 'SUBTREE':
      return tree.path(unit).includes(unitId);
    case 'UNITS': {
      if (below) return false;
      // A unit of another organisation cannot be named into one's own.
      const root = tree.path(unitId).at(-1);
      return root !== undefined && namedUnits?.includes(unit) === true && tree.path(unit).at(-1) === root;
    }
    default:
      return false;
  }
};

/** Whether a grant reaches what a decision is about. */
export const reaches = (actor: Actor, grant: Grant, subject: Subject): boolean => {
  if (grant.organisationId !== subject.organisationId) return false;
  if (grant.scope === 'ALL') return true;
  if (grant.scope !== 'OWN')
    return subject.units.some((unit) => reachesUnit(actor, grant, unit, subject.below));
  return (
    subject.people.includes(actor.personId) ||
    // What lies with the one who is away goes on: it is the deputy's own for that time.
    (grant.standsInFor !== undefined && subject.people.includes(grant.standsInFor.personId)) ||
    actor.assignments.some(
      ({ positionId, organisationId }) =>
        organisationId === grant.organisationId && subject.positions.includes(positionId),
    )
  );
};

/** Of several units so many are written out. */
const MOST_PATHS = 3;

/** A unit with all above it, from the root: 集团 › 客户部 › 投诉处理组. */
export const pathText = (actor: Pick<Actor, 'tree'>, unit: string): string =>
  actor.tree
    .path(unit)
    .toReversed()
    .map((id) => actor.tree.name(id) ?? '…')
    .join(' › ') || '…';

/** Units, each with all above it; of many the first few and how many there are. */
export const pathsText = (actor: Actor, units: readonly string[]): Bilingual => {
  const paths = units.slice(0, MOST_PATHS).map((unit) => pathText(actor, unit));
  const more = units.length - paths.length;
  const { zh, en } = listed(paths);
  return more > 0 ? { zh: `${zh}等 ${units.length} 个部门`, en: `${en} and ${more} more` } : { zh, en };
};

/** A reach in words, where nothing less than the whole organisation would do. */
const asksForAll = ({ zh, en }: Bilingual): Bilingual => ({
  zh: `${zh}，而这件事要求权限及于整个组织`,
  en: `${en}, and this asks for a right over the whole organisation`,
});

/** A reach in words, where nobody has the record yet: what it wants is a place, and no right. */
const liesNowhere = ({ zh, en }: Bilingual): Bilingual => ({
  zh: `${zh}，而这件事目前还不在任何部门或人员手里`,
  en: `${en}, and this lies with no unit and nobody yet`,
});

/** What is one’s own: also that of the one for whom one stands in. */
const ownText = ({ standsInFor }: Grant, subject: Subject, passed: boolean): Bilingual => {
  const whose = standsInFor
    ? { zh: `本人和${standsInFor.personName}的事项`, en: `what is one’s own or ${standsInFor.personName}’s` }
    : { zh: '本人事项', en: 'what is one’s own' };
  const reach = { zh: `范围是${whose.zh}`, en: `It reaches ${whose.en}` };
  if (isWhole(subject)) return asksForAll(reach);
  if (subject.lacksParts) return liesNowhere(reach);
  return passed
    ? { zh: `范围是${whose.zh}，符合`, en: `It reaches ${whose.en}: it fits` }
    : { zh: `范围是${whose.zh}，这一件不在其中`, en: `It reaches ${whose.en}, and this is not` };
};

/** How far a grant reaches, and whether the subject lies within: in words. */
export const scopeText = (actor: Actor, grant: Grant, subject: Subject, passed: boolean): Bilingual => {
  if (grant.scope === 'OWN') return ownText(grant, subject, passed);
  const unit = actor.tree.name(grant.unitId) ?? '…';
  // Of all units of a record those that a grant reaches are told, or all where it reaches none.
  const reached = passed ? subject.units.filter((one) => reachesUnit(actor, grant, one, subject.below)) : [];
  const units = reached.length > 0 ? reached : subject.units;
  const where = pathsText(actor, units);
  const named = listed((grant.namedUnits ?? []).map((id) => actor.tree.name(id) ?? '…'));
  const reach: Record<Exclude<Grant['scope'], 'OWN'>, Bilingual> = {
    ALL: { zh: '范围是整个组织', en: 'It reaches the whole organisation' },
    UNIT: { zh: `范围是本部门“${unit}”`, en: `It reaches the unit ${unit}` },
    SUBTREE: { zh: `范围是“${unit}”及其下级`, en: `It reaches ${unit} and all below` },
    UNITS: { zh: `范围是“${named.zh}”`, en: `It reaches ${named.en}` },
  };
  const { zh, en } = reach[grant.scope];
  if (units.length === 0) {
    if (passed) return { zh: `${zh}，符合`, en: `${en}: it fits` };
    if (isWhole(subject)) return asksForAll({ zh, en });
    return subject.lacksParts
      ? liesNowhere({ zh, en })
      : {
          zh: `${zh}，而这件事不分部门，要求是本人的事项或权限及于整个组织`,
          en: `${en}, and this belongs to no unit: it asks for one’s own or for a right over the whole organisation`,
        };
  }
  return passed
    ? { zh: `${zh}，包含“${where.zh}”`, en: `${en}, which takes in ${where.en}` }
    : { zh: `${zh}，不包含“${where.zh}”`, en: `${en}, which does not take in ${where.en}` };
};
