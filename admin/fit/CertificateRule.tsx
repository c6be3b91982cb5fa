import Button from '@mui/material/Button';
import { useState } from 'react';
import { RadioButtonGroupInput } from 'react-admin';
import { CertificateRuleDocument, SetCertificateRuleDocument } from '../data/documents.ts';
import type { CertificateRuleOnWork } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useAbility } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';

const rules = ['IGNORE', 'WARN', 'BLOCK'] as const satisfies readonly CertificateRuleOnWork[];

/** What happens where work is given to somebody without a valid certificate, for those who may set it. */
export const CertificateRule = ({ organisationId }: { organisationId: string | undefined }) => {
  const mayRecord = useAbility('person.recordEdit');
  return mayRecord && organisationId ? <Rule organisationId={organisationId} /> : null;
};

const Rule = ({ organisationId }: { organisationId: string }) => {
  const text = useText();
  const [open, setOpen] = useState(false);
  const { data } = useDocument(CertificateRuleDocument, { organisationId });
  if (!data) return null;
  return (
    <>
      <Button color="inherit" onClick={() => setOpen(true)} sx={{ ml: { sm: 'auto' } }}>
        {text('fit.ruleNow', { rule: text(`fit.rules.${data.rule}`) })}
      </Button>
      {open && (
        <CommandDialog
          open
          onClose={() => setOpen(false)}
          title={text('fit.ruleTitle')}
          text={text('fit.ruleText')}
          document={SetCertificateRuleDocument}
          submitLabel={text('fit.setRule')}
          done={text('fit.ruleSet')}
          defaultValues={{ onWork: data.rule }}
          toInput={({ onWork }) => ({
            organisationId,
            onWork: rules.find((rule) => rule === onWork) ?? 'WARN',
          })}
        >
          <RadioButtonGroupInput
            source="onWork"
            label={text('fit.rule')}
            choices={rules.map((id) => ({ id, name: text(`fit.rules.${id}`) }))}
            translateChoice={false}
            helperText={false}
            row={false}
          />
        </CommandDialog>
      )}
    </>
  );
};
