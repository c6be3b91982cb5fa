import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useText } from '../../i18n/useText.ts';
import { instantText } from '../../layout/time.ts';

interface LeftBehindProps {
  /** When it was typed. */
  readonly at: string;
  /** Takes it up again, or forgets it. */
  readonly settle: (takeUp: boolean) => void;
}

/** Offers what was typed on this machine and never stored: the page crashed, or somebody else was faster. */
export const LeftBehind = ({ at, settle }: LeftBehindProps) => {
  const text = useText();
  return (
    <Alert
      severity="info"
      role="status"
      action={
        <>
          <Button color="inherit" size="small" onClick={() => settle(false)}>
            {text('edit.left.forget')}
          </Button>
          <Button color="inherit" size="small" variant="outlined" onClick={() => settle(true)}>
            {text('edit.left.takeUp')}
          </Button>
        </>
      }
    >
      {text('edit.left.text', { at: instantText(at) })}
    </Alert>
  );
};
