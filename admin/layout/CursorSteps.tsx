import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import type { ReactNode } from 'react';

interface CursorStepsProps {
  /** What a screen reader calls the steps, and each of the two. */
  readonly label: string;
  readonly previous: string;
  readonly next: string;
  /** The cursors of the pages before this one. */
  readonly cursors: readonly string[];
  /** Behind which the next page begins; null on the last one. */
  readonly end: string | null | undefined;
  readonly onChange: (cursors: readonly string[]) => void;
  /** What is said beside them, such as how many there are. */
  readonly children?: ReactNode;
}

/** Back and forth through a list that is read page by page from cursor to cursor. */
export const CursorSteps = ({
  label,
  previous,
  next,
  cursors,
  end,
  onChange,
  children,
}: CursorStepsProps) => (
  <Box
    component="nav"
    aria-label={label}
    sx={{
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'flex-end',
      gap: 1,
      px: 2,
      py: 0.75,
      borderTop: 1,
      borderColor: 'divider',
    }}
  >
    {children}
    <IconButton
      size="small"
      disabled={cursors.length === 0}
      aria-label={previous}
      onClick={() => onChange(cursors.slice(0, -1))}
    >
      <ChevronLeft />
    </IconButton>
    <IconButton
      size="small"
      disabled={!end}
      aria-label={next}
      onClick={() => end && onChange([...cursors, end])}
    >
      <ChevronRight />
    </IconButton>
  </Box>
);
