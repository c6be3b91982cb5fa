import Button from '@mui/material/Button';
import { required, TextInput } from 'react-admin';
import { WithdrawOutageDocument } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { CommandDialog } from '../../layout/CommandDialog.tsx';
import { instantText } from '../../layout/time.ts';
import type { Outage } from './outage.ts';

/** Leads to the question below; drawn where the server says that one may. */
export const WithdrawButton = ({ outage, onAsk }: { outage: Outage; onAsk: (outage: Outage) => void }) => {
  const text = useText();
  const { unit, startsAt, endsAt, mayWithdraw } = outage;
  if (!mayWithdraw) return null;
  const span = { from: instantText(startsAt), to: instantText(endsAt) };
  return (
    <Button
      size="small"
      color="inherit"
      aria-label={text('calls.withdraw.of', { unit: unit?.name ?? text('frame.none'), ...span })}
      onClick={() => onAsk(outage)}
      className="no-print"
      sx={{ minWidth: 0, mx: { xs: -0.75, sm: 0 }, whiteSpace: 'nowrap' }}
    >
      {text('calls.withdraw.action')}
    </Button>
  );
};

/**
 * Takes an outage back that was declared by mistake, with a reason. It stands beside the rows, which are others on a narrow
 * window: what is typed outlasts them.
 */
export const WithdrawOutage = ({ outage, onClose }: { outage: Outage; onClose: () => void }) => {
  const text = useText();
  const { id, unit, startsAt, endsAt } = outage;
  const span = { from: instantText(startsAt), to: instantText(endsAt) };
  return (
    <CommandDialog
      open
      onClose={onClose}
      title={text('calls.withdraw.title')}
      text={text('calls.withdraw.lead', { unit: unit?.name ?? text('frame.none'), ...span })}
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
  );
};
