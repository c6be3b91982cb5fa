import CloudOffOutlined from '@mui/icons-material/CloudOffOutlined';
import Refresh from '@mui/icons-material/Refresh';
import SearchOff from '@mui/icons-material/SearchOff';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRefresh } from 'react-admin';
import { Link } from 'react-router-dom';
import { Failure } from '../data/failure.ts';
import { useText } from '../i18n/useText.ts';
import { useFailureWords } from './useFailureWords.ts';
import { WhyButton } from './WhyRefused.tsx';

interface ErrorStateProps {
  readonly error: unknown;
  /** Asks again; without it there is no button. */
  readonly retry?: () => void;
  /** Inside a card instead of on a page. */
  readonly small?: boolean;
}

/** Stands where data would stand that could not be had: what happened, what to do, and the reference for the operators. */
export const ErrorState = ({ error, retry, small = false }: ErrorStateProps) => {
  const text = useText();
  const words = useFailureWords();
  const refresh = useRefresh();
  const failure = error instanceof Failure ? error : new Failure('INTERNAL', 'frame.errors.INTERNAL');
  // asking again finds no more than before: a wrong address needs a way out
  const missing = failure.code === 'NOT_FOUND';
  const Icon = missing ? SearchOff : CloudOffOutlined;
  const again = (): void => {
    refresh(); // what failed here has mostly failed elsewhere on the screen too
    retry?.();
  };
  return (
    <Box
      role="alert"
      sx={{
        display: 'grid',
        justifyItems: 'center',
        textAlign: 'center',
        gap: 0.5,
        px: 3,
        py: small ? 3 : 8,
      }}
    >
      <Icon aria-hidden sx={{ fontSize: small ? 32 : 44, color: 'text.secondary', opacity: 0.6, mb: 1 }} />
      <Typography sx={{ fontWeight: 600 }}>
        {text(missing ? 'frame.errors.missing' : 'frame.errors.title')}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ maxWidth: 460 }}>
        {words(failure)}
      </Typography>
      {failure.reference && (
        <Typography variant="body2" color="text.secondary" className="tabular">
          {text('frame.errors.reference', { reference: failure.reference })}
        </Typography>
      )}
      {missing && !small && (
        <Button variant="outlined" component={Link} to="/" sx={{ mt: 1.5 }}>
          {text('frame.actions.home')}
        </Button>
      )}
      {failure.right && <WhyButton right={failure.right} message={failure.message} />}
      {retry && !missing && (
        <Button variant="outlined" startIcon={<Refresh />} onClick={again} sx={{ mt: 1.5 }}>
          {text('frame.actions.retry')}
        </Button>
      )}
    </Box>
  );
};
