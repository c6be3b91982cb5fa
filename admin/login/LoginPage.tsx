import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { Notification } from 'react-admin';
import { Link as RouterLink, useNavigate, useSearchParams } from 'react-router-dom';
import { viewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { DoorFrame } from './DoorFrame.tsx';
import { LoginForm } from './LoginForm.tsx';
import { SingleSignOnDoor, SingleSignOnFault } from './SingleSignOn.tsx';

/** The door: what Remit is, the form, and the language switch. Whoever is signed in already is led through. */
export const LoginPage = () => {
  const text = useText();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  // a window that was opened only to sign in again, beside a page that waits for it
  const isBeside = search.has('signedIn');
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    viewer().then(
      (known) => {
        if (!known) return;
        if (!isBeside) return navigate('/', { replace: true });
        setDone(true);
        globalThis.close();
      },
      () => undefined, // the form says so when it is used
    );
  }, [navigate, isBeside]);
  if (isDone) return <DoorFrame title={text('door.sso.done')} lead={text('door.sso.close')} />;
  return (
    <DoorFrame
      title={text('frame.signIn.title')}
      heading={text('frame.signIn.heading')}
      lead={text('frame.signIn.lead')}
    >
      {search.has('ended') && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {text('frame.signIn.ended')}
        </Alert>
      )}
      <SingleSignOnFault />
      <LoginForm />
      <SingleSignOnDoor />
      <Typography variant="body2" sx={{ mt: 2, textAlign: 'center' }}>
        <Link component={RouterLink} to="/forgot-password">
          {text('frame.signIn.forgot')}
        </Link>
      </Typography>
      <Notification />
    </DoorFrame>
  );
};
