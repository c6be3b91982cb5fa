import { useFormContext } from 'react-hook-form';
import { useText } from '../../i18n/useText.ts';
import { mergeOf } from './merge/merge.ts';
import { MergeScreen } from './merge/MergeScreen.tsx';
import type { Draft } from './useDraft.ts';
import type { DraftValues } from './values.ts';

interface MeetingProps {
  readonly draft: Pick<Draft, 'chosen' | 'choose' | 'adopt' | 'realised'>;
  readonly meeting: NonNullable<Draft['meeting']>;
}

/** Somebody else saved the same draft meanwhile: both changes are put together, and what clashes is chosen. */
export const Meeting = ({
  meeting: { base, theirs, by },
  draft: { chosen, choose, adopt, realised },
}: MeetingProps) => {
  const text = useText();
  const { getValues } = useFormContext<DraftValues>();
  const merged = mergeOf(base, realised(getValues()), theirs, chosen);
  const count = { smart_count: merged.clashes.length };
  return (
    <MergeScreen
      merged={merged}
      title={text('merge.title')}
      lead={by ? text('merge.lead', { ...count, name: by }) : text('merge.leadNobody', count)}
      chosen={chosen}
      onChoose={choose}
      onApply={() => adopt(theirs, structuredClone(merged.values))}
    />
  );
};
