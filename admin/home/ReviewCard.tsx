import Box from '@mui/material/Box';
import { AccessReviewListDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { ErrorState } from '../layout/ErrorState.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { CardLink } from './CardLink.tsx';
import { CardRow } from './CardRow.tsx';

/** Reviews in which something waits for the viewer; nothing where there are none, which is nearly always. */
export const ReviewCard = () => {
  const text = useText();
  const { data, error, refetch } = useDocument(AccessReviewListDocument, {
    filter: { awaitsMe: true },
    first: 5,
  });
  const reviews = data?.rows.nodes ?? [];
  if (!error && reviews.length === 0) return null;
  return (
    <SectionCard
      title={text('accessReview.card')}
      action={<CardLink to="/access-reviews" label={text('accessReview.cardAll')} />}
      flush
    >
      {error && <ErrorState error={error} retry={() => void refetch()} small />}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {reviews.map(({ id, unit, dueOn, progress, openedBy }) => (
          <CardRow
            key={id}
            to={`/access-reviews/${id}`}
            title={unit.name}
            text={[text('accessReview.cardItems', { smart_count: progress.awaitsMe }), openedBy?.name]
              .filter(Boolean)
              .join(' · ')}
            end={<time dateTime={dueOn}>{dueOn}</time>}
          />
        ))}
      </Box>
    </SectionCard>
  );
};
