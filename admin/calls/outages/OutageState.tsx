import { useText } from '../../i18n/useText.ts';
import { StateChip } from '../../layout/StateChip.tsx';

/** Whether an outage is ahead, goes on or is over. */
export const OutageState = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => {
  const text = useText();
  const now = Date.now();
  if (now < Date.parse(startsAt)) return <StateChip label={text('calls.outages.ahead')} tone="info" />;
  if (now < Date.parse(endsAt)) return <StateChip label={text('calls.outages.now')} tone="danger" />;
  return <StateChip label={text('calls.outages.over')} />;
};
