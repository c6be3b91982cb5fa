import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { SheetsDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { Instant } from '../layout/Instant.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';

/** The sheets that one brought lately. */
export const RecentCard = () => {
  const text = useText();
  const { data, error, refetch } = useDocument(SheetsDocument, {});
  const items = data?.sheetImports.items ?? [];
  return (
    <SectionCard title={text('bulk.recent.title')}>
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {data && items.length === 0 && (
        <EmptyState small title={text('bulk.recent.empty')} text={text('bulk.recent.emptyHelp')} />
      )}
      <Stack component="ul" sx={{ listStyle: 'none', p: 0, m: 0, gap: 1.25 }}>
        {items.map(({ id, fileName, kind, state, rowCount, createdAt }) => (
          <Stack
            key={id}
            component="li"
            direction="row"
            sx={{ alignItems: 'center', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.5 }}
          >
            <Link
              component={RouterLink}
              to={`/bulk/${id}`}
              sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}
            >
              {fileName || text(`bulk.kinds.${kind}`)}
            </Link>
            <Chip size="small" label={text(`bulk.states.${state}`)} />
            <Typography variant="body2" color="text.secondary" className="tabular">
              {text(`bulk.kinds.${kind}`)} · {text('bulk.recent.rows', { count: rowCount })} ·{' '}
              <Instant value={createdAt} />
            </Typography>
          </Stack>
        ))}
      </Stack>
    </SectionCard>
  );
};
