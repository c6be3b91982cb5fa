import { required, TextInput } from 'react-admin';
import { ChangePersonalGrantEndDocument, RevokePersonalGrantDocument } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { CommandDialog } from '../../layout/CommandDialog.tsx';
import { asked, DayInput } from '../../people/fields.tsx';
import { useAbilityWord } from '../useAbilityWord.ts';
import type { Given } from './GivenCard.tsx';

interface EndProps {
  readonly grant: Given;
  readonly onClose: () => void;
}

/** Why something is done; whoever has the grant reads it. */
export const ReasonInput = () => {
  const text = useText();
  return (
    <TextInput
      source="reason"
      label={text('given.reason')}
      helperText={text('given.reasonHint')}
      validate={required()}
      multiline
      minRows={2}
      slotProps={{ htmlInput: { maxLength: 500 } }}
    />
  );
};

/** Says until when something that was given holds. */
export const EndDialog = ({ grant, onClose }: EndProps) => {
  const text = useText();
  const word = useAbilityWord();
  const { id, personId, ability, startsOn, lastDay, mayRevoke } = grant;
  return (
    <CommandDialog
      open
      onClose={onClose}
      isPossible={mayRevoke}
      title={text('given.endTitle', { ability: word(ability) })}
      text={text('given.endText', { from: startsOn, until: lastDay })}
      document={ChangePersonalGrantEndDocument}
      submitLabel={text('given.end')}
      done={text('given.ended')}
      defaultValues={{ lastDay, reason: '' }}
      toInput={(values) => ({
        personId,
        grantId: id,
        lastDay: asked(values['lastDay']),
        reason: asked(values['reason']),
      })}
    >
      <DayInput isRequired source="lastDay" label={text('given.lastDay')} hint={text('given.lastDayHint')} />
      <ReasonInput />
    </CommandDialog>
  );
};

/** Takes something back that was given; it holds no longer from that moment. */
export const RevokeDialog = ({ grant, onClose }: EndProps) => {
  const text = useText();
  const word = useAbilityWord();
  const { id, personId, ability, mayRevoke } = grant;
  return (
    <CommandDialog
      open
      onClose={onClose}
      danger
      isPossible={mayRevoke}
      title={text('given.revokeTitle', { ability: word(ability) })}
      text={text('given.revokeText')}
      document={RevokePersonalGrantDocument}
      submitLabel={text('given.revoke')}
      done={text('given.revoked')}
      defaultValues={{ reason: '' }}
      toInput={(values) => ({ personId, grantId: id, reason: asked(values['reason']) })}
    >
      <ReasonInput />
    </CommandDialog>
  );
};
