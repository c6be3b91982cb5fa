import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { MapSheetDocument, SheetFieldsDocument, type SheetQuery } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { usePunctuation } from '../i18n/usePunctuation.ts';
import { useText } from '../i18n/useText.ts';
import { SectionCard } from '../layout/SectionCard.tsx';
import { useCommand } from '../layout/useCommand.tsx';

interface MappingCardProps {
  readonly sheet: SheetQuery['sheetImport'];
  readonly onChecked: () => void;
}

/** For which field each column of a sheet stands. */
export const MappingCard = ({ sheet, onChecked }: MappingCardProps) => {
  const text = useText();
  const { list } = usePunctuation();
  const { data } = useDocument(SheetFieldsDocument, { kind: sheet.kind });
  const map = useCommand(MapSheetDocument, { done: text('bulk.mapping.checked') });
  const [fields, setFields] = useState<readonly string[]>(sheet.columns.map(({ field }) => field ?? '-'));
  const known = data?.sheetFields.items ?? [];
  const missing = fields.includes('id')
    ? []
    : known.filter(({ isNeeded, field }) => isNeeded && !fields.includes(field));
  const check = async (): Promise<void> => {
    const { ok } = await map.send({ id: sheet.id, fields: [...fields] });
    if (ok) onChecked();
  };
  return (
    <SectionCard
      title={text('bulk.mapping.title')}
      action={
        <Button variant="contained" disabled={map.pending || missing.length > 0} onClick={() => void check()}>
          {text('bulk.mapping.check')}
        </Button>
      }
    >
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {text('bulk.mapping.lead')}
      </Typography>
      {known.length > 0 && missing.length > 0 && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {text('bulk.mapping.missing', { columns: list(missing.map(({ heading }) => heading)) })}
        </Alert>
      )}
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{text('bulk.mapping.heading')}</TableCell>
            <TableCell sx={{ display: { xs: 'none', sm: 'table-cell' } }}>
              {text('bulk.mapping.samples')}
            </TableCell>
            <TableCell>{text('bulk.mapping.field')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {sheet.columns.map(({ heading, samples }, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- columns are their places; headings may be the same
            <TableRow key={at}>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>
                {heading || text('bulk.mapping.nameless')}
              </TableCell>
              <TableCell
                sx={{
                  color: 'text.secondary',
                  overflowWrap: 'anywhere',
                  display: { xs: 'none', sm: 'table-cell' },
                }}
              >
                {samples.join(' · ')}
              </TableCell>
              <TableCell>
                <TextField
                  select
                  size="small"
                  value={known.length > 0 ? fields[at] : '-'}
                  onChange={({ target }) =>
                    setFields(fields.map((field, place) => (place === at ? target.value : field)))
                  }
                  slotProps={{
                    htmlInput: { 'aria-label': `${text('bulk.mapping.field')} ${heading}` },
                  }}
                  sx={{ minWidth: 150 }}
                >
                  <MenuItem value="-">{text('bulk.mapping.none')}</MenuItem>
                  {known.map(({ field, heading: name, isNeeded }) => (
                    <MenuItem
                      key={field}
                      value={field}
                      disabled={field !== fields[at] && fields.includes(field)}
                    >
                      {name}
                      {isNeeded ? ' *' : ''}
                    </MenuItem>
                  ))}
                </TextField>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </SectionCard>
  );
};
