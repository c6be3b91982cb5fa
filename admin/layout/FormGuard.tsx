import { useFormState } from 'react-hook-form';
import { LeaveGuard } from './LeaveGuard.tsx';

/**
 * Asks in our own dialog before a form with something typed is left, by Back as by a link. Give it to react-admin's form
 * as `WarnWhenUnsavedChangesComponent`, beside `warnWhenUnsavedChanges`: its own guard asks in the browser's box.
 */
export const FormGuard = () => {
  const { dirtyFields, isSubmitting, isSubmitSuccessful } = useFormState();
  const unsaved = Object.keys(dirtyFields).length > 0 && !isSubmitSuccessful;
  return <LeaveGuard unsaved={unsaved} isSending={isSubmitting} />;
};
