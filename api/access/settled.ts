import { isAbility } from '../core/abilities.ts';
import type { Grant, WithheldGrant } from '../core/actor.ts';
import type { Suspension } from '../core/certified.ts';
import { isOwnAffair } from '../core/delegation.ts';
import { administration } from '../core/giving.ts';
import { separated, type Parted } from '../core/separation.ts';
import type { GrantRow, HeldPost } from './grants.ts';

const conditionWords: WithheldGrant['text'] = {
  zh: '这一条仅限组长，而该岗位不是部门负责岗位',
  en: 'The line is for team leaders only, and the post does not lead its unit',
};

const delegationWords = ({ ability, source }: Pick<Grant, 'ability' | 'source'>): WithheldGrant['text'] => {
  if (administration.includes(ability))
    return { zh: '管理类权限不随代理转移', en: 'Administration goes to no deputy' };
  return source.kind === 'AUTHORITY'
    ? { zh: '这一条没有注明可由代理人行使', en: 'The line does not say that a deputy has it, too' }
    : {
        zh: '这项决定由岗位任职人本人作出，不随代理转移',
        en: 'This is decided by the holder of the post and goes to no deputy',
      };
};

/** Why a grant does not hold for this holder; null where it does, separations apart. */
const withholding = (
  { cause, isCertified }: GrantRow,
  grant: Grant,
  suspension: Suspension | undefined,
): Omit<WithheldGrant, 'grant'> | null => {
  if (cause === 'CONDITION') return { cause, text: conditionWords };
  if (cause === 'DELEGATION') return { cause, text: delegationWords(grant) };
  const isAsked = grant.source.kind !== 'PERSONAL' && (suspension?.isCover === true || isCertified === true);
  return suspension && isAsked ? { cause: 'QUALIFICATION', text: suspension.text } : null;
};

const grantOf = (
  { id, positionId, positionTitle, unitId, organisationId, standsInFor }: HeldPost,
  { ability, scope, namedUnits, limit, source }: GrantRow,
): Grant | null => {
  // A word that is no ability (any more) grants nothing.
  if (!isAbility(ability)) return null;
  const isInNameOf = standsInFor && source.kind !== 'PERSONAL' && !isOwnAffair({ ability, scope });
  return {
    ability,
    scope,
    unitId,
    organisationId,
    ...(namedUnits && { namedUnits }),
    ...(limit && { limit }),
    ...(isInNameOf && { standsInFor }),
    assignmentId: id,
    positionId,
    positionTitle,
    source,
  };
};

/**
 * What a person may do by the posts that they hold, each grant measured from the unit of its post, and what is withheld
 * from them: by the condition of a line, because they stand in, for want of a certificate, and at last because of what
 * else they have. Pure. `holders` is its twin in SQL.
 *
 * @param suspensions what certificates withhold from the person on the day.
 */
export const settled = (posts: readonly HeldPost[], suspensions: readonly Suspension[]): Parted => {
  const grants: Grant[] = [];
  const withheld: WithheldGrant[] = [];
  for (const post of posts) {
    const suspension = suspensions.find(({ assignmentId }) => assignmentId === post.id);
    for (const row of post.grants) {
      const grant = grantOf(post, row);
      if (!grant) continue;
      const why = withholding(row, grant, suspension);
      if (why) withheld.push({ grant, ...why });
      else grants.push(grant);
    }
  }
  const parted = separated(grants);
  return { grants: parted.grants, withheld: [...withheld, ...parted.withheld] };
};

/** The assignments of some posts of which something depends on certificates, so that these have to be looked at. Pure. */
export const asksCertificates = (posts: readonly HeldPost[]): string[] =>
  posts
    .filter(({ kind, grants }) => kind === 'ACTING' || grants.some(({ isCertified }) => isCertified))
    .map(({ id }) => id);
