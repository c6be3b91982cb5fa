import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useFieldArray } from 'react-hook-form';
import { useText } from '../../i18n/useText.ts';
import { LineBox } from './LineBox.tsx';
import { MeasureInputs } from './MeasureInputs.tsx';
import { useRemoval } from './useRemoval.tsx';
import { newLines } from './values.ts';
import type { DraftValues } from './values.ts';

/** How a duty is measured, in words or as targets. */
export const MeasuresInput = ({ place }: { place: number }) => {
  const text = useText();
  const name = `duties.${place}.measures` as const;
  const { fields, append, move } = useFieldArray<DraftValues, typeof name, 'key'>({
    name,
    keyName: 'key',
  });
  const remove = useRemoval(name);
  return (
    <Box sx={{ mt: 1, px: 1.5, py: 1, bgcolor: 'action.hover', borderRadius: 1 }}>
      <Typography component="h5" variant="subtitle2">
        {text('form.measures')}
      </Typography>
      {fields.map(({ key }, index) => (
        <LineBox
          key={key}
          name={text('edit.nth', { name: text('form.measures'), number: index + 1 })}
          index={index}
          count={fields.length}
          onMove={move}
          onRemove={remove}
        >
          <MeasureInputs place={place} index={index} />
        </LineBox>
      ))}
      <Button startIcon={<Add />} onClick={() => append(newLines.measure())}>
        {text('edit.add.measure')}
      </Button>
    </Box>
  );
};
