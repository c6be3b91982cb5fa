import type { SeparationConflictsQuery } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { StateChip } from '../../layout/StateChip.tsx';

type Effect = SeparationConflictsQuery['found']['rules'][number]['effect'];

const tones = { DENIED: 'danger', GUARDED: 'info', WARNED: 'warning' } as const;

/** What comes of a conflict, in words. */
export const EffectChip = ({ effect }: { effect: Effect }) => {
  const text = useText();
  return (
    <StateChip
      label={text(`conflicts.effects.${effect}`)}
      tone={tones[effect]}
      title={text(`conflicts.effectTexts.${effect}`)}
    />
  );
};
