import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useText } from '../../i18n/useText.ts';
import { Instant } from '../../layout/Instant.tsx';
import type { Outage } from './outage.ts';
import { OutageState } from './OutageState.tsx';
import { lastedText } from './span.ts';
import { Withdrawal } from './Withdrawal.tsx';
import { WithdrawButton } from './WithdrawOutage.tsx';

interface OutageItemsProps {
  readonly outages: readonly Outage[];
  /** Called where one is to be withdrawn. */
  readonly onWithdraw: (outage: Outage) => void;
}

/** Outages one below the other, for a narrow window. */
export const OutageItems = ({ outages, onWithdraw }: OutageItemsProps) => {
  const text = useText();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {outages.map((outage) => {
        const { id, startsAt, endsAt, cause, unit, declaredBy } = outage;
        return (
          <Box component="li" key={id} sx={{ px: 2.5, py: 1.5, borderTop: 1, borderColor: 'divider' }}>
            <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'start', gap: 1 }}>
              <Typography sx={{ fontWeight: 600 }}>{unit?.name ?? text('frame.none')}</Typography>
              <OutageState {...outage} />
            </Stack>
            <Typography variant="body2" className="tabular">
              <Instant value={startsAt} /> – <Instant value={endsAt} />
            </Typography>
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line', mt: 0.5 }}>
              {cause}
            </Typography>
            <Typography variant="body2" color="text.secondary">
              {text('calls.outages.lasted')} {lastedText(startsAt, endsAt, text)} ·{' '}
              {text('calls.outages.declaredBy')} {declaredBy?.name ?? text('frame.none')}
            </Typography>
            <Withdrawal outage={outage} />
            <WithdrawButton outage={outage} onAsk={onWithdraw} />
          </Box>
        );
      })}
    </Box>
  );
};
