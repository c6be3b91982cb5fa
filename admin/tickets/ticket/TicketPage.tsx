import Box from '@mui/material/Box';
import { useRecordContext } from 'react-admin';
import { RecordScreen } from '../../layout/RecordScreen.tsx';
import { RevealsCard } from '../reveal/RevealsCard.tsx';
import { CallbacksCard } from './CallbacksCard.tsx';
import { DeadlineCard } from './DeadlineCard.tsx';
import { FactsCard } from './FactsCard.tsx';
import { LegsCard } from './LegsCard.tsx';
import { MatterCard } from './MatterCard.tsx';
import type { TicketRecord } from './record.ts';
import { RepliesCard } from './RepliesCard.tsx';
import { StepsCard } from './StepsCard.tsx';
import { TicketHead } from './TicketHead.tsx';
import { TimelineCard } from './TimelineCard.tsx';
import { WhereCard } from './WhereCard.tsx';

/** One ticket: what it is about and what happened, and beside it until when, with whom, and what to do next. */
export const TicketPage = () => (
  <RecordScreen>
    <TicketBody />
  </RecordScreen>
);

const column = { display: 'grid', gap: 2, minWidth: 0 } as const;

const TicketBody = () => {
  const ticket = useRecordContext<TicketRecord>();
  if (!ticket) return null;
  return (
    <>
      <TicketHead ticket={ticket} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 340px' },
        }}
      >
        {/* first in reading order and on a narrow window: what to do now */}
        <Box sx={{ ...column, gridColumn: { lg: 2 }, gridRow: { lg: 1 } }}>
          <StepsCard ticket={ticket} />
          <DeadlineCard ticket={ticket} />
          <WhereCard ticket={ticket} />
        </Box>
        <Box sx={{ ...column, gridColumn: { lg: 1 }, gridRow: { lg: 1 } }}>
          <MatterCard ticket={ticket} />
          <FactsCard ticket={ticket} />
          <RepliesCard replies={ticket.replies} />
          <CallbacksCard callbacks={ticket.callbacks} />
          <LegsCard legs={ticket.legs} />
          <TimelineCard events={ticket.events} />
          <RevealsCard reveals={ticket.reveals} />
        </Box>
      </Box>
    </>
  );
};
