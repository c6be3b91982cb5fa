import Box from '@mui/material/Box';
import ListItemButton from '@mui/material/ListItemButton';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

interface CardRowProps {
  readonly to: string;
  readonly title: ReactNode;
  readonly text: ReactNode;
  /** What stands at the right end: a state, a deadline. */
  readonly end: ReactNode;
}

/** One thing to do on a card of the first screen; the whole row leads to it. */
export const CardRow = ({ to, title, text, end }: CardRowProps) => (
  <Box component="li" sx={{ borderTop: 1, borderColor: 'divider' }}>
    <ListItemButton component={Link} to={to} sx={{ px: 2.5, py: 1.25, gap: 2 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box className="tabular" sx={{ fontWeight: 600 }}>
          {title}
        </Box>
        <Box
          sx={{
            color: 'text.secondary',
            overflow: 'hidden',
            display: '-webkit-box',
            WebkitBoxOrient: 'vertical',
            WebkitLineClamp: 2,
            overflowWrap: 'anywhere',
            '& time': { whiteSpace: 'nowrap' },
          }}
        >
          {text}
        </Box>
      </Box>
      <Box sx={{ textAlign: 'right', flexShrink: 0 }}>{end}</Box>
    </ListItemButton>
  </Box>
);
