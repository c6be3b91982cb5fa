import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import type { AccessQuestionInput } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { PeopleWhoCan } from './PeopleWhoCan.tsx';

interface WhoCanDialogProps {
  readonly title: string;
  /** Which verb on which record; without an ability: who sees it. */
  readonly question: AccessQuestionInput;
  readonly onClose: () => void;
}

/** Who can do something to a record, the nearest first, and why each of them. */
export const WhoCanDialog = ({ title, question, onClose }: WhoCanDialogProps) => {
  const text = useText();
  const titleId = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        <DialogContentText variant="body2" sx={{ mb: 1.5 }}>
          {text('access.who.text')}
        </DialogContentText>
        <PeopleWhoCan question={question} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('frame.actions.close')}</Button>
      </DialogActions>
    </Dialog>
  );
};
