import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { tones } from './palette.ts';
import type { Tone } from './palette.ts';

/** A state in words on a quiet ground, with a dot of its colour: readable without seeing colours. */
export const StateChip = ({
  label,
  tone = 'neutral',
  title,
}: {
  label: string;
  tone?: Tone;
  title?: string;
}) => {
  const { text, ground, mark } = tones[useTheme().palette.mode][tone];
  return (
    <Box
      component="span"
      title={title}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        px: 1,
        py: '2px',
        borderRadius: 10,
        bgcolor: ground,
        color: text,
        fontSize: '.8125rem',
        fontWeight: 600,
        lineHeight: 1.5,
        whiteSpace: 'nowrap',
        '&::before': {
          content: '""',
          width: 7,
          height: 7,
          borderRadius: '50%',
          bgcolor: mark,
          flexShrink: 0,
        },
        // paper has no grounds, and the words say it all
        '@media print': { px: 0, bgcolor: 'transparent', '&::before': { display: 'none' } },
      }}
    >
      {label}
    </Box>
  );
};
