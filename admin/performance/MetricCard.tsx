import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { useText } from '../i18n/useText.ts';
import { countText, percentText, targetWords, type Figure } from './figures.ts';
import { TargetPlace } from './TargetPlace.tsx';
import { TargetSpans } from './TargetSpans.tsx';
import { VerdictChip } from './VerdictChip.tsx';

interface MetricCardProps {
  readonly figure: Figure;
  readonly name: string;
  /** Whether the days and tickets below are those of this metric. */
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** One metric: the value beside its target, what it was counted from, and where the target stands. Chooses the metric. */
export const MetricCard = ({ figure, name, chosen, onChoose }: MetricCardProps) => {
  const text = useText();
  const { metric, value, numerator, denominator, excluded, target, verdict, spans } = figure;
  return (
    <Card
      sx={{
        display: 'flex',
        flexDirection: 'column',
        p: 2,
        gap: 0.75,
        height: '100%',
        position: 'relative',
        outline: chosen ? '2px solid' : 'none',
        outlineColor: 'primary.main',
        outlineOffset: -1,
        '&:hover': { borderColor: 'primary.main' },
      }}
    >
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'flex-start', gap: 1 }}>
        {/* the name chooses, and its click area covers the card; links inside lie above it */}
        <ButtonBase
          aria-pressed={chosen}
          onClick={onChoose}
          sx={{
            font: 'inherit',
            fontWeight: 600,
            textAlign: 'left',
            '&::after': { content: '""', position: 'absolute', inset: 0 },
            '&.Mui-focusVisible::after': { outline: '2px solid', outlineOffset: -2, borderRadius: 2 },
          }}
        >
          {name}
        </ButtonBase>
        <VerdictChip verdict={verdict} />
      </Box>
      <Box className="tabular" sx={{ display: 'grid', gap: 0.25 }}>
        <Typography component="span" sx={{ fontSize: '1.875rem', fontWeight: 650, lineHeight: 1.2 }}>
          {value === null ? text('frame.none') : percentText(value, target?.value)}
        </Typography>
        <Typography component="span" variant="body2" color="text.secondary">
          {text('performance.target')} {targetWords(target, text)}
          {target?.comparatorAssumed && target.value !== null && text('performance.assumedShort')}
        </Typography>
      </Box>
      <Box className="tabular" sx={{ fontSize: '.8125rem' }}>
        {denominator === 0
          ? text('performance.noData')
          : text(`performance.counts.${metric}`, {
              numerator: countText(numerator),
              denominator: countText(denominator),
            })}
        {excluded > 0 && (
          <Box sx={{ color: 'text.secondary' }}>
            {text(`performance.excluded.${metric}`, { count: countText(excluded) })}
          </Box>
        )}
      </Box>
      <TargetSpans spans={spans} />
      {target && (
        <Box sx={{ mt: 'auto', pt: 1, borderTop: 1, borderColor: 'divider' }}>
          <TargetPlace target={target} />
        </Box>
      )}
    </Card>
  );
};
