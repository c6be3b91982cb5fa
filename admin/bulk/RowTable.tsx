import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import {
  SheetRowsDocument,
  type SheetOutcome,
  type SheetQuery,
  type SheetRowsQuery,
} from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { wrappingToggles } from '../layout/wrapping-toggles.ts';

interface RowTableProps {
  readonly id: string;
  readonly counts: NonNullable<SheetQuery['sheetImport']['counts']>;
  readonly rowCount: number;
}

type SheetRow = SheetRowsQuery['sheetRows']['items'][number];

const PAGE = 50;

/** The rows of a sheet with what becomes of them, a page at a time. */
export const RowTable = ({ id, counts, rowCount }: RowTableProps) => {
  const text = useText();
  const [outcome, setOutcome] = useState<SheetOutcome | 'ALL'>(counts.error > 0 ? 'ERROR' : 'ALL');
  // The line before each page that was looked at: the way back.
  const [before, setBefore] = useState<readonly number[]>([0]);
  const { data, error, refetch } = useDocument(SheetRowsDocument, {
    importId: id,
    outcome: outcome === 'ALL' ? null : outcome,
    after: before.at(-1) ?? 0,
  });
  const choices = [
    ['ALL', rowCount],
    ['CREATE', counts.create],
    ['CHANGE', counts.change],
    ['SKIP', counts.skip],
    ['ERROR', counts.error],
  ] as const;
  const { items = [], total = 0 } = data?.sheetRows ?? {};
  const from = (before.length - 1) * PAGE;
  const last = items.at(-1)?.line;
  return (
    <Box sx={{ mt: 2 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={outcome}
        aria-label={text('bulk.preview.filter')}
        onChange={(_, chosen: SheetOutcome | 'ALL' | null) => {
          if (!chosen) return;
          setOutcome(chosen);
          setBefore([0]);
        }}
        sx={wrappingToggles}
      >
        {choices.map(([each, count]) => (
          <ToggleButton key={each} value={each} sx={{ px: 1.5 }}>
            {text(`bulk.outcomes.${each}`)} {count}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {data && items.length === 0 && <EmptyState small title={text('bulk.preview.nobody')} />}
      {items.length > 0 && (
        <>
          <Box
            tabIndex={0}
            role="region"
            aria-label={text('bulk.preview.rows')}
            sx={{ overflowX: 'auto', mt: 1 }}
          >
            <Table size="small">
              <TableHead>
                <TableRow>
                  <TableCell align="right">{text('bulk.preview.line')}</TableCell>
                  <TableCell>{text('bulk.preview.outcome')}</TableCell>
                  <TableCell>{text('bulk.preview.record')}</TableCell>
                  <TableCell sx={{ width: '50%' }}>{text('bulk.preview.details')}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {items.map((row) => (
                  <RowLine key={row.line} row={row} />
                ))}
              </TableBody>
            </Table>
          </Box>
          <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'flex-end', gap: 1, mt: 1 }}>
            <Typography variant="body2" color="text.secondary" className="tabular">
              {text('bulk.preview.shown', { from: from + 1, to: from + items.length, total })}
            </Typography>
            <Button
              size="small"
              disabled={before.length === 1}
              onClick={() => setBefore(before.slice(0, -1))}
            >
              {text('bulk.preview.previous')}
            </Button>
            <Button
              size="small"
              disabled={from + items.length >= total || !last}
              onClick={() => setBefore([...before, last ?? 0])}
            >
              {text('bulk.preview.next')}
            </Button>
          </Stack>
        </>
      )}
    </Box>
  );
};

const inks = {
  ERROR: 'error.main',
  CREATE: 'success.main',
  CHANGE: 'primary.main',
  SKIP: 'text.secondary',
} as const;

const RowLine = ({ row }: { row: SheetRow }) => {
  const text = useText();
  const { line, outcome, cells, changes, problems } = row;
  const shown = (value: string): string => value || text('bulk.preview.empty');
  return (
    <TableRow sx={{ verticalAlign: 'top' }}>
      <TableCell align="right" className="tabular">
        {line}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap', fontWeight: 600, color: outcome ? inks[outcome] : undefined }}>
        {outcome && text(`bulk.outcomes.${outcome}`)}
      </TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere', minWidth: 160 }}>
        {cells
          .filter((cell) => cell !== '')
          .slice(0, 4)
          .join(' · ')}
      </TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere', minWidth: 200 }}>
        {problems.map(({ field, heading, value, code, message }) => (
          <div key={`${field} ${code}`}>
            {heading ? text('bulk.preview.problem', { heading, value: shown(value), message }) : message}
          </div>
        ))}
        {outcome === 'CHANGE' &&
          changes.map(({ field, heading, from, to }) => (
            <div key={field}>
              {text('bulk.preview.change', { heading, from: shown(from), to: shown(to) })}
            </div>
          ))}
      </TableCell>
    </TableRow>
  );
};
