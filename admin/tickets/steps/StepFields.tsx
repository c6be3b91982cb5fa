import Box from '@mui/material/Box';
import type { KeyboardEvent, ReactNode } from 'react';
import { useText } from '../../i18n/useText.ts';
import { isComposing } from '../../layout/composing.ts';

/** Ctrl or ⌘ with Enter sends the form, also from a text of many lines. */
export const sendByKey = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event)) return;
  event.preventDefault();
  event.currentTarget.closest('form')?.requestSubmit();
};

/** The inputs of a step, and below them the key that sends them where there is something to type. */
export const StepFields = ({ children, hint }: { children: ReactNode; hint: boolean }) => {
  const text = useText();
  return (
    <Box onKeyDown={sendByKey} sx={{ display: 'grid', gap: 0.5, pt: 0.5 }}>
      {children}
      {hint && (
        <Box sx={{ color: 'text.secondary', fontSize: '.75rem', textAlign: 'right' }}>
          {text('tickets.fields.submitHint')}
        </Box>
      )}
    </Box>
  );
};
