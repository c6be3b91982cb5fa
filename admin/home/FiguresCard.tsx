import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { HomeFiguresQuery } from '../data/documents.ts';
import { HomeFiguresDocument, PerformanceUnitsDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useViewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { dayOf } from '../layout/time.ts';
import { inOrder, metricOrder, percentText, targetWords } from '../performance/figures.ts';
import { homeUnit } from '../performance/home-unit.ts';
import { askedOf, spanOf } from '../performance/period.ts';
import { useMetricNames } from '../performance/useMetricNames.ts';
import { VerdictChip } from '../performance/VerdictChip.tsx';
import { CardLink } from './CardLink.tsx';

type Figure = HomeFiguresQuery['performance']['figures'][number];

const FigureLine = ({ figure, name }: { figure: Figure; name: string }) => {
  const text = useText();
  const { value, target, verdict } = figure;
  return (
    <Box>
      <Typography variant="body2" color="text.secondary">
        {name}
      </Typography>
      <Box className="tabular" sx={{ fontSize: '1.5rem', fontWeight: 650, lineHeight: 1.3 }}>
        {value === null ? text('frame.none') : percentText(value, target?.value)}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 0.5 }}>
        <VerdictChip verdict={verdict} />
        <Typography variant="body2" color="text.secondary">
          {text('performance.target')} {targetWords(target, text)}
        </Typography>
      </Box>
    </Box>
  );
};

/** The first four figures of a unit over the last thirty days. */
const useFigures = (unitId: string | undefined) =>
  useDocument(
    HomeFiguresDocument,
    {
      input: {
        unitId: unitId ?? '',
        ...askedOf(spanOf('days30', dayOf(new Date()))),
        metrics: metricOrder.slice(0, 4),
      },
    },
    { enabled: unitId !== undefined },
  );

/** The four figures that every head asks for, of the viewer's own unit, or of the highest where that has none. */
export const FiguresCard = () => {
  const text = useText();
  const nameOf = useMetricNames();
  const viewer = useViewer();
  const { data: units, error: unitsError } = useDocument(PerformanceUnitsDocument, {});
  const own = viewer && units && homeUnit(viewer, units.performanceUnits.items);
  const ownFigures = useFigures(own?.id);
  const top = units?.performanceUnits.items[0];
  // a department without calls or tickets, such as human resources, says nothing about its own
  const silent = ownFigures.data?.performance.figures.every(({ value }) => value === null) && top !== own;
  const topFigures = useFigures(silent ? top?.id : undefined);
  const unit = silent ? top : own;
  const { data, error, refetch } = silent ? topFigures : ownFigures;
  const failed = error ?? unitsError;
  return (
    <SectionCard
      title={unit ? text('home.figures.title', { unit: unit.name }) : text('home.figures.plainTitle')}
      action={
        <CardLink to={unit ? `/performance/${unit.id}` : '/performance'} label={text('home.figures.open')} />
      }
    >
      {failed && <ErrorState error={failed} retry={() => void refetch()} small />}
      {units && !unit && (
        <EmptyState title={text('home.figures.none.title')} text={text('home.figures.none.text')} />
      )}
      {!failed && !data && (!units || unit) && <Skeleton variant="rounded" height={96} />}
      {data && (
        <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: 'repeat(auto-fit, minmax(170px, 1fr))' }}>
          {inOrder(data.performance.figures).map((figure) => (
            <FigureLine key={figure.metric} figure={figure} name={nameOf(figure.metric)} />
          ))}
        </Box>
      )}
    </SectionCard>
  );
};
