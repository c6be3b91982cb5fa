import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useText } from '../i18n/useText.ts';

/** Pairs of name and value, in as many columns as fit. */
export const Facts = ({ children, minWidth = 200 }: { children: ReactNode; minWidth?: number }) => (
  <Box
    component="dl"
    sx={{
      display: 'grid',
      gridTemplateColumns: `repeat(auto-fill, minmax(min(${minWidth}px, 100%), 1fr))`,
      columnGap: 3,
      rowGap: 1.5,
      m: 0,
    }}
  >
    {children}
  </Box>
);

/** One pair; without a value it shows a dash. */
export const Fact = ({
  label,
  children,
  wide = false,
}: {
  label: string;
  children?: ReactNode;
  wide?: boolean;
}) => {
  const text = useText();
  const empty = children === undefined || children === null || children === '';
  return (
    <Box sx={wide ? { gridColumn: '1 / -1' } : {}}>
      <Box component="dt" sx={{ fontSize: '.8125rem', color: 'text.secondary' }}>
        {label}
      </Box>
      <Box
        component="dd"
        sx={{
          m: 0,
          mt: 0.25,
          fontSize: '.9375rem',
          overflowWrap: 'anywhere',
          whiteSpace: wide ? 'pre-line' : 'normal',
        }}
      >
        {empty ? text('frame.none') : children}
      </Box>
    </Box>
  );
};
