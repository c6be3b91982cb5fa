import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useLogoutIfAccessDenied, useNotify, useRefresh, useTranslate } from 'react-admin';
import { run } from '../data/client.ts';
import { ChangePasswordDocument } from '../data/documents.ts';
import { Failure, failureOf } from '../data/failure.ts';
import { useText } from '../i18n/useText.ts';
import { SectionCard } from '../layout/SectionCard.tsx';
import { useNewPassword } from '../login/NewPassword.tsx';
import { PasswordField } from '../login/PasswordField.tsx';

/** Changes the password for who knows the current one. */
export const PasswordCard = ({ email }: { email: string }) => {
  const text = useText();
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const leave = useLogoutIfAccessDenied();
  const current = useRef<HTMLInputElement>(null);
  const { fields, take, refuse, clear } = useNewPassword();
  const [mistake, setMistake] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const [pending, setPending] = useState(false);

  const show = async (error: unknown): Promise<void> => {
    const failure = failureOf(error);
    const said = failure instanceof Failure ? failure : new Failure('INTERNAL', 'frame.errors.INTERNAL');
    if (await leave(said)) return;
    const messageOf = (path: string) => said.fields.find((field) => field.path === path)?.message;
    const [wrong, unfit] = [messageOf('input.currentPassword'), messageOf('input.newPassword')];
    setMistake(wrong);
    refuse(unfit);
    if (wrong) current.current?.select();
    if (!wrong && !unfit) setRefusal(said.message);
  };

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setRefusal(undefined);
    const currentPassword = current.current?.value ?? '';
    setMistake(currentPassword === '' ? text('account.password.currentMissing') : undefined);
    if (currentPassword === '') return current.current?.focus();
    const newPassword = take();
    if (newPassword === undefined) return;
    setPending(true);
    try {
      await run(ChangePasswordDocument, { input: { currentPassword, newPassword } });
      if (current.current) current.current.value = '';
      clear();
      notify(text('account.password.done'), { type: 'success' });
      refresh();
    } catch (error) {
      await show(error);
    } finally {
      setPending(false);
    }
  };

  return (
    <SectionCard title={text('account.password.title')}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {text('account.password.lead')}
      </Typography>
      <form noValidate onSubmit={(event) => void submit(event)}>
        {/* for password managers, which keep a password with its account */}
        <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
        <PasswordField
          name="currentPassword"
          label={text('account.password.current')}
          autoComplete="current-password"
          inputRef={current}
          mistake={mistake}
        />
        {fields}
        {refusal !== undefined && (
          <Alert severity="error" role="alert" sx={{ mt: 1 }}>
            {translate(refusal)}
          </Alert>
        )}
        <Button type="submit" variant="contained" loading={pending} sx={{ mt: 1.5 }}>
          {text('account.password.submit')}
        </Button>
      </form>
    </SectionCard>
  );
};
