import Box from '@mui/material/Box';
import { useText } from '../i18n/useText.ts';

/** Which keys do what, for those who have a keyboard. */
export const KeyHints = () => {
  const text = useText();
  const hints = [
    ['↑ ↓', text('palette.keys.move')],
    ['Enter', text('palette.keys.open')],
    ['Esc', text('palette.keys.close')],
  ] as const;
  return (
    <Box
      aria-hidden
      sx={{
        display: { xs: 'none', sm: 'flex' },
        gap: 2,
        px: 2,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        color: 'text.secondary',
        fontSize: '.75rem',
      }}
    >
      {hints.map(([key, what]) => (
        <span key={key}>
          <Box
            component="kbd"
            sx={{ font: 'inherit', border: 1, borderColor: 'divider', borderRadius: 1, px: 0.75, mr: 0.75 }}
          >
            {key}
          </Box>
          {what}
        </span>
      ))}
    </Box>
  );
};
