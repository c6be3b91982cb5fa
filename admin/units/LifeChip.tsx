import { useText } from '../i18n/useText.ts';
import { StateChip } from '../layout/StateChip.tsx';
import { dayOf } from '../layout/time.ts';

interface LifeChipProps {
  readonly openedOn?: string | null;
  readonly closedOn: string | null;
}

/** Whether something is closed, or will open or close on a day that lies ahead; nothing for what simply is. */
export const LifeChip = ({ openedOn = null, closedOn }: LifeChipProps) => {
  const text = useText();
  const today = dayOf(new Date());
  if (closedOn !== null && closedOn <= today)
    return <StateChip label={text('units.closed')} tone="warning" />;
  if (closedOn !== null)
    return <StateChip label={text('orgEdit.planned', { day: closedOn })} tone="warning" />;
  if (openedOn !== null && openedOn > today)
    return <StateChip label={text('orgEdit.opens', { day: openedOn })} tone="info" />;
  return null;
};
