import Visibility from '@mui/icons-material/VisibilityOutlined';
import VisibilityOff from '@mui/icons-material/VisibilityOffOutlined';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { Ref } from 'react';
import { useText } from '../i18n/useText.ts';

interface PasswordFieldProps {
  readonly name: string;
  readonly label: string;
  /** Tells password managers which one is meant. */
  readonly autoComplete: 'current-password' | 'new-password';
  readonly inputRef: Ref<HTMLInputElement>;
  /** What is wrong with it. */
  readonly mistake?: string | undefined;
  readonly hint?: string;
  readonly autoFocus?: boolean;
}

/** A password, hidden until its owner wants to see it. */
export const PasswordField = (props: PasswordFieldProps) => {
  const { name, label, autoComplete, inputRef, mistake, hint, autoFocus = false } = props;
  const text = useText();
  const [shown, setShown] = useState(false);
  return (
    <TextField
      label={label}
      name={name}
      type={shown ? 'text' : 'password'}
      autoComplete={autoComplete}
      autoFocus={autoFocus}
      inputRef={inputRef}
      error={mistake !== undefined}
      helperText={mistake ?? hint}
      slotProps={{
        htmlInput: { maxLength: 1024 },
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <IconButton
                size="small"
                edge="end"
                aria-label={text(shown ? 'frame.signIn.hide' : 'frame.signIn.show')}
                onClick={() => setShown(!shown)}
              >
                {shown ? <VisibilityOff fontSize="small" /> : <Visibility fontSize="small" />}
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  );
};
