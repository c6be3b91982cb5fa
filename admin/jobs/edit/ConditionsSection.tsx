import { CheckboxGroupInput } from 'react-admin';
import type { TimePattern } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { EditSection } from './EditSection.tsx';
import { FormTextInput } from './FormTextInput.tsx';
import { LinesInput } from './LinesInput.tsx';
import { ListStateInput } from './ListStateInput.tsx';

const patterns = [
  'NORMAL_HOURS',
  'TRAVEL',
  'OVERTIME',
  'SHIFT',
  'ROUND_THE_CLOCK',
] as const satisfies readonly TimePattern[];

/** With what, where and when the holders work, and which records they keep. */
export const ConditionsSection = () => {
  const text = useText();
  return (
    <EditSection name="conditions">
      <LinesInput source="tools" label={text('extras.tools')} helperText={text('edit.onePerLine')} />
      <ListStateInput list="TOOLS" />
      <FormTextInput source="environment" label={text('form.texts.environment')} />
      <FormTextInput source="workingTime" label={text('form.texts.workingTime')} />
      <CheckboxGroupInput
        source="timePatterns"
        label={text('extras.timePatterns')}
        choices={patterns.map((id) => ({ id, name: text(`extras.patterns.${id}`) }))}
        translateChoice={false}
        helperText={false}
      />
      <LinesInput source="records" label={text('extras.records')} helperText={text('edit.onePerLine')} />
      <ListStateInput list="RECORDS" />
    </EditSection>
  );
};
