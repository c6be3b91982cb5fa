import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import { Reasons } from '../../access/Reasons.tsx';
import { useText } from '../../i18n/useText.ts';
import type { TakenStep, TicketRecord } from '../ticket/record.ts';
import { stepAbilities } from './abilities.ts';

interface WhyDialogProps {
  readonly ticket: TicketRecord;
  /** The steps that are not offered. */
  readonly steps: readonly TakenStep[];
  readonly onClose: () => void;
}

/** Why a step is not offered: the server's own reasons, in words. */
export const WhyDialog = ({ ticket, steps, onClose }: WhyDialogProps) => {
  const text = useText();
  const titleId = useId();
  const [chosen, setChosen] = useState<TakenStep>();
  const step = chosen ?? steps[0];
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{text('tickets.why.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText variant="body2">{text('tickets.why.text')}</DialogContentText>
        <TextField
          select
          label={text('tickets.why.step')}
          value={step ?? ''}
          onChange={({ target }) => setChosen(target.value as TakenStep)}
          sx={{ mt: 2, mb: 1.5 }}
        >
          {steps.map((one) => (
            <MenuItem key={one} value={one}>
              {text(`tickets.steps.${one}`)}
            </MenuItem>
          ))}
        </TextField>
        {step && <Reasons input={{ ability: stepAbilities[step], ticketId: ticket.id, step }} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('frame.actions.close')}</Button>
      </DialogActions>
    </Dialog>
  );
};
