import Box from '@mui/material/Box';
import type { OutageListQuery } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { Fact, Facts } from '../../layout/Facts.tsx';

/** The answer rate of the period and how many calls the outages leave out of it. */
export const RateLine = ({ value, denominator, excluded }: OutageListQuery['row']['figures'][number]) => {
  const text = useText();
  const none = denominator + excluded === 0;
  return (
    <Box className="tabular" sx={{ px: 2.5, pb: 1.5 }}>
      <Facts minWidth={220}>
        <Fact label={text('calls.outages.rate')}>
          {value === null ? text(none ? 'calls.outages.noCalls' : 'frame.none') : `${value.toFixed(1)}%`}
        </Fact>
        <Fact label={text('calls.outages.excluded')}>
          {text('calls.outages.calls', { count: excluded.toLocaleString('en-US') })}
        </Fact>
      </Facts>
    </Box>
  );
};
