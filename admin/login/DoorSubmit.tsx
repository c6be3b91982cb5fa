import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';

interface DoorSubmitProps {
  /** Why the last try was refused, in words. */
  readonly refusal: string | undefined;
  readonly pending: boolean;
  readonly label: string;
}

/** How every form at the door ends: why it was refused, and the button. */
export const DoorSubmit = ({ refusal, pending, label }: DoorSubmitProps) => (
  <>
    {refusal !== undefined && (
      <Alert severity="error" role="alert" sx={{ mt: 1.5 }}>
        {refusal}
      </Alert>
    )}
    <Button
      type="submit"
      variant="contained"
      size="large"
      fullWidth
      loading={pending}
      loadingPosition="start"
      sx={{ mt: 2.5 }}
    >
      {label}
    </Button>
  </>
);
