import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';

/** One column of a list; on a phone the first one heads a card, and the others follow with their names. */
export interface Column<Row> {
  readonly label: string;
  /** Nothing: the card of a phone leaves the line out. */
  readonly render: (row: Row) => ReactNode;
  /** Whether it stays on one line, such as a name. */
  readonly tight?: boolean;
}

interface RowsProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** Buttons of a row; the name of their column. What they ask stands beside the list: rows are built anew as the window narrows. */
  readonly actions?: { readonly label: string; readonly render: (row: Row) => ReactNode };
}

/** Records as a table, and one below the other in a narrow window. */
export const Rows = <Row,>(props: RowsProps<Row>) => {
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  return narrow ? <Cards {...props} /> : <Grid {...props} />;
};

const Grid = <Row,>({ label, rows, keyOf, columns, actions }: RowsProps<Row>) => (
  <Box sx={{ overflowX: 'auto' }}>
    <Table size="small" aria-label={label}>
      <TableHead>
        <TableRow>
          {columns.map((column) => (
            <TableCell key={column.label} sx={{ '&:first-of-type': { pl: 2.5 }, whiteSpace: 'nowrap' }}>
              {column.label}
            </TableCell>
          ))}
          {actions && <TableCell align="right">{actions.label}</TableCell>}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={keyOf(row)} sx={{ '& td': { verticalAlign: 'top' } }}>
            {columns.map(({ label: name, render, tight }) => (
              <TableCell
                key={name}
                sx={{
                  '&:first-of-type': { pl: 2.5 },
                  ...(tight ? { whiteSpace: 'nowrap' } : { overflowWrap: 'anywhere', minWidth: 112 }),
                }}
              >
                {render(row)}
              </TableCell>
            ))}
            {actions && (
              <TableCell align="right" sx={{ py: 0.25, whiteSpace: 'nowrap' }}>
                {actions.render(row)}
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  </Box>
);

const Cards = <Row,>({ label, rows, keyOf, columns: [head, ...columns], actions }: RowsProps<Row>) => (
  <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0 }}>
    {rows.map((row) => (
      <Box component="li" key={keyOf(row)} sx={{ px: 2.5, py: 1.5, borderTop: 1, borderColor: 'divider' }}>
        <Typography component="div" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {head?.render(row)}
        </Typography>
        {columns.map(({ label: name, render }) => {
          const value = render(row);
          if (value === null || value === undefined || value === '') return null;
          return (
            <Stack
              key={name}
              direction="row"
              sx={{ flexWrap: 'wrap', columnGap: 1, mt: 0.25, fontSize: '.875rem' }}
            >
              <Typography component="span" color="text.secondary" sx={{ fontSize: 'inherit' }}>
                {name}
              </Typography>
              {/* beside its name where half the line is left for it, else below */}
              <Box component="span" sx={{ overflowWrap: 'anywhere', flex: '1 0 50%', minWidth: 0 }}>
                {value}
              </Box>
            </Stack>
          );
        })}
        {actions && <Box sx={{ mt: 0.5, ml: -1 }}>{actions.render(row)}</Box>}
      </Box>
    ))}
  </Box>
);
