import { MoveUnitDocument, UnitRevisionDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { MovePreview } from '../units/edit/MovePreview.tsx';
import { submitWords } from '../units/edit/submit-words.ts';
import { UnitInput } from '../units/edit/UnitInput.tsx';
import { useEditableUnits } from '../units/useEditableUnits.ts';
import { wordsOf } from '../units/edit/values.ts';

interface MoveUnitDialogProps {
  readonly unitId: string;
  /** Where it was put; undefined: to be chosen here. */
  readonly parentId: string | undefined;
  readonly onClose: () => void;
}

/** Asks before a unit moves, and shows what would change: whether it was dragged there, or is sent there from the menu. */
export const MoveUnitDialog = ({ unitId, parentId, onClose }: MoveUnitDialogProps) => {
  const text = useText();
  const editable = useEditableUnits();
  const { data } = useDocument(UnitRevisionDocument, { id: unitId }, { exact: true });
  const unit = data?.row;
  if (!unit) return null;
  return (
    <CommandDialog
      open
      onClose={onClose}
      title={`${text('orgEdit.move')} · ${unit.name}`}
      text={text('orgEdit.moveText')}
      document={MoveUnitDocument}
      submitLabel={text(submitWords.move)}
      done={text('orgEdit.done')}
      {...(parentId !== undefined && { defaultValues: { parentId } })}
      toInput={(values) => ({ id: unit.id, revision: unit.revision, parentId: wordsOf(values['parentId']) })}
    >
      <UnitInput source="parentId" label={text('orgEdit.parent')} without={unitId} among={editable} />
      <MovePreview unitId={unitId} />
    </CommandDialog>
  );
};
