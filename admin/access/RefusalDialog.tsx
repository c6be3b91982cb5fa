import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { Link } from 'react-router-dom';
import type { AskedRefusal } from '../data/refusal-asked.ts';
import { useViewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { accessAddress } from './address.ts';
import { Reasons } from './Reasons.tsx';
import { useAbilityWord } from './useAbilityWord.ts';

/** Why somebody was refused something: the server's own reasons, whom to ask instead, and the way to all that they may do. */
export const RefusalDialog = ({ asked, onClose }: { asked: AskedRefusal; onClose: () => void }) => {
  const text = useText();
  const titleId = useId();
  const person = useViewer()?.person;
  const word = useAbilityWord();
  const { right, others = [], message } = asked;
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth>
      <DialogTitle id={titleId}>{text('access.refused.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText variant="body2" sx={{ mb: 1.5 }}>
          {message}
        </DialogContentText>
        {others.length === 0 ? (
          <Reasons input={right} isRecordKnown ofRefusal />
        ) : (
          <>
            <Typography variant="body2">{text('access.refused.any')}</Typography>
            {[right, ...others].map((one) => (
              <Box key={one.ability} component="section" aria-label={word(one.ability)} sx={{ mt: 2 }}>
                <Typography component="h3" variant="h3" sx={{ mb: 1 }}>
                  {word(one.ability)}
                </Typography>
                <Reasons input={one} isRecordKnown ofRefusal />
              </Box>
            ))}
          </>
        )}
      </DialogContent>
      <DialogActions>
        {person && (
          <Button component={Link} to={accessAddress(person.id, right)} onClick={onClose} color="inherit">
            {text('access.refused.all')}
          </Button>
        )}
        <Button onClick={onClose}>{text('frame.actions.close')}</Button>
      </DialogActions>
    </Dialog>
  );
};
