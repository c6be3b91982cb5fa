import ShowChart from '@mui/icons-material/ShowChart';
import TableRowsOutlined from '@mui/icons-material/TableRowsOutlined';
import Skeleton from '@mui/material/Skeleton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { lazy, Suspense } from 'react';
import type { MetricCode } from '../data/documents.ts';
import { MetricSeriesDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { DaysTable } from './DaysTable.tsx';

// the chart library is as large as the rest of the screen: it comes when the figures stand already
const DaysChart = lazy(() => import('./DaysChart.tsx').then((chart) => ({ default: chart.DaysChart })));

interface MetricDaysProps {
  readonly asked: { readonly unitId: string; readonly from: string; readonly to: string };
  readonly metric: MetricCode;
  readonly name: string;
  readonly table: boolean;
  readonly onTable: (shown: boolean) => void;
}

/** A metric day by day against the target of each day, as a chart or as a table. */
export const MetricDays = ({ asked, metric, name, table, onTable }: MetricDaysProps) => {
  const text = useText();
  const { data, error, refetch } = useDocument(MetricSeriesDocument, {
    input: { ...asked, metrics: [metric] },
  });
  const figure = data?.performance.figures.find((one) => one.metric === metric);
  const body = () => {
    if (error) return <ErrorState small error={error} retry={() => void refetch()} />;
    if (!figure) return <Skeleton variant="rounded" height={280} />;
    if (figure.series.every(({ denominator }) => denominator === 0))
      return (
        <EmptyState
          small
          title={text('performance.emptySeries.title')}
          text={text('performance.emptySeries.text')}
        />
      );
    if (table) return <DaysTable days={figure.series} caption={name} />;
    return (
      <Suspense fallback={<Skeleton variant="rounded" height={280} />}>
        <DaysChart days={figure.series} name={name} />
      </Suspense>
    );
  };
  return (
    <SectionCard
      title={`${text('performance.daily')} · ${name}`}
      action={
        <ToggleButtonGroup
          exclusive
          size="small"
          className="no-print"
          sx={{ flexShrink: 0, '& button': { gap: 0.5, px: 1.25, whiteSpace: 'nowrap' } }}
          value={table ? 'table' : 'chart'}
          onChange={(_event, view: 'table' | 'chart' | null) => view && onTable(view === 'table')}
        >
          <ToggleButton value="chart">
            <ShowChart fontSize="small" aria-hidden />
            {text('performance.chart')}
          </ToggleButton>
          <ToggleButton value="table">
            <TableRowsOutlined fontSize="small" aria-hidden />
            {text('performance.table')}
          </ToggleButton>
        </ToggleButtonGroup>
      }
    >
      {body()}
    </SectionCard>
  );
};
