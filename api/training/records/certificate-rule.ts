import type { SignedIn } from '../../core/context.ts';
import { isId } from '../../core/input.ts';
import { notFound } from '../../core/refusal.ts';
import { query, type Queryable } from '../../core/sql.ts';
import type { CertificateRuleOnWork } from '../../core/certified.ts';

/** What an organisation does where nobody has set anything: it says so, and lets the work be given. */
const usual: CertificateRuleOnWork = 'WARN';

/** What an organisation does where a certificate is missing, for the product’s own guards. */
export const ruleOf = async (ctx: Queryable, organisationId: string): Promise<CertificateRuleOnWork> => {
  const [row] = await query(ctx, {
    name: 'certificate_rule',
    text: 'SELECT on_work FROM certificate_rule WHERE organisation_id = $1',
    values: [organisationId],
    rowMode: 'array',
  });
  return (row?.[0] as CertificateRuleOnWork | undefined) ?? usual;
};

/** Refuses another organisation. @throws Refusal NOT_FOUND, the same for one that there is and one that there is not */
export const mustBeOwn = ({ actor }: SignedIn, organisationId: string, path: string): void => {
  if (!isId(organisationId) || !actor.organisationIds.includes(organisationId))
    throw notFound({ zh: '组织', en: 'organisation' }, path);
};

/** What one’s organisation does where a certificate is missing. @throws Refusal NOT_FOUND for another organisation */
export const certificateRuleOf = async (
  ctx: SignedIn,
  organisationId: string,
): Promise<CertificateRuleOnWork> => {
  mustBeOwn(ctx, organisationId, 'organisationId');
  return ruleOf(ctx, organisationId);
};
