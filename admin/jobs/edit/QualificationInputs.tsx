import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { BooleanInput, CheckboxGroupInput, TextInput } from 'react-admin';
import { ChoiceInput } from './ChoiceInput.tsx';
import { useWatch } from 'react-hook-form';
import type { LanguageLevel, QualificationKind, Strictness } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { FigureInput } from '../../layout/FigureInput.tsx';
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
  'CERTIFICATE',
  'OTHER',
] as const satisfies readonly QualificationKind[];
const strictnesses = ['REQUIRED', 'PREFERRED'] as const satisfies readonly Strictness[];
/** Requirements that forms state in figures. */
const inFigures: readonly QualificationKind[] = ['AGE', 'EXPERIENCE', 'TYPING'];
const levels = ['BASIC', 'WORKING', 'FLUENT', 'NATIVE'] as const satisfies readonly LanguageLevel[];
/** What a kind asks for exactly, beside its words. */
const subjects: Partial<Record<QualificationKind, 'field' | 'language' | 'certificate'>> = {
  EXPERIENCE: 'field',
  LANGUAGE: 'language',
  CERTIFICATE: 'certificate',
};

/** The inputs of one requirement: boxes where the form has boxes, figures where it states figures. */
export const QualificationInputs = ({ source }: { source: string }) => {
  const text = useText();
  const kind = useWatch({ name: `${source}.kind` }) as QualificationKind;
  const isCertain = useWatch({ name: `${source}.certain` }) as boolean;
  const options = optionsOf(kind);
  const subject = subjects[kind];
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
          <FigureInput source={`${source}.min`} label={text('edit.min')} />
          <FigureInput source={`${source}.max`} label={text('edit.max')} />
          <TextInput source={`${source}.unit`} label={text('edit.unit')} helperText={false} />
        </Box>
      )}
      {kind === 'MAJOR' && (
        <TextInput
          source={`${source}.options`}
          label={text('requirement.majors')}
          helperText={text('requirement.majorsHelp')}
          format={(majors: readonly string[] | null) => majors?.join('、') ?? ''}
          parse={(typed: string) => typed.split(/[、，,]/)}
        />
      )}
      {subject && (
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 200px' }, columnGap: 1.5 }}>
          <TextInput
            source={`${source}.subject`}
            label={text(`requirement.${subject}`)}
            helperText={text(`requirement.${subject}Help`)}
          />
          {kind === 'LANGUAGE' && (
            <ChoiceInput
              source={`${source}.level`}
              label={text('requirement.level')}
              choices={levels.map((id) => ({ id, name: text(`requirement.levels.${id}`) }))}
              optional
            />
          )}
        </Box>
      )}
      {isCertain === false && <Alert severity="warning">{text('requirement.doubtful')}</Alert>}
      <BooleanInput source={`${source}.certain`} label={text('edit.certain')} helperText={false} />
    </>
  );
};
