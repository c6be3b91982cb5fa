import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { FitState, QualificationGapsQuery } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { states } from './fit.ts';
import type { GapsAddress } from './useGapsAddress.ts';
import { wrappingToggles } from '../layout/wrapping-toggles.ts';

const countIn = (
  { missing, unknown, preferredMissing, met }: QualificationGapsQuery['gaps']['counts'],
  state: FitState,
): number => ({ MISSING: missing, UNKNOWN: unknown, PREFERRED_MISSING: preferredMissing, MET: met })[state];

/** How many stand how, each a filter; and whether people or requirements are listed. */
export const GapsBar = ({
  gaps: { counts, undescribed },
  address: { state, byRequirement, change },
}: {
  gaps: QualificationGapsQuery['gaps'];
  address: GapsAddress;
}) => {
  const text = useText();
  const all = states.reduce((sum, each) => sum + countIn(counts, each), undescribed);
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 1.5 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label={text('fit.views')}
        value={byRequirement ? 'requirements' : 'people'}
        onChange={(_event, view: string | null) =>
          view && change({ view: view === 'people' ? undefined : view })
        }
      >
        <ToggleButton value="people">{text('fit.byPerson')}</ToggleButton>
        <ToggleButton value="requirements">{text('fit.byRequirement')}</ToggleButton>
      </ToggleButtonGroup>
      {!byRequirement && (
        <ToggleButtonGroup
          exclusive
          size="small"
          aria-label={text('fit.standing')}
          value={state ?? 'ALL'}
          onChange={(_event, chosen: string | null) =>
            chosen && change({ state: chosen === 'ALL' ? undefined : chosen })
          }
          sx={wrappingToggles}
        >
          <ToggleButton value="ALL">{text('fit.all', { count: all })}</ToggleButton>
          {states.map((each) => (
            <ToggleButton key={each} value={each}>
              {text('fit.count', { state: text(`fit.states.${each}`), count: countIn(counts, each) })}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
    </Box>
  );
};
