import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useLocation } from 'react-router-dom';
import { run } from '../data/client.ts';
import { PasswordLinkDocument, SetPasswordDocument } from '../data/documents.ts';
import type { PasswordLinkQuery } from '../data/documents.ts';
import { Failure, failureOf } from '../data/failure.ts';
import { useText } from '../i18n/useText.ts';
import { ErrorState } from '../layout/ErrorState.tsx';
import { DoorSubmit } from './DoorSubmit.tsx';
import { DoorFrame } from './DoorFrame.tsx';
import { useNewPassword } from './NewPassword.tsx';

type Known = NonNullable<PasswordLinkQuery['passwordLink']>;

/** Where a one-time link leads: asks for the new password and signs its owner in. The secret is behind the # of the address. */
export const SetPasswordPage = () => {
  const text = useText();
  const secret = useLocation().hash.slice(1);
  const { data, error, refetch } = useQuery({
    queryKey: ['door', 'passwordLink', secret],
    queryFn: () => run(PasswordLinkDocument, { secret }).then(({ passwordLink }) => passwordLink),
    // What was true when the page opened: the form says what changed since.
    staleTime: Infinity,
  });
  if (error)
    return (
      <DoorFrame title={text('door.set.title')}>
        <ErrorState small error={error} retry={() => void refetch()} />
      </DoorFrame>
    );
  if (data === undefined)
    return (
      <DoorFrame title={text('door.set.title')}>
        <Skeleton variant="rounded" height={160} aria-busy />
      </DoorFrame>
    );
  if (data === null) return <SpentLink />;
  return <SetForm secret={secret} known={data} />;
};

const SpentLink = () => {
  const text = useText();
  return (
    <DoorFrame title={text('door.set.spent')} lead={text('door.set.spentText')}>
      <Button fullWidth variant="contained" component={RouterLink} to="/forgot-password">
        {text('door.set.request')}
      </Button>
      <Button fullWidth component={RouterLink} to="/login" sx={{ mt: 1 }}>
        {text('door.forgot.back')}
      </Button>
    </DoorFrame>
  );
};

const SetForm = ({ secret, known }: { secret: string; known: Known }) => {
  const text = useText();
  const translate = useTranslate();
  const { fields, take, refuse } = useNewPassword({ autoFocus: true });
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Failure>();

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setRefusal(undefined);
    const newPassword = take();
    if (newPassword === undefined) return;
    setPending(true);
    try {
      await run(SetPasswordDocument, { input: { secret, newPassword } });
      // A fresh start: whatever this window knew was another session's.
      globalThis.location.replace('/');
    } catch (error) {
      const failure = failureOf(error);
      const said = failure instanceof Failure ? failure : new Failure('INTERNAL', 'frame.errors.INTERNAL');
      const field = said.fields.find(({ path }) => path === 'input.newPassword');
      if (field) refuse(field.message);
      else setRefusal(said);
      setPending(false);
    }
  };

  if (refusal?.code === 'INVALID_STATE') return <SpentLink />;
  const { email, personName, isFirst } = known;
  return (
    <DoorFrame
      title={text(isFirst ? 'door.set.first' : 'door.set.title')}
      lead={text('door.set.lead', { name: personName, email })}
    >
      <form noValidate onSubmit={(event) => void submit(event)}>
        {/* for password managers, which keep a password with its account */}
        <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
        {fields}
        {!isFirst && (
          <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
            {text('door.set.ends')}
          </Typography>
        )}
        <DoorSubmit
          refusal={refusal && translate(refusal.message)}
          pending={pending}
          label={text(pending ? 'door.set.pending' : 'door.set.submit')}
        />
      </form>
    </DoorFrame>
  );
};
