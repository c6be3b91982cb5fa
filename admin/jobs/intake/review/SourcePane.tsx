import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { alpha } from '@mui/material/styles';
import { memo, useMemo } from 'react';
import type { KeyboardEvent } from 'react';
import { useText } from '../../../i18n/useText.ts';
import type { Job } from './groups.ts';
import { segmentsOf, type Place, type Segment } from './source.rules.ts';

interface SourcePaneProps {
  readonly passages: Job['passages'];
  readonly places: readonly Place[];
  readonly selected: string | undefined;
  readonly onShow: (id: string) => void;
}

/** The source as it was read. What became a value or a question is marked, and leads to it. */
export const SourcePane = ({ passages, places, selected, onShow }: SourcePaneProps) => {
  const text = useText();
  const cut = useMemo(() => passages.map((passage) => segmentsOf(passage, places)), [passages, places]);
  return (
    <Box
      role="region"
      aria-label={text('intake.source')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
      tabIndex={0}
      sx={{
        p: 2.5,
        overflow: 'auto',
        maxHeight: { xs: '70vh', md: 'calc(100vh - 190px)' },
        fontSize: '1rem',
        lineHeight: 1.9,
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
        tabSize: 4,
      }}
    >
      {cut.map((segments, at) => (
        <Box key={passages[at]?.from} component="section">
          {at > 0 && (
            <Typography variant="body2" color="text.secondary" sx={{ my: 1.5, textAlign: 'center' }}>
              {text('intake.leftOut')}
            </Typography>
          )}
          {segments.map((segment) => (
            <Piece
              key={segment.from}
              segment={segment}
              isSelected={selected !== undefined && segment.ids.includes(selected)}
              onShow={onShow}
            />
          ))}
        </Box>
      ))}
    </Box>
  );
};

interface PieceProps {
  readonly segment: Segment;
  readonly isSelected: boolean;
  readonly onShow: (id: string) => void;
}

const Piece = memo(({ segment: { ids, text }, isSelected, onShow }: PieceProps) => {
  const [first] = ids;
  // gaps say nothing by themselves
  if (first === undefined || text.trim() === '') return text;
  // a question is what a press means wherever there is one
  const meant = ids.find((id) => id.startsWith('p:')) ?? first;
  const isOpen = meant.startsWith('p:');
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onShow(meant);
  };
  return (
    <Box
      component="span"
      role="button"
      // the fields lead here by the keyboard; a stop at each word of a page would help nobody
      tabIndex={isSelected ? 0 : -1}
      aria-pressed={isSelected}
      data-places={ids.join(' ')}
      onClick={() => onShow(meant)}
      onKeyDown={press}
      sx={{
        cursor: 'pointer',
        borderRadius: '2px',
        boxDecorationBreak: 'clone',
        WebkitBoxDecorationBreak: 'clone',
        textDecoration: 'underline',
        textDecorationStyle: isOpen ? 'wavy' : 'solid',
        textDecorationThickness: '1px',
        textUnderlineOffset: '4px',
        textDecorationColor: (theme) =>
          isOpen ? theme.palette.warning.main : alpha(theme.palette.primary.main, 0.45),
        bgcolor: (theme) => (isSelected ? alpha(theme.palette.warning.main, 0.35) : 'transparent'),
        '&:hover': { bgcolor: (theme) => alpha(theme.palette.primary.main, 0.14) },
      }}
    >
      {text}
    </Box>
  );
});
Piece.displayName = 'Piece';
