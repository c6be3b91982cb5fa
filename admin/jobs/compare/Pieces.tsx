import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useText } from '../../i18n/useText.ts';
import type { Span } from '../../layout/text-diff.ts';
import { tones } from '../../layout/palette.ts';

/** On which side of the comparison a text stands; both where there is but one column. */
export type Side = 'older' | 'newer' | 'both';

const hidden = { older: 'ADDED', newer: 'REMOVED', both: null } as const;

/** A text with its changes: what went is struck through, what came is underlined, so that no colour is needed. */
export const Pieces = ({ spans, side }: { spans: readonly Span[]; side: Side }) => {
  const text = useText();
  const colours = tones[useTheme().palette.mode];
  return (
    <Box component="span" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {spans
        .filter(({ kind }) => kind !== hidden[side])
        .map(({ kind, text: piece }, at) =>
          kind === 'KEPT' ? (
            <span key={at}>{piece}</span>
          ) : kind === 'REMOVED' ? (
            <Box
              component="del"
              key={at}
              title={text('compare.removedText')}
              sx={{ color: colours.danger.text, bgcolor: colours.danger.ground, borderRadius: '2px' }}
            >
              {piece}
            </Box>
          ) : (
            <Box
              component="ins"
              key={at}
              title={text('compare.addedText')}
              sx={{ color: colours.success.text, bgcolor: colours.success.ground, borderRadius: '2px' }}
            >
              {piece}
            </Box>
          ),
        )}
    </Box>
  );
};
