import { abilities } from '../core/abilities.ts';
import type { Bilingual } from '../core/bilingual.ts';
import { dayOf } from '../core/clock.ts';
import type { Transacted } from '../core/command.ts';
import type { SignedIn } from '../core/context.ts';
import { invalid, Refusal, type FieldProblem } from '../core/refusal.ts';
import type { Subject } from '../core/subject.ts';

/** What the parts of the organisation are called in refusals. */
export const unitWords: Bilingual = { zh: '单位', en: 'unit' };
export const postWords: Bilingual = { zh: '岗位', en: 'post' };

/**
 * The assignment under which the person edits the organisation at a unit.
 *
 * @throws Refusal FORBIDDEN where `org.edit` does not reach the unit.
 */
export const mayEditAt = (
  { policy }: SignedIn,
  organisationId: string,
  unitId: string,
  path?: string,
): string | null => {
  const subject = { organisationId, units: [unitId], people: [], positions: [] };
  if (policy.can('org.edit', subject)) return policy.under('org.edit', subject);
  const text = {
    zh: `您在这里没有“${abilities['org.edit'].zh}”的权限。`,
    en: `This is not yours to do here: ${abilities['org.edit'].en}.`,
  };
  throw new Refusal('FORBIDDEN', text, {
    facts: { ability: 'org.edit' },
    ...(path && { fields: [{ path, code: 'FORBIDDEN', text }] }),
  });
};

/** What `org.edit` is asked about where a unit is founded: what will stand below another. */
export const subjectBelow = (organisationId: string, unitId: string): Subject => ({
  organisationId,
  units: [unitId],
  people: [],
  positions: [],
  below: true,
});

/**
 * The assignment under which the person founds units below one. A right that ends at the unit itself does not do: nobody
 * founds what they could neither rename nor close afterwards.
 *
 * @throws Refusal FORBIDDEN where `org.edit` does not reach the unit, or not what is below it.
 */
export const mayFoundBelow = (
  ctx: SignedIn,
  organisationId: string,
  unitId: string,
  path?: string,
): string | null => {
  const above = mayEditAt(ctx, organisationId, unitId, path);
  const subject = subjectBelow(organisationId, unitId);
  if (ctx.policy.can('org.edit', subject)) return ctx.policy.under('org.edit', subject) ?? above;
  const text = {
    zh: '您的编辑权限不含该单位的下级：在这里设立的单位，您自己以后不能改名、移动或撤销。请由权限及于下级的人设立。',
    en: 'Your right to edit does not go below this unit: what you founded there you could not rename, move or close. Ask somebody whose right takes in what is below.',
  };
  // at the unit itself they may edit: asked about that, "why" would say yes
  throw new Refusal('FORBIDDEN', text, {
    isWholeReason: true,
    ...(path && { fields: [{ path, code: 'FORBIDDEN', text }] }),
  });
};

/** Lets the changes of this transaction hold from a day on: the tables note it in what they keep of the past. */
export const changesHoldFrom = async (tx: Transacted, day = dayOf(tx.clock.now())): Promise<void> => {
  await tx.manager.query(`SELECT set_config('remit.day', $1, true)`, [day]);
};

/** Up to five names in a sentence, and how many more there are. */
export const someOf = (names: readonly string[]): Bilingual => {
  const shown = names.slice(0, 5);
  const more = names.length - shown.length;
  return {
    zh: `${shown.join('、')}${more > 0 ? `等 ${names.length} 个` : ''}`,
    en: `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  };
};

/**
 * Something that cannot be done as things stand: said in words, with the field where it shows. INVALID_STATE where the
 * record itself is not in the state for it, INVALID where another choice in the field would do.
 */
export const notNow = (problem: FieldProblem): Refusal =>
  problem.path === 'input.id'
    ? new Refusal('INVALID_STATE', problem.text, { fields: [problem] })
    : invalid(problem);

/** The other names of something that is called otherwise from now on: its old name stays among them (F002). */
export const aliasesAfter = (aliases: readonly string[], before: string, after: string): string[] =>
  [...new Set([...aliases, before])].filter((name) => name !== after);
