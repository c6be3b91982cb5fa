import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { isDay } from '../../layout/day.ts';

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
  /** What is wrong with it beside another day. */
  readonly problem?: string | undefined;
}

/** A day to be chosen or typed; only a whole one is passed on, and leaving it half typed brings the old one back. */
export const DayField = ({ label, value, onChange, problem }: DayFieldProps) => {
  const [draft, setDraft] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setDraft(value);
  }
  return (
    <TextField
      type="date"
      label={label}
      value={draft}
      error={problem !== undefined}
      helperText={problem}
      onChange={({ target }) => {
        setDraft(target.value);
        if (isDay(target.value)) onChange(target.value);
      }}
      onBlur={() => setDraft(value)}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ width: { xs: 'calc(50% - 6px)', sm: 160 }, m: 0 }}
    />
  );
};
