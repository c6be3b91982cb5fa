import ArrowBack from '@mui/icons-material/ArrowBack';
import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { lazy, Suspense } from 'react';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { OrganisationTabs } from './OrganisationTabs.tsx';
import { TreePane } from './TreePane.tsx';
import { AsOfBar } from './AsOfBar.tsx';
import { UnitPanel } from './UnitPanel.tsx';
import { useAsOf } from './useAsOf.ts';

// of another day, which few look at
const UnitOfDay = lazy(() => import('./UnitOfDay.tsx').then((made) => ({ default: made.UnitOfDay })));

/** The tree on the left and the chosen unit on the right; on a narrow window one after the other. */
export const Organisation = () => {
  const text = useText();
  const { unitId } = useParams();
  const [params] = useSearchParams();
  const [day] = useAsOf();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const showTree = !narrow || unitId === undefined;
  const showUnit = !narrow || unitId !== undefined;
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '320px minmax(0, 1fr)' },
        gap: 3,
        alignItems: 'start',
        maxWidth: 1440,
        width: '100%',
      }}
    >
      <OrganisationTabs />
      {(showTree || day !== undefined) && <AsOfBar />}
      {showTree && (
        <Box
          sx={{
            minWidth: 0,
            position: { md: 'sticky' },
            top: { md: 64 },
          }}
        >
          <TreePane chosen={unitId} />
        </Box>
      )}
      {showUnit && (
        <Box sx={{ minWidth: 0 }}>
          {narrow && (
            <Button
              component={Link}
              to={{ pathname: '/units', search: params.toString() }}
              startIcon={<ArrowBack />}
            >
              {text('units.toTree')}
            </Button>
          )}
          {unitId === undefined ? (
            <EmptyState
              icon={AccountTreeOutlined}
              title={text('units.choose.title')}
              text={text('units.choose.text')}
            />
          ) : (
            <Shown id={unitId} day={day} />
          )}
        </Box>
      )}
    </Box>
  );
};

const Shown = ({ id, day }: { id: string; day: string | undefined }) =>
  day === undefined ? (
    <UnitPanel key={id} id={id} />
  ) : (
    <Suspense fallback={<Skeleton variant="rounded" height={220} sx={{ mt: 2 }} aria-busy />}>
      <UnitOfDay key={id} id={id} day={day} />
    </Suspense>
  );
