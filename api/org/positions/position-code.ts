import type { Transacted } from '../../core/command.ts';
import type { FormText } from '../../core/form-text.ts';
import { invalid, type FieldProblem } from '../../core/refusal.ts';
import { oneAtATime } from '../org.locks.ts';

/** A post with what its code is unique by: the organisation and, where the form names one, the company. */
interface Coded {
  readonly id: string | null;
  readonly organisationId: string;
  readonly code: FormText | undefined;
  readonly owningCompany: FormText | undefined;
}

/** Refused: another open post of the company has the code. */
export const codeTaken = (
  code: string,
  post: { readonly title: string; readonly unit: string },
): Omit<FieldProblem, 'path'> => ({
  code: 'TAKEN',
  text: {
    zh: `编码“${code}”已用于“${post.title}”（${post.unit}），请换一个编码`,
    en: `The code ${code} is that of ${post.title} (${post.unit}); choose another`,
  },
});

/** By what a code has to be of its own: itself and the company that the form names; null where there is none. Pure. */
export const codeKey = ({ code, owningCompany }: Pick<Coded, 'code' | 'owningCompany'>): string | null => {
  const value = code?.value?.trim();
  return value ? `${value} ${owningCompany?.value?.trim() ?? ''}` : null;
};

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
    `SELECT p.title, u.name AS unit FROM position p JOIN org_unit u ON u.id = p.unit_id
     WHERE p.organisation_id = $1 AND p.id IS DISTINCT FROM $2::bigint AND p.code ->> 'value' = $3
       AND coalesce(p.owning_company ->> 'value', '') = $4 AND (p.closed_on IS NULL OR p.closed_on > $5::date) LIMIT 1`,
    [organisationId, id, value, owningCompany?.value?.trim() ?? '', today],
  )) as { title: string; unit: string }[];
  if (taken) throw invalid({ path: 'input.code', ...codeTaken(value, taken) });
};
