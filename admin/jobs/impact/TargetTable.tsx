import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import { useMetrics } from '../useMetrics.ts';
import { useUnitWord } from '../useUnitWord.ts';
import type { Impact } from './impact.ts';

type Target = Impact['targets'][number];

/** So many are shown until somebody wants all: a target may judge thousands of units. */
const few = 50;

/** Targets then and now; with the unit where it is units that are judged by them. */
export const TargetTable = ({
  targets,
}: {
  targets: readonly (Target & { readonly unitName?: string })[];
}) => {
  const text = useText();
  const unitWord = useUnitWord();
  const metrics = useMetrics();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? targets : targets.slice(0, few);
  const withUnits = targets.some(({ unitName }) => unitName !== undefined);
  const nameOf = (code: string): string => metrics.find((metric) => metric.code === code)?.name ?? code;
  const words = (target: Target['before']): string => {
    if (!target) return text('impact.none');
    if (target.value === null) return text('form.openTarget');
    return `${text(`form.comparators.${target.comparator}`)} ${target.value} ${unitWord(target.unit ?? '')}`;
  };
  return (
    <>
      <Table size="small" className="tabular">
        <TableHead>
          <TableRow>
            {withUnits && <TableCell>{text('impact.unit')}</TableCell>}
            <TableCell>{text('impact.metric')}</TableCell>
            <TableCell>{text('impact.was')}</TableCell>
            <TableCell>{text('impact.is')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map(({ unitName, metricCode, before, after }, at) => (
            <TableRow key={at}>
              {withUnits && <TableCell>{unitName}</TableCell>}
              <TableCell>{nameOf(metricCode)}</TableCell>
              <TableCell>{words(before)}</TableCell>
              <TableCell>
                <strong>{words(after)}</strong>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {shown.length < targets.length && (
        <Button onClick={() => setWhole(true)} sx={{ m: 1 }}>
          {text('impact.rows', { smart_count: targets.length })}
        </Button>
      )}
    </>
  );
};
