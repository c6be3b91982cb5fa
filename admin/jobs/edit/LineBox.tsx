import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { LineTools } from './LineTools.tsx';

interface LineBoxProps {
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: (index: number, name: string) => void;
  readonly children: ReactNode;
}

/** One line of a list of the form: its number, its inputs, and the tools that move it. */
export const LineBox = ({ name, index, count, onMove, onRemove, children }: LineBoxProps) => (
  <Box
    role="group"
    aria-label={name}
    sx={{
      display: 'flex',
      gap: 1,
      alignItems: 'flex-start',
      py: 1,
      '& + &': { borderTop: 1, borderColor: 'divider' },
    }}
  >
    <Typography
      variant="body2"
      color="text.secondary"
      className="tabular"
      sx={{ pt: 1.75, minWidth: 20, display: { xs: 'none', sm: 'block' } }}
    >
      {index + 1}
    </Typography>
    <Box sx={{ flex: 1, minWidth: 0 }}>{children}</Box>
    <Box sx={{ pt: 1 }}>
      <LineTools
        name={name}
        onUp={index > 0 ? () => onMove(index, index - 1) : undefined}
        onDown={index < count - 1 ? () => onMove(index, index + 1) : undefined}
        onRemove={() => onRemove(index, name)}
      />
    </Box>
  </Box>
);
