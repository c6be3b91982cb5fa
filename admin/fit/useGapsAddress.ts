import { useNavigate, useParams, useSearchParams } from 'react-router-dom';
import type { FitState } from '../data/documents.ts';
import { states } from './fit.ts';

/** Everything on the screen of gaps that can be sent to somebody as a link. */
export interface GapsAddress {
  readonly unitId: string | undefined;
  readonly state: FitState | undefined;
  /** A table of requirements in place of people. */
  readonly byRequirement: boolean;
  readonly toUnit: (unitId: string) => void;
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void;
}

/** Reads and writes the address: unit, state and view. The day stands in it, too (`useAsOf`). */
export function useGapsAddress(): GapsAddress {
  const { unitId } = useParams();
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  return {
    unitId,
    state: states.find((state) => state === params.get('state')),
    byRequirement: params.get('view') === 'requirements',
    toUnit: (id) => void navigate(`/fit/${id}${params.size > 0 ? `?${params.toString()}` : ''}`),
    change: (changes) =>
      setParams((before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes))
          if (value === undefined || value === '') after.delete(name);
          else after.set(name, value);
        return after;
      }),
  };
}
