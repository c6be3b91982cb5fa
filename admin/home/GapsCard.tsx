import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { GapRow } from '../coverage/GapRow.tsx';
import { CoverageGapsDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { CardLink } from './CardLink.tsx';

/** Rows that are shown; the rest stands behind the link. */
const shown = 6;

/** The posts without a job description in force, for those who write them. */
export const GapsCard = () => {
  const text = useText();
  const { data, error, refetch } = useDocument(CoverageGapsDocument, {
    unitId: null,
    kind: 'NO_DESCRIPTION',
    first: shown,
  });
  const gaps = data?.coverageGaps.nodes;
  return (
    <SectionCard
      title={text('home.gaps.title')}
      action={<CardLink to="/coverage" label={text('home.gaps.open')} />}
      flush
    >
      {error && <ErrorState error={error} retry={() => void refetch()} small />}
      {!gaps && !error && <Skeleton variant="rounded" height={240} sx={{ m: 2.5 }} />}
      {gaps?.length === 0 && (
        <EmptyState title={text('home.gaps.none.title')} text={text('home.gaps.none.text')} />
      )}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {gaps?.map((gap) => (
          <GapRow key={gap.id} gap={gap} />
        ))}
      </Box>
    </SectionCard>
  );
};
