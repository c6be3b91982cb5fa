import type { SxProps, Theme } from '@mui/material/styles';

/** The look of the printed form: ruled tables, labels on a quiet ground, the same on the screen and on A4. */
export const sheet: SxProps<Theme> = {
  p: { xs: 2, sm: 5 },
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  boxShadow: '0 1px 3px rgb(16 24 40 / 6%)',
  lineHeight: 1.7,
  fontSize: '.9375rem',
  '& .frame': { overflowX: 'auto' },
  '& .frame.fits': { overflowX: 'visible' },
  '& table': { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  '& th, & td': {
    border: '1px solid',
    borderColor: (theme) => (theme.palette.mode === 'light' ? '#b9c4ce' : theme.palette.divider),
    padding: '6px 10px',
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  '& th': {
    fontWeight: 600,
    fontSize: '.875rem',
    bgcolor: (theme) => (theme.palette.mode === 'light' ? '#f3f6f9' : 'rgb(255 255 255 / 4%)'),
  },
  '& th.label': { width: 122 },
  '& .narrow': { width: 68, textAlign: 'center' },
  '& table + table, & .frame + .frame': { mt: '-1px' },
  '& .part': { scrollMarginTop: 72, mt: 3 },
  '& .part > h3': { fontSize: '1rem', fontWeight: 650, m: 0, mb: 1 },
  '& ol, & ul': { m: 0, pl: 2.5 },
  '& .quiet': { color: 'text.secondary', fontSize: '.875em' },
  '@media (max-width: 599px)': {
    '& .frame > table': { minWidth: 560 },
    '& .frame > table.fluid': { minWidth: 0 },
    '& td time': { whiteSpace: 'normal !important' },
  },
  '@media print': {
    p: '0 1px', // else the outer rules of the tables are cut off
    border: 0,
    boxShadow: 'none',
    fontSize: '10.5pt',
    '& th, & td': { borderColor: '#555', padding: '4pt 6pt' },
    '& th': { bgcolor: '#f2f2f2', fontSize: '10pt' },
    '& .part': { mt: '12pt' },
    '& .part > h3': { breakAfter: 'avoid' },
    '& .frame': { overflow: 'visible' },
  },
};
