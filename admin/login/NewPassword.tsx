import { useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useText } from '../i18n/useText.ts';
import { PasswordField } from './PasswordField.tsx';

/** What is wrong with a new password, by field. */
export interface NewPasswordMistakes {
  readonly next?: string | undefined;
  readonly again?: string | undefined;
}

interface NewPassword {
  readonly fields: ReactNode;
  /** The password if both fields agree; else what is wrong is shown, and it is undefined. */
  readonly take: () => string | undefined;
  /** Shows what the server said of it. */
  readonly refuse: (message: string | undefined) => void;
  readonly clear: () => void;
}

const valueOf = (input: RefObject<HTMLInputElement | null>): string => input.current?.value ?? '';

/** Two fields for a new password, which must agree. */
export function useNewPassword({ autoFocus = false }: { autoFocus?: boolean } = {}): NewPassword {
  const text = useText();
  const next = useRef<HTMLInputElement>(null);
  const again = useRef<HTMLInputElement>(null);
  const [mistakes, setMistakes] = useState<NewPasswordMistakes>({});
  const take = (): string | undefined => {
    const password = valueOf(next);
    const found: NewPasswordMistakes = {
      ...(password === ''
        ? { next: text('door.password.missing') }
        : [...password].length < 10
          ? { next: text('door.password.short') }
          : {}),
      ...(valueOf(again) === password ? {} : { again: text('door.password.different') }),
    };
    setMistakes(found);
    if (found.next) next.current?.focus();
    else if (found.again) again.current?.focus();
    else return password;
    return undefined;
  };
  return {
    take,
    refuse: (message) => {
      setMistakes({ next: message });
      if (message) next.current?.focus();
    },
    clear: () => {
      setMistakes({});
      for (const { current } of [next, again]) if (current) current.value = '';
    },
    fields: (
      <>
        <PasswordField
          name="newPassword"
          label={text('door.password.next')}
          autoComplete="new-password"
          autoFocus={autoFocus}
          inputRef={next}
          mistake={mistakes.next}
          hint={text('door.password.rules')}
        />
        <PasswordField
          name="newPasswordAgain"
          label={text('door.password.again')}
          autoComplete="new-password"
          inputRef={again}
          mistake={mistakes.again}
        />
      </>
    ),
  };
}
