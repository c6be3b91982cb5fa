import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { dayOf } from '../layout/time.ts';
import { dayBounds, isDay } from '../layout/day.ts';
import { useAskedDay } from './useAskedDay.ts';

/**
 * Chooses the day about which is asked, past or to come, and says so where it is another one than today. It stands in the
 * address, so that it can be sent on.
 */
export const DayBar = () => {
  const text = useText();
  const { day, wrong, ask } = useAskedDay();
  const bounds = text('access.day.bounds', dayBounds);
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }}>
      <AskedDayField value={day ?? dayOf(new Date())} onChange={ask} />
      {(day ?? wrong) !== undefined && (
        <Alert
          severity={day === undefined ? 'error' : 'info'}
          sx={{ flex: '1 1 280px', py: 0 }}
          action={
            <Button size="small" color="inherit" onClick={() => ask(undefined)} sx={{ whiteSpace: 'nowrap' }}>
              {text('access.day.today')}
            </Button>
          }
        >
          {day === undefined
            ? text('access.day.wrong', { day: wrong ?? '', bounds })
            : text('access.day.note', { day })}
        </Alert>
      )}
    </Box>
  );
};

interface AskedDayFieldProps {
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** A day that is chosen or typed. Only a whole one within bounds is asked about; what is left otherwise says what is allowed. */
const AskedDayField = ({ value, onChange }: AskedDayFieldProps) => {
  const text = useText();
  const [draft, setDraft] = useState(value);
  const [known, setKnown] = useState(value);
  const [isLeft, setIsLeft] = useState(false);
  if (known !== value) {
    setKnown(value);
    setDraft(value);
  }
  const isWrong = isLeft && !isDay(draft);
  return (
    <TextField
      type="date"
      label={text('access.day.label')}
      value={draft}
      error={isWrong}
      helperText={isWrong && text('access.day.bounds', dayBounds)}
      onChange={({ target }) => {
        setDraft(target.value);
        setIsLeft(false);
        if (isDay(target.value)) onChange(target.value);
      }}
      onBlur={() => setIsLeft(true)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: dayBounds.first, max: dayBounds.last } }}
      sx={{ width: { xs: '100%', sm: 200 }, m: 0 }}
    />
  );
};
