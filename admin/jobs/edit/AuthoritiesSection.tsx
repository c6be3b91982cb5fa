import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useFieldArray } from 'react-hook-form';
import { useText } from '../../i18n/useText.ts';
import { AuthorityInputs } from './AuthorityInputs.tsx';
import { EditSection } from './EditSection.tsx';
import { LineBox } from './LineBox.tsx';
import { ListStateInput } from './ListStateInput.tsx';
import { useRemoval } from './useRemoval.tsx';
import { newLines } from './values.ts';
import type { DraftValues } from './values.ts';

/** What the post may decide; a line may give a permission in the system. */
export const AuthoritiesSection = () => {
  const text = useText();
  const { fields, append, move } = useFieldArray<DraftValues, 'authorities', 'key'>({
    name: 'authorities',
    keyName: 'key',
  });
  const remove = useRemoval('authorities');
  return (
    <EditSection name="authorities">
      <Typography variant="body2" color="text.secondary">
        {text('edit.authoritiesLead')}
      </Typography>
      {fields.map(({ key }, index) => (
        <LineBox
          key={key}
          name={text('edit.nth', { name: text('form.authorities'), number: index + 1 })}
          index={index}
          count={fields.length}
          onMove={move}
          onRemove={remove}
        >
          <AuthorityInputs source={`authorities.${index}`} />
        </LineBox>
      ))}
      <ListStateInput list="AUTHORITIES" />
      <Button startIcon={<Add />} onClick={() => append(newLines.authority())}>
        {text('edit.add.authority')}
      </Button>
    </EditSection>
  );
};
