import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { useInput, ValidationError } from 'react-admin';
import { figureOf, takenFrom } from './figures.ts';

interface FigureInputProps {
  readonly source: string;
  readonly label: string;
  readonly placeholder?: string;
  /** What an empty field means, where that is not plain. */
  readonly hint?: string;
  /** What stands behind the figure, such as its unit. */
  readonly end?: ReactNode;
  /** The figure that is shown for what is stored, and the other way; left out, it is stored as it is. */
  readonly format?: (stored: string | null) => number | null;
  readonly parse?: (figure: number | null) => string | null;
}

const same = <Value,>(value: Value): Value => value;

/**
 * A figure, also where it is typed in full-width signs, as a Chinese keyboard gives them: ８５％ is 85. Empty is null; words
 * that are no figure are not taken. An input of the type "number" takes such signs for nothing.
 */
export const FigureInput = ({ source, label, placeholder, hint, end, format, parse }: FigureInputProps) => {
  const {
    id,
    field,
    fieldState: { error },
  } = useInput({ source, defaultValue: null, format: format ?? same, parse: parse ?? same });
  const figure = (field.value ?? null) as number | null;
  const [typed, setTyped] = useState('');
  const [composing, setComposing] = useState(false);
  // what is typed stands as long as it says the figure: "8." and "8.0" are on the way to more
  const stored = figure === null ? '' : String(figure);
  const isOnTheWay = typed !== '' && [figure, null].includes(figureOf(typed));
  const shown = composing || isOnTheWay ? typed : stored;
  const take = (words: string): void => {
    const taken = takenFrom(words);
    setTyped(taken.shown);
    if (taken.figure !== undefined && taken.figure !== figure) field.onChange(taken.figure);
  };
  return (
    <TextField
      id={id}
      name={field.name}
      inputRef={field.ref}
      label={label}
      value={shown}
      error={error !== undefined}
      helperText={error?.message ? <ValidationError error={error.message} /> : hint}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={({ target }) => {
        setComposing(false);
        take((target as HTMLInputElement).value);
      }}
      onChange={({ target, nativeEvent }) =>
        (nativeEvent as InputEvent).isComposing ? setTyped(target.value) : take(target.value)
      }
      onBlur={() => {
        setTyped('');
        field.onBlur();
      }}
      slotProps={{
        htmlInput: { inputMode: 'decimal', autoComplete: 'off', placeholder },
        ...(placeholder && { inputLabel: { shrink: true } }),
        input: { endAdornment: end },
      }}
    />
  );
};
