import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { SeatRequestListDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { CardLink } from './CardLink.tsx';
import { CardRow } from './CardRow.tsx';

/** Requests for seats that wait for the viewer's decision. */
export const HeadcountCard = () => {
  const text = useText();
  const { data, error, refetch } = useDocument(SeatRequestListDocument, {
    filter: { awaitsMe: true },
    sort: 'WANTED_ASC',
    first: 5,
  });
  const requests = data?.rows.nodes;
  return (
    <SectionCard
      title={text('seats.card')}
      action={<CardLink to="/headcount" label={text('seats.all')} />}
      flush
    >
      {error && <ErrorState error={error} retry={() => void refetch()} small />}
      {!requests && !error && <Skeleton variant="rounded" height={80} sx={{ m: 2.5 }} />}
      {requests?.length === 0 && (
        <EmptyState small title={text('seats.noneAwaits')} text={text('seats.noneAwaitsText')} />
      )}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {requests?.map(({ id, title, seats, unit, wantedFrom, raisedBy }) => (
          <CardRow
            key={id}
            to={`/headcount/${id}`}
            title={`${title} · ${text('seats.more', { smart_count: seats })}`}
            text={[unit.name, raisedBy?.name].filter(Boolean).join(' · ')}
            end={<time dateTime={wantedFrom}>{wantedFrom}</time>}
          />
        ))}
      </Box>
    </SectionCard>
  );
};
