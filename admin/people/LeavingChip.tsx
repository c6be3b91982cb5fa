import { useText } from '../i18n/useText.ts';
import { StateChip } from '../layout/StateChip.tsx';
import { dayOf } from '../layout/time.ts';

/** That somebody leaves, or has left, with the last day; nothing where none is known. */
export const LeavingChip = ({ lastDay: day }: { lastDay: string | null }) => {
  const text = useText();
  if (!day) return null;
  return day < dayOf(new Date()) ? (
    <StateChip label={text('assigning.gone', { day })} />
  ) : (
    <StateChip label={text('assigning.leaves', { day })} tone="warning" />
  );
};
