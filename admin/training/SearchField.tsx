import TextField from '@mui/material/TextField';
import { useEffect, useRef, useState } from 'react';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (words: string) => void;
}

/** Words to look for, passed on when one pauses and never in the middle of a Chinese word. */
export const SearchField = ({ label, value, onSearch }: SearchFieldProps) => {
  const [draft, setDraft] = useState(value);
  const composing = useRef(false);
  const latest = useRef(onSearch);
  useEffect(() => {
    latest.current = onSearch;
  });
  useEffect(() => {
    if (draft === value || composing.current) return undefined;
    const timer = setTimeout(() => latest.current(draft.trim()), 300);
    return () => clearTimeout(timer);
  }, [draft, value]);
  return (
    <TextField
      type="search"
      label={label}
      value={draft}
      onChange={({ target }) => setDraft(target.value)}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={({ target }) => {
        composing.current = false;
        latest.current((target as HTMLInputElement).value.trim());
      }}
      sx={{ width: { xs: '100%', sm: 220 }, m: 0 }}
    />
  );
};
