import { isAbility } from './abilities.ts';
import { valueAt, type DeclaredAccess } from './declared-access.ts';
import { isId } from './input.ts';
import { recordKind } from './record-kind.ts';
import { Refusal } from './refusal.ts';

/** The ability that a refusal is about: the one that it names, else the first that the field needs. */
const abilityOf = ({ details }: Refusal, access: DeclaredAccess): string | undefined => {
  const named = details.facts?.['ability'];
  if (typeof named === 'string' && isAbility(named)) return named;
  return access.kind === 'ABILITY' ? access.abilities[0] : undefined;
};

/** The record that a field is about, where its kind can be asked about. */
const recordOf = ({ named }: DeclaredAccess, args: Readonly<Record<string, unknown>>) => {
  const kind = named && recordKind((named.on as unknown as { name: string }).name);
  const id = named && valueAt(args, named.by);
  return kind && typeof id === 'string' && isId(id) ? { recordKind: kind.name, recordId: id } : {};
};

/**
 * What was thrown, and where it is a refusal for want of a right, with the facts `ability`, `recordKind`, `recordId` and
 * `whole` that `explainAccess` takes as they are: whoever is refused can ask why and whom else to turn to. The facts are what the
 * caller sent and what the field declares, so they tell nobody anything new.
 */
export const askable = (
  error: unknown,
  access: DeclaredAccess,
  args: Readonly<Record<string, unknown>>,
): unknown => {
  if (
    !(error instanceof Refusal) ||
    error.details.isWholeReason ||
    (error.code !== 'FORBIDDEN' && error.code !== 'NEEDS_APPROVAL')
  )
    return error;
  const ability = abilityOf(error, access);
  if (!ability) return error;
  const { code, text, details } = error;
  return new Refusal(code, text, {
    ...details,
    facts: {
      ...details.facts,
      ability,
      ...recordOf(access, args),
      ...(access.kind === 'ABILITY' && access.whole && { whole: true }),
    },
  });
};
