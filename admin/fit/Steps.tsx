import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useText } from '../i18n/useText.ts';

interface StepsProps {
  readonly total: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onBack: () => void;
  readonly onOn: () => void;
}

/** The foot of a list of people: how many they are, and the way on. */
export const Steps = ({ total, isFirst, isLast, onBack, onOn }: StepsProps) => {
  const text = useText();
  return (
    <Box
      className="no-print"
      sx={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'flex-end',
        gap: 1,
        px: 2,
        py: 0.5,
        borderTop: 1,
        borderColor: 'divider',
        fontSize: '.875rem',
        color: 'text.secondary',
      }}
    >
      <span className="tabular">{text('fit.range', { total })}</span>
      <IconButton size="small" disabled={isFirst} aria-label={text('fit.fewer')} onClick={onBack}>
        <ChevronLeft />
      </IconButton>
      <IconButton size="small" disabled={isLast} aria-label={text('fit.more')} onClick={onOn}>
        <ChevronRight />
      </IconButton>
    </Box>
  );
};
