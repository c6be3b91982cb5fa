import Typography from '@mui/material/Typography';
import { useText } from '../../i18n/useText.ts';
import { Fact, Facts } from '../../layout/Facts.tsx';
import { Instant } from '../../layout/Instant.tsx';
import { SectionCard } from '../../layout/SectionCard.tsx';
import { instantText } from '../../layout/time.ts';
import { DueMark } from '../DueMark.tsx';
import type { TicketRecord } from './record.ts';

/** By when it must be answered, and why then; before dispatch, what dispatching it now would give. */
export const DeadlineCard = ({ ticket }: { ticket: TicketRecord }) => {
  const text = useText();
  const { dueAt, dueReason, originalDueAt, overdueAt, repliedAt, customerRepliedAt, proposedDueAt } = ticket;
  return (
    <SectionCard title={text('tickets.page.deadline')}>
      {dueAt ? (
        <>
          <DueMark ticket={ticket} large />
          <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5, mb: 1.5 }}>
            {dueReason}
          </Typography>
          <Facts minWidth={130}>
            {originalDueAt && originalDueAt !== dueAt && (
              <Fact label={text('tickets.page.original')}>
                <Instant value={originalDueAt} />
              </Fact>
            )}
            {overdueAt && (
              <Fact label={text('tickets.page.recordedLate')}>
                <Instant value={overdueAt} />
              </Fact>
            )}
            {repliedAt && (
              <Fact label={text('tickets.page.replied')}>
                <Instant value={repliedAt} />
              </Fact>
            )}
            {customerRepliedAt && (
              <Fact label={text('tickets.page.told')}>
                <Instant value={customerRepliedAt} />
              </Fact>
            )}
          </Facts>
        </>
      ) : (
        <Typography variant="body2" color="text.secondary">
          {text('tickets.page.noDeadline')}
          {proposedDueAt && text('tickets.page.proposed', { time: instantText(proposedDueAt) })}
        </Typography>
      )}
    </SectionCard>
  );
};
