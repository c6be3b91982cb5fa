import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { lostSession } from '../data/lost-session.ts';
import { forgetViewer, viewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { signOnAddress, useSingleSignOn } from './SingleSignOn.tsx';

/**
 * The other way in where the session ended in the middle of something: in a window of its own, so that the page stays. What
 * waits goes on when its reader comes back, as the same account.
 */
export const SingleSignOnAgain = ({ email }: { email: string }) => {
  const text = useText();
  const provider = useSingleSignOn();
  const [isAnother, setAnother] = useState(false);
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    if (!isAway) return undefined;
    const look = (): void => {
      forgetViewer();
      viewer().then(
        (known) => {
          if (known?.account.email === email) lostSession.end(true);
          else setAnother(known !== null);
        },
        () => undefined, // what waits says so
      );
    };
    globalThis.addEventListener('focus', look);
    return () => globalThis.removeEventListener('focus', look);
  }, [email, isAway]);
  if (!provider) return null;
  return (
    <>
      {isAnother && (
        <Alert severity="error" role="alert" sx={{ mt: 1 }}>
          {text('door.sso.another', { email })}
        </Alert>
      )}
      <Button
        fullWidth
        variant="outlined"
        href={signOnAddress(provider.path, '/login?signedIn')}
        target="_blank"
        onClick={() => setAway(true)}
        sx={{ mt: 1.5 }}
      >
        {provider.name ? text('door.sso.by', { name: provider.name }) : text('door.sso.submit')}
      </Button>
    </>
  );
};
