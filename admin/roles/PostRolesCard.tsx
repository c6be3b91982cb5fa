import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { PostRolesDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { ErrorState } from '../layout/ErrorState.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { PostRolesDialog } from './PostRolesDialog.tsx';
import { useRoleWords } from './useRoleWords.ts';

/** The roles that a post carries; whoever gives roles there says which, and sees first what that changes. */
export const PostRolesCard = ({ positionId }: { positionId: string }) => {
  const text = useText();
  const { nameOf } = useRoleWords();
  const [isOpen, setIsOpen] = useState(false);
  const { data, error, refetch } = useDocument(PostRolesDocument, { id: positionId }, { exact: true });
  const post = data?.post;
  const open = (): void => {
    // Somebody else may have given it others since the page was read.
    void refetch();
    setIsOpen(true);
  };
  if (!error && !post) return null;
  return (
    <SectionCard
      title={text('roles.title')}
      action={post?.mayGiveRoles && <Button onClick={open}>{text('roles.giveHere')}</Button>}
    >
      {error && <ErrorState small error={error} retry={() => void refetch()} />}
      {post?.roles.length === 0 && (
        <Typography variant="body2" color="text.secondary">
          {text('roles.carriesNone')}
        </Typography>
      )}
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
        {post?.roles.map((role) => (
          <Chip
            key={role.id}
            component={RouterLink}
            clickable
            to={`/roles?role=${role.id}`}
            label={`${nameOf(role)} · ${role.code}`}
          />
        ))}
      </Stack>
      {isOpen && post && <PostRolesDialog key={post.id} post={post} onClose={() => setIsOpen(false)} />}
    </SectionCard>
  );
};
