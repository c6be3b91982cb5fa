import Box from '@mui/material/Box';
import { useText } from '../i18n/useText.ts';
import { percentText, targetWords, type Figure } from './figures.ts';

/** How a period was judged in which the target changed: each span by its own target, latest first. Nothing where it did not. */
export const TargetSpans = ({ spans }: Pick<Figure, 'spans'>) => {
  const text = useText();
  if (spans.length < 2) return null;
  const year = spans.at(-1)?.from.slice(0, 5) ?? '';
  const lines = spans.map(({ from, value, verdict, target }, index) => ({
    from,
    since:
      index === 0
        ? text('performance.before')
        : text('performance.from', { day: from.startsWith(year) ? from.slice(5) : from }),
    target: targetWords(target, text),
    value: value === null ? '' : percentText(value, target?.value),
    verdict: text(`performance.verdicts.${verdict}`),
  }));
  return (
    <Box className="tabular" sx={{ fontSize: '.8125rem' }}>
      {text('performance.targetChanged')}
      <Box component="ul" sx={{ m: 0, pl: 2.25 }}>
        {lines.toReversed().map(({ from, since, target, value, verdict }) => (
          <li key={from}>
            {since} {target}
            {text('performance.spanResult', { result: [value, verdict].filter(Boolean).join(' ') })}
          </li>
        ))}
      </Box>
    </Box>
  );
};
