import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useText } from '../i18n/useText.ts';
import { PageHeader } from '../layout/PageHeader.tsx';
import { MailCard } from './MailCard.tsx';
import { NotificationList } from './NotificationList.tsx';
import { useReading } from './useReading.ts';

/** What one was told, and what comes by mail. A link in a mail ends here and goes on to the record. */
export const NotificationsPage = () => {
  const text = useText();
  useLinkOfMail();
  return (
    <>
      <PageHeader title={text('notifications.heading')} lead={text('notifications.lead')} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 2fr) minmax(260px, 1fr)' },
        }}
      >
        <NotificationList />
        <MailCard />
      </Box>
    </>
  );
};

/** `?open=17` opens that notification, once. */
function useLinkOfMail(): void {
  const [search, setSearch] = useSearchParams();
  const read = useReading();
  const asked = search.get('open');
  const opened = useRef<string | null>(null);
  useEffect(() => {
    if (!asked || opened.current === asked) return;
    opened.current = asked;
    setSearch({}, { replace: true });
    if (/^\d{1,19}$/.test(asked)) void read(asked);
  }, [asked, read, setSearch]);
}
