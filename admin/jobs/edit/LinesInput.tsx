import { TextInput } from 'react-admin';

interface LinesInputProps {
  readonly source: string;
  readonly label: string;
  readonly helperText?: string;
}

/** A list of short texts, one a line. */
export const LinesInput = ({ source, label, helperText }: LinesInputProps) => (
  <TextInput
    source={source}
    label={label}
    helperText={helperText ?? false}
    multiline
    minRows={2}
    format={(lines: readonly string[] | null | undefined) => (lines ?? []).join('\n')}
    parse={(words: string) => (words === '' ? [] : words.split('\n'))}
  />
);
