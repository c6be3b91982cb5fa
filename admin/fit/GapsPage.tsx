import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { QualificationUnitsDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useViewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { homeUnit } from '../performance/home-unit.ts';
import { UnitChooser } from '../performance/UnitChooser.tsx';
import { AsOfBar } from '../units/AsOfBar.tsx';
import { CertificateRule } from './CertificateRule.tsx';
import { PeopleTabs } from './PeopleTabs.tsx';
import { UnitGaps } from './UnitGaps.tsx';
import { useGapsAddress } from './useGapsAddress.ts';

/** Who of a unit meets the post that they hold, and who does not; without a unit in the address, the viewer's own. */
export const GapsPage = () => {
  const text = useText();
  const viewer = useViewer();
  const address = useGapsAddress();
  const { data, error, refetch } = useDocument(QualificationUnitsDocument, {});
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data || !viewer) return <Skeleton variant="rounded" height={320} sx={{ mt: 2 }} />;
  const units = data.qualificationUnits.items;
  // HR looks at everybody, a head at their own
  const unitId = address.unitId ?? (units[0]?.path.length === 1 ? units[0] : homeUnit(viewer, units))?.id;
  return (
    <>
      <PeopleTabs />
      {unitId === undefined ? (
        <EmptyState title={text('fit.choose.title')} text={text('fit.choose.text')} />
      ) : (
        <>
          <Box
            className="no-print"
            sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', pt: 1, pb: 1.5 }}
          >
            <UnitChooser units={units} unitId={unitId} onChoose={address.toUnit} />
            <Box sx={{ width: { xs: '100%', sm: 'auto' } }}>
              <AsOfBar />
            </Box>
            <CertificateRule organisationId={units.find(({ path }) => path.length === 1)?.id} />
          </Box>
          <Typography component="h2" variant="h2" sx={{ pb: 1.5 }}>
            {units.find(({ id }) => id === unitId)?.name ?? text('fit.noUnit')}
          </Typography>
          <UnitGaps key={unitId} unitId={unitId} address={address} />
        </>
      )}
    </>
  );
};
