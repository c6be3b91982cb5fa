import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { SearchQuery } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';

interface SearchNoticeProps {
  /** What is searched for. */
  readonly words: string;
  readonly found: SearchQuery['search'] | undefined;
  readonly isBehind: boolean;
  readonly hasRecent: boolean;
}

/** What to say where there is no row at all: nothing typed, an answer that takes its time, too little, or nothing found. */
export const SearchNotice = ({ words, found, isBehind, hasRecent }: SearchNoticeProps) => {
  const text = useText();
  if (words === '')
    return hasRecent ? null : (
      <Typography variant="body2" color="text.secondary" sx={{ px: 1, pt: 1.5 }}>
        {text('palette.start')}
      </Typography>
    );
  if (isBehind)
    return (
      <Typography
        variant="body2"
        color="text.secondary"
        sx={{
          py: 4,
          textAlign: 'center',
          // an answer that comes at once must not flicker
          '@keyframes late': { from: { visibility: 'hidden' }, to: { visibility: 'visible' } },
          animation: 'late 0s .5s backwards',
        }}
      >
        {text('palette.searching')}
      </Typography>
    );
  if (!found) return null;
  const [title, why] = found.isTooShort
    ? [text('palette.tooShort.title'), text('palette.tooShort.text')]
    : [text('palette.none.title', { q: words }), text('palette.none.text')];
  return (
    <Box sx={{ px: 2, py: 4, textAlign: 'center' }}>
      <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{title}</Typography>
      <Typography variant="body2" color="text.secondary">
        {why}
      </Typography>
    </Box>
  );
};
