import Button from '@mui/material/Button';
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import { useState } from 'react';
import { required, TextInput } from 'react-admin';
import { StartSeeingAsDocument } from '../data/documents.ts';
import { useAbility, useViewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';

/** Begins to look as a person, with a reason: both views at once, read-only, on record. */
export const SeeingAsButton = ({ personId, name }: { personId: string; name: string }) => {
  const text = useText();
  const may = useAbility('access.manage');
  const isOneself = useViewer()?.person?.id === personId;
  const [open, setOpen] = useState(false);
  if (!may || isOneself) return null;
  return (
    <>
      <Button variant="outlined" startIcon={<VisibilityOutlined />} onClick={() => setOpen(true)}>
        {text('access.seeingAs.start')}
      </Button>
      <CommandDialog
        open={open}
        onClose={() => setOpen(false)}
        title={text('access.seeingAs.title', { name })}
        text={text('access.seeingAs.text')}
        document={StartSeeingAsDocument}
        submitLabel={text('access.seeingAs.start')}
        done={text('access.seeingAs.done')}
        toInput={({ reason }) => ({ personId, reason: typeof reason === 'string' ? reason : '' })}
        onDone={() => globalThis.location.assign('/')}
      >
        <TextInput
          source="reason"
          label={text('access.seeingAs.reason')}
          validate={required()}
          multiline
          minRows={2}
          autoFocus
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
      </CommandDialog>
    </>
  );
};
