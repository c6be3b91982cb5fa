import Button from '@mui/material/Button';
import { useState } from 'react';
import { required, TextInput } from 'react-admin';
import { WithdrawOutageDocument } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { CommandDialog } from '../../layout/CommandDialog.tsx';
import { instantText } from '../../layout/time.ts';
import type { Outage } from './outage.ts';

/** Takes an outage back that was declared by mistake, with a reason; drawn where the server says that one may. */
export const WithdrawOutage = ({ outage }: { outage: Outage }) => {
  const text = useText();
  const [open, setOpen] = useState(false);
  const { id, unit, startsAt, endsAt, mayWithdraw } = outage;
  if (!mayWithdraw && !open) return null;
  const span = { from: instantText(startsAt), to: instantText(endsAt) };
  const name = unit?.name ?? text('frame.none');
  return (
    <>
      <Button
        size="small"
        color="inherit"
        aria-label={text('calls.withdraw.of', { unit: name, ...span })}
        onClick={() => setOpen(true)}
        className="no-print"
        sx={{ minWidth: 0, mx: { xs: -0.75, sm: 0 }, whiteSpace: 'nowrap' }}
      >
        {text('calls.withdraw.action')}
      </Button>
      <CommandDialog
        open={open}
        onClose={() => setOpen(false)}
        title={text('calls.withdraw.title')}
        text={text('calls.withdraw.lead', { unit: name, ...span })}
        document={WithdrawOutageDocument}
        submitLabel={text('calls.withdraw.submit')}
        danger
        done={text('calls.withdraw.done')}
        toInput={({ reason }) => ({ id, reason: typeof reason === 'string' ? reason : '' })}
      >
        <TextInput
          source="reason"
          label={text('calls.withdraw.reason')}
          helperText={text('calls.withdraw.reasonHint')}
          validate={required()}
          multiline
          minRows={2}
        />
      </CommandDialog>
    </>
  );
};
