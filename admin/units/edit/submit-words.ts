import type { MessageKey } from '../../i18n/messages.ts';

/** What the button of a dialog about a unit or post says: what it does. */
export const submitWords = {
  addUnit: 'orgEdit.create',
  addPost: 'orgEdit.create',
  edit: 'frame.actions.save',
  superior: 'frame.actions.save',
  rename: 'orgEdit.rename',
  move: 'orgEdit.moveNow',
  close: 'orgEdit.closeNow',
  reopen: 'orgEdit.reopen',
  takeBack: 'orgEdit.takeBack',
} as const satisfies Readonly<Record<string, MessageKey>>;
