import { useText } from '../../i18n/useText.ts';
import { StateChip } from '../../layout/StateChip.tsx';
import type { Outage } from './outage.ts';

/** Whether an outage is ahead, goes on, is over or was withdrawn. */
export const OutageState = ({
  startsAt,
  endsAt,
  withdrawnAt,
}: Pick<Outage, 'startsAt' | 'endsAt' | 'withdrawnAt'>) => {
  const text = useText();
  if (withdrawnAt) return <StateChip label={text('calls.outages.withdrawn')} />;
  const now = Date.now();
  if (now < Date.parse(startsAt)) return <StateChip label={text('calls.outages.ahead')} tone="info" />;
  if (now < Date.parse(endsAt)) return <StateChip label={text('calls.outages.now')} tone="danger" />;
  return <StateChip label={text('calls.outages.over')} />;
};
