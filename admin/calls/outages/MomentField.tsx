import TextField from '@mui/material/TextField';
import { InputHelperText, required, useInput } from 'react-admin';
import { instantText } from '../../layout/time.ts';

interface MomentFieldProps {
  readonly source: string;
  readonly label: string;
  readonly hint: string;
}

const filled = required();

/** An instant that must be given, as the clock of Shanghai shows it wherever the reader sits: the form holds ISO text in UTC. */
export const MomentField = ({ source, label, hint }: MomentFieldProps) => {
  const { field, fieldState, id } = useInput({ source, defaultValue: '', validate: filled });
  const { error, invalid } = fieldState;
  const value =
    typeof field.value === 'string' && field.value ? instantText(field.value).replace(' ', 'T') : '';
  return (
    <TextField
      id={id}
      type="datetime-local"
      label={label}
      value={value}
      required
      inputRef={field.ref}
      onBlur={field.onBlur}
      // the zone of Shanghai has no summer time
      onChange={({ target }) =>
        field.onChange(target.value ? new Date(`${target.value}:00+08:00`).toISOString() : '')
      }
      error={invalid}
      helperText={<InputHelperText error={error?.message} helperText={hint} />}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: '9999-12-31T23:59' } }}
    />
  );
};
