import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { Link } from 'react-router-dom';
import { NotificationsDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { MarkAll } from './MarkAll.tsx';
import { NotificationRow } from './NotificationRow.tsx';

interface BellMenuProps {
  readonly anchor: HTMLElement | null;
  readonly onClose: () => void;
}

/** The latest notifications below the bell. Escape closes it and gives the focus back. */
export const BellMenu = ({ anchor, onClose }: BellMenuProps) => {
  const titleId = useId();
  return (
    <Popover
      open={anchor !== null}
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{
        paper: { role: 'dialog', 'aria-labelledby': titleId, sx: { width: 400, maxWidth: '95vw' } },
      }}
    >
      <Latest titleId={titleId} onClose={onClose} />
    </Popover>
  );
};

const Latest = ({ titleId, onClose }: { readonly titleId: string; readonly onClose: () => void }) => {
  const text = useText();
  const { data, error, refetch } = useDocument(NotificationsDocument, { first: 8 });
  const nodes = data?.notifications.nodes ?? [];
  const [newest] = nodes;
  return (
    <>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'space-between',
          px: 2.5,
          py: 1,
          minHeight: 48,
        }}
      >
        <Typography component="h2" variant="h3" id={titleId}>
          {text('notifications.heading')}
        </Typography>
        {newest && data && data.unreadNotifications > 0 && <MarkAll upToId={newest.id} />}
      </Box>
      {error && <ErrorState error={error} retry={() => void refetch()} small />}
      {!data && !error && <Skeleton variant="rounded" height={160} sx={{ m: 2.5 }} />}
      {data && !newest && (
        <EmptyState small title={text('notifications.none.title')} text={text('notifications.none.text')} />
      )}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {nodes.map((told) => (
          <NotificationRow key={told.id} told={told} onOpen={onClose} />
        ))}
      </Box>
      <Box sx={{ borderTop: 1, borderColor: 'divider', p: 1, textAlign: 'center' }}>
        <Button component={Link} to="/notifications" onClick={onClose} fullWidth>
          {text('notifications.seeAll')}
        </Button>
      </Box>
    </>
  );
};
