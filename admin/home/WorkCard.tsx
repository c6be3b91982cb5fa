import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Skeleton from '@mui/material/Skeleton';
import { Link } from 'react-router-dom';
import { HomeTicketsDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useViewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { DueMark } from '../tickets/DueMark.tsx';
import { StateMark } from '../tickets/marks.tsx';
import { useCounts } from '../tickets/queue/useCounts.ts';
import { views, viewsFor } from '../tickets/queue/views.ts';
import { CardLink } from './CardLink.tsx';
import { CardRow } from './CardRow.tsx';

/** What waits for the viewer among the tickets: how much in each tab of the queue, and the first of the fullest need. */
export const WorkCard = () => {
  const text = useText();
  const abilities = useViewer()?.abilities ?? [];
  const counts = useCounts();
  const offered = viewsFor(abilities).filter((view) => view !== 'all');
  const waiting = offered.filter((view) => counts?.[view] !== 0);
  const first = counts && waiting[0];
  const shown = views[first ?? 'all'];
  const { data, error, refetch } = useDocument(
    HomeTicketsDocument,
    { filter: shown.filter, sort: shown.sort.field === 'dueAt' ? 'DUE_ASC' : 'REGISTERED_ASC' },
    { enabled: first !== undefined },
  );
  const canRegister = abilities.includes('ticket.register');
  return (
    <SectionCard
      title={text('home.work.title')}
      action={<CardLink to={first ? `/tickets?view=${first}` : '/tickets'} label={text('home.work.open')} />}
      flush
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, px: 2.5, pb: 2, alignItems: 'center' }}>
        {offered.map((view) => (
          <Chip
            key={view}
            component={Link}
            to={`/tickets?view=${view}`}
            clickable
            variant="outlined"
            color={view === 'overdue' && counts?.[view] ? 'error' : 'default'}
            label={[text(`tickets.views.${view}`), counts ? counts[view] : '…'].join(' ').trimEnd()}
          />
        ))}
        {canRegister && (
          <Button component={Link} to="/tickets/create" variant="contained" size="small" sx={{ ml: 'auto' }}>
            {text('home.work.register')}
          </Button>
        )}
      </Box>
      {error && <ErrorState error={error} retry={() => void refetch()} small />}
      {counts && !first && (
        <EmptyState title={text('home.work.none.title')} text={text('home.work.none.text')} />
      )}
      {first && !data && !error && <Skeleton variant="rounded" height={160} sx={{ m: 2.5 }} />}
      {first && data && (
        <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {data.tickets.nodes.map((ticket) => (
            <CardRow
              key={ticket.id}
              to={`/tickets/${ticket.id}/show`}
              title={
                <>
                  {ticket.number} <StateMark state={ticket.state} />{' '}
                  {ticket.standsInFor && text('tickets.list.for', { name: ticket.standsInFor })}
                </>
              }
              text={ticket.content}
              end={<DueMark ticket={ticket} />}
            />
          ))}
        </Box>
      )}
    </SectionCard>
  );
};
