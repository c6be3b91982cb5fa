import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { Notification } from 'react-admin';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { viewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { Brand } from '../layout/Brand.tsx';
import { LanguageSwitch } from '../layout/LanguageSwitch.tsx';
import { LoginForm } from './LoginForm.tsx';
import { Promises } from './Promises.tsx';

/** The door: what Remit is, the form, and the language switch. Whoever is signed in already is led through. */
export const LoginPage = () => {
  const text = useText();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  useEffect(() => {
    viewer().then(
      (known) => known && navigate('/', { replace: true }),
      () => undefined, // the form says so when it is used
    );
  }, [navigate]);
  useEffect(() => {
    document.title = `${text('frame.signIn.title')} · ${text('frame.brand')}`;
  }, [text]);
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
              {text('frame.signIn.title')} {text('frame.brand')}
            </Typography>
            <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5, mb: 2.5 }}>
              {text('frame.signIn.lead')}
            </Typography>
            {search.has('ended') && (
              <Alert severity="info" sx={{ mb: 2 }}>
                {text('frame.signIn.ended')}
              </Alert>
            )}
            <LoginForm />
          </Paper>
        </Box>
      </Box>
      <Notification />
    </Box>
  );
};
