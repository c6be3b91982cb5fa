import Typography from '@mui/material/Typography';
import { useText } from '../../i18n/useText.ts';
import { SectionCard } from '../../layout/SectionCard.tsx';
import type { TicketRecord } from './record.ts';

/** The matter in the customer's words, and what came of it once it is closed. */
export const MatterCard = ({ ticket: { content, closingSummary } }: { ticket: TicketRecord }) => {
  const text = useText();
  return (
    <SectionCard title={text('tickets.page.matter')}>
      <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', lineHeight: 1.75 }}>
        {content}
      </Typography>
      {closingSummary && (
        <>
          <Typography component="h4" variant="subtitle2" sx={{ mt: 2 }}>
            {text('tickets.page.summary')}
          </Typography>
          <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{closingSummary}</Typography>
        </>
      )}
    </SectionCard>
  );
};
