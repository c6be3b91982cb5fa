import TextField from '@mui/material/TextField';
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useLogin, useTranslate } from 'react-admin';
import { Failure, failureOf } from '../data/failure.ts';
import type { MessageKey } from '../i18n/messages.ts';
import { useText } from '../i18n/useText.ts';
import { keepComposing } from '../layout/composing.ts';
import { DoorSubmit } from './DoorSubmit.tsx';
import { PasswordField } from './PasswordField.tsx';

interface Mistakes {
  readonly email?: MessageKey;
  readonly password?: MessageKey;
}

const mistakesIn = (email: string, password: string): Mistakes => ({
  ...(email === ''
    ? { email: 'frame.signIn.emailMissing' }
    : /^\S+@\S+$/.test(email)
      ? {}
      : { email: 'frame.signIn.emailFormat' }),
  ...(password === '' ? { password: 'frame.signIn.passwordMissing' } : {}),
});

/** Email and password. What goes wrong is said above the button and read aloud; what was typed stays. */
export const LoginForm = () => {
  const text = useText();
  const translate = useTranslate();
  const login = useLogin();
  const [pending, setPending] = useState(false);
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [refusal, setRefusal] = useState<string>();
  const emailInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const email = emailInput.current?.value.trim() ?? '';
    const password = passwordInput.current?.value ?? '';
    const found = mistakesIn(email, password);
    setMistakes(found);
    setRefusal(undefined);
    if (found.email) return emailInput.current?.focus();
    if (found.password) return passwordInput.current?.focus();
    setPending(true);
    try {
      await login({ email, password });
    } catch (error) {
      const failure = failureOf(error);
      setRefusal(failure instanceof Failure ? failure.message : 'frame.errors.INTERNAL');
      setPending(false);
      passwordInput.current?.select();
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
        inputRef={emailInput}
        error={mistakes.email !== undefined}
        helperText={mistakes.email && text(mistakes.email)}
        slotProps={{ htmlInput: { maxLength: 254, inputMode: 'email', spellCheck: false } }}
      />
      <PasswordField
        name="password"
        label={text('frame.signIn.password')}
        autoComplete="current-password"
        inputRef={passwordInput}
        mistake={mistakes.password && text(mistakes.password)}
      />
      <DoorSubmit
        refusal={refusal === undefined ? undefined : translate(refusal)}
        pending={pending}
        label={text(pending ? 'frame.signIn.pending' : 'frame.signIn.submit')}
      />
    </form>
  );
};
