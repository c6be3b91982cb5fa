import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { TextInput } from 'react-admin';
import { useFieldArray } from 'react-hook-form';
import type { CareerKind } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { ChoiceInput } from './ChoiceInput.tsx';
import { EditSection } from './EditSection.tsx';
import { LineBox } from './LineBox.tsx';
import { ListStateInput } from './ListStateInput.tsx';
import { useRemoval } from './useRemoval.tsx';
import { newLines } from './values.ts';
import type { DraftValues } from './values.ts';

const kinds = ['PROMOTION', 'LATERAL'] as const satisfies readonly CareerKind[];

/** The posts to which it leads, upwards or sideways. */
export const CareerSection = () => {
  const text = useText();
  const { fields, append, move } = useFieldArray<DraftValues, 'careerPaths', 'key'>({
    name: 'careerPaths',
    keyName: 'key',
  });
  const remove = useRemoval('careerPaths');
  return (
    <EditSection name="careerPaths">
      {fields.map(({ key }, index) => (
        <LineBox
          key={key}
          name={text('edit.nth', { name: text('extras.career'), number: index + 1 })}
          index={index}
          count={fields.length}
          onMove={move}
          onRemove={remove}
        >
          <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '150px 1fr' }, columnGap: 1.5 }}>
            <ChoiceInput
              source={`careerPaths.${index}.kind`}
              label={text('edit.kind')}
              choices={kinds.map((id) => ({ id, name: text(`extras.careerKinds.${id}`) }))}
            />
            <TextInput
              source={`careerPaths.${index}.title`}
              label={text('extras.careerTitle')}
              helperText={false}
            />
          </Box>
        </LineBox>
      ))}
      <ListStateInput list="CAREER" />
      <Button startIcon={<Add />} onClick={() => append(newLines.careerPath())}>
        {text('edit.add.career')}
      </Button>
    </EditSection>
  );
};
