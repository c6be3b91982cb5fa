import Box from '@mui/material/Box';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { JobLink, PositionLink } from '../units/links.tsx';
import { Findings } from './Findings.tsx';
import type { Fit } from './fit.ts';
import { FitChip } from './FitChip.tsx';

/** How somebody stands to each post that they hold. */
export const PersonFits = ({ fits }: { fits: readonly Fit[] }) => {
  const text = useText();
  if (fits.length === 0)
    return <EmptyState small title={text('fit.noPosts.title')} text={text('fit.noPosts.text')} />;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {fits.map((fit) => (
        <Box
          component="li"
          key={fit.id}
          sx={{
            px: 2.5,
            py: 1.25,
            borderTop: 1,
            borderColor: 'divider',
            display: 'grid',
            gridTemplateColumns: 'minmax(0, 1fr)',
            gap: 1,
          }}
        >
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
            <PositionLink position={fit.position} />
            <FitChip state={fit.state} />
            {fit.jobDescriptionId && <JobLink id={fit.jobDescriptionId} label={text('fit.openJob')} />}
          </Box>
          <Findings fit={fit} />
        </Box>
      ))}
    </Box>
  );
};
