import { useSearchParams } from 'react-router-dom';

/** What a list is narrowed to, kept in the address; an empty value is left out of it. */
export function useAddress(): readonly [
  read: (name: string) => string | undefined,
  write: (changes: Readonly<Record<string, string | undefined>>) => void,
] {
  const [params, setParams] = useSearchParams();
  const write = (changes: Readonly<Record<string, string | undefined>>): void =>
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
  return [(name) => params.get(name) ?? undefined, write];
}
