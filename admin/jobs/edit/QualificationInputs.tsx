import Box from '@mui/material/Box';
import { BooleanInput, CheckboxGroupInput, NumberInput, TextInput } from 'react-admin';
import { ChoiceInput } from './ChoiceInput.tsx';
import { useWatch } from 'react-hook-form';
import type { QualificationKind, Strictness } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { optionsOf } from '../options.ts';

const kinds = [
  'AGE',
  'GENDER',
  'EDUCATION',
  'TITLE',
  'MAJOR',
  'EXPERIENCE',
  'LANGUAGE',
  'VOICE',
  'APPEARANCE',
  'HEALTH',
  'TYPING',
  'KNOWLEDGE',
  'SKILL',
  'COMPETENCY',
  'BUSINESS_SCOPE',
  'TRAINING_HISTORY',
  'OTHER',
] as const satisfies readonly QualificationKind[];
const strictnesses = ['REQUIRED', 'PREFERRED'] as const satisfies readonly Strictness[];
/** Requirements that forms state in figures. */
const inFigures: readonly QualificationKind[] = ['AGE', 'EXPERIENCE', 'TYPING'];

/** The inputs of one requirement: boxes where the form has boxes, figures where it states figures. */
export const QualificationInputs = ({ source }: { source: string }) => {
  const text = useText();
  const kind = useWatch({ name: `${source}.kind` }) as QualificationKind;
  const options = optionsOf(kind);
  return (
    <>
      <Box
        sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '150px 1fr 110px' }, columnGap: 1.5 }}
      >
        <ChoiceInput
          source={`${source}.kind`}
          label={text('edit.kind')}
          choices={kinds.map((id) => ({ id, name: text(`form.qualificationKinds.${id}`) }))}
        />
        <TextInput source={`${source}.text`} label={text('edit.requirement')} multiline helperText={false} />
        <ChoiceInput
          source={`${source}.strictness`}
          label={text('edit.strictness')}
          choices={strictnesses.map((id) => ({ id, name: text(`form.strictness.${id}`) }))}
        />
      </Box>
      {options && (
        <CheckboxGroupInput
          source={`${source}.options`}
          label={text('edit.boxes')}
          choices={options.map((id) => ({ id, name: text(`form.options.${id}`) }))}
          translateChoice={false}
          helperText={false}
        />
      )}
      {inFigures.includes(kind) && (
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 120px))', columnGap: 1.5 }}>
          <NumberInput source={`${source}.min`} label={text('edit.min')} helperText={false} />
          <NumberInput source={`${source}.max`} label={text('edit.max')} helperText={false} />
          <TextInput source={`${source}.unit`} label={text('edit.unit')} helperText={false} />
        </Box>
      )}
      <BooleanInput source={`${source}.certain`} label={text('edit.certain')} helperText={false} />
    </>
  );
};
