import Typography from '@mui/material/Typography';
import { Command } from 'cmdk';
import type { ReactNode } from 'react';

interface PaletteGroupProps {
  readonly heading: string;
  /** A word below the rows. */
  readonly note?: string | undefined;
  readonly children: ReactNode;
}

/** Rows of one kind under their heading. */
export const PaletteGroup = ({ heading, note, children }: PaletteGroupProps) => (
  <Command.Group
    heading={
      <Typography
        variant="overline"
        component="span"
        sx={{ display: 'block', px: 1, pt: 1, color: 'text.secondary' }}
      >
        {heading}
      </Typography>
    }
  >
    {children}
    {note && (
      <Typography
        variant="caption"
        component="div"
        aria-hidden
        sx={{ px: 1, py: 0.5, color: 'text.secondary' }}
      >
        {note}
      </Typography>
    )}
  </Command.Group>
);
