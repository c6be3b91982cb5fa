import type { Transacted } from '../../core/command.ts';
import type { FormText } from '../../core/form-text.ts';
import { invalid } from '../../core/refusal.ts';
import { oneAtATime } from '../org.locks.ts';

/** A post with what its code is unique by: the organisation and, where the form names one, the company. */
interface Coded {
  readonly id: string | null;
  readonly organisationId: string;
  readonly code: FormText | undefined;
  readonly owningCompany: FormText | undefined;
}

/**
 * Refuses a code that another open post of the same company has (F003): it would find two posts. Codes that are written
 * at the same time wait for one another.
 *
 * @throws Refusal INVALID
 */
export const mustHaveCodeOfItsOwn = async (
  tx: Transacted,
  { id, organisationId, code, owningCompany }: Coded,
  today: string,
): Promise<void> => {
  const value = code?.value?.trim();
  if (!value) return;
  await oneAtATime(tx, 'post codes', organisationId);
  const [taken] = (await tx.manager.query(
    `SELECT p.title, u.name FROM position p JOIN org_unit u ON u.id = p.unit_id
     WHERE p.organisation_id = $1 AND p.id IS DISTINCT FROM $2::bigint AND p.code ->> 'value' = $3
       AND coalesce(p.owning_company ->> 'value', '') = $4 AND (p.closed_on IS NULL OR p.closed_on > $5::date) LIMIT 1`,
    [organisationId, id, value, owningCompany?.value?.trim() ?? '', today],
  )) as { title: string; name: string }[];
  if (!taken) return;
  throw invalid({
    path: 'input.code',
    code: 'TAKEN',
    text: {
      zh: `编码“${value}”已用于“${taken.title}”（${taken.name}），请换一个编码`,
      en: `The code ${value} is that of ${taken.title} (${taken.name}); choose another`,
    },
  });
};
