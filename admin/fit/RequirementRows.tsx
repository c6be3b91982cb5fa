import Box from '@mui/material/Box';
import type { QualificationGapsQuery } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { StateChip } from '../layout/StateChip.tsx';
import { JobLink, PositionLink } from '../units/links.tsx';
import { tones } from './fit.ts';

type Tally = QualificationGapsQuery['gaps']['requirements'][number];

/** The requirements that somebody does not meet or of whom it is unknown, the most often missed first. */
export const RequirementRows = ({ requirements }: { requirements: readonly Tally[] }) => (
  <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
    {requirements.map((tally) => (
      <Row key={tally.requirementId} tally={tally} />
    ))}
  </Box>
);

const Row = ({ tally }: { tally: Tally }) => {
  const text = useText();
  const { kind, strictness, text: words, position, jobDescriptionId } = tally;
  const { missing, unknown, preferredMissing, met } = tally;
  const word = text(`form.qualificationKinds.${kind}`);
  const counts = [
    ['MISSING', missing],
    ['UNKNOWN', unknown],
    ['PREFERRED_MISSING', preferredMissing],
    ['MET', met],
  ] as const;
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        justifyContent: 'space-between',
        columnGap: 2,
        rowGap: 1,
        px: 2.5,
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
      }}
    >
      <Box sx={{ minWidth: 0, flex: '1 1 300px' }}>
        <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {strictness === 'PREFERRED' ? text('fit.advantage', { kind: word }) : word} · {words}
        </Box>
        <Box
          sx={{
            fontSize: '.875rem',
            color: 'text.secondary',
            display: 'flex',
            flexWrap: 'wrap',
            columnGap: 1.5,
          }}
        >
          <span>
            <PositionLink position={position} inText /> · {position.unitName}
          </span>
          <JobLink id={jobDescriptionId} label={text('fit.openJob')} />
        </Box>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 1 }}>
        {counts.map(
          ([state, count]) =>
            count > 0 && (
              <StateChip
                key={state}
                label={text('fit.count', { state: text(`fit.requirementStates.${state}`), count })}
                tone={tones[state]}
              />
            ),
        )}
      </Box>
    </Box>
  );
};
