import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCloseNotification, useTranslate } from 'react-admin';
import type { Failure } from '../data/failure.ts';
import { loadLatest } from '../data/latest.ts';
import { useText } from '../i18n/useText.ts';
import { WhyButton } from './WhyRefused.tsx';

interface FailureNoticeProps {
  readonly failure: Failure;
  /** Called when the latest version is there. */
  readonly onReload?: () => void;
  /** Called when the latest version is asked for, and when that has ended: nothing should be sent meanwhile. */
  readonly onLoading?: (loading: boolean) => void;
  /** True: what was read is no longer so, as a code alone does not say: the way out is the latest version. */
  readonly isOutdated?: boolean;
  /** As a toast. */
  readonly floating?: boolean;
}

/**
 * A refusal in the server's words, with the way out: where somebody else was faster, the latest version; where a right is
 * wanting, why and whom to ask.
 */
export const FailureNotice = (props: FailureNoticeProps) => {
  const { failure, onReload, onLoading, isOutdated = false, floating = false } = props;
  const text = useText();
  const translate = useTranslate();
  const queries = useQueryClient();
  const [loading, setLoading] = useState(false);
  // a conflict that names a field is about what was typed, not about somebody else's change
  const outdated =
    isOutdated ||
    (failure.code === 'CONFLICT' && failure.fields.length === 0) ||
    failure.code === 'INVALID_STATE';
  // the server names a field as programs know it; people find it marked, with the same words under it
  const wrong = failure.code === 'INVALID' ? failure.fields.map(({ message }) => message) : [];
  const reload = async (): Promise<void> => {
    setLoading(true);
    onLoading?.(true);
    const loaded = await loadLatest(queries); // the notice stays until the latest version is there
    setLoading(false);
    onLoading?.(false);
    if (loaded) onReload?.();
  };
  return (
    <Alert
      severity={outdated ? 'warning' : 'error'}
      variant={floating ? 'filled' : 'standard'}
      role="alert"
      sx={{ flexWrap: { xs: 'wrap', sm: 'nowrap' }, '& .MuiAlert-message': { flex: '1 1 180px' } }}
      action={
        outdated ? (
          <Button
            color="inherit"
            size="small"
            onClick={() => void reload()}
            loading={loading}
            sx={{ whiteSpace: 'nowrap' }}
          >
            {text('frame.actions.reload')}
          </Button>
        ) : (
          failure.right && <WhyButton right={failure.right} message={failure.message} />
        )
      }
    >
      {wrong.length > 0
        ? text('frame.errors.wrong', { words: [...new Set(wrong)].join(text('frame.errors.and')) })
        : translate(failure.message)}
      {failure.reference && (
        <Typography variant="body2" className="tabular">
          {text('frame.errors.reference', { reference: failure.reference })}
        </Typography>
      )}
    </Alert>
  );
};

/** The same as a toast, which goes when the latest version was asked for. */
export const FailureToast = ({ failure }: { failure: Failure }) => (
  <FailureNotice failure={failure} floating onReload={useCloseNotification()} />
);
