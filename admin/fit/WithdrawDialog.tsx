import { required, TextInput } from 'react-admin';
import { WithdrawCertificateDocument, WithdrawPersonRecordDocument } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { asked } from '../people/fields.tsx';

interface WithdrawDialogProps {
  readonly id: string;
  /** What is withdrawn, in words. */
  readonly what: string;
  readonly isCertificate: boolean;
  readonly onClose: () => void;
}

/** Withdraws a record or a certificate, with the reason; it stays on record. */
export const WithdrawDialog = ({ id, what, isCertificate, onClose }: WithdrawDialogProps) => {
  const text = useText();
  return (
    <CommandDialog
      open
      onClose={onClose}
      danger
      title={text('records.withdrawTitle', { what })}
      text={text('records.withdrawText')}
      document={isCertificate ? WithdrawCertificateDocument : WithdrawPersonRecordDocument}
      submitLabel={text('records.withdraw')}
      done={text('records.withdrawn')}
      toInput={(values) => ({ id, reason: asked(values['reason']) })}
    >
      <TextInput
        source="reason"
        label={text('records.reason')}
        validate={required()}
        helperText={false}
        autoFocus
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </CommandDialog>
  );
};
