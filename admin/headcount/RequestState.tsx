import Typography from '@mui/material/Typography';
import type { SeatRequestLineFragment } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { StateChip } from '../layout/StateChip.tsx';
import { stateTones } from './requests.ts';

/** What became of a request, and from when on its seats count where that day lies ahead. */
export const RequestState = ({
  request: { state, countsFrom, enteredAt },
}: {
  request: Pick<SeatRequestLineFragment, 'state' | 'countsFrom' | 'enteredAt'>;
}) => {
  const text = useText();
  return (
    <>
      <StateChip label={text(`seats.states.${state}`)} tone={stateTones[state]} />
      {countsFrom && !enteredAt && (
        <Typography component="span" variant="body2" color="text.secondary" sx={{ ml: 1 }}>
          {text('seats.notYet', { day: countsFrom })}
        </Typography>
      )}
    </>
  );
};
