import { addDays, dayOf } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import { Params } from '../../core/filter.ts';
import { query } from '../../core/sql.ts';
import { holdsPostOf, peopleReached } from '../learner.ts';
import { daysLeft, EXPIRING_DAYS, standingOfCertificate } from './certificate.standing.rules.ts';
import type { CertificateExpiries, CertificateExpiry, CertificateExpiryFilter } from './expiry.types.ts';

const MOST = 500;

/**
 * SQL that holds for a certificate which counts, and which no later one of the same name has taken the place of.
 *
 * @param alias of the table certificate.
 */
export const inPlace = (alias: string): string =>
  `${alias}.withdrawn_at IS NULL AND NOT EXISTS (
     SELECT FROM certificate later WHERE later.person_id = ${alias}.person_id AND later.name = ${alias}.name
       AND later.withdrawn_at IS NULL AND (later.expires_on IS NULL OR later.expires_on > ${alias}.expires_on))`;

/** Certificates that end soon or have ended, of those whose trainings one may see. People who have left are left out. */
export const expiriesOf = async (
  ctx: SignedIn,
  { unitId, within }: CertificateExpiryFilter,
): Promise<CertificateExpiries> => {
  const today = dayOf(ctx.clock.now());
  const params = new Params();
  const day = params.add(today);
  const last = params.add(addDays(today, within ?? EXPIRING_DAYS));
  const reached = peopleReached(ctx.policy, 'training.read', today)('p', params);
  const recorded = peopleReached(ctx.policy, 'person.record', today)('p', params);
  const ofUnit = unitId ? holdsPostOf(ctx.actor.tree.subtree(unitId), today)('p', params) : 'true';
  const rows = await query(ctx, {
    text: `SELECT c.id::text, c.name, c.number, p.id::text, p.name, c.issued_on::text, c.expires_on::text,
        coalesce((SELECT string_agg(DISTINCT u.name, '、') FROM assignment a JOIN position o ON o.id = a.position_id
          JOIN org_unit u ON u.id = o.unit_id
          WHERE a.person_id = p.id AND a.starts_on <= ${day}::date AND (a.ends_on IS NULL OR a.ends_on > ${day}::date)), ''),
        (SELECT r.id::text FROM certification r JOIN certification_scheme s ON s.id = r.scheme_id
          WHERE r.person_id = p.id AND s.name = c.name AND r.state NOT IN ('CERTIFIED', 'REFUSED', 'WITHDRAWN') LIMIT 1),
        count(*) OVER ()::int
      FROM certificate c JOIN person p ON p.id = c.person_id
      WHERE c.expires_on <= ${last}::date AND ${inPlace('c')}
        AND (p.left_on IS NULL OR p.left_on > ${day}::date)
        AND p.organisation_id = any(${params.add(ctx.actor.organisationIds)}::bigint[])
        AND (${reached} OR ${recorded}) AND ${ofUnit}
      ORDER BY c.expires_on, c.id LIMIT ${MOST}`,
    values: params.values,
    rowMode: 'array',
  });
  type Row = [string, string, string | null, string, string, string, string, string, string | null, number];
  const items = (rows as Row[]).map(
    ([
      certificateId,
      name,
      number,
      personId,
      personName,
      issuedOn,
      expiresOn,
      units,
      renewalId,
    ]): CertificateExpiry => ({
      certificateId,
      name,
      number,
      personId,
      personName,
      units,
      expiresOn,
      daysLeft: daysLeft(expiresOn, today),
      standing: standingOfCertificate({ issuedOn, expiresOn, withdrawnAt: null }, today),
      renewalId,
    }),
  );
  return { items, total: (rows[0]?.[9] as number | undefined) ?? 0 };
};
