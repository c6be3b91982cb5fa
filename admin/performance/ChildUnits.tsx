import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import type { MetricCode, UnitPerformanceQuery } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { SectionCard } from '../layout/SectionCard.tsx';
import { inOrder, metricOrder, percentText } from './figures.ts';
import { VerdictChip } from './VerdictChip.tsx';

interface ChildUnitsProps {
  readonly units: UnitPerformanceQuery['performance']['units'];
  readonly nameOf: (metric: MetricCode) => string;
  readonly hrefOf: (unitId: string) => string;
}

/** The units directly below side by side; their names lead to their own figures. */
export const ChildUnits = ({ units, nameOf, hrefOf }: ChildUnitsProps) => {
  const text = useText();
  if (units.length === 0)
    return (
      <SectionCard title={text('performance.units')}>
        <Typography variant="body2" color="text.secondary">
          {text('performance.noUnits')}
        </Typography>
      </SectionCard>
    );
  return (
    <SectionCard title={text('performance.units')} flush>
      <Box tabIndex={0} role="group" aria-label={text('performance.units')} sx={{ overflowX: 'auto' }}>
        <Table size="small" sx={{ '& tbody tr:last-child th': { borderBottom: 0 } }}>
          <TableHead>
            <TableRow>
              <TableCell>{text('performance.unitColumn')}</TableCell>
              {metricOrder.map((metric) => (
                <TableCell key={metric} sx={{ whiteSpace: 'normal', minWidth: 88, verticalAlign: 'bottom' }}>
                  {nameOf(metric)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {units.map(({ unitId, unit, figures }) => (
              <TableRow key={unitId} hover>
                <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                  <Link
                    component={RouterLink}
                    to={hrefOf(unitId)}
                    aria-label={text('performance.open', { unit: unit?.name ?? '' })}
                  >
                    {unit?.name}
                  </Link>
                </TableCell>
                {inOrder(figures).map(({ metric, value, verdict, target }) => (
                  <TableCell key={metric} sx={{ whiteSpace: 'nowrap' }}>
                    <Box sx={{ mb: 0.25 }}>
                      {value === null ? text('frame.none') : percentText(value, target?.value)}
                    </Box>
                    <VerdictChip verdict={verdict} />
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </SectionCard>
  );
};
