import {
  declareRuleCheck,
  suspensionsOn,
  type CertificateRuleFacts,
  type CertificateRuleOnWork,
  type Suspension,
} from '../../core/certified.ts';
import type { Transacted } from '../../core/command.ts';
import { Refusal } from '../../core/refusal.ts';
import { countedAs } from '../../core/separation.ts';
import { wholeOf } from '../../core/subject.ts';
import { checkMay } from '../../org/people/people.guard.ts';
import { mustBeOwn, ruleOf } from './certificate-rule.ts';
import { todayOf } from '../../org/people/assignment.checks.ts';

/** The covers that some people have or are to have, with the days on which a certificate may come to be missing at one. */
const covers = `
  WITH cover AS (
    SELECT id, person_id, position_id, greatest(starts_on, $3::date) AS from_day, ends_on FROM assignment
    WHERE organisation_id = $1 AND person_id = any($2::bigint[]) AND kind = 'ACTING' AND (ends_on IS NULL OR ends_on > $3::date)
  ), turn AS (
    SELECT id, from_day AS day FROM cover
    UNION
    SELECT v.id, c.expires_on + 1 FROM cover v JOIN certificate c ON c.person_id = v.person_id
    WHERE c.expires_on + 1 > v.from_day AND (v.ends_on IS NULL OR c.expires_on + 1 < v.ends_on)
    UNION
    SELECT v.id, j.effective_from FROM cover v JOIN job_description j ON j.position_id = v.position_id AND j.state = 'APPROVED'
    WHERE j.effective_from > v.from_day AND (v.ends_on IS NULL OR j.effective_from < v.ends_on)
  )
  SELECT day::text, array_agg(id::text) AS ids FROM turn GROUP BY day ORDER BY day`;

/** What the rule withholds from a cover of one’s own, or of somebody whom one stands in for, on some day; none: undefined. */
const withheldFromOneself = async (
  tx: Transacted,
  organisationId: string,
): Promise<Suspension | undefined> => {
  const turns = (await tx.manager.query(covers, [organisationId, countedAs(tx.actor), todayOf(tx)])) as {
    day: string;
    ids: string[];
  }[];
  for (const { day, ids } of turns) {
    const found = await suspensionsOn(tx.manager, { day, assignmentIds: ids });
    const cover = found.find(({ isCover }) => isCover);
    if (cover) return cover;
  }
  return undefined;
};

/**
 * Refuses a rule that somebody may not set: also one that would lift what a missing certificate withholds from whoever sets it,
 * today or later, for that would give rights to oneself (decision 60). Asked before the rule is written. Answers the one that holds.
 *
 * @throws Refusal NOT_FOUND; FORBIDDEN without `person.recordEdit` over the whole organisation, or where it would lift what
 *   is withheld from oneself
 */
export const checkRule = async (
  tx: Transacted,
  { organisationId, onWork }: CertificateRuleFacts,
): Promise<CertificateRuleOnWork> => {
  mustBeOwn(tx, organisationId, 'input.organisationId');
  checkMay(tx, 'person.recordEdit', wholeOf(organisationId));
  const cover = onWork === 'BLOCK' ? undefined : await withheldFromOneself(tx, organisationId);
  if (!cover) return ruleOf(tx, organisationId);
  const text = {
    zh: `现行规定不让您本人（或您所代理的人）行使一个代理岗位的权限，放宽规定等于给自己权限；请由另一位有此权限的人办理。${cover.text.zh}。`,
    en: `The rule withholds from you, or from somebody you stand in for, what a covered post gives, and to relax it would give rights to yourself: somebody else who may must do it. ${cover.text.en}.`,
  };
  throw new Refusal('FORBIDDEN', text, { fields: [{ path: 'input.onWork', code: 'FORBIDDEN', text }] });
};

declareRuleCheck(checkRule);
