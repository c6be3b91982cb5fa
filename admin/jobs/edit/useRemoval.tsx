import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useCloseNotification, useNotify } from 'react-admin';
import { useFormContext, type FieldPath } from 'react-hook-form';
import { useText } from '../../i18n/useText.ts';
import type { DraftValues } from './values.ts';

/** How long a line that was removed can be brought back by the notice, in milliseconds. */
const patience = 12_000;

/**
 * Takes a line out of a list of the form, and offers for a while to put it back where it stood, with all that it held.
 *
 * @param list where the lines stand in the form, such as `duties` or `duties.2.measures`
 */
export function useRemoval(list: string): (index: number, name: string) => void {
  const { getValues, setValue } = useFormContext<DraftValues>();
  const notify = useNotify();
  const at = list as FieldPath<DraftValues>;
  const lines = (): readonly unknown[] => (getValues(at) ?? []) as unknown as readonly unknown[];
  const put = (next: readonly unknown[]): void => setValue(at, next as never, { shouldDirty: true });
  return (index, name) => {
    const held = structuredClone(lines()[index]);
    put(lines().toSpliced(index, 1));
    const restore = (): void => put(lines().toSpliced(index, 0, held));
    notify(<RemovedNotice name={name} onUndo={restore} />, { autoHideDuration: patience });
  };
}

const RemovedNotice = ({ name, onUndo }: { name: string; onUndo: () => void }) => {
  const text = useText();
  const close = useCloseNotification();
  return (
    <Alert
      severity="info"
      variant="filled"
      role="status"
      sx={{ bgcolor: 'text.primary', color: 'background.paper' }}
      action={
        <Button
          color="inherit"
          size="small"
          onClick={() => {
            onUndo();
            close();
          }}
        >
          {text('edit.undo')}
        </Button>
      }
    >
      {text('edit.removed', { name })}
    </Alert>
  );
};
