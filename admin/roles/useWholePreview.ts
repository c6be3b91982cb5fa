import { useState } from 'react';
import type { AccessPreviewPartsFragment } from '../data/documents.ts';
import { together } from './wholePreview.ts';

type Preview = AccessPreviewPartsFragment;

/** A preview as far as it was asked for, and the way on. */
export interface WholePreview {
  readonly preview: Preview | undefined;
  /** Looks at those who come after; undefined where all were looked at. */
  readonly more?: () => void;
  readonly pending: boolean;
  readonly error: Error | null;
}

/**
 * Puts the parts of a preview together, which looks at so many people at a time.
 *
 * @param first the answer about the first of them; what was put together goes when it is another.
 */
export const useWholePreview = (
  first: Preview | undefined,
  ask: (after: string) => Promise<Preview>,
): WholePreview => {
  const [state, setState] = useState<{ readonly of?: Preview | undefined; readonly whole?: Preview }>({});
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const preview = state.whole && state.of === first ? state.whole : first;
  const after = preview?.endCursor;
  const go = async (): Promise<void> => {
    if (!preview || !after) return;
    setPending(true);
    setError(null);
    try {
      const next = await ask(after);
      setState({ of: first, whole: together(preview, next) });
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setPending(false);
    }
  };
  return { preview, pending, error, ...(after && { more: () => void go() }) };
};
