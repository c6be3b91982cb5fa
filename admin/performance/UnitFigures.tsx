import EventBusyOutlined from '@mui/icons-material/EventBusyOutlined';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import { useRef } from 'react';
import type { MetricCode } from '../data/documents.ts';
import { UnitPerformanceDocument } from '../data/documents.ts';
import { Failure } from '../data/failure.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { ChildUnits } from './ChildUnits.tsx';
import { inOrder } from './figures.ts';
import { MetricCard } from './MetricCard.tsx';
import { MetricDays } from './MetricDays.tsx';
import { MetricTickets } from './MetricTickets.tsx';
import { NotYours } from './NotYours.tsx';
import { Outages } from './Outages.tsx';
import { askedOf } from './period.ts';
import { useMetricNames } from './useMetricNames.ts';
import type { PerformanceAddress } from './usePerformanceAddress.ts';

/** The figures of one unit: cards, then the days, the units below and the tickets of the chosen metric. */
export const UnitFigures = ({ unitId, address }: { unitId: string; address: PerformanceAddress }) => {
  const text = useText();
  const nameOf = useMetricNames();
  const detail = useRef<HTMLDivElement>(null);
  const { span, metric, part, table, change, hrefOf } = address;
  const asked = { unitId, ...askedOf(span) };
  const { data, error, refetch, isFetching } = useDocument(UnitPerformanceDocument, { input: asked });
  if (error instanceof Failure && error.code === 'FORBIDDEN')
    return <NotYours unitId={unitId} refusal={error} />;
  if (error instanceof Failure && error.code === 'INVALID')
    return (
      <EmptyState
        icon={EventBusyOutlined}
        title={text('performance.period.refused')}
        text={error.fields[0]?.message ?? error.message}
      />
    );
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { unit, figures, units, faultWindows } = data.performance;
  const ordered = inOrder(figures);
  // what was missed is what a head asks about first
  const chosen =
    ordered.find((figure) => figure.metric === metric) ??
    ordered.find(({ verdict }) => verdict === 'MISSED') ??
    ordered[0];
  const count = (verdict: 'MET' | 'MISSED'): number =>
    figures.filter((figure) => figure.verdict === verdict).length;
  const choose = (next: MetricCode): void => {
    change({ metric: next, part: undefined });
    // in one column the days stand far below the card
    if (globalThis.matchMedia('(max-width: 599px)').matches) detail.current?.scrollIntoView();
  };
  return (
    <Box aria-busy={isFetching}>
      <PageHeader
        title={unit?.name}
        lead={
          <>
            <Box>{unit?.path.join(' / ')}</Box>
            {text('performance.period.span', { ...span })}
            {' · '}
            {text('performance.summary', { met: count('MET'), missed: count('MISSED') })}
            {' · '}
            {text('performance.lead')}
          </>
        }
      />
      <Box sx={{ height: 4, mt: -1, mb: 0.5 }}>{isFetching && <LinearProgress />}</Box>
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(250px, 100%), 1fr))',
          mb: 2,
        }}
      >
        {ordered.map((figure) => (
          <MetricCard
            key={figure.metric}
            figure={figure}
            name={nameOf(figure.metric)}
            chosen={figure === chosen}
            onChoose={() => choose(figure.metric)}
          />
        ))}
      </Box>
      {chosen && (
        <Stack ref={detail} sx={{ gap: 2, scrollMarginTop: 64 }}>
          <MetricDays
            asked={asked}
            metric={chosen.metric}
            name={nameOf(chosen.metric)}
            table={table}
            onTable={(shown) => change({ view: shown ? 'table' : undefined })}
          />
          <MetricTickets
            key={JSON.stringify([asked, chosen.metric, part])}
            asked={asked}
            figure={chosen}
            name={nameOf(chosen.metric)}
            part={part}
            onPart={(shown) => change({ part: shown })}
          />
          <ChildUnits units={units} nameOf={nameOf} hrefOf={hrefOf} />
          {faultWindows.length > 0 && <Outages windows={faultWindows} />}
        </Stack>
      )}
    </Box>
  );
};

const Loading = () => (
  <Box aria-busy sx={{ pt: 3 }}>
    <Skeleton width={220} height={36} />
    <Skeleton width={320} sx={{ mb: 2 }} />
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(250px, 100%), 1fr))',
      }}
    >
      {[1, 2, 3, 4, 5, 6, 7, 8].map((card) => (
        <Skeleton key={card} variant="rounded" height={190} />
      ))}
    </Box>
    <Skeleton variant="rounded" height={320} sx={{ mt: 2 }} />
  </Box>
);
