import TaskAltOutlined from '@mui/icons-material/TaskAltOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useState } from 'react';
import { OutageListDocument } from '../../data/documents.ts';
import { useDocument } from '../../data/useDocument.ts';
import { useText } from '../../i18n/useText.ts';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { ErrorState } from '../../layout/ErrorState.tsx';
import { addDays } from '../../layout/day.ts';
import type { DaySpan } from '../../layout/day.ts';
import type { Outage } from './outage.ts';
import { OutageItems } from './OutageItems.tsx';
import { OutageSkeleton } from './OutageSkeleton.tsx';
import { OutageTable } from './OutageTable.tsx';
import { RateLine } from './RateLine.tsx';
import { WithdrawOutage } from './WithdrawOutage.tsx';

/** The API lists at most so many. */
const most = 100;

interface OutageListProps extends DaySpan {
  readonly unit: string;
  readonly mayDeclare: boolean;
}

/** The outages that hit a unit in some days, and what they mean for its answer rate. */
export const OutageList = ({ unit, from, to, mayDeclare }: OutageListProps) => {
  const text = useText();
  const [mistaken, setMistaken] = useState<Outage>();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const { data, error, isPlaceholderData, refetch } = useDocument(OutageListDocument, {
    input: { unitId: unit, from, to: addDays(to, 1), metrics: ['K01'] },
  });
  if (error) return <ErrorState small error={error} retry={() => void refetch()} />;
  if (!data) return <OutageSkeleton />;
  const { figures, faultWindows } = data.row;
  const [rate] = figures;
  const Rows = narrow ? OutageItems : OutageTable;
  return (
    <Box
      aria-busy={isPlaceholderData}
      sx={{ opacity: isPlaceholderData ? 0.6 : 1, transition: 'opacity .2s' }}
    >
      {rate && <RateLine {...rate} />}
      {faultWindows.length === 0 ? (
        <EmptyState
          small
          icon={TaskAltOutlined}
          title={text('calls.outages.empty')}
          text={text(mayDeclare ? 'calls.outages.emptyMay' : 'calls.outages.emptyMayNot')}
        />
      ) : (
        <Rows outages={faultWindows} onWithdraw={setMistaken} />
      )}
      {mistaken && <WithdrawOutage outage={mistaken} onClose={() => setMistaken(undefined)} />}
      {faultWindows.length >= most && (
        <Typography variant="body2" color="text.secondary" sx={{ px: 2.5, py: 1 }}>
          {text('calls.outages.latest')}
        </Typography>
      )}
    </Box>
  );
};
