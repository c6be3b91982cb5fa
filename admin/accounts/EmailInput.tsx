import { required, TextInput } from 'react-admin';
import { useText } from '../i18n/useText.ts';

/** The address that an account is signed in with. */
export const EmailInput = ({ autoFocus = false }: { autoFocus?: boolean }) => {
  const text = useText();
  return (
    <TextInput
      source="email"
      type="email"
      label={text('account.person.email')}
      validate={required()}
      autoFocus={autoFocus}
      slotProps={{ htmlInput: { maxLength: 254, inputMode: 'email', spellCheck: false } }}
    />
  );
};
