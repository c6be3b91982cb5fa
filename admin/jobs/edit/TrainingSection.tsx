import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { TextInput } from 'react-admin';
import { ChoiceInput } from './ChoiceInput.tsx';
import { useFieldArray } from 'react-hook-form';
import type { TrainingPhase } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { EditSection } from './EditSection.tsx';
import { LineBox } from './LineBox.tsx';
import { ListStateInput } from './ListStateInput.tsx';
import { useRemoval } from './useRemoval.tsx';
import { newLines } from './values.ts';
import type { DraftValues } from './values.ts';

const phases = ['PRE_SERVICE', 'IN_SERVICE'] as const satisfies readonly TrainingPhase[];

/** What is to be learnt before and while holding the post. */
export const TrainingSection = () => {
  const text = useText();
  const { fields, append, move } = useFieldArray<DraftValues, 'training', 'key'>({
    name: 'training',
    keyName: 'key',
  });
  const remove = useRemoval('training');
  return (
    <EditSection name="training">
      {fields.map(({ key }, index) => (
        <LineBox
          key={key}
          name={text('edit.nth', { name: text('form.training'), number: index + 1 })}
          index={index}
          count={fields.length}
          onMove={move}
          onRemove={remove}
        >
          <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '150px 1fr' }, columnGap: 1.5 }}>
            <ChoiceInput
              source={`training.${index}.phase`}
              label={text('edit.phase')}
              choices={phases.map((id) => ({ id, name: text(`form.phases.${id}`) }))}
            />
            <TextInput
              source={`training.${index}.text`}
              label={text('form.training')}
              multiline
              helperText={false}
            />
          </Box>
        </LineBox>
      ))}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
        <ListStateInput list="PRE_SERVICE" />
        <ListStateInput list="IN_SERVICE" />
      </Box>
      <Button startIcon={<Add />} onClick={() => append(newLines.training())}>
        {text('edit.add.training')}
      </Button>
    </EditSection>
  );
};
