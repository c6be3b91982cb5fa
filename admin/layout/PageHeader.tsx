import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface PageHeaderProps {
  /** What this is about; the app bar already names the screen, so this names the thing. */
  readonly title: ReactNode;
  /** One quiet line below. */
  readonly lead?: ReactNode;
  /** State chips beside the title. */
  readonly chips?: ReactNode;
  /** Buttons on the right; below on a narrow window. */
  readonly actions?: ReactNode;
}

/** The head of a screen: title, state, and what can be done. */
export const PageHeader = ({ title, lead, chips, actions }: PageHeaderProps) => (
  <Box
    sx={{
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: 2,
      pt: 2,
      pb: 2,
    }}
  >
    <Box sx={{ minWidth: 0, flex: '1 1 320px' }}>
      <Stack direction="row" sx={{ alignItems: 'center', flexWrap: 'wrap', gap: 1.25 }}>
        <Typography component="h2" variant="h2" sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        {chips}
      </Stack>
      {lead && (
        <Typography variant="body2" color="text.secondary" component="div" sx={{ mt: 0.5 }}>
          {lead}
        </Typography>
      )}
    </Box>
    {actions && (
      <Stack direction="row" className="no-print" sx={{ flexWrap: 'wrap', gap: 1 }}>
        {actions}
      </Stack>
    )}
  </Box>
);
