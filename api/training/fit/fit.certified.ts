import {
  type CertificateRuleOnWork,
  declareCertified,
  type Uncertified,
  type WorkGiven,
} from '../../core/certified.ts';
import { query, type Queryable } from '../../core/sql.ts';
import { ruleOf } from '../records/certificate-rule.ts';
import { factsOf } from './fit.facts.ts';
import { requirementsInForce } from './fit.requirements.ts';
import { findingOf } from './fit.rules.ts';

/** The posts of some units that people hold on a day. */
const postsOf = async (
  ctx: Queryable,
  { unitIds, personIds, day }: WorkGiven,
): Promise<[personId: string, personName: string, positionId: string, unitId: string][]> =>
  (await query(ctx, {
    name: 'fit_posts_in_unit',
    text: `SELECT p.id::text, p.name, o.id::text, o.unit_id::text FROM assignment a
      JOIN position o ON o.id = a.position_id AND o.unit_id = any($1::bigint[]) JOIN person p ON p.id = a.person_id
      WHERE a.person_id = any($2::bigint[]) AND a.starts_on <= $3::date AND (a.ends_on IS NULL OR a.ends_on > $3::date)
      ORDER BY p.id, o.id`,
    values: [unitIds, personIds, day],
    rowMode: 'array',
  })) as [string, string, string, string][];

/** Everybody may be told that a colleague’s certificate has expired where work is given; of other facts nothing is said. */
const sight = { records: false, identity: false, isToday: true };

/** Those whose post in the unit asks for a certificate that they do not have on the day; one rule with the gaps. */
const uncertified = async (ctx: Queryable, given: WorkGiven): Promise<Uncertified[]> => {
  const onWork: CertificateRuleOnWork = given.onWork ?? (await ruleOf(ctx, given.organisationId));
  if (onWork === 'IGNORE') return [];
  const held = await postsOf(ctx, given);
  const asks = await requirementsInForce(
    ctx,
    [...new Set(held.map(([, , position]) => position))],
    given.day,
  );
  const certificates = held.flatMap(([personId, name, positionId, unitId]) =>
    (asks.get(positionId)?.requirements ?? [])
      .filter(({ kind, strictness }) => kind === 'CERTIFICATE' && strictness === 'REQUIRED')
      .map((requirement) => ({ personId, name, unitId, requirement })),
  );
  if (certificates.length === 0) return [];
  const known = await factsOf(ctx, [...new Set(certificates.map(({ personId }) => personId))]);
  const found = new Map<string, Uncertified>();
  for (const { personId, name, unitId, requirement } of certificates) {
    const key = `${personId} ${unitId}`;
    const facts = known.get(personId)?.facts;
    if (!facts || found.has(key)) continue;
    const { state, reason } = findingOf(requirement, facts, given.day, sight);
    if (state === 'MET' || !requirement.certain) continue;
    const text = { zh: `${name}：${reason.zh}`, en: `${name}: ${reason.en}` };
    found.set(key, { personId, unitId, text, blocks: onWork === 'BLOCK' });
  }
  return [...found.values()];
};

declareCertified(uncertified);
