import ManageAccountsOutlined from '@mui/icons-material/ManageAccountsOutlined';
import Logout from '@mui/icons-material/Logout';
import Avatar from '@mui/material/Avatar';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import ListItemIcon from '@mui/material/ListItemIcon';
import MenuItem from '@mui/material/MenuItem';
import MenuList from '@mui/material/MenuList';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useLogout } from 'react-admin';
import { Link } from 'react-router-dom';
import { useViewer } from '../data/viewer.ts';
import type { Viewer } from '../data/viewer.ts';
import { usePunctuation } from '../i18n/usePunctuation.ts';
import { useText } from '../i18n/useText.ts';
import { ThemeItem } from './ThemeSwitch.tsx';

/** The post that stands for the person: the primary one, else the first. */
const mainPost = ({ assignments }: Viewer): Viewer['assignments'][number] | undefined =>
  assignments.find(({ kind }) => kind === 'PRIMARY') ?? assignments[0];

/** Who is signed in, with which posts; and the way out. */
export const UserMenu = () => {
  const text = useText();
  const { aside } = usePunctuation();
  const signOut = useLogout();
  const viewer = useViewer();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!viewer) return null;
  const name = viewer.person?.name ?? viewer.account.email;
  const post = mainPost(viewer);
  const standing = post ? `${post.position.title} · ${post.position.unit.name}` : text('frame.user.noPost');
  return (
    <>
      <Button
        color="inherit"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        aria-label={`${name} ${standing}`}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ gap: 1, minWidth: 0, px: 1, textAlign: 'left' }}
      >
        <Avatar
          aria-hidden
          sx={{
            width: 28,
            height: 28,
            fontSize: '.8125rem',
            bgcolor: 'primary.main',
            color: 'primary.contrastText',
          }}
        >
          {name.slice(0, 1).toUpperCase()}
        </Avatar>
        <Box component="span" sx={{ display: { xs: 'none', md: 'block' }, lineHeight: 1.25, maxWidth: 220 }}>
          <Typography
            component="span"
            noWrap
            sx={{ display: 'block', fontSize: '.8125rem', fontWeight: 600 }}
          >
            {name}
          </Typography>
          <Typography
            component="span"
            noWrap
            sx={{ display: 'block', fontSize: '.75rem', color: 'text.secondary' }}
          >
            {standing}
          </Typography>
        </Box>
      </Button>
      {/* who it is stands above the menu, not in it: a menu holds nothing but what can be chosen */}
      <Popover
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': name, sx: { width: 300 } } }}
      >
        <Box sx={{ px: 2, pt: 2, pb: 1 }}>
          <Typography sx={{ fontWeight: 650 }}>{name}</Typography>
          <Typography variant="body2" color="text.secondary">
            {viewer.account.email}
          </Typography>
          <Typography variant="overline" component="p" color="text.secondary" sx={{ mt: 1.5 }}>
            {text('frame.user.posts')}
          </Typography>
          {viewer.assignments.length === 0 && (
            <Typography variant="body2">{text('frame.user.noPost')}</Typography>
          )}
          {viewer.assignments.map(({ id, kind, position }) => (
            <Typography key={id} variant="body2">
              {position.title} · {position.unit.name}
              <Typography component="span" variant="body2" color="text.secondary">
                {aside(text(`frame.assignment.${kind}`))}
              </Typography>
            </Typography>
          ))}
        </Box>
        <Divider />
        <MenuList autoFocusItem={anchor !== null} aria-label={text('frame.user.menu')}>
          <MenuItem component={Link} to="/account" onClick={() => setAnchor(null)}>
            <ListItemIcon>
              <ManageAccountsOutlined fontSize="small" />
            </ListItemIcon>
            {text('frame.user.account')}
          </MenuItem>
          <ThemeItem />
          <MenuItem onClick={() => void signOut({}, '/login', false)}>
            <ListItemIcon>
              <Logout fontSize="small" />
            </ListItemIcon>
            {text('frame.user.signOut')}
          </MenuItem>
        </MenuList>
      </Popover>
    </>
  );
};
