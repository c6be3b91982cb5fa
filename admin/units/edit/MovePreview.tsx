import { useWatch } from 'react-hook-form';
import { PositionMovePreviewDocument, UnitMovePreviewDocument } from '../../data/documents.ts';
import { useDocument } from '../../data/useDocument.ts';
import { useText } from '../../i18n/useText.ts';
import { MovedUnder, MoveFrame, MoveLines, MoveNote, useAbilityWords } from './MoveParts.tsx';

/** The place that is chosen in a field of the form; empty while none is. */
const useChosen = (source: string): string => {
  const chosen: unknown = useWatch({ name: source });
  return typeof chosen === 'string' ? chosen : '';
};

/** What the move of a unit would change, as soon as the new place is chosen. */
export const MovePreview = ({ unitId }: { unitId: string }) => {
  const text = useText();
  const parentId = useChosen('parentId');
  const isChosen = parentId !== '';
  const { data, error, refetch } = useDocument(
    UnitMovePreviewDocument,
    { unitId, parentId },
    { enabled: isChosen, exact: true },
  );
  const preview = data?.preview;
  return (
    <MoveFrame isChosen={isChosen} error={error} retry={() => void refetch()} preview={preview}>
      {preview && (
        <>
          <MoveNote>
            {text('orgEdit.preview.moved', {
              units: preview.units,
              positions: preview.positions,
              holders: preview.holders,
            })}
          </MoveNote>
          <MovedUnder {...preview} />
        </>
      )}
    </MoveFrame>
  );
};

/** What the move of a post would change: what its holders reach, who reaches it, and its reporting lines. */
export const PostMovePreview = ({ positionId }: { positionId: string }) => {
  const text = useText();
  const abilityWords = useAbilityWords();
  const unitId = useChosen('unitId');
  const isChosen = unitId !== '';
  const { data, error, refetch } = useDocument(
    PositionMovePreviewDocument,
    { positionId, unitId },
    { enabled: isChosen, exact: true },
  );
  const preview = data?.preview;
  return (
    <MoveFrame isChosen={isChosen} error={error} retry={() => void refetch()} preview={preview}>
      {preview && (
        <>
          <MoveNote>
            {preview.holders.length > 0
              ? text('orgEdit.preview.movedHolders', { names: preview.holders.join(text('orgEdit.comma')) })
              : text('orgEdit.preview.vacant')}
          </MoveNote>
          <MoveLines
            title={text('orgEdit.preview.reach')}
            lines={preview.reach.map(({ abilities, ...figures }) =>
              text('orgEdit.preview.reachLine', { ...figures, abilities: abilityWords(abilities) }),
            )}
          />
          <MovedUnder {...preview} />
        </>
      )}
    </MoveFrame>
  );
};
