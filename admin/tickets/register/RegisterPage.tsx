import { CreateBase, Title } from 'react-admin';
import { useText } from '../../i18n/useText.ts';
import { RegisterForm } from './RegisterForm.tsx';

/** A new ticket. */
export const RegisterPage = () => {
  const text = useText();
  return (
    <CreateBase resource="tickets">
      <Title title={text('tickets.register.title')} />
      <RegisterForm />
    </CreateBase>
  );
};
