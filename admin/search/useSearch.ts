import { useEffect, useState } from 'react';
import { SearchDocument } from '../data/documents.ts';
import type { SearchQuery } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';

/** How long to wait after the last letter, in milliseconds. */
const pause = 180;

interface Searching {
  /** What was found, for the words in `asked`; what was found before stays until then. */
  readonly found: SearchQuery['search'] | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
  /** Whether what is shown is not yet the answer to what was typed. */
  readonly isBehind: boolean;
}

/**
 * Searches for what was typed, once it stands: not for every letter, and not for pinyin that an input method is still
 * composing.
 */
export const useSearch = (typed: string, isComposing: boolean): Searching => {
  const words = typed.trim();
  const [asked, setAsked] = useState('');
  useEffect(() => {
    if (isComposing) return undefined;
    const timer = setTimeout(() => setAsked(words), words === '' ? 0 : pause);
    return () => clearTimeout(timer);
  }, [words, isComposing]);
  const { data, error, refetch, isFetching, isPlaceholderData } = useDocument(
    SearchDocument,
    { q: asked },
    { enabled: asked !== '' },
  );
  return {
    found: words === '' || asked === '' ? undefined : data?.search,
    error: words === '' ? null : error,
    retry: () => void refetch(),
    isBehind:
      words !== '' &&
      (isComposing || words !== asked || (isFetching && isPlaceholderData) || (isFetching && !data)),
  };
};
