import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { ReactNode } from 'react';

interface SectionCardProps {
  readonly title: ReactNode;
  /** A link or button at the right end of the title. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
  /** For tables and lists that reach the edge. */
  readonly flush?: boolean;
}

/** A titled part of a screen, or a card of the home page. */
export const SectionCard = ({ title, action, children, flush = false }: SectionCardProps) => {
  const titleId = useId();
  return (
    <Card component="section" aria-labelledby={titleId} sx={{ display: 'flex', flexDirection: 'column' }}>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'space-between',
          flexWrap: { xs: 'wrap', sm: 'nowrap' },
          columnGap: 2,
          rowGap: 0.5,
          px: 2.5,
          pt: 2,
          pb: 1.25,
          minHeight: 32,
        }}
      >
        <Typography component="h3" variant="h3" id={titleId}>
          {title}
        </Typography>
        {action}
      </Box>
      <Box sx={flush ? { flex: 1, overflowX: 'auto' } : { flex: 1, px: 2.5, pb: 2.5 }}>{children}</Box>
    </Card>
  );
};
