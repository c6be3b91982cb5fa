import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { run } from '../data/client.ts';
import { RequestPasswordResetDocument, SendsMailDocument } from '../data/documents.ts';
import { Failure, failureOf } from '../data/failure.ts';
import type { MessageKey } from '../i18n/messages.ts';
import { useText } from '../i18n/useText.ts';
import { keepComposing } from '../layout/composing.ts';
import { DoorSubmit } from './DoorSubmit.tsx';
import { DoorFrame } from './DoorFrame.tsx';

/**
 * For who forgot the password: asks for the email. The answer is the same whether or not it has an account. Where no mail
 * is sent, it says who gives out a link instead.
 */
export const ForgotPage = () => {
  const text = useText();
  const { data, error } = useQuery({
    queryKey: ['door', 'sendsMail'],
    queryFn: () => run(SendsMailDocument, {}).then(({ sendsMail }) => sendsMail),
    staleTime: Infinity,
  });
  // Where that cannot be found out, the form is there, and says what is wrong when it is used.
  const sendsMail = data ?? (error ? true : undefined);
  if (sendsMail) return <AskByMail />;
  return (
    <DoorFrame title={text('door.forgot.title')}>
      {sendsMail === undefined ? (
        <Skeleton variant="rounded" height={120} aria-busy />
      ) : (
        <Alert severity="info">
          {text('door.forgot.noMail')}
          <Typography variant="body2" sx={{ mt: 1 }}>
            {text('door.forgot.noMailMore')}
          </Typography>
        </Alert>
      )}
      <BackToSignIn />
    </DoorFrame>
  );
};

const BackToSignIn = () => {
  const text = useText();
  return (
    <Typography variant="body2" sx={{ mt: 2, textAlign: 'center' }}>
      <Link component={RouterLink} to="/login">
        {text('door.forgot.back')}
      </Link>
    </Typography>
  );
};

const AskByMail = () => {
  const text = useText();
  const [sent, setSent] = useState(false);
  return (
    <DoorFrame title={text('door.forgot.title')} lead={sent ? '' : text('door.forgot.lead')}>
      {sent ? (
        <>
          <Alert severity="success" role="status">
            {text('door.forgot.sent')}
            <Typography variant="body2" sx={{ mt: 1 }}>
              {text('door.forgot.sentMore')}
            </Typography>
          </Alert>
          <Button fullWidth variant="outlined" onClick={() => setSent(false)} sx={{ mt: 2.5 }}>
            {text('door.forgot.again')}
          </Button>
        </>
      ) : (
        <AskForm onSent={() => setSent(true)} />
      )}
      <BackToSignIn />
    </DoorFrame>
  );
};

const AskForm = ({ onSent }: { onSent: () => void }) => {
  const text = useText();
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [mistake, setMistake] = useState<MessageKey>();
  const [refusal, setRefusal] = useState<string>();
  const [pending, setPending] = useState(false);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const email = input.current?.value.trim() ?? '';
    const found: MessageKey | undefined =
      email === ''
        ? 'frame.signIn.emailMissing'
        : /^\S+@\S+$/.test(email)
          ? undefined
          : 'frame.signIn.emailFormat';
    setMistake(found);
    setRefusal(undefined);
    if (found) return input.current?.focus();
    setPending(true);
    try {
      await run(RequestPasswordResetDocument, { input: { email } });
      onSent();
    } catch (error) {
      const failure = failureOf(error);
      setRefusal(failure instanceof Failure ? failure.message : 'frame.errors.INTERNAL');
      setPending(false);
    }
  };

  return (
    <form noValidate onSubmit={(event) => void submit(event)} onKeyDownCapture={keepComposing}>
      <TextField
        label={text('frame.signIn.email')}
        name="email"
        type="email"
        autoComplete="username"
        autoFocus
        inputRef={input}
        error={mistake !== undefined}
        helperText={mistake && text(mistake)}
        slotProps={{ htmlInput: { maxLength: 254, inputMode: 'email', spellCheck: false } }}
      />
      <DoorSubmit
        refusal={refusal === undefined ? undefined : translate(refusal)}
        pending={pending}
        label={text(pending ? 'door.forgot.pending' : 'door.forgot.submit')}
      />
    </form>
  );
};
