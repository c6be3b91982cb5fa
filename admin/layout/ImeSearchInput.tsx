import Clear from '@mui/icons-material/Clear';
import Search from '@mui/icons-material/Search';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useEffect, useRef, useState } from 'react';
import type { CompositionEvent, KeyboardEvent } from 'react';
import { useInput } from 'react-admin';
import { useText } from '../i18n/useText.ts';

interface ImeSearchInputProps {
  readonly source: string;
  readonly placeholder?: string;
  /** For react-admin's filter bar: always in sight. */
  readonly alwaysOn?: boolean;
}

/** How long to wait after the last letter, in milliseconds. */
const pause = 350;

/**
 * Search text for a list. react-admin's own input would ask the API for every fragment of pinyin; this one keeps what is
 * being composed to itself and hands it on when the word stands.
 */
export const ImeSearchInput = ({ source, placeholder }: ImeSearchInputProps) => {
  const text = useText();
  const { field } = useInput({ source, defaultValue: '' });
  const given = typeof field.value === 'string' ? field.value : '';
  const [typed, setTyped] = useState(given);
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped(given), [given]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const commit = (value: string, wait: number): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => field.onChange(value.trim()), wait);
  };
  const label = placeholder ?? text('frame.search');
  return (
    <TextField
      value={typed}
      placeholder={label}
      type="search"
      sx={{ width: { xs: '100%', sm: 260 }, '& input::-webkit-search-cancel-button': { display: 'none' } }}
      onChange={({ target }) => {
        setTyped(target.value);
        if (!composing.current) commit(target.value, pause);
      }}
      slotProps={{
        htmlInput: {
          'aria-label': label,
          maxLength: 100,
          onCompositionStart: () => {
            composing.current = true;
            clearTimeout(timer.current);
          },
          onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => {
            composing.current = false;
            commit(event.currentTarget.value, pause);
          },
          onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            if (!composing.current) commit(event.currentTarget.value, 0);
          },
        },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search fontSize="small" />
            </InputAdornment>
          ),
          endAdornment: typed && (
            <InputAdornment position="end">
              <IconButton
                size="small"
                edge="end"
                aria-label={text('frame.actions.clear')}
                onClick={() => {
                  setTyped('');
                  commit('', 0);
                }}
              >
                <Clear fontSize="small" />
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  );
};
