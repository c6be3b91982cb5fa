import Box from '@mui/material/Box';
import type { SxProps, Theme } from '@mui/material/styles';
import type { JobSheetQuery } from '../../data/documents.ts';

export type Sheet = NonNullable<JobSheetQuery['sheet']>;
type Part = Sheet['parts'][number];
type Row = Part['rows'][number];
type Cell = Row['cells'][number];

/** Black on white, on the screen as on A4: this is paper, also where the app is dark. */
const paper: SxProps<Theme> = {
  bgcolor: '#fff',
  color: '#000',
  width: '100%',
  maxWidth: '210mm',
  mx: 'auto',
  p: { xs: 2, sm: '14mm' },
  border: 1,
  borderColor: 'divider',
  fontSize: '10.5pt',
  lineHeight: 1.55,
  overflowX: 'auto',
  '& h1': { fontSize: '18pt', fontWeight: 600, letterSpacing: '.15em', textAlign: 'center', m: 0, mb: '8pt' },
  '& h2': { fontSize: '12pt', fontWeight: 600, m: 0, mt: '10pt', mb: '4pt', breakAfter: 'avoid' },
  '& table': {
    width: '100%',
    minWidth: 520,
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    '& + table': { mt: '5pt' },
  },
  '& section + section': { mt: '5pt' },
  '& th, & td': {
    border: '1px solid #333',
    p: '3pt 5pt',
    textAlign: 'left',
    verticalAlign: 'middle',
    fontWeight: 400,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  '& th': { bgcolor: '#efefef', fontWeight: 500 },
  '& .centred': { textAlign: 'center' },
  '& .warning': {
    border: '1.5px solid #c00000',
    color: '#c00000',
    fontWeight: 600,
    textAlign: 'center',
    p: '3pt',
    mb: '8pt',
  },
  '& tbody': { breakInside: 'avoid' },
  '@media print': {
    border: 0,
    p: '0 1px', // else the outer rules of the tables are cut off
    maxWidth: 'none',
    overflow: 'visible',
    '& table': { minWidth: 0 },
    '& .warning': { printColorAdjust: 'exact' },
    '& th': { printColorAdjust: 'exact' },
  },
};

/** A text as a string of CSS. */
const quoted = (text: string): string =>
  `"${text.replace(/["\\\n\r\f<]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/** What stands on every page of the paper: what it is, that it is not in force where it is not, and how many pages there are. */
const pageRules = ({ title, subject, code, warning, validity }: Sheet): string => {
  const head = [...(warning === null ? [] : [`【${warning}】`]), title, subject, code ?? '']
    .filter(Boolean)
    .join('　');
  return `@page { margin: 20mm 16mm 18mm;
    @top-right { content: ${quoted(head)}; font-size: 8.5pt; color: ${warning === null ? '#333' : '#c00000'}; }
    @bottom-left { content: ${quoted(validity)}; font-size: 8.5pt; color: #333; }
    @bottom-right { content: "第 " counter(page) " 页　共 " counter(pages) " 页"; font-size: 8.5pt; color: #333; } }`;
};

/** A form as it is printed: its rows are not torn by pages, and the names of columns stand on each of them. */
export const FormPaper = ({ sheet }: { sheet: Sheet }) => (
  <Box
    component="article"
    sx={paper}
    lang="zh-CN"
    aria-label={`${sheet.title} ${sheet.subject}`}
    tabIndex={0}
  >
    <style>{pageRules(sheet)}</style>
    <h1>{sheet.title}</h1>
    {sheet.warning !== null && <div className="warning">{sheet.warning}</div>}
    {sheet.parts.map((part, place) => (
      <section key={`${place}:${part.title ?? ''}`}>
        {part.title !== null && <h2>{part.title}</h2>}
        <PartTable part={part} />
      </section>
    ))}
  </Box>
);

/** Rows that no page may part, together. */
const groupsOf = (rows: readonly Row[]): Row[][] => {
  const groups: Row[][] = [];
  rows.forEach((row, place) => {
    if (rows[place - 1]?.isFollowed) groups.at(-1)?.push(row);
    else groups.push([row]);
  });
  return groups;
};

const PartTable = ({ part: { title, columns, rows } }: { part: Part }) => {
  const heads = rows.filter(({ isHead }) => isHead);
  return (
    <table aria-label={title ?? undefined}>
      <colgroup>
        {columns.map((width, place) => (
          <col key={place} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      {heads.length > 0 && (
        <thead>
          {heads.map((row, place) => (
            <TableRow key={place} row={row} scope="col" />
          ))}
        </thead>
      )}
      {groupsOf(rows.filter(({ isHead }) => !isHead)).map((group, place) => (
        <tbody key={place}>
          {group.map((row, at) => (
            <TableRow key={at} row={row} scope="row" />
          ))}
        </tbody>
      ))}
    </table>
  );
};

const TableRow = ({ row, scope }: { row: Row; scope: 'row' | 'col' }) => (
  <tr>
    {row.cells.map(({ span, isLabel, isCentred, ...cell }, place) => {
      const looks = { colSpan: span, className: isCentred ? 'centred' : undefined };
      return isLabel ? (
        <th key={place} scope={scope} {...looks}>
          {cell.text}
        </th>
      ) : (
        <td key={place} {...looks}>
          <CellText {...cell} />
        </td>
      );
    })}
  </tr>
);

const CellText = ({ text, isTitled }: Pick<Cell, 'text' | 'isTitled'>) => {
  if (!isTitled) return text;
  const [title, ...rest] = text.split('\n');
  return (
    <>
      <strong>{title}</strong>
      {rest.length > 0 && `\n${rest.join('\n')}`}
    </>
  );
};
