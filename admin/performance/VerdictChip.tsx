import type { Verdict } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { StateChip } from '../layout/StateChip.tsx';
import { verdictTones } from './figures.ts';

/** How a figure stands against its target, in a word and a colour. */
export const VerdictChip = ({ verdict }: { verdict: Verdict }) => {
  const text = useText();
  return <StateChip label={text(`performance.verdicts.${verdict}`)} tone={verdictTones[verdict]} />;
};
