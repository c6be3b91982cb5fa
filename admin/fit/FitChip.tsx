import type { FitState } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { StateChip } from '../layout/StateChip.tsx';
import { tones } from './fit.ts';

/** How somebody stands to a whole post; null where no description says what it asks for. */
export const FitChip = ({ state, title }: { state: FitState | null; title?: string }) => {
  const text = useText();
  return state === null ? (
    <StateChip label={text('fit.undescribedPost')} />
  ) : (
    <StateChip label={text(`fit.states.${state}`)} tone={tones[state]} {...(title && { title })} />
  );
};
