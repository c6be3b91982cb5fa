import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { Form } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { PostRolesDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { ErrorState } from '../layout/ErrorState.tsx';
import { PostInput } from '../units/edit/PostInput.tsx';
import type { RoleRow } from './matrix.ts';
import { PostRolesDialog } from './PostRolesDialog.tsx';
import { useRoleWords } from './useRoleWords.ts';

interface GiveToPostProps {
  readonly role: RoleRow;
  readonly onClose: () => void;
}

/** Gives a role to a post: the post is chosen, and what it changes is shown at once. */
export const GiveToPost = ({ role, onClose }: GiveToPostProps) => {
  const text = useText();
  const { nameOf } = useRoleWords();
  const titleId = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId}>{text('roles.giveOf', { name: nameOf(role) })}</DialogTitle>
      <DialogContent>
        <Form record={{}} onSubmit={() => undefined}>
          <PostInput source="positionId" label={text('roles.post')} />
          <Chosen role={role} onClose={onClose} />
        </Form>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} color="inherit">
          {text('frame.actions.cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

const Chosen = ({ role, onClose }: GiveToPostProps) => {
  const text = useText();
  const id: unknown = useWatch({ name: 'positionId' });
  const isChosen = typeof id === 'string';
  const { data, error, refetch } = useDocument(
    PostRolesDocument,
    { id: isChosen ? id : '' },
    { enabled: isChosen, exact: true },
  );
  if (error) return <ErrorState small error={error} retry={() => void refetch()} />;
  if (!isChosen || !data?.post) return null;
  if (!data.post.mayGiveRoles) return <Alert severity="info">{text('roles.notYours')}</Alert>;
  return <PostRolesDialog key={data.post.id} post={data.post} added={role.id} onClose={onClose} />;
};
