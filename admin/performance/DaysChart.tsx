import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { LineChart } from '@mui/x-charts/LineChart';
import { usePunctuation } from '../i18n/usePunctuation.ts';
import { useText } from '../i18n/useText.ts';
import { tones } from '../layout/palette.ts';
import { percentText, targetText, type DayFigure } from './figures.ts';
import { scaleOf } from './scale.ts';
import { targetSteps } from './target-steps.ts';

interface DaysChartProps {
  readonly days: readonly DayFigure[];
  readonly name: string;
}

/** The days as a line, the target of each day as a broken line that steps where it changes. */
export const DaysChart = ({ days, name }: DaysChartProps) => {
  const text = useText();
  const { clauses } = usePunctuation();
  const { palette, breakpoints } = useTheme();
  const narrow = useMediaQuery(breakpoints.down('sm'));
  const values = days.flatMap(({ value }) => (value === null ? [] : [value]));
  const seen = days
    .flatMap(({ value, target }) => [value, target?.value ?? null])
    .filter((value) => value !== null);
  const steps = targetSteps(days);
  const shape = text('performance.shape', {
    metric: name,
    days: values.length,
    low: percentText(Math.min(...values)),
    high: percentText(Math.max(...values)),
  });
  const every = Math.ceil(days.length / (narrow ? 5 : 10));
  const percent = (value: number | null): string =>
    value === null ? text('frame.none') : percentText(value);
  return (
    <Box component="figure" sx={{ m: 0 }}>
      <Box role="img" aria-label={shape}>
        <LineChart
          height={280}
          margin={{ left: 0, right: 16, top: 24, bottom: 0 }}
          grid={{ horizontal: true }}
          xAxis={[
            {
              data: days.map(({ day }) => day),
              scaleType: 'point',
              valueFormatter: (day: string, { location }) => (location === 'tick' ? day.slice(5) : day),
              // every so many days, each with its label; left to itself the axis measures its labels and hides them all
              tickInterval: (_day: string, index: number) => index % every === 0,
              tickLabelInterval: () => true,
              height: 28,
            },
          ]}
          yAxis={[{ ...scaleOf(seen), valueFormatter: (value: number) => `${value}%`, width: 48 }]}
          series={[
            {
              id: 'value',
              label: name,
              data: days.map(({ value }) => value),
              curve: 'linear',
              color: palette.primary.main,
              showMark: days.length <= 45,
              valueFormatter: percent,
            },
            {
              id: 'target',
              label: text('performance.target'),
              data: days.map(({ target }) => target?.value ?? null),
              curve: 'stepAfter',
              color: tones[palette.mode].warning.mark,
              showMark: false,
              valueFormatter: percent,
            },
          ]}
          sx={{
            '& .MuiLineElement-series-target': { strokeDasharray: '6 4', strokeWidth: 1.75 },
            '& .MuiMarkElement-root': { r: 3 },
          }}
          skipAnimation
        />
      </Box>
      {steps.length > 0 && (
        <Box component="figcaption" sx={{ mt: 1, fontSize: '.8125rem', color: 'text.secondary' }}>
          {clauses(
            steps.map((step) =>
              text('performance.changed', { day: step.day, target: targetText(step) ?? '' }),
            ),
          )}
        </Box>
      )}
    </Box>
  );
};
