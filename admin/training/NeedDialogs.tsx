import { required, TextInput } from 'react-admin';
import { AddTrainingNeedDocument, WithdrawTrainingNeedDocument } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { asked, DayInput, given } from '../people/fields.tsx';
import { OnePersonInput, WordsInput } from './inputs.tsx';
import type { Need } from './records.ts';

/** Asks who is to learn what, and why. */
export const AddNeed = ({ onClose }: { onClose: () => void }) => {
  const text = useText();
  return (
    <CommandDialog
      open
      onClose={onClose}
      title={text('learning.need.add')}
      text={text('learning.need.addText')}
      document={AddTrainingNeedDocument}
      submitLabel={text('learning.need.add')}
      done={text('learning.need.added')}
      defaultValues={{ personId: '', text: '', reason: '', dueOn: '' }}
      toInput={(values) => ({
        personId: asked(values['personId']),
        text: asked(values['text']),
        reason: asked(values['reason']),
        dueOn: given(values['dueOn']),
      })}
    >
      <OnePersonInput source="personId" label={text('learning.need.person')} />
      <TextInput source="text" label={text('learning.need.text')} validate={required()} helperText={false} />
      <WordsInput isRequired source="reason" label={text('learning.need.reason')} />
      <DayInput source="dueOn" label={text('learning.need.due')} />
    </CommandDialog>
  );
};

/** Takes back a need that was added. */
export const WithdrawNeed = ({ need, onClose }: { need: Need; onClose: () => void }) => {
  const text = useText();
  return (
    <CommandDialog
      open
      onClose={onClose}
      title={text('learning.need.withdraw')}
      text={text('learning.need.withdrawText', { name: need.personName, text: need.text })}
      document={WithdrawTrainingNeedDocument}
      submitLabel={text('learning.need.withdraw')}
      done={text('learning.need.withdrawn')}
      toInput={(values) => ({ id: need.addedNeedId ?? '', reason: asked(values['reason']) })}
    >
      <WordsInput isRequired source="reason" label={text('learning.need.reason')} />
    </CommandDialog>
  );
};
