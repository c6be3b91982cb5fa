import TextField from '@mui/material/TextField';
import { useInput } from 'react-admin';
import { useText } from '../../i18n/useText.ts';
import { addDays, isDay } from '../../layout/day.ts';

interface DayFilterProps {
  readonly source: 'registeredFrom' | 'registeredTo';
  /** Days that the API's value lies behind the day shown: 1 where the API means "before". */
  readonly shift?: number;
}

/** A calendar day as a filter; a day that is being typed is not sent. */
export const DayFilter = ({ source, shift = 0 }: DayFilterProps) => {
  const text = useText();
  const { field } = useInput({ source, defaultValue: '' });
  const value = typeof field.value === 'string' && field.value ? addDays(field.value, -shift) : '';
  return (
    <TextField
      type="date"
      label={text(`resources.tickets.fields.${source}`)}
      value={value}
      onChange={({ target }) => {
        const day = target.value;
        if (isDay(day)) field.onChange(addDays(day, shift));
        else if (day === '') field.onChange('');
      }}
      sx={{ width: 160 }}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
};
