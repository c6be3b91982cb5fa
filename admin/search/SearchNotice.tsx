import Typography from '@mui/material/Typography';
import Box from '@mui/material/Box';
import type { SearchQuery } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';

interface SearchNoticeProps {
  /** What was typed. */
  readonly words: string;
  readonly found: SearchQuery['search'] | undefined;
  readonly isBehind: boolean;
  readonly hasPlaces: boolean;
  readonly hasRecent: boolean;
}

/** What to say where there are no records to show: nothing typed, too little, or nothing found. */
export const SearchNotice = ({ words, found, isBehind, hasPlaces, hasRecent }: SearchNoticeProps) => {
  const text = useText();
  if (words === '')
    return hasRecent ? null : (
      <Typography variant="body2" color="text.secondary" sx={{ px: 1, pt: 1.5 }}>
        {text('palette.start')}
      </Typography>
    );
  if (isBehind || !found || found.groups.length > 0 || (found.isTooShort && hasPlaces)) return null;
  const [title, why] = found.isTooShort
    ? [text('palette.tooShort.title'), text('palette.tooShort.text')]
    : [text('palette.none.title', { q: words }), text('palette.none.text')];
  return (
    <Box role="status" sx={{ px: 2, py: hasPlaces ? 1.5 : 4, textAlign: 'center' }}>
      <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{title}</Typography>
      <Typography variant="body2" color="text.secondary">
        {why}
      </Typography>
    </Box>
  );
};
