import type { SvgIconComponent } from '@mui/icons-material';
import Box from '@mui/material/Box';
import { alpha } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { Command } from 'cmdk';
import type { ReactNode } from 'react';
import { useText } from '../i18n/useText.ts';
import { StateChip } from '../layout/StateChip.tsx';
import { kinds } from './kinds.ts';
import type { Place } from './usePlaces.ts';
import type { Hit } from './useRecent.ts';

interface RowProps {
  /** Tells the row from all others. */
  readonly value: string;
  readonly icon: SvgIconComponent;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

const Row = ({ value, icon: Icon, onChoose, children }: RowProps) => (
  <Box
    component={Command.Item}
    value={value}
    onSelect={onChoose}
    sx={{
      display: 'flex',
      alignItems: 'center',
      gap: 1.5,
      px: 1,
      py: 0.75,
      borderRadius: 1.5,
      cursor: 'pointer',
      '&[data-selected=true]': { bgcolor: (theme) => alpha(theme.palette.primary.main, 0.14) },
    }}
  >
    <Icon aria-hidden fontSize="small" sx={{ color: 'text.secondary' }} />
    {children}
  </Box>
);

/** The state of a job description or ticket, or that something is over. */
const Mark = ({ hit: { kind, state, isPast } }: { hit: Hit }) => {
  const text = useText();
  if (kind === 'JOB_DESCRIPTION')
    return state ? <StateChip label={text(`jobs.states.${state as 'DRAFT'}`)} /> : null;
  if (kind === 'TICKET')
    return state ? <StateChip label={text(`tickets.states.${state as 'REGISTERED'}`)} /> : null;
  return isPast ? <StateChip label={text(`palette.past.${kind}`)} /> : null;
};

interface HitRowProps {
  readonly hit: Hit;
  readonly onChoose: (hit: Hit) => void;
}

/** A record that was found: what it is called, where it belongs, by which other name it was found. */
export const HitRow = ({ hit, onChoose }: HitRowProps) => {
  const text = useText();
  const { kind, id, title, subtitle, alias } = hit;
  return (
    <Row value={`${kind}:${id}`} icon={kinds[kind].icon} onChoose={() => onChoose(hit)}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography component="div" noWrap sx={{ fontSize: '.9375rem', fontWeight: 550 }}>
          {title}
          {alias && (
            <Typography component="span" variant="body2" color="text.secondary" sx={{ ml: 1 }}>
              {text('palette.alias', { alias })}
            </Typography>
          )}
        </Typography>
        {subtitle && (
          <Typography component="div" variant="body2" color="text.secondary" noWrap title={subtitle}>
            {subtitle}
          </Typography>
        )}
      </Box>
      <Mark hit={hit} />
    </Row>
  );
};

/** A screen to go to. */
export const PlaceRow = ({
  place: { to, label, icon },
  onChoose,
}: {
  place: Place;
  onChoose: () => void;
}) => (
  <Row value={to} icon={icon} onChoose={onChoose}>
    <Typography component="div" sx={{ fontSize: '.9375rem' }}>
      {label}
    </Typography>
  </Row>
);
