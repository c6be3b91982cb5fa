import { BooleanInput, NumberInput, required, TextInput } from 'react-admin';
import { useText } from '../../i18n/useText.ts';
import { FormTextInput } from '../../jobs/edit/FormTextInput.tsx';
import { LinesInput } from '../../jobs/edit/LinesInput.tsx';
import { headFields } from '../headFields.ts';
import { DayInput } from './DayInput.tsx';
import { RankInput } from '../../ranks/RankInput.tsx';
import { PostInput } from './PostInput.tsx';

/** What the form prints in the head of a post; of a new one its superior, too. */
export const PostFields = ({ isNew = false }: { isNew?: boolean }) => {
  const text = useText();
  return (
    <>
      <TextInput
        source="title"
        label={text('orgEdit.title')}
        validate={required()}
        helperText={isNew ? false : text('orgEdit.titleHint')}
        autoFocus
        slotProps={{ htmlInput: { maxLength: 100 } }}
      />
      {isNew && (
        <PostInput
          source="superiorId"
          label={text('orgEdit.superiorPost')}
          hint={text('orgEdit.superiorHint')}
        />
      )}
      <DayInput
        source="openedOn"
        label={text('orgEdit.openedOn')}
        hint={text(isNew ? 'orgEdit.openedHint' : 'orgEdit.openedCorrectHint')}
      />
      <NumberInput
        source="headcountPlan"
        label={text('orgEdit.seats')}
        helperText={text('orgEdit.seatsHint')}
        min={0}
        step={1}
      />
      <RankInput />
      <BooleanInput source="isLead" label={text('orgEdit.isLead')} helperText={false} />
      {headFields.map((field) => (
        <FormTextInput key={field} source={field} label={text(`positions.fields.${field}`)} />
      ))}
      <LinesInput source="aliases" label={text('orgEdit.aliases')} />
      <NumberInput
        source="sort"
        label={text('orgEdit.sort')}
        helperText={text('orgEdit.sortHint')}
        min={0}
        step={1}
      />
    </>
  );
};
