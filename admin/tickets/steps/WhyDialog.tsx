import CheckCircleOutline from '@mui/icons-material/CheckCircleOutline';
import HighlightOff from '@mui/icons-material/HighlightOff';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import { TicketAccessDocument } from '../../data/documents.ts';
import type { TicketAccessQuery } from '../../data/documents.ts';
import { useDocument } from '../../data/useDocument.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorState } from '../../layout/ErrorState.tsx';
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
        {step && <Reasons ticket={ticket} step={step} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('frame.actions.close')}</Button>
      </DialogActions>
    </Dialog>
  );
};

const Reasons = ({ ticket, step }: { ticket: TicketRecord; step: TakenStep }) => {
  const text = useText();
  const { data, error, isPending, refetch } = useDocument(TicketAccessDocument, {
    input: { ability: stepAbilities[step], ticketId: ticket.id },
  });
  if (error) return <ErrorState error={error} retry={() => void refetch()} small />;
  if (isPending || !data) return <Skeleton variant="rounded" height={120} />;
  const { reason, steps } = data.explainAccess;
  return (
    <div aria-live="polite">
      <Alert severity={reason === 'ALLOWED' ? 'info' : 'warning'} sx={{ mb: 1.5 }}>
        {text(`tickets.why.${reason}`, { state: text(`tickets.states.${ticket.state}`) })}
      </Alert>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {steps.map((line, index) => (
          <Reason key={index} line={line} />
        ))}
      </Box>
    </div>
  );
};

type Line = TicketAccessQuery['explainAccess']['steps'][number];

const Reason = ({ line: { passed, text: words } }: { line: Line }) => {
  const text = useText();
  const Icon = passed ? CheckCircleOutline : HighlightOff;
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, fontSize: '.9375rem' }}>
      <Icon
        fontSize="small"
        color={passed ? 'success' : 'error'}
        titleAccess={text(passed ? 'tickets.why.passed' : 'tickets.why.failed')}
        sx={{ mt: '2px' }}
      />
      <span>{words}</span>
    </Box>
  );
};
