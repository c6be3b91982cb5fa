import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import { createContext, useContext } from 'react';
import { useLocation } from 'react-router-dom';
import { resources } from '../resources.ts';

/** Whether bar and menu are there already. */
export const InFrame = createContext(false);

/** The rows of a list until they are there, as high as rows of two lines. */
export const RowsSkeleton = () => (
  <Box aria-busy>
    <Box sx={{ height: 41, px: 2, display: 'flex', alignItems: 'center' }}>
      <Skeleton width="40%" />
    </Box>
    {Array.from({ length: 8 }, (_, row) => (
      <Box key={row} sx={{ height: 62, px: 2, py: 1.25, borderTop: 1, borderColor: 'divider' }}>
        <Skeleton width="70%" />
        <Skeleton width="35%" />
      </Box>
    ))}
  </Box>
);

/** A whole list: its filters and its rows. */
const ListSkeleton = () => (
  <Box sx={{ mt: 2 }}>
    <Box sx={{ display: 'flex', gap: 1.5, mb: 1.5 }}>
      <Skeleton variant="rounded" width={220} height={40} />
      <Skeleton variant="rounded" width={150} height={40} sx={{ display: { xs: 'none', sm: 'block' } }} />
      <Skeleton variant="rounded" width={150} height={40} sx={{ display: { xs: 'none', md: 'block' } }} />
    </Box>
    <Paper variant="outlined">
      <RowsSkeleton />
    </Paper>
  </Box>
);

/** A list below its tabs. */
export const TabbedListSkeleton = () => (
  <>
    <Box sx={{ mt: 1, height: 49, borderBottom: 1, borderColor: 'divider', display: 'flex', gap: 3 }}>
      {[64, 64, 64, 64].map((width, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- bars without a name
        <Skeleton key={index} width={width} />
      ))}
    </Box>
    <ListSkeleton />
  </>
);

const RecordSkeleton = () => (
  <Box aria-busy sx={{ pt: 2 }}>
    <Skeleton width={280} height={40} />
    <Skeleton width={180} />
    <Skeleton variant="rounded" height={200} sx={{ mt: 2 }} />
  </Box>
);

/** A screen until its part of the app is there, by the address. */
const ScreenSkeleton = () => {
  const [name, id] = useLocation().pathname.split('/').filter(Boolean);
  const list = id === undefined ? resources.find((one) => one.name === name) : undefined;
  if (!list) return <RecordSkeleton />;
  return list.tabbed ? <TabbedListSkeleton /> : <ListSkeleton />;
};

/** Bar, menu and screen until it is known who looks. */
const FrameSkeleton = () => (
  <Box sx={{ minHeight: '100vh', bgcolor: 'background.default' }}>
    <Box sx={{ height: 49, bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider' }} />
    <Box sx={{ display: 'flex' }}>
      <Box sx={{ display: { xs: 'none', sm: 'block' }, width: 220, flexShrink: 0 }} />
      <Box sx={{ flex: 1, px: { xs: 2, md: 3 } }}>
        <Box sx={{ pt: 2, fontSize: '.8125rem' }}>
          <Skeleton width={120} />
        </Box>
        <ScreenSkeleton />
      </Box>
    </Box>
  </Box>
);

/** What stands in for a screen while it is loaded. */
export const LoadingScreen = () => (useContext(InFrame) ? <ScreenSkeleton /> : <FrameSkeleton />);
