import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { useFieldArray } from 'react-hook-form';
import { useText } from '../../i18n/useText.ts';
import { EditSection } from './EditSection.tsx';
import { LineBox } from './LineBox.tsx';
import { QualificationInputs } from './QualificationInputs.tsx';
import { ListStateInput } from './ListStateInput.tsx';
import { useRemoval } from './useRemoval.tsx';
import { newLines } from './values.ts';
import type { DraftValues } from './values.ts';

/** Who may hold the post, one requirement a line. */
export const QualificationsSection = () => {
  const text = useText();
  const { fields, append, move } = useFieldArray<DraftValues, 'qualifications', 'key'>({
    name: 'qualifications',
    keyName: 'key',
  });
  const remove = useRemoval('qualifications');
  return (
    <EditSection name="qualifications">
      {fields.map(({ key }, index) => (
        <LineBox
          key={key}
          name={text('edit.nth', { name: text('form.qualifications'), number: index + 1 })}
          index={index}
          count={fields.length}
          onMove={move}
          onRemove={remove}
        >
          <QualificationInputs source={`qualifications.${index}`} />
        </LineBox>
      ))}
      <ListStateInput list="QUALIFICATIONS" />
      <Button startIcon={<Add />} onClick={() => append(newLines.qualification())}>
        {text('edit.add.qualification')}
      </Button>
    </EditSection>
  );
};
