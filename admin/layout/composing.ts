import type { KeyboardEvent } from 'react';

/** Whether a key belongs to an input method: the Enter that chooses a word must not send the form. */
export const isComposing = (event: KeyboardEvent): boolean =>
  event.nativeEvent.isComposing || event.keyCode === 229;

/** For `onKeyDownCapture` of a form: keeps an input method's Enter from submitting it. */
export const keepComposing = (event: KeyboardEvent): void => {
  if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
};
