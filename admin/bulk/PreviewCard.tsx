import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { ImportSheetDocument, type SheetChoice, type SheetQuery } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { SectionCard } from '../layout/SectionCard.tsx';
import { useCommand } from '../layout/useCommand.tsx';
import { BackButtons } from './BackButtons.tsx';
import { RowTable } from './RowTable.tsx';

interface PreviewCardProps {
  readonly sheet: SheetQuery['sheetImport'];
  readonly onMapping: () => void;
  readonly onBegun: () => void;
}

/** What becomes of each row, and the way on. */
export const PreviewCard = ({ sheet, onMapping, onBegun }: PreviewCardProps) => {
  const text = useText();
  const begin = useCommand(ImportSheetDocument);
  const { id, counts, encoding } = sheet;
  if (!counts) return null;
  const { create, change, skip, error } = counts;
  const bring = async (rows: SheetChoice): Promise<void> => {
    const { ok } = await begin.send({ id, rows });
    if (ok) onBegun();
  };
  return (
    <SectionCard
      title={text('bulk.preview.title')}
      action={
        <Button size="small" onClick={onMapping}>
          {text('bulk.mapping.again')}
        </Button>
      }
    >
      <Typography variant="body2" color="text.secondary">
        {text('bulk.preview.lead')}{' '}
        {encoding &&
          text('bulk.preview.encoding', {
            encoding: encoding === 'gb18030' ? 'GBK' : encoding.toUpperCase(),
          })}
      </Typography>
      {error > 0 && (
        <Alert severity="warning" sx={{ mt: 1.5 }}>
          {text('bulk.preview.correct', { count: error })}
        </Alert>
      )}
      {create + change + error === 0 && (
        <Alert severity="success" sx={{ mt: 1.5 }}>
          {text('bulk.preview.nothing')}
        </Alert>
      )}
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mt: 2 }}>
        {create + change > 0 && (
          <Button
            variant="contained"
            disabled={begin.pending}
            onClick={() => void bring(error > 0 ? 'VALID' : 'ALL')}
          >
            {error > 0
              ? text('bulk.preview.valid', { count: create + change + skip })
              : text('bulk.preview.all', { count: sheet.rowCount })}
          </Button>
        )}
        {error > 0 && <BackButtons id={id} />}
      </Stack>
      <RowTable id={id} counts={counts} rowCount={sheet.rowCount} />
    </SectionCard>
  );
};
