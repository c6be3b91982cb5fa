import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/useText.ts';
import { Brand } from '../layout/Brand.tsx';
import { LanguageSwitch } from '../layout/LanguageSwitch.tsx';
import { Promises } from './Promises.tsx';

interface DoorFrameProps {
  /** What the window is called. */
  readonly title: string;
  /** The heading, where it says more than the title. */
  readonly heading?: string;
  readonly lead?: string;
  readonly children?: ReactNode;
}

/** What everybody sees who is not signed in: what Remit is, the language switch, and one form. */
export const DoorFrame = ({ title, heading = title, lead, children }: DoorFrameProps) => {
  const text = useText();
  useEffect(() => {
    document.title = `${title} · ${text('frame.brand')}`;
  }, [title, text]);
  return (
    <Box
      component="main"
      sx={{
        minHeight: '100dvh',
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: '5fr 6fr' },
        bgcolor: 'background.default',
      }}
    >
      <Promises />
      <Box sx={{ display: 'flex', flexDirection: 'column', p: { xs: 2, sm: 3 } }}>
        <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center' }}>
          <Box sx={{ visibility: { md: 'hidden' } }} aria-hidden>
            <Brand />
          </Box>
          <LanguageSwitch />
        </Stack>
        <Box sx={{ flex: 1, display: 'grid', placeItems: 'center', py: 4 }}>
          <Paper variant="outlined" sx={{ width: '100%', maxWidth: 400, p: { xs: 3, sm: 4 } }}>
            <Typography component="h1" variant="h1">
              {heading}
            </Typography>
            <Typography
              variant="body2"
              color="text.secondary"
              sx={{ mt: 0.5, mb: 2.5, overflowWrap: 'anywhere' }}
            >
              {lead}
            </Typography>
            {children}
          </Paper>
        </Box>
      </Box>
    </Box>
  );
};
