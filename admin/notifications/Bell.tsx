import NotificationsOutlined from '@mui/icons-material/NotificationsOutlined';
import Badge from '@mui/material/Badge';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useEffect, useState } from 'react';
import { UnreadNotificationsDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { latePart, whenIdle } from '../layout/late-part.tsx';

const BellMenu = latePart(() => import('./BellMenu.tsx').then((part) => part.BellMenu));

/** The bell above every screen, with the number of new notifications; it opens the latest ones. */
export const Bell = () => {
  const text = useText();
  const { data } = useDocument(UnreadNotificationsDocument, {});
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [wasOpened, setWasOpened] = useState(false);
  useEffect(() => whenIdle(BellMenu.ahead), []);
  const count = data?.unreadNotifications ?? 0;
  const label = count
    ? text('frame.bell.unread', { count: count > 99 ? '99+' : count })
    : text('frame.bell.none');
  return (
    <>
      <Tooltip title={label}>
        <IconButton
          aria-label={label}
          aria-haspopup="dialog"
          aria-expanded={anchor !== null}
          color="inherit"
          onClick={(event) => {
            setWasOpened(true);
            setAnchor(event.currentTarget);
          }}
        >
          <Badge badgeContent={count} max={99} color="error">
            <NotificationsOutlined />
          </Badge>
        </IconButton>
      </Tooltip>
      {wasOpened && (
        <BellMenu
          anchor={anchor}
          onClose={() => setAnchor(null)}
          onGiveUp={() => {
            setAnchor(null);
            setWasOpened(false);
          }}
        />
      )}
    </>
  );
};
