import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { StopSheetImportDocument, type SheetQuery } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { SectionCard } from '../layout/SectionCard.tsx';
import { useCommand } from '../layout/useCommand.tsx';

/** How far a sheet that is being written has come. */
export const RunningCard = ({ sheet }: { sheet: SheetQuery['sheetImport'] }) => {
  const text = useText();
  const stop = useCommand(StopSheetImportDocument);
  const { id, rowsDone, rowCount, isStopping } = sheet;
  return (
    <SectionCard title={text('bulk.running.title')}>
      <Typography role="status" className="tabular">
        {text('bulk.running.progress', { done: rowsDone, total: rowCount })}
      </Typography>
      <LinearProgress
        aria-label={text('bulk.running.title')}
        variant={rowsDone > 0 ? 'determinate' : 'indeterminate'}
        value={rowCount > 0 ? (100 * rowsDone) / rowCount : 0}
        sx={{ my: 1.5, height: 6, borderRadius: 3 }}
      />
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>
        {text('bulk.running.leave')}
      </Typography>
      <Button
        variant="outlined"
        color="inherit"
        disabled={stop.pending || isStopping}
        onClick={() => void stop.send({ id })}
      >
        {text(isStopping ? 'bulk.running.stopping' : 'bulk.running.stop')}
      </Button>
    </SectionCard>
  );
};
