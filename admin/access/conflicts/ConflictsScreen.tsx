import VerifiedUserOutlined from '@mui/icons-material/VerifiedUserOutlined';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { SeparationConflictsDocument } from '../../data/documents.ts';
import { useDocument } from '../../data/useDocument.ts';
import { useText } from '../../i18n/useText.ts';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { ErrorState } from '../../layout/ErrorState.tsx';
import { PageHeader } from '../../layout/PageHeader.tsx';
import { SectionCard } from '../../layout/SectionCard.tsx';
import { ConflictFilters } from './ConflictFilters.tsx';
import { ConflictList } from './ConflictList.tsx';
import { RuleList } from './RuleList.tsx';
import { useConflictsAddress } from './useConflictsAddress.ts';

/** In whom abilities come together that rules keep apart, and the rules in words. */
export const ConflictsScreen = () => {
  const text = useText();
  const address = useConflictsAddress();
  const asked = JSON.stringify(address.filter);
  // the cursors of the pages before this one, of the very filters
  const [place, setPlace] = useState<{ readonly asked: string; readonly cursors: readonly string[] }>();
  const cursors = place?.asked === asked ? place.cursors : [];
  const { data, error, isPlaceholderData, refetch } = useDocument(SeparationConflictsDocument, {
    filter: address.filter,
    after: cursors.at(-1) ?? null,
  });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={320} aria-busy sx={{ mt: 2 }} />;
  const { found } = data;
  const end = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
  return (
    <>
      <PageHeader title={text('conflicts.title')} lead={text('conflicts.lead')} />
      <Stack spacing={2} sx={{ maxWidth: 1200 }}>
        <SectionCard title={text('conflicts.list')} flush>
          <ConflictFilters address={address} rules={found.rules} />
          {found.nodes.length === 0 ? (
            <EmptyState
              small
              icon={VerifiedUserOutlined}
              title={text(address.isNarrowed ? 'conflicts.noMatch.title' : 'conflicts.none.title')}
              text={text(address.isNarrowed ? 'conflicts.noMatch.text' : 'conflicts.none.text')}
              action={
                address.isNarrowed && (
                  <Button variant="outlined" onClick={address.clear}>
                    {text('conflicts.clear')}
                  </Button>
                )
              }
            />
          ) : (
            <ConflictList
              found={found}
              isBusy={isPlaceholderData}
              onBack={cursors.length > 0 ? () => setPlace({ asked, cursors: cursors.slice(0, -1) }) : null}
              onNext={end ? () => setPlace({ asked, cursors: [...cursors, end] }) : null}
            />
          )}
        </SectionCard>
        <SectionCard title={text('conflicts.rules')}>
          <RuleList rules={found.rules} onChoose={(rule) => address.change({ rule })} />
        </SectionCard>
      </Stack>
    </>
  );
};
