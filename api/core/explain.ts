import { abilities, type Ability } from './abilities.ts';
import type { Actor, Grant } from './actor.ts';
import type { Bilingual } from './bilingual.ts';
import type { Subject } from './subject.ts';

/** One thing that was looked at on the way to a decision. */
export interface DecisionStep {
  readonly kind: 'ABILITY' | 'GRANT' | 'SCOPE';
  readonly passed: boolean;
  readonly text: Bilingual;
}

/** A decision and its reasons. */
export interface Decision {
  readonly allowed: boolean;
  /** ALLOWED, NO_GRANT where nobody gave the ability, or OUT_OF_SCOPE where it does not reach the record. */
  readonly reason: 'ALLOWED' | 'NO_GRANT' | 'OUT_OF_SCOPE';
  readonly steps: readonly DecisionStep[];
  /** The first grant that allows it. */
  readonly grant: Grant | null;
}

const unitNames = (actor: Actor, units: readonly string[]): string =>
  units.map((unit) => actor.tree.name(unit) ?? '…').join('、');

const grantText = ({ ability, source, positionTitle }: Grant): Bilingual =>
  source.kind === 'ROLE'
    ? {
        zh: `岗位“${positionTitle}”承担角色“${source.roleName.zh}”，该角色可以${abilities[ability].zh}`,
        en: `The post ${positionTitle} carries the role ${source.roleName.en}, which may: ${abilities[ability].en}`,
      }
    : {
        zh: `岗位“${positionTitle}”的职位说明书第 ${source.version} 版权限第 ${source.line} 条“${source.text}”可以${abilities[ability].zh}`,
        en: `Authority line ${source.line} (“${source.text}”) of version ${source.version} of the job description of ${positionTitle} may: ${abilities[ability].en}`,
      };

const reaches = (actor: Actor, grant: Grant, subject: Subject): boolean => {
  if (grant.organisationId !== subject.organisationId) return false;
  switch (grant.scope) {
    case 'ALL':
      return true;
    case 'OWN':
      return (
        subject.people.includes(actor.personId) ||
        actor.assignments.some(
          ({ positionId, organisationId }) =>
            organisationId === grant.organisationId && subject.positions.includes(positionId),
        )
      );
    case 'UNIT':
      return subject.units.includes(grant.unitId);
    case 'SUBTREE':
      return subject.units.some((unit) => actor.tree.path(unit).includes(grant.unitId));
    case 'UNITS': {
      // A unit of another organisation cannot be named into one's own.
      const root = actor.tree.path(grant.unitId).at(-1);
      return subject.units.some(
        (unit) =>
          root !== undefined && grant.namedUnits?.includes(unit) && actor.tree.path(unit).at(-1) === root,
      );
    }
  }
};

const scopeText = (actor: Actor, grant: Grant, subject: Subject, passed: boolean): Bilingual => {
  const unit = actor.tree.name(grant.unitId) ?? '…';
  const where = unitNames(actor, subject.units);
  const reach: Record<Grant['scope'], Bilingual> = {
    ALL: { zh: '范围是整个组织', en: 'It reaches the whole organisation' },
    OWN: { zh: '范围是本人的事项', en: 'It reaches what is one’s own' },
    UNIT: { zh: `范围是本部门“${unit}”`, en: `It reaches the unit ${unit}` },
    SUBTREE: { zh: `范围是“${unit}”及其下级`, en: `It reaches ${unit} and all below` },
    UNITS: {
      zh: `范围是“${unitNames(actor, grant.namedUnits ?? [])}”`,
      en: `It reaches ${unitNames(actor, grant.namedUnits ?? [])}`,
    },
  };
  const { zh, en } = reach[grant.scope];
  if (!where)
    return passed
      ? { zh: `${zh}，符合`, en: `${en}: it fits` }
      : { zh: `${zh}，不符合`, en: `${en}: it does not fit` };
  return passed
    ? { zh: `${zh}，包含“${where}”`, en: `${en}, which takes in ${where}` }
    : { zh: `${zh}，不包含“${where}”`, en: `${en}, which does not take in ${where}` };
};

/**
 * Decides whether a person may do something to a subject, and says why. Pure. Guards, filters and explanations all
 * stand on it: a filter must return exactly the rows for which this allows reading (tested as a property).
 */
export const explainAccess = (actor: Actor, ability: Ability, subject: Subject): Decision => {
  const grants = actor.grants.filter((grant) => grant.ability === ability);
  if (grants.length === 0)
    return {
      allowed: false,
      reason: 'NO_GRANT',
      grant: null,
      steps: [
        {
          kind: 'ABILITY',
          passed: false,
          text: actor.tokenId
            ? {
                zh: `这个访问令牌没有包含“${abilities[ability].zh}”，或者所有者本人现在没有这项权限`,
                en: `This access token does not hold, or its owner does not have now: ${abilities[ability].en}`,
              }
            : {
                zh: `${actor.personName}的岗位、角色和职位说明书都没有给出“${abilities[ability].zh}”`,
                en: `No post, role or job description of ${actor.personName} gives: ${abilities[ability].en}`,
              },
        },
      ],
    };

  const passing = grants.find((grant) => reaches(actor, grant, subject)) ?? null;
  const looked = passing ? [passing] : grants;
  const steps = looked.flatMap((grant): DecisionStep[] => [
    { kind: 'GRANT', passed: true, text: grantText(grant) },
    {
      kind: 'SCOPE',
      passed: grant === passing,
      text: scopeText(actor, grant, subject, grant === passing),
    },
  ]);
  return {
    allowed: passing !== null,
    reason: passing ? 'ALLOWED' : 'OUT_OF_SCOPE',
    steps,
    grant: passing,
  };
};
