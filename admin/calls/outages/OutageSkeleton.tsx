import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

/** Stands where the outages will stand. */
export const OutageSkeleton = () => (
  <Box sx={{ px: 2.5, py: 1 }} aria-busy>
    {[0, 1, 2].map((row) => (
      <Skeleton key={row} height={40} />
    ))}
  </Box>
);
