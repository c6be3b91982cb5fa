import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { TextInput } from 'react-admin';
import { ChoiceInput } from './ChoiceInput.tsx';
import { useFieldArray } from 'react-hook-form';
import type { BasisDocumentKind } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { EditSection } from './EditSection.tsx';
import { LineBox } from './LineBox.tsx';
import { ListStateInput } from './ListStateInput.tsx';
import { useRemoval } from './useRemoval.tsx';
import { newLines } from './values.ts';
import type { DraftValues } from './values.ts';

const kinds = [
  'APPOINTMENT',
  'RULE',
  'DEPT_DUTY',
  'PROCESS',
  'LAW',
] as const satisfies readonly BasisDocumentKind[];

/** The documents on which the version stands. */
export const BasisSection = () => {
  const text = useText();
  const { fields, append, move } = useFieldArray<DraftValues, 'basisDocuments', 'key'>({
    name: 'basisDocuments',
    keyName: 'key',
  });
  const remove = useRemoval('basisDocuments');
  return (
    <EditSection name="basisDocuments">
      {fields.map(({ key }, index) => {
        const at = `basisDocuments.${index}`;
        return (
          <LineBox
            key={key}
            name={text('edit.nth', { name: text('form.basis'), number: index + 1 })}
            index={index}
            count={fields.length}
            onMove={move}
            onRemove={remove}
          >
            <Box
              sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '150px 1fr' }, columnGap: 1.5 }}
            >
              <ChoiceInput
                source={`${at}.kind`}
                label={text('form.basisFields.kind')}
                choices={kinds.map((id) => ({ id, name: text(`form.basisKinds.${id}`) }))}
              />
              <TextInput source={`${at}.name`} label={text('form.basisFields.name')} helperText={false} />
            </Box>
            <Box
              sx={{
                display: 'grid',
                gridTemplateColumns: { xs: '1fr', sm: '150px 1fr 1fr' },
                columnGap: 1.5,
              }}
            >
              <TextInput
                source={`${at}.issuedOn`}
                label={text('form.basisFields.issuedOn')}
                type="date"
                slotProps={{ inputLabel: { shrink: true } }}
                helperText={false}
              />
              <TextInput
                source={`${at}.issuedBy`}
                label={text('form.basisFields.issuedBy')}
                helperText={false}
              />
              <TextInput source={`${at}.number`} label={text('form.basisFields.number')} helperText={false} />
            </Box>
          </LineBox>
        );
      })}
      <ListStateInput list="BASIS" />
      <Button startIcon={<Add />} onClick={() => append(newLines.basisDocument())}>
        {text('edit.add.basis')}
      </Button>
    </EditSection>
  );
};
