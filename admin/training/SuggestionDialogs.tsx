import { BooleanInput, FormDataConsumer, required, SelectInput, TextInput } from 'react-admin';
import {
  DecideSuggestionDocument,
  RaiseSuggestionDocument,
  WithdrawSuggestionDocument,
} from '../data/documents.ts';
import { useViewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { asked, given, PostInput } from '../people/fields.tsx';
import { WordsInput } from './inputs.tsx';
import type { SuggestionRow } from './records.ts';

/** Asks what is suggested; the post that is offered first is one's own. */
export const RaiseSuggestion = ({ onClose }: { onClose: () => void }) => {
  const text = useText();
  const own = useViewer()?.assignments?.[0]?.position.id;
  return (
    <CommandDialog
      open
      onClose={onClose}
      title={text('suggestions.raise')}
      text={text('suggestions.raiseText')}
      document={RaiseSuggestionDocument}
      submitLabel={text('suggestions.raise')}
      done={text('suggestions.raised')}
      defaultValues={{ kind: 'JOB_DESCRIPTION', positionId: own ?? '', about: '', text: '' }}
      toInput={(values) => {
        const isJob = values['kind'] === 'JOB_DESCRIPTION';
        return {
          kind: isJob ? ('JOB_DESCRIPTION' as const) : ('BUSINESS_RULE' as const),
          positionId: isJob ? given(values['positionId']) : null,
          about: asked(values['about']),
          text: asked(values['text']),
        };
      }}
    >
      <SelectInput
        source="kind"
        label={text('suggestions.kind')}
        choices={(['JOB_DESCRIPTION', 'BUSINESS_RULE'] as const).map((id) => ({
          id,
          name: text(`suggestions.kinds.${id}`),
        }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
      />
      <FormDataConsumer>
        {({ formData }) =>
          formData['kind'] === 'JOB_DESCRIPTION' && <PostInput label={text('suggestions.position')} />
        }
      </FormDataConsumer>
      <TextInput source="about" label={text('suggestions.about')} validate={required()} helperText={false} />
      <WordsInput isRequired source="text" label={text('suggestions.words')} />
    </CommandDialog>
  );
};

/** Adopts or declines a suggestion, in words. */
export const DecideSuggestion = ({ row, onClose }: { row: SuggestionRow; onClose: () => void }) => {
  const text = useText();
  return (
    <CommandDialog
      open
      onClose={onClose}
      isPossible={row.mayDecide}
      title={text('suggestions.decideTitle', { about: row.about })}
      text={row.text}
      document={DecideSuggestionDocument}
      submitLabel={text('suggestions.decide')}
      done={text('suggestions.decided')}
      defaultValues={{ adopted: true, decision: '' }}
      toInput={(values) => ({
        id: row.id,
        revision: row.revision,
        adopted: values['adopted'] === true,
        decision: asked(values['decision']),
      })}
    >
      <BooleanInput source="adopted" label={text('suggestions.adopted')} helperText={false} />
      <WordsInput isRequired source="decision" label={text('suggestions.reply')} />
    </CommandDialog>
  );
};

/** Takes one's own suggestion back. */
export const WithdrawSuggestion = ({ row, onClose }: { row: SuggestionRow; onClose: () => void }) => {
  const text = useText();
  return (
    <CommandDialog
      open
      onClose={onClose}
      isPossible={row.mayWithdraw}
      title={text('suggestions.withdraw')}
      text={text('suggestions.withdrawText')}
      document={WithdrawSuggestionDocument}
      submitLabel={text('suggestions.withdraw')}
      done={text('suggestions.withdrawn')}
      toInput={() => ({ id: row.id, revision: row.revision })}
    />
  );
};
