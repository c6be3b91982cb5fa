import { useCallback, useMemo } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router-dom';

/** What of the chart stands in the address, beside the day: so a link opens what its sender saw. */
export interface ChartAddress {
  /** The unit that is looked at with what is below it; undefined for the whole organisation. */
  readonly root: string | undefined;
  /** How many levels are unfolded; undefined: as many as fit at first. */
  readonly depth: number | undefined;
  /** Units that are folded, or not, other than their level is. */
  readonly except: readonly string[];
  /** What is chosen, as `unit:12` or `position:34`. */
  readonly at: string | undefined;
  readonly q: string;
  readonly hasPosts: boolean;
  readonly hasLines: boolean;
}

type Change = Partial<Omit<ChartAddress, 'root' | 'except'>> & { readonly except?: readonly string[] };

const idsOnly = (words: string | null): string[] => (words ?? '').split('.').filter((id) => /^\d+$/.test(id));

/** Reads and writes what the chart keeps in the address; only another root is a step for Back. */
export function useChartAddress(): readonly [
  ChartAddress,
  { readonly change: (change: Change) => void; readonly goTo: (root: string | undefined) => void },
] {
  const { unitId } = useParams();
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const words = params.toString();
  const address = useMemo((): ChartAddress => {
    const asked = new URLSearchParams(words);
    const depth = Number(asked.get('depth') ?? Number.NaN);
    const at = asked.get('at');
    return {
      root: unitId,
      depth: Number.isInteger(depth) && depth >= 0 ? depth : undefined,
      except: idsOnly(asked.get('except')),
      at: at !== null && /^(unit|position):\d+$/.test(at) ? at : undefined,
      q: asked.get('q') ?? '',
      hasPosts: asked.get('posts') !== 'off',
      hasLines: asked.get('lines') === 'on',
    };
  }, [unitId, words]);
  const change = useCallback(
    (next: Change) => {
      const said: Readonly<Record<string, string | undefined>> = {
        ...('depth' in next && { depth: next.depth?.toString() }),
        ...('except' in next && { except: next.except?.join('.') }),
        ...('at' in next && { at: next.at }),
        ...('q' in next && { q: next.q }),
        ...('hasPosts' in next && { posts: next.hasPosts ? undefined : 'off' }),
        ...('hasLines' in next && { lines: next.hasLines ? 'on' : undefined }),
      };
      setParams(
        () => {
          // what was changed a moment ago stands in the address, and not yet on the screen
          const after = new URLSearchParams(globalThis.location.search);
          for (const [name, value] of Object.entries(said))
            if (value) after.set(name, value);
            else after.delete(name);
          return after;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  const goTo = useCallback(
    (root: string | undefined) => {
      const asked = new URLSearchParams(words);
      for (const name of ['depth', 'except']) asked.delete(name);
      void navigate({ pathname: root === undefined ? '/chart' : `/chart/${root}`, search: asked.toString() });
    },
    [navigate, words],
  );
  return [address, { change, goTo }];
}
