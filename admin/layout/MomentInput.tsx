import TextField from '@mui/material/TextField';
import { InputHelperText, required, useInput } from 'react-admin';
import { instantText } from './time.ts';

interface MomentInputProps {
  readonly source: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Whether the form is refused without it. */
  readonly isRequired?: boolean;
}

const filled = required();

/** An instant as the wall clock of Shanghai, wherever the desk stands: the form holds ISO text in UTC, or ''. */
export const MomentInput = ({ source, label, hint, isRequired = false }: MomentInputProps) => {
  const { field, fieldState, id } = useInput({
    source,
    defaultValue: '',
    ...(isRequired && { validate: filled }),
  });
  const { error, invalid } = fieldState;
  const value =
    typeof field.value === 'string' && field.value ? instantText(field.value).replace(' ', 'T') : '';
  return (
    <TextField
      id={id}
      type="datetime-local"
      label={label}
      value={value}
      required={isRequired}
      inputRef={field.ref}
      onBlur={field.onBlur}
      // the zone of Shanghai has no summer time
      onChange={({ target }) =>
        field.onChange(target.value ? new Date(`${target.value}:00+08:00`).toISOString() : '')
      }
      error={invalid}
      helperText={<InputHelperText error={error?.message} helperText={hint ?? false} />}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: '9999-12-31T23:59' } }}
    />
  );
};
