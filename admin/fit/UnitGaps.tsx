import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';
import { QualificationGapsDocument } from '../data/documents.ts';
import type { QualificationGapsQuery } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { useAsOf } from '../units/useAsOf.ts';
import { GapsBar } from './GapsBar.tsx';
import { PeopleRows } from './PeopleRows.tsx';
import { RequirementRows } from './RequirementRows.tsx';
import { Steps } from './Steps.tsx';
import type { GapsAddress } from './useGapsAddress.ts';

/** So many people stand on a page. */
const pageSize = 25;

type Gaps = QualificationGapsQuery['gaps'];

/** The holders of a unit, by person or by requirement; which, and as of which day, stands in the address. */
export const UnitGaps = ({ unitId, address }: { unitId: string; address: GapsAddress }) => {
  const { state } = address;
  const [asOf] = useAsOf();
  // where each page began; another question begins at the first
  const asked = `${unitId} ${state ?? ''} ${asOf ?? ''}`;
  const [way, setWay] = useState<{ readonly asked: string; readonly starts: readonly string[] }>({
    asked,
    starts: [],
  });
  const starts = way.asked === asked ? way.starts : [];
  const { data, error, refetch, isPlaceholderData } = useDocument(QualificationGapsDocument, {
    unitId,
    asOf: asOf ?? null,
    filter: state ? { states: [state] } : null,
    first: pageSize,
    after: starts.at(-1) ?? null,
  });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={320} />;
  const { gaps } = data;
  return (
    <Box sx={{ opacity: isPlaceholderData ? 0.6 : 1 }} aria-busy={isPlaceholderData}>
      <GapsBar gaps={gaps} address={address} />
      <Notes gaps={gaps} />
      <Card>
        <Shown gaps={gaps} address={address} />
        {!address.byRequirement && (
          <Steps
            total={gaps.totalCount}
            isFirst={starts.length === 0}
            isLast={!gaps.pageInfo.hasNextPage}
            onBack={() => setWay({ asked, starts: starts.slice(0, -1) })}
            onOn={() => setWay({ asked, starts: [...starts, gaps.pageInfo.endCursor ?? ''] })}
          />
        )}
      </Card>
    </Box>
  );
};

const totalOf = ({ counts: { missing, unknown, preferredMissing, met }, undescribed }: Gaps): number =>
  missing + unknown + preferredMissing + met + undescribed;

const Shown = ({ gaps, address }: { gaps: Gaps; address: GapsAddress }) => {
  const text = useText();
  if (totalOf(gaps) === 0)
    return <EmptyState title={text('fit.nobody.title')} text={text('fit.nobody.text')} />;
  if (address.byRequirement)
    return gaps.requirements.length === 0 ? (
      <EmptyState title={text('fit.noGaps.title')} text={text('fit.noGaps.text')} />
    ) : (
      <RequirementRows requirements={gaps.requirements} />
    );
  return gaps.nodes.length === 0 ? (
    <EmptyState title={text('fit.none.title')} text={text('fit.none.text')} />
  ) : (
    <PeopleRows fits={gaps.nodes} />
  );
};

/** What the counts do not say: of whom nothing can be said, and who is left out. */
const Notes = ({ gaps: { undescribed, leftOut } }: { gaps: Gaps }) => {
  const text = useText();
  return (
    <>
      {undescribed > 0 && (
        <Alert severity="info" sx={{ mb: 1.5 }}>
          {text('fit.undescribed', { smart_count: undescribed })}
        </Alert>
      )}
      {leftOut > 0 && (
        <Alert severity="info" sx={{ mb: 1.5 }}>
          {text('fit.leftOut', { smart_count: leftOut })}
        </Alert>
      )}
    </>
  );
};
