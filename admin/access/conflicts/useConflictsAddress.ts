import { useSearchParams } from 'react-router-dom';
import type { SeparationConflictFilter } from '../../data/documents.ts';

const names = ['rule', 'unit', 'q'] as const;
type Name = (typeof names)[number];

/** What narrows the list, as it stands in the address. */
export interface ConflictsAddress {
  readonly value: Readonly<Record<Name, string>>;
  readonly filter: SeparationConflictFilter;
  readonly isNarrowed: boolean;
  readonly change: (changes: Partial<Record<Name, string>>) => void;
  readonly clear: () => void;
}

/** Keeps what narrows the list in the address, so that it can be sent on. */
export const useConflictsAddress = (): ConflictsAddress => {
  const [params, setParams] = useSearchParams();
  const [rule = '', unit = '', q = ''] = names.map((name) => params.get(name) ?? '');
  const write = (changes: Partial<Record<Name, string>>): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes))
          if (value) after.set(name, value);
          else after.delete(name);
        return after;
      },
      { replace: true },
    );
  return {
    value: { rule, unit, q },
    filter: {
      ...(rule && { rule }),
      ...(/^[1-9]\d{0,17}$/.test(unit) && { unitId: unit }),
      ...(q.trim() && { q: q.trim() }),
    },
    isNarrowed: Boolean(rule || unit || q),
    change: write,
    clear: () => write({ rule: '', unit: '', q: '' }),
  };
};
