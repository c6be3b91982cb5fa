import { useEffect, useState } from 'react';
import { SearchDocument } from '../data/documents.ts';
import type { SearchQuery } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';

/** How long to wait after the last letter, in milliseconds. */
const pause = 180;

interface Searching {
  /** What was found for these very words; undefined until it is known. */
  readonly found: SearchQuery['search'] | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
  /** Whether the answer is still to come. */
  readonly isBehind: boolean;
}

/**
 * Searches for words once they stand: not for every letter, and not while an input method is composing more. What was
 * found for other words is never given, however late it comes.
 */
export const useSearch = (words: string, isComposing: boolean): Searching => {
  const [asked, setAsked] = useState('');
  useEffect(() => {
    if (isComposing) return undefined;
    const timer = setTimeout(() => setAsked(words), words === '' ? 0 : pause);
    return () => clearTimeout(timer);
  }, [words, isComposing]);
  const { data, error, refetch, isFetching } = useDocument(
    SearchDocument,
    { q: asked },
    { enabled: asked !== '', exact: true },
  );
  const isAsked = words !== '' && words === asked;
  return {
    found: isAsked ? data?.search : undefined,
    error: isAsked ? error : null,
    retry: () => void refetch(),
    isBehind: words !== '' && (isAsked ? isFetching && !data : !isComposing),
  };
};
