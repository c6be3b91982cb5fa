import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';

interface EntryProps {
  /** What it is, in a word or two. */
  readonly title: ReactNode;
  /** Who and when, in quiet letters. */
  readonly by?: ReactNode;
  /** A state at the right end. */
  readonly mark?: ReactNode;
  readonly children?: ReactNode;
}

/** One entry of a list of things that happened: a reply, a call, a leg. */
export const Entry = ({ title, by, mark, children }: EntryProps) => (
  <Box
    component="li"
    sx={{
      py: 1.5,
      borderTop: 1,
      borderColor: 'divider',
      '&:first-of-type': { borderTop: 0, pt: 0 },
      '&:last-of-type': { pb: 0 },
    }}
  >
    <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 1, alignItems: 'baseline' }}>
      <Box sx={{ minWidth: 0 }}>
        <Box component="span" sx={{ fontWeight: 600, mr: 1 }}>
          {title}
        </Box>
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '.8125rem' }}>
          {by}
        </Box>
      </Box>
      {mark}
    </Stack>
    {children && (
      <Box sx={{ mt: 0.5, whiteSpace: 'pre-line', overflowWrap: 'anywhere', lineHeight: 1.7 }}>
        {children}
      </Box>
    )}
  </Box>
);

/** A list of entries. */
export const Entries = ({ children }: { children: ReactNode }) => (
  <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
    {children}
  </Box>
);
