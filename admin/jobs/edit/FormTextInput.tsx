import Box from '@mui/material/Box';
import { TextInput } from 'react-admin';
import { ChoiceInput } from './ChoiceInput.tsx';
import { useWatch } from 'react-hook-form';
import type { FormTextState } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';

const states = ['VALUE', 'BLANK', 'NONE', 'ABSENT', 'TRUNCATED'] as const satisfies readonly FormTextState[];

interface FormTextInputProps {
  readonly source: string;
  readonly label: string;
  readonly minRows?: number;
}

/** Text of the form with the state in which the form leaves it; only a value has words to be typed. */
export const FormTextInput = ({ source, label, minRows = 1 }: FormTextInputProps) => {
  const text = useText();
  const state: unknown = useWatch({ name: `${source}.state` });
  const hasValue = state === 'VALUE' || state === 'TRUNCATED';
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: '168px minmax(0, 1fr)' },
        columnGap: 1.5,
        alignItems: 'start',
      }}
    >
      <ChoiceInput
        source={`${source}.state`}
        label={label}
        choices={states.map((id) => ({ id, name: text(`edit.textStates.${id}`) }))}
      />
      {hasValue ? (
        <TextInput
          source={`${source}.value`}
          label={text('edit.wordsOf', { label })}
          multiline
          minRows={minRows}
          helperText={false}
        />
      ) : (
        <Box sx={{ display: { xs: 'none', sm: 'block' } }} />
      )}
    </Box>
  );
};
