import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import { useText } from '../../i18n/useText.ts';
import type { ReturnReasonPartsFragment } from '../../data/documents.ts';
import { instantText } from '../../layout/time.ts';
import { ReasonText } from './ReasonText.tsx';
import { roundsOf, type Round } from './rounds.ts';

interface ReturnReasonsProps {
  readonly reasons: readonly ReturnReasonPartsFragment[];
}

/** Why a version was sent back last, each reason with what was done about it; below it, folded, the times before. */
export const ReturnReasons = ({ reasons }: ReturnReasonsProps) => {
  const text = useText();
  const [last, ...earlier] = roundsOf(reasons);
  if (!last) return null;
  return (
    <Box className="no-print">
      <RoundBox round={last} />
      {earlier.length > 0 && (
        <Accordion
          variant="outlined"
          disableGutters
          sx={{ mt: 1 }}
          slotProps={{ heading: { component: 'h3' } }}
        >
          <AccordionSummary expandIcon={<ExpandMore />}>
            {text('returning.earlier', { smart_count: earlier.length })}
          </AccordionSummary>
          <AccordionDetails>
            {earlier.map((round) => (
              <RoundBox key={round.eventId} round={round} />
            ))}
          </AccordionDetails>
        </Accordion>
      )}
    </Box>
  );
};

const RoundBox = ({ round: { event, reasons } }: { round: Round }) => {
  const text = useText();
  const open = reasons.filter(({ isDone }) => !isDone).length;
  return (
    <Alert
      severity={open > 0 ? 'warning' : 'success'}
      sx={{ mb: 1, '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}
    >
      <AlertTitle>
        {event &&
          text('returning.by', {
            name: event.actor?.name ?? text('returning.somebody'),
            at: instantText(event.at),
          })}
        {' · '}
        {open > 0 ? text('returning.open', { smart_count: open }) : text('returning.allDone')}
      </AlertTitle>
      <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
        {reasons.map((reason) => (
          <Box component="li" key={reason.id} sx={{ mb: 0.75 }}>
            <ReasonText reason={reason} isPlaced />
          </Box>
        ))}
      </Box>
    </Alert>
  );
};
