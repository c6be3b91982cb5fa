import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { NotificationsDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { CursorSteps } from '../layout/CursorSteps.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { MarkAll } from './MarkAll.tsx';
import { NotificationRow } from './NotificationRow.tsx';

/** All notifications, the newest first, page by page; or only the new ones (`?show=unread`). */
export const NotificationList = () => {
  const text = useText();
  const [search, setSearch] = useSearchParams();
  // In the address: whoever comes back from a record finds the same list, and a link can lead to it.
  const unreadOnly = search.get('show') === 'unread';
  // the cursors of the pages before this one
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const after = cursors.at(-1) ?? null;
  const { data, error, refetch } = useDocument(NotificationsDocument, { first: 25, after, unreadOnly });
  const { nodes = [], pageInfo } = data?.notifications ?? {};
  const [newest] = nodes;
  const unread = data?.unreadNotifications ?? 0;
  const end = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
  const empty = unreadOnly ? 'noneUnread' : 'none';
  return (
    <SectionCard
      title={
        <ToggleButtonGroup
          exclusive
          size="small"
          value={unreadOnly}
          aria-label={text('notifications.which')}
          onChange={(_event, chosen: boolean | null) => {
            if (chosen === null) return;
            setSearch(chosen ? { show: 'unread' } : {}, { replace: true });
            setCursors([]);
          }}
        >
          <ToggleButton value={false}>{text('notifications.all')}</ToggleButton>
          <ToggleButton value={true}>
            {text('notifications.unread')}
            {unread > 0 && ` ${unread > 99 ? '99+' : unread}`}
          </ToggleButton>
        </ToggleButtonGroup>
      }
      action={newest && unread > 0 && cursors.length === 0 && <MarkAll upToId={newest.id} />}
      flush
    >
      {error && <ErrorState error={error} retry={() => void refetch()} small />}
      {!data && !error && <Skeleton variant="rounded" height={240} sx={{ m: 2.5 }} />}
      {data && !newest && (
        <EmptyState title={text(`notifications.${empty}.title`)} text={text(`notifications.${empty}.text`)} />
      )}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {nodes.map((told) => (
          <NotificationRow key={told.id} told={told} />
        ))}
      </Box>
      {(end || cursors.length > 0) && (
        <CursorSteps
          label={text('notifications.pages')}
          previous={text('notifications.previous')}
          next={text('notifications.next')}
          cursors={cursors}
          end={end}
          onChange={setCursors}
        />
      )}
    </SectionCard>
  );
};
