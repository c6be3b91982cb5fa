import { TextInput, required } from 'react-admin';
import { useText } from '../../i18n/useText.ts';

interface LongTextProps {
  readonly source: string;
  readonly word: 'reply' | 'reason' | 'plan' | 'opinion' | 'summary';
  readonly first?: boolean;
  /** Lines shown at first. */
  readonly lines?: number;
  readonly optional?: boolean;
}

/** A text of several lines; its length is judged by the server. */
export const LongText = ({ source, word, first = false, lines = 3, optional = false }: LongTextProps) => {
  const text = useText();
  return (
    <TextInput
      source={source}
      label={text(`tickets.fields.${word}`)}
      multiline
      minRows={lines}
      maxRows={14}
      autoFocus={first}
      validate={optional ? [] : required()}
      helperText={false}
    />
  );
};
