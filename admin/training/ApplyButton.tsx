import Button from '@mui/material/Button';
import { useState } from 'react';
import { required, SelectInput } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ApplyForCertificationDocument, SchemeListDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useAbility } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { asked } from '../people/fields.tsx';
import { WordsInput } from './inputs.tsx';

/** Applies for a certificate of one's own and opens the application. */
export const ApplyButton = () => {
  const text = useText();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const mayApply = useAbility('certification.apply');
  const { data } = useDocument(SchemeListDocument, {}, { enabled: open });
  if (!mayApply) return null;
  const choices = (data?.rows.items ?? []).filter(({ isOpen }) => isOpen);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text('certifying.apply')}</Button>
      <CommandDialog
        open={open}
        onClose={() => setOpen(false)}
        title={text('certifying.apply')}
        text={data && choices.length === 0 ? text('certifying.noSchemes') : text('certifying.applyText')}
        document={ApplyForCertificationDocument}
        submitLabel={text('certifying.apply')}
        done={text('certifying.applied')}
        defaultValues={{ schemeId: '', statement: '' }}
        toInput={(values) => ({
          schemeId: asked(values['schemeId']),
          statement: asked(values['statement']),
        })}
        onDone={({ row }) => {
          if (row.certification) void navigate(`/training/certification/${row.certification.id}`);
        }}
      >
        <SelectInput
          source="schemeId"
          label={text('certifying.scheme')}
          choices={choices}
          translateChoice={false}
          validate={required()}
          helperText={false}
        />
        <WordsInput isRequired source="statement" label={text('certifying.statement')} />
      </CommandDialog>
    </>
  );
};
