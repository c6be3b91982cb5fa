import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { WhoCanLink } from '../../access/WhoCanLink.tsx';
import { useText } from '../../i18n/useText.ts';
import { SectionCard } from '../../layout/SectionCard.tsx';
import { stepAbilities } from '../steps/abilities.ts';
import { stepDialogs } from '../steps/dialogs.ts';
import type { AskingStep } from '../steps/dialogs.ts';
import { StepButton } from '../steps/StepButton.tsx';
import { WhyDialog } from '../steps/WhyDialog.tsx';
import { isTaken } from './record.ts';
import type { TakenStep, TicketRecord } from './record.ts';

/** Of several steps offered, the one that brings the ticket on stands first: the earliest of these. */
const onward: readonly TakenStep[] = ['CLOSE', 'CALL_BACK', 'APPROVE', 'REPLY', 'START', 'SIGN', 'DISPATCH'];

const onwardFirst = (steps: readonly TakenStep[]): TakenStep[] => {
  const main = onward.find((step) => steps.includes(step));
  return main ? [main, ...steps.filter((step) => step !== main)] : [...steps];
};

const all = Object.keys(stepAbilities) as TakenStep[];

/** The steps that the server offers to this person now, and the way to ask why not the others. */
export const StepsCard = ({ ticket }: { ticket: TicketRecord }) => {
  const text = useText();
  const [asking, setAsking] = useState<AskingStep>();
  const [why, setWhy] = useState(false);
  const steps = onwardFirst(ticket.steps.filter(isTaken));
  const Dialog = asking && stepDialogs[asking];
  return (
    <Box className="no-print">
      <SectionCard
        title={text('tickets.page.steps')}
        action={<WhoCanLink label={text('access.who.see')} question={{ ticketId: ticket.id }} />}
      >
        {steps.length === 0 && (
          <Typography variant="body2" color="text.secondary">
            {text('tickets.page.noSteps')}
          </Typography>
        )}
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
          {steps.map((step, index) =>
            step === 'SIGN' || step === 'START' ? (
              <StepButton key={step} step={step} ticket={ticket} main={index === 0} />
            ) : (
              <Button
                key={step}
                variant={index === 0 ? 'contained' : 'outlined'}
                onClick={() => setAsking(step)}
              >
                {text(`tickets.steps.${step}`)}
              </Button>
            ),
          )}
        </Stack>
        <MuiLink
          component="button"
          type="button"
          onClick={() => setWhy(true)}
          className="no-print"
          sx={{ mt: 1.5, fontSize: '.8125rem', display: 'block', textAlign: 'left' }}
        >
          {text('tickets.why.link')}
        </MuiLink>
        {Dialog && <Dialog ticket={ticket} onClose={() => setAsking(undefined)} />}
        {why && (
          <WhyDialog
            ticket={ticket}
            steps={all.filter((step) => !steps.includes(step))}
            onClose={() => setWhy(false)}
          />
        )}
      </SectionCard>
    </Box>
  );
};
