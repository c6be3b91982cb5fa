import Box from '@mui/material/Box';
import { useText } from '../i18n/useText.ts';
import { StateChip } from '../layout/StateChip.tsx';
import { PersonLink, PositionLink } from '../units/links.tsx';
import { Findings } from './Findings.tsx';
import type { Fit } from './fit.ts';
import { FitChip } from './FitChip.tsx';

/** People beside their posts, one below the other: who, how they stand, and requirement by requirement why. */
export const PeopleRows = ({ fits, isRanked = false }: { fits: readonly Fit[]; isRanked?: boolean }) => (
  <Box component={isRanked ? 'ol' : 'ul'} sx={{ listStyle: 'none', m: 0, p: 0 }}>
    {fits.map((fit) => (
      <Row key={fit.id} fit={fit} isRanked={isRanked} />
    ))}
  </Box>
);

const Row = ({ fit, isRanked }: { fit: Fit; isRanked: boolean }) => {
  const text = useText();
  const { person, position, state, score, isHolder } = fit;
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '240px 140px minmax(0, 1fr)' },
        columnGap: 2,
        rowGap: 1,
        px: 2.5,
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, fontWeight: 600 }}>
          <PersonLink person={person} />
          {isRanked && isHolder && <StateChip label={text('fit.holder')} tone="info" />}
        </Box>
        <Box sx={{ fontSize: '.875rem', color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {isRanked ? (
            person.employeeNo
          ) : (
            <>
              <PositionLink position={position} inText /> · {position.unitName}
            </>
          )}
        </Box>
      </Box>
      <Box
        sx={{
          display: 'flex',
          flexDirection: { xs: 'row', md: 'column' },
          alignItems: 'flex-start',
          gap: 0.5,
        }}
      >
        <FitChip state={state} />
        {score !== null && (
          <Box
            component="span"
            className="tabular"
            title={text('fit.scoreHelp')}
            sx={{ fontSize: '.8125rem', color: 'text.secondary' }}
          >
            {text('fit.score', { score })}
          </Box>
        )}
      </Box>
      <Findings fit={fit} />
    </Box>
  );
};
