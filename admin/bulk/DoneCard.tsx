import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { Link } from 'react-router-dom';
import type { SheetQuery } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { SectionCard } from '../layout/SectionCard.tsx';
import { BackButtons } from './BackButtons.tsx';
import { RowTable } from './RowTable.tsx';

/** What a sheet brought in, and what was left out. */
export const DoneCard = ({ sheet }: { sheet: SheetQuery['sheetImport'] }) => {
  const text = useText();
  const { id, counts, rowCount } = sheet;
  if (!counts) return null;
  const { create, change, skip, error } = counts;
  return (
    <SectionCard title={text('bulk.done.title')}>
      <Alert severity="success">{text('bulk.done.summary', { create, change, skip })}</Alert>
      {error > 0 && (
        <Alert severity="warning" sx={{ mt: 1.5 }}>
          {text('bulk.done.left', { count: error })}
        </Alert>
      )}
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mt: 2 }}>
        <Button variant="contained" component={Link} to="/bulk">
          {text('bulk.done.again')}
        </Button>
        {error > 0 && <BackButtons id={id} />}
      </Stack>
      <RowTable id={id} counts={counts} rowCount={rowCount} />
    </SectionCard>
  );
};
