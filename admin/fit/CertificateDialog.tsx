import { required, TextInput } from 'react-admin';
import { RecordCertificateDocument } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { asked, DayInput, given } from '../people/fields.tsx';
import { ReasonInput } from './RecordDialog.tsx';
import type { Certificate } from './records.ts';

interface CertificateDialogProps {
  readonly person: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
  /** The certificate that is corrected; left out where one is added. */
  readonly corrected?: Certificate | undefined;
}

/** Records a certificate that a person has brought along, or corrects one. */
export const CertificateDialog = ({ person, onClose, corrected }: CertificateDialogProps) => {
  const text = useText();
  return (
    <CommandDialog
      open
      onClose={onClose}
      title={
        corrected
          ? text('records.correctCertificate')
          : text('records.certificateTitle', { name: person.name })
      }
      text={text(corrected ? 'records.correctText' : 'records.certificateText')}
      document={RecordCertificateDocument}
      submitLabel={text(corrected ? 'records.correct' : 'records.addCertificate')}
      done={text(corrected ? 'records.corrected' : 'records.added')}
      {...(corrected && { defaultValues: { ...corrected } })}
      toInput={(values) => ({
        personId: person.id,
        name: asked(values['name']),
        number: given(values['number']),
        issuer: given(values['issuer']),
        issuedOn: asked(values['issuedOn']),
        expiresOn: given(values['expiresOn']),
        ...(corrected && { corrects: corrected.id, reason: given(values['reason']) }),
      })}
    >
      <TextInput
        source="name"
        label={text('records.name')}
        validate={required()}
        helperText={false}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <TextInput
        source="number"
        label={text('records.number')}
        helperText={false}
        slotProps={{ htmlInput: { maxLength: 100 } }}
      />
      <TextInput
        source="issuer"
        label={text('records.issuer')}
        helperText={false}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <DayInput source="issuedOn" label={text('records.issuedOn')} isRequired />
      <DayInput source="expiresOn" label={text('records.expiresOn')} hint={text('records.expiresHelp')} />
      {corrected && <ReasonInput />}
    </CommandDialog>
  );
};
