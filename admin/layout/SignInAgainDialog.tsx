import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { Failure } from '../data/failure.ts';
import { lostSession } from '../data/lost-session.ts';
import { signIn } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { SingleSignOnAgain } from '../login/SingleSignOnAgain.tsx';
import { DiscardDialog } from './DiscardDialog.tsx';
import { fateNow, type Fate } from './unsent.ts';

/** The password of the account that works on this page, and the way out. */
export const SignInAgainDialog = ({ email }: { email: string }) => {
  const text = useText();
  const translate = useTranslate();
  const titleId = useId();
  const [password, setPassword] = useState('');
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState('');
  const [asking, setAsking] = useState<Fate>();
  const leave = (): void => {
    const fate = fateNow();
    if (fate) setAsking(fate);
    else lostSession.end(false);
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    event.stopPropagation(); // a form below this dialog in React's tree is not meant
    if (pending || password === '') return;
    setPending(true);
    try {
      await signIn(email, password); // what waits goes on by itself
    } catch (error) {
      setRefusal(error instanceof Failure ? error.message : 'frame.errors.INTERNAL');
      setPending(false);
    }
  };
  return (
    // above every other dialog; nothing behind it is lost
    <Dialog open aria-labelledby={titleId} sx={{ zIndex: 1500 }}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <DialogTitle id={titleId}>{text('frame.signInAgain.title')}</DialogTitle>
        <DialogContent>
          <DialogContentText variant="body2" sx={{ mb: 1.5 }}>
            {text('frame.signInAgain.text')}
          </DialogContentText>
          {refusal && (
            <Alert severity="error" sx={{ mb: 1 }}>
              {translate(refusal)}
            </Alert>
          )}
          <TextField
            label={text('frame.signIn.email')}
            name="username"
            value={email}
            autoComplete="username"
            slotProps={{ htmlInput: { readOnly: true } }}
          />
          <TextField
            label={text('frame.signIn.password')}
            name="password"
            type="password"
            autoComplete="current-password"
            autoFocus
            value={password}
            onChange={({ target }) => setPassword(target.value)}
          />
          <SingleSignOnAgain email={email} />
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={leave}>
            {text('frame.signInAgain.leave')}
          </Button>
          <Button type="submit" variant="contained" loading={pending}>
            {text('frame.signIn.submit')}
          </Button>
        </DialogActions>
      </form>
      <DiscardDialog
        open={asking !== undefined}
        fate={asking}
        isTopmost
        onStay={() => setAsking(undefined)}
        onDiscard={() => lostSession.end(false)}
      />
    </Dialog>
  );
};
