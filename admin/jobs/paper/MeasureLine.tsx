import Box from '@mui/material/Box';
import { useText } from '../../i18n/useText.ts';
import type { JobRecord } from '../record.ts';
import { useMetrics } from '../useMetrics.ts';
import { useUnitWord } from '../useUnitWord.ts';

type Measure = JobRecord['duties'][number]['measures'][number];

/** A measure as the form words it, and the metric and target that it stands for. An open target is not 0. */
export const MeasureLine = ({ measure }: { measure: Measure }) => {
  const text = useText();
  const unitWord = useUnitWord();
  const { phrase, kind, metricCode, comparator, comparatorAssumed, targetValue, unit } = measure;
  const metric = useMetrics().find(({ code }) => code === metricCode);
  const target =
    targetValue === null
      ? text('form.openTarget')
      : [
          comparator && text(`form.comparators.${comparator}`) + (comparatorAssumed ? '*' : ''),
          targetValue,
          unitWord(unit ?? metric?.unit ?? ''),
        ]
          .filter((part) => part !== null && part !== '')
          .join(' ');
  return (
    <Box sx={{ '& + &': { mt: 0.75 } }}>
      {phrase}
      {kind === 'QUANTITATIVE' && (
        <Box
          component="span"
          title={comparatorAssumed && targetValue !== null ? text('form.assumed') : undefined}
          sx={{ display: 'block', fontSize: '.8125rem', color: 'text.secondary', lineHeight: 1.5 }}
        >
          {metric && `${metric.name} `}
          <Box
            component="strong"
            className="tabular"
            sx={{ color: targetValue === null ? 'warning.main' : 'primary.dark', fontWeight: 600 }}
          >
            {target}
          </Box>
        </Box>
      )}
    </Box>
  );
};
