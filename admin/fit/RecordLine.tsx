import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useText } from '../i18n/useText.ts';
import { StateChip } from '../layout/StateChip.tsx';
import { instantText } from '../layout/time.ts';

interface RecordLineProps {
  /** What sort of thing it is. */
  readonly kind: string;
  /** What it says. */
  readonly said: string;
  /** Days, place, number: whatever else it says. */
  readonly more: readonly (string | null)[];
  readonly chip?: ReactNode;
  readonly recordedBy: { readonly name: string };
  readonly recordedAt: string;
  readonly withdrawn: { readonly by: string; readonly reason: string } | null;
  /** Left out where nothing may be done. */
  readonly onCorrect?: (() => void) | undefined;
  readonly onWithdraw?: (() => void) | undefined;
}

/** One thing that is recorded of somebody: what it says, who recorded it, and what can be done about it. */
export const RecordLine = (props: RecordLineProps) => {
  const { kind, said, more, chip, recordedBy, recordedAt, withdrawn, onCorrect, onWithdraw } = props;
  const text = useText();
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        justifyContent: 'space-between',
        columnGap: 2,
        rowGap: 0.5,
        px: 2.5,
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ minWidth: 0, flex: '1 1 280px', overflowWrap: 'anywhere' }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '.875rem' }}>
            {kind}
          </Box>
          <Box component="span" sx={{ fontWeight: 600, textDecoration: withdrawn ? 'line-through' : 'none' }}>
            {said}
          </Box>
          {withdrawn ? <StateChip label={text('records.withdrawn')} /> : chip}
        </Box>
        <Box sx={{ fontSize: '.8125rem', color: 'text.secondary' }} className="tabular">
          {[
            ...more,
            withdrawn
              ? text('records.takenBack', { name: withdrawn.by, reason: withdrawn.reason })
              : text('records.recorded', { name: recordedBy.name, at: instantText(recordedAt) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Box>
      </Box>
      {!withdrawn && onCorrect && (
        <Box className="no-print" sx={{ display: 'flex', gap: 0.5 }}>
          <Button size="small" aria-label={text('records.correctNamed', { what: said })} onClick={onCorrect}>
            {text('records.correct')}
          </Button>
          <Button
            size="small"
            color="inherit"
            aria-label={text('records.withdrawNamed', { what: said })}
            onClick={onWithdraw}
          >
            {text('records.withdraw')}
          </Button>
        </Box>
      )}
    </Box>
  );
};
