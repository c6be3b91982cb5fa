import type { Ability } from '../core/abilities.ts';
import { say, type Locale } from '../core/bilingual.ts';
import type { SignedIn } from '../core/context.ts';
import { notFound, Refusal } from '../core/refusal.ts';
import type { Subject } from '../core/subject.ts';

/** What a decision about a unit as a whole is about; null where there is no such unit. */
export const subjectOfUnit = (
  { actor: { tree } }: Pick<SignedIn, 'actor'>,
  unitId: string,
): Subject | null => {
  const root = tree.path(unitId).at(-1);
  return root ? { organisationId: root, units: [unitId], people: [], positions: [] } : null;
};

/**
 * The subject of a unit that an ability must reach. Units of one's own organisation are known to all its members, so
 * there the refusal is plain; a unit of another organisation cannot be told from one that does not exist (F049).
 *
 * @throws Refusal NOT_FOUND or FORBIDDEN, naming `path`.
 */
export const reachedUnit = (context: SignedIn, ability: Ability, unitId: string, path: string): Subject => {
  const { actor, policy } = context;
  const subject = subjectOfUnit(context, unitId);
  if (!subject || !actor.organisationIds.includes(subject.organisationId))
    throw notFound({ zh: '部门', en: 'unit' }, path);
  const { allowed, steps } = policy.explain(ability, subject);
  if (allowed) return subject;
  const why = steps.filter(({ passed }) => !passed);
  // Several grants may fall short for the same reason, which is said once.
  const reasons = (locale: Locale, mark: string): string =>
    [...new Set(why.map(({ text }) => say(text, locale)))].join(mark);
  const text = {
    zh: `您无权对该部门进行此操作：${reasons('zh-CN', '；')}。`,
    en: `You may not do this for that unit: ${reasons('en', '; ')}.`,
  };
  throw new Refusal('FORBIDDEN', text, { fields: [{ path, code: 'FORBIDDEN', text }] });
};
