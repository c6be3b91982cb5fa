import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { PerformanceUnitsDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useViewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { homeUnit } from './home-unit.ts';
import { PeriodChooser } from './PeriodChooser.tsx';
import { UnitChooser } from './UnitChooser.tsx';
import { UnitFigures } from './UnitFigures.tsx';
import { usePerformanceAddress } from './usePerformanceAddress.ts';

/** How a unit does in a period; without a unit in the address, the viewer's own. */
export const Performance = () => {
  const text = useText();
  const viewer = useViewer();
  const address = usePerformanceAddress();
  const { data, error, refetch } = useDocument(PerformanceUnitsDocument, {});
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data || !viewer) return <Skeleton variant="rounded" height={320} sx={{ mt: 2 }} />;
  const units = data.performanceUnits.items;
  const unitId = address.unitId ?? homeUnit(viewer, units)?.id;
  if (unitId === undefined)
    return <EmptyState title={text('performance.none.title')} text={text('performance.none.text')} />;
  return (
    <>
      <Box
        className="no-print"
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', pt: 2 }}
      >
        <UnitChooser units={units} unitId={unitId} onChoose={address.toUnit} />
        <PeriodChooser
          key={`${address.span.from}${address.span.to}`}
          span={address.span}
          today={address.today}
          onChoose={({ from, to }) => address.change({ from, to })}
        />
      </Box>
      <UnitFigures unitId={unitId} address={address} />
    </>
  );
};
