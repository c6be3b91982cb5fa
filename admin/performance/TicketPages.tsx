import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useText } from '../i18n/useText.ts';

interface TicketPagesProps {
  readonly page: number;
  /** Null where the API does not count that far. */
  readonly total: number | null;
  /** What else is to be said about the list; may be empty. */
  readonly note: string;
  /** Left out where there is no such page. */
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
}

/** The foot of the list: which page this is, and the way on. */
export const TicketPages = ({ page, total, note, onPrevious, onNext }: TicketPagesProps) => {
  const text = useText();
  return (
    <Box
      component="nav"
      aria-label={text('performance.pages.label')}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 2,
        py: 0.75,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flex: 1, fontSize: '.8125rem', color: 'text.secondary' }}>{note}</Box>
      <Box className="tabular" role="status" sx={{ fontSize: '.8125rem' }}>
        {text('performance.pages.range', { page, total: total ?? '1000+' })}
      </Box>
      <IconButton
        size="small"
        disabled={!onPrevious}
        onClick={onPrevious}
        aria-label={text('performance.pages.previous')}
      >
        <ChevronLeft />
      </IconButton>
      <IconButton
        size="small"
        disabled={!onNext}
        onClick={onNext}
        aria-label={text('performance.pages.next')}
      >
        <ChevronRight />
      </IconButton>
    </Box>
  );
};
