import Circle from '@mui/icons-material/Circle';
import Box from '@mui/material/Box';
import ListItemButton from '@mui/material/ListItemButton';
import { useText } from '../i18n/useText.ts';
import { Instant } from '../layout/Instant.tsx';
import { useReading, type Told } from './useReading.ts';

interface NotificationRowProps {
  readonly told: Told;
  /** Called when it is opened, so that a menu may close. */
  readonly onOpen?: () => void;
}

/** One notification: what happened and when; the whole row opens it. What is new has a dot and says so. */
export const NotificationRow = ({ told, onOpen }: NotificationRowProps) => {
  const text = useText();
  const read = useReading();
  const isNew = told.readAt === null;
  const open = (): void => {
    onOpen?.();
    void read(told);
  };
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider' }}>
      <ListItemButton onClick={open} sx={{ px: 2.5, py: 1.25, gap: 1.5, alignItems: 'flex-start' }}>
        <Circle
          sx={{ fontSize: 10, mt: 0.75, color: 'primary.main', visibility: isNew ? 'visible' : 'hidden' }}
          {...(isNew ? { titleAccess: text('notifications.unread') } : { 'aria-hidden': true })}
        />
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Box sx={{ fontWeight: isNew ? 600 : 400, overflowWrap: 'anywhere' }}>{told.title}</Box>
          <Box sx={{ color: 'text.secondary', fontSize: '.8125rem' }}>
            {text(`notifications.topics.${told.topic}`)} · <Instant value={told.createdAt} />
          </Box>
        </Box>
      </ListItemButton>
    </Box>
  );
};
