import type { EntityManager } from 'typeorm';
import type { Bilingual } from '../core/bilingual.ts';
import { declareIndispensable, type OrganisationOn } from '../core/leaving.ts';
import { oneAtATime } from '../org/org.locks.ts';
import { administering, firstDayWithout, type AdministeringSpan } from './administrators.rules.ts';
import type { AsIf } from './grants.ts';

/**
 * Who can sign in and administer a whole organisation, and when, from a day on. Only what a role gives counts: a line of
 * a job description goes with a newer version, which whoever writes descriptions may bring about. Whoever stands in for
 * somebody is no administrator either.
 *
 * @param asIf with which roles and grants in place of the tables', and the values from `$4` on that they need.
 */
export const administeringSpans = (
  manager: Pick<EntityManager, 'query'>,
  { organisationId, day }: OrganisationOn,
  { carried = 'position_role', given = 'role_grant' }: Pick<AsIf, 'carried' | 'given'> = {},
  values: readonly unknown[] = [],
): Promise<AdministeringSpan[]> =>
  manager.query(
    `SELECT a.person_id::text AS "personId", g.ability, a.starts_on::text AS "startsOn",
       least(a.ends_on, p.left_on)::text AS "endsOn"
     FROM role r
     JOIN ${given} g ON g.role_id = r.id AND g.scope = 'ALL' AND g.ability = any($2)
     JOIN ${carried} c ON c.role_id = r.id
     JOIN position o ON o.id = c.position_id AND o.organisation_id = r.organisation_id
     JOIN assignment a ON a.position_id = o.id AND a.organisation_id = o.organisation_id AND a.kind <> 'ACTING'
     JOIN person p ON p.id = a.person_id
     JOIN account u ON u.person_id = a.person_id AND u.is_active
     WHERE r.organisation_id = $1 AND (a.ends_on IS NULL OR a.ends_on > $3::date) AND (p.left_on IS NULL OR p.left_on > $3::date)`,
    [organisationId, administering, day, ...values],
  );

/** What is said where nobody would be left from a day on. */
export const nobodyLeft = (day: string): Bilingual => ({
  zh: `自 ${day} 起将没有人能管理整个组织的账号和角色，请先让另一个人长期担任系统管理员。`,
  en: `From ${day} nobody could manage the accounts and roles of the organisation any more; give another person that post first, for good.`,
});

/**
 * Until the transaction ends nobody else of the organisation is asked about: two who remove each other must not both do it.
 * No row is locked for it, so that whoever changes the units keeps nobody waiting.
 */
const oneAfterAnother = (manager: EntityManager, organisationId: string): Promise<void> =>
  oneAtATime({ manager }, 'administrators', organisationId);

/**
 * Whether the organisation would have nobody left to administer it, now or once planned ends have come, if somebody
 * could not sign in any more.
 */
export const isLastAdministrator = async (
  manager: EntityManager,
  { organisationId, personId }: { readonly organisationId: string; readonly personId: string },
  day: string,
): Promise<boolean> => {
  await oneAfterAnother(manager, organisationId);
  const spans = await administeringSpans(manager, { organisationId, day });
  const before = firstDayWithout(spans, day);
  const after = firstDayWithout(
    spans.filter((span) => span.personId !== personId),
    day,
  );
  return after !== null && (before === null || after < before);
};

// Posts end with days, and so may the last who administers the organisation (decision 0027).
declareIndispensable(async (manager, on) => {
  await oneAfterAnother(manager, on.organisationId);
  const day = firstDayWithout(await administeringSpans(manager, on), on.day);
  return day === null ? null : { day, text: nobodyLeft(day) };
});
