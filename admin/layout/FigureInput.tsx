import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { useInput, ValidationError } from 'react-admin';
import { figureOf, figureText } from './figures.ts';

interface FigureInputProps {
  readonly source: string;
  readonly label: string;
  readonly placeholder?: string;
  /** What stands behind the figure, such as its unit. */
  readonly end?: ReactNode;
  /** The figure that is shown for what is stored, and the other way; left out, it is stored as it is. */
  readonly format?: (stored: string | null) => number | null;
  readonly parse?: (figure: number | null) => string | null;
}

const same = <Value,>(value: Value): Value => value;

/**
 * A figure, also where it is typed in full-width signs, as a Chinese keyboard gives them: ８５％ is 85. Empty is null. An
 * input of the type "number" takes such signs for nothing.
 */
export const FigureInput = ({ source, label, placeholder, end, format, parse }: FigureInputProps) => {
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
  const shown = composing || (typed !== '' && figureOf(typed) === figure) ? typed : stored;
  const take = (words: string): void => {
    setTyped(figureText(words));
    const said = figureOf(words);
    if (said !== figure) field.onChange(said);
  };
  return (
    <TextField
      id={id}
      name={field.name}
      inputRef={field.ref}
      label={label}
      value={shown}
      error={error !== undefined}
      helperText={error?.message && <ValidationError error={error.message} />}
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
