import { required, TextInput } from 'react-admin';

interface DayInputProps {
  readonly source: string;
  readonly label: string;
  readonly hint: string;
  readonly isRequired?: boolean;
}

const filled = required();

/** A day of the calendar. */
export const DayInput = ({ source, label, hint, isRequired = false }: DayInputProps) => (
  <TextInput
    source={source}
    type="date"
    label={label}
    helperText={hint}
    slotProps={{ inputLabel: { shrink: true } }}
    {...(isRequired && { validate: filled })}
  />
);
