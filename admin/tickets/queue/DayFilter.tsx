import TextField from '@mui/material/TextField';
import { useInput } from 'react-admin';
import { useText } from '../../i18n/useText.ts';

interface DayFilterProps {
  readonly source: 'registeredFrom' | 'registeredTo';
  /** Days that the API's value lies behind the day shown: 1 where the API means "before". */
  readonly shift?: number;
}

const moved = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/** A calendar day as a filter; a day that is being typed is not sent. */
export const DayFilter = ({ source, shift = 0 }: DayFilterProps) => {
  const text = useText();
  const { field } = useInput({ source, defaultValue: '' });
  const value = typeof field.value === 'string' && field.value ? moved(field.value, -shift) : '';
  return (
    <TextField
      type="date"
      label={text(`resources.tickets.fields.${source}`)}
      value={value}
      onChange={({ target }) => {
        const whole = /^[12]\d{3}-\d\d-\d\d$/.test(target.value);
        if (whole || !target.value) field.onChange(whole ? moved(target.value, shift) : '');
      }}
      sx={{ width: 160 }}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
};
