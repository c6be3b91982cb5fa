import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableFooter from '@mui/material/TableFooter';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import { VacanciesDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { ErrorState } from '../layout/ErrorState.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { UnitLink } from './links.tsx';

/** Seats and vacancies of a unit and of each below it, asked for when somebody wants to see them. */
export const VacancyReport = ({ unitId }: { unitId: string }) => {
  const text = useText();
  const [isShown, setShown] = useState(false);
  return (
    <SectionCard
      flush
      title={text('units.vacancies.title')}
      action={
        <Button aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {text(isShown ? 'units.vacancies.hide' : 'units.vacancies.show')}
        </Button>
      }
    >
      {isShown && <Report unitId={unitId} />}
    </SectionCard>
  );
};

const figures = ['plan', 'actual', 'vacant', 'surplus', 'unplanned'] as const;

const Report = ({ unitId }: { unitId: string }) => {
  const text = useText();
  const { data, error, refetch } = useDocument(VacanciesDocument, { unitId }, { exact: true });
  if (error) return <ErrorState small error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={160} aria-busy />;
  const rows = data.rows.items.filter(({ establishment }) => establishment.positions > 0);
  const top = (data.rows.items[0]?.path.length ?? 1) - 1;
  const sum = (figure: (typeof figures)[number]): number =>
    rows.reduce((total, { establishment }) => total + (establishment[figure] ?? 0), 0);
  return (
    <Table size="small" sx={{ minWidth: 560 }}>
      <TableHead>
        <TableRow>
          <TableCell>{text('units.vacancies.columns.unit')}</TableCell>
          {figures.map((figure) => (
            <TableCell key={figure} align="right">
              {text(`units.vacancies.columns.${figure}`)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ id, name, path, establishment }) => (
          <TableRow key={id} hover>
            <TableCell sx={{ pl: 2 + (path.length - 1 - top) * 2 }}>
              <UnitLink unit={{ id, name }} />
            </TableCell>
            {figures.map((figure) => (
              <TableCell key={figure} align="right" className="tabular">
                {establishment[figure] ?? text('units.unknown')}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
      <TableFooter>
        <TableRow>
          <TableCell>{text('units.vacancies.total')}</TableCell>
          {figures.map((figure) => (
            <TableCell key={figure} align="right" className="tabular" sx={{ color: 'text.primary' }}>
              {sum(figure)}
            </TableCell>
          ))}
        </TableRow>
      </TableFooter>
    </Table>
  );
};
