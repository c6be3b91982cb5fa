import Typography from '@mui/material/Typography';
import { useText } from '../../i18n/useText.ts';
import { instantText } from '../../layout/time.ts';
import type { Outage } from './outage.ts';

/** Who withdrew an outage, when and why; nothing while it stands. */
export const Withdrawal = ({ outage }: { outage: Outage }) => {
  const text = useText();
  const { withdrawnAt, withdrawnBy, withdrawalReason } = outage;
  if (!withdrawnAt) return null;
  const who = withdrawnBy?.name ?? text('frame.none');
  return (
    <Typography
      component="div"
      className="tabular"
      color="text.secondary"
      sx={{ fontSize: '.8125rem', mt: 0.5, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}
    >
      {text('calls.withdraw.note', { who, at: instantText(withdrawnAt), reason: withdrawalReason ?? '' })}
    </Typography>
  );
};
