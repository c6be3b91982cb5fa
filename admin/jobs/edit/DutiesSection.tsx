import { TextInput } from 'react-admin';
import { useFieldArray } from 'react-hook-form';
import type { DutySection } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { DutyList } from './DutyList.tsx';
import { EditSection } from './EditSection.tsx';
import type { DraftValues } from './values.ts';

const sections = ['HEADLINE', 'TABLE', 'LIST'] as const satisfies readonly DutySection[];

/** The duties, list by list. All lists are one array of the form, in the order in which the API takes them. */
export const DutiesSection = () => {
  const text = useText();
  const duties = useFieldArray<DraftValues, 'duties', 'key'>({ name: 'duties', keyName: 'key' });
  return (
    <EditSection name="duties">
      {sections.map((section) => (
        <DutyList key={section} section={section} duties={duties} />
      ))}
      <TextInput
        source="shareReason"
        label={text('edit.shareReason')}
        multiline
        helperText={text('edit.shareReasonHelp')}
      />
    </EditSection>
  );
};
