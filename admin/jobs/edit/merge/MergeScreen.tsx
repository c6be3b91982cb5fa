import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useRef } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { ClashChoice } from './ClashChoice.tsx';
import type { Side, Taken } from './lines.ts';
import type { mergeOf } from './merge.ts';
import { useMergeWords } from './useMergeWords.ts';

interface MergeScreenProps {
  readonly merged: ReturnType<typeof mergeOf>;
  readonly title: string;
  /** How it came to this, in words. */
  readonly lead: string;
  readonly chosen: Readonly<Record<string, Side>>;
  readonly onChoose: (choices: Readonly<Record<string, Side>>) => void;
  readonly onApply: () => void;
  /** Gives up what was typed here; where it may be given up, the page below goes on, and nobody is called away from it. */
  readonly onForget?: () => void;
}

/** Two people's changes of one draft: what does not clash is merged, what clashes is chosen place by place. */
export const MergeScreen = ({
  merged,
  title,
  lead,
  chosen,
  onChoose,
  onApply,
  onForget,
}: MergeScreenProps) => {
  const text = useText();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const isCalled = onForget === undefined;
  useEffect(() => {
    if (isCalled) heading.current?.focus();
  }, [isCalled]);
  const { clashes, taken } = merged;
  const open = clashes.filter(({ id }) => !chosen[id]).length;
  const chooseAll = (side: Side): void => onChoose(Object.fromEntries(clashes.map(({ id }) => [id, side])));
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={titleId}
      sx={{ px: { xs: 2, sm: 2.5 }, pt: 2 }}
    >
      <Typography component="h3" variant="h6" id={titleId} ref={heading} tabIndex={-1} sx={{ outline: 0 }}>
        {title}
      </Typography>
      <Typography variant="body2" sx={{ mt: 0.5 }}>
        {lead}
      </Typography>
      <Merged taken={taken} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1 }}>
        <Button size="small" color="inherit" onClick={() => chooseAll('mine')}>
          {text('merge.allMine')}
        </Button>
        <Button size="small" color="inherit" onClick={() => chooseAll('theirs')}>
          {text('merge.allTheirs')}
        </Button>
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {clashes.map((clash) => (
          <ClashChoice
            key={clash.id}
            clash={clash}
            chosen={chosen[clash.id]}
            onChoose={(side) => onChoose({ ...chosen, [clash.id]: side })}
          />
        ))}
      </Box>
      <Box
        sx={{
          position: 'sticky',
          bottom: 0,
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          justifyContent: 'flex-end',
          gap: 1.5,
          py: 1.25,
          bgcolor: 'background.paper',
          borderTop: 1,
          borderColor: 'divider',
        }}
      >
        <Box role="status" sx={{ mr: 'auto', typography: 'body2', color: 'text.secondary' }}>
          {open > 0 ? text('merge.open', { smart_count: open }) : text('merge.ready')}
        </Box>
        {onForget && (
          <Button color="inherit" onClick={onForget}>
            {text('merge.forget')}
          </Button>
        )}
        <Button variant="contained" disabled={open > 0} onClick={onApply}>
          {text('merge.apply')}
        </Button>
      </Box>
    </Paper>
  );
};

/** What was taken from both sides without asking, folded. */
const Merged = ({ taken }: { taken: readonly Taken[] }) => {
  const text = useText();
  const { placeOf } = useMergeWords();
  if (taken.length === 0) return null;
  const count = (wanted: Side): number => taken.filter(({ side }) => side === wanted).length;
  return (
    <Box component="details" sx={{ my: 1, fontSize: '.875rem', '& summary': { cursor: 'pointer' } }}>
      <summary>{text('merge.taken', { mine: count('mine'), theirs: count('theirs') })}</summary>
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {taken.map(({ side, ...place }, index) => (
          <li key={index}>
            {text(`merge.${side}`)} · {placeOf(place)}
          </li>
        ))}
      </Box>
    </Box>
  );
};
