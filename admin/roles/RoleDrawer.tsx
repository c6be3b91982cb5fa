import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { StateChip } from '../layout/StateChip.tsx';
import { GiveToPost } from './GiveToPost.tsx';
import { asShipped, type RoleRow } from './matrix.ts';
import { RoleDialogs, type RoleVerb } from './RoleDialogs.tsx';
import { RolePosts } from './RolePosts.tsx';
import type { MatrixDraft } from './useDraft.ts';
import { useRoleWords } from './useRoleWords.ts';

interface RoleDrawerProps {
  readonly role: RoleRow;
  readonly isEditable: boolean;
  readonly mayGive: boolean;
  readonly draft: MatrixDraft;
  readonly onClose: () => void;
}

/** One role: what it is called, the posts that carry it with who holds them, and what can be done with it. */
export const RoleDrawer = ({ role, isEditable, mayGive, draft, onClose }: RoleDrawerProps) => {
  const text = useText();
  const { nameOf, carriersOf } = useRoleWords();
  const titleId = useId();
  const [verb, setVerb] = useState<RoleVerb>();
  const [isGiving, setIsGiving] = useState(false);
  const reset = (): void => {
    draft.replace(role, asShipped(draft.cells, role));
    onClose();
  };
  return (
    <Drawer
      anchor="right"
      open
      onClose={onClose}
      slotProps={{
        paper: { role: 'dialog', 'aria-labelledby': titleId, sx: { width: { xs: '100%', sm: 460 }, p: 2.5 } },
      }}
    >
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'flex-start', gap: 1 }}>
        <Box>
          <Typography component="h2" variant="h2" id={titleId}>
            {nameOf(role)}
          </Typography>
          <Typography variant="body2" color="text.secondary">
            {role.code} · {carriersOf(role)}
          </Typography>
        </Box>
        <IconButton aria-label={text('frame.actions.close')} onClick={onClose}>
          <Close />
        </IconButton>
      </Stack>
      <Stack direction="row" sx={{ gap: 1, my: 1.5, flexWrap: 'wrap' }}>
        <StateChip label={text(role.isSystem ? 'roles.system' : 'roles.own')} tone="info" />
        {role.isChanged && <StateChip label={text('roles.differs')} tone="warning" />}
      </Stack>
      {(isEditable || mayGive) && (
        <Stack direction="row" sx={{ gap: 1, mb: 2, flexWrap: 'wrap' }}>
          {mayGive && (
            <Button size="small" variant="contained" onClick={() => setIsGiving(true)}>
              {text('roles.give')}
            </Button>
          )}
          {isEditable && (
            <Button size="small" variant="outlined" onClick={() => setVerb('rename')}>
              {text('roles.rename')}
            </Button>
          )}
          {isEditable && role.isChanged && (
            <Button size="small" variant="outlined" onClick={reset}>
              {text('roles.reset')}
            </Button>
          )}
          {isEditable && !role.isSystem && (
            <Button size="small" variant="outlined" color="error" onClick={() => setVerb('remove')}>
              {text('roles.remove')}
            </Button>
          )}
        </Stack>
      )}
      <Typography component="h3" variant="h3" sx={{ mb: 1 }}>
        {text('roles.posts')}
      </Typography>
      <RolePosts roleId={role.id} />
      <RoleDialogs role={role} verb={verb} onClose={() => setVerb(undefined)} onRemoved={onClose} />
      {isGiving && <GiveToPost role={role} onClose={() => setIsGiving(false)} />}
    </Drawer>
  );
};
