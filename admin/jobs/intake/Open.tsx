import { useText } from '../../i18n/useText.ts';
import { StateChip } from '../../layout/StateChip.tsx';

/** How many questions are open. */
export const Open = ({ count }: { count: number }) => {
  const text = useText();
  return count > 0 ? (
    <StateChip label={text('intake.openCount', { count })} tone="warning" />
  ) : (
    <StateChip label={text('intake.settled')} tone="success" />
  );
};
