import Box from '@mui/material/Box';
import { TextInput } from 'react-admin';
import { ChoiceInput } from './ChoiceInput.tsx';
import type { JobVariant } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { EditSection } from './EditSection.tsx';
import { FormTextInput } from './FormTextInput.tsx';
import { ListStateInput } from './ListStateInput.tsx';
import { LinesInput } from './LinesInput.tsx';

const variants = [
  'V1',
  'V2',
  'V3',
  'V4',
  'V5',
  'V6',
  'V7',
  'V8',
  'V9',
  'V10',
] as const satisfies readonly JobVariant[];

const shrunk = { inputLabel: { shrink: true } };

/** The form itself, its dates, and its running texts. */
export const PurposeSection = () => {
  const text = useText();
  return (
    <EditSection name="purpose">
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '2fr 1fr 1fr' }, columnGap: 1.5 }}>
        <ChoiceInput
          source="variant"
          label={text('edit.variant')}
          choices={variants.map((id) => ({ id, name: `${id} ${text(`form.variants.${id}`)}` }))}
        />
        <TextInput
          source="compiledOn"
          label={text('form.compiledOn')}
          type="date"
          slotProps={shrunk}
          helperText={false}
        />
        <TextInput
          source="analysedOn"
          label={text('form.analysedOn')}
          type="date"
          slotProps={shrunk}
          helperText={false}
        />
      </Box>
      <FormTextInput source="purpose" label={text('form.texts.purpose')} minRows={2} />
      <FormTextInput source="coreDuty" label={text('form.texts.coreDuty')} />
      <FormTextInput source="background" label={text('form.texts.background')} />
      <LinesInput source="summary" label={text('form.summary')} helperText={text('edit.onePerLine')} />
      <ListStateInput list="SUMMARY" />
      <FormTextInput source="conclusion" label={text('form.texts.conclusion')} />
      <FormTextInput source="remarks" label={text('form.texts.remarks')} />
    </EditSection>
  );
};
