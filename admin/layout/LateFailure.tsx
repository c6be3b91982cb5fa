import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { useState } from 'react';
import { useText } from '../i18n/useText.ts';

/** Why a part of the app is not there: no answer, or the server has a newer version of the app and no longer this part. */
export type LateReason = 'UNREACHED' | 'REPLACED';

interface LateFailureProps {
  readonly reason: LateReason;
  readonly retry: () => Promise<void>;
  readonly onGiveUp: (() => void) | undefined;
}

/** Says beside the page that a part of the app could not be loaded, and what to do. The page goes on. */
export const LateFailure = ({ reason, retry, onGiveUp }: LateFailureProps) => {
  const text = useText();
  const [pending, setPending] = useState(false);
  const again = async (): Promise<void> => {
    setPending(true);
    await retry();
    setPending(false);
  };
  return (
    <Snackbar open anchorOrigin={{ vertical: 'top', horizontal: 'center' }} sx={{ zIndex: 1500 }}>
      <Alert
        severity="warning"
        variant="filled"
        role="alert"
        action={
          <>
            {reason === 'REPLACED' ? (
              // what is typed and not sent is asked about by the page itself
              <Button color="inherit" size="small" onClick={() => globalThis.location.reload()}>
                {text('frame.late.reload')}
              </Button>
            ) : (
              <Button color="inherit" size="small" loading={pending} onClick={() => void again()}>
                {text('frame.actions.retry')}
              </Button>
            )}
            {onGiveUp && (
              <Button color="inherit" size="small" onClick={onGiveUp}>
                {text('frame.actions.close')}
              </Button>
            )}
          </>
        }
      >
        {text(`frame.late.${reason}`)}
      </Alert>
    </Snackbar>
  );
};
