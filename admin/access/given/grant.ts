import type { GivePersonalGrantInput } from '../../data/documents.ts';
import type { AbilityName } from '../../jobs/abilities.ts';
import type { FormValues } from '../../layout/CommandDialog.tsx';
import { asked, given } from '../../people/fields.tsx';

/** How far something can be given. */
export const scopes = ['OWN', 'UNIT', 'SUBTREE', 'UNITS', 'ALL'] as const;
type Scope = (typeof scopes)[number];

/** The abilities that may be limited, and in what. */
const limits: Partial<Record<AbilityName, 'SEATS' | 'MONEY'>> = {
  'headcount.decide': 'SEATS',
  'compensation.approve': 'MONEY',
};

/** In what an ability may be limited; undefined where it may not. */
export const limitOf = (ability: unknown): 'SEATS' | 'MONEY' | undefined =>
  typeof ability === 'string' ? limits[ability as AbilityName] : undefined;

const scopeIn = (value: unknown): Scope => scopes.find((scope) => scope === value) ?? 'OWN';

/** What is to be given, as the form has it; what does not belong to the scope or the ability is left out. */
export const grantIn = (values: FormValues): GivePersonalGrantInput => {
  const scope = scopeIn(values['scope']);
  const limit = limitOf(values['ability']);
  const { unitIds, seatLimit, moneyLimitMinor } = values;
  return {
    assignmentId: asked(values['assignmentId']),
    ability: asked(values['ability']),
    scope,
    unitIds: scope === 'UNITS' && Array.isArray(unitIds) ? unitIds.map(String) : null,
    seatLimit: limit === 'SEATS' && typeof seatLimit === 'number' ? seatLimit : null,
    moneyLimitMinor: limit === 'MONEY' ? given(moneyLimitMinor) : null,
    startsOn: given(values['startsOn']),
    lastDay: asked(values['lastDay']),
    reason: asked(values['reason']),
  };
};
