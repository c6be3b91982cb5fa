import Check from '@mui/icons-material/Check';
import Circle from '@mui/icons-material/Circle';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import ListItemButton from '@mui/material/ListItemButton';
import Tooltip from '@mui/material/Tooltip';
import { useRef } from 'react';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/useText.ts';
import { Instant } from '../layout/Instant.tsx';
import { addressOf, useMarkRead, type Told } from './useReading.ts';

interface NotificationRowProps {
  readonly told: Told;
  /** Called when it is opened, so that a menu may close. */
  readonly onOpen?: () => void;
}

/**
 * One notification: what happened and when. The whole row is a link to what it is about, also for a new tab. What is new
 * has a dot and says so, and can be marked as read where it stands.
 */
export const NotificationRow = ({ told, onOpen }: NotificationRowProps) => {
  const text = useText();
  const mark = useMarkRead();
  const row = useRef<HTMLElement>(null);
  const { id, title, topic, createdAt, readAt } = told;
  const isNew = readAt === null;
  const address = addressOf(told);
  const read = (): void => {
    if (isNew) void mark(id);
  };
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'stretch', borderTop: 1, borderColor: 'divider' }}>
      <ListItemButton
        ref={(node: HTMLElement | null) => void (row.current = node)}
        {...(address ? { component: Link, to: address } : {})}
        onClick={(event: { readonly ctrlKey: boolean; readonly metaKey: boolean }) => {
          read();
          // In a new tab: one stays where one is.
          if (address && !event.ctrlKey && !event.metaKey) onOpen?.();
        }}
        sx={{ px: 2.5, py: 1.25, gap: 1.5, alignItems: 'flex-start' }}
      >
        <Circle
          sx={{ fontSize: 10, mt: 0.75, color: 'primary.main', visibility: isNew ? 'visible' : 'hidden' }}
          {...(isNew ? { titleAccess: text('notifications.unread') } : { 'aria-hidden': true })}
        />
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Box sx={{ fontWeight: isNew ? 600 : 400, overflowWrap: 'anywhere' }}>{title}</Box>
          <Box sx={{ color: 'text.secondary', fontSize: '.8125rem' }}>
            {text(`notifications.topics.${topic}`)} · <Instant value={createdAt} />
          </Box>
        </Box>
      </ListItemButton>
      {isNew && (
        <Tooltip title={text('notifications.mark')}>
          <IconButton
            size="small"
            aria-label={text('notifications.markOne', { title })}
            sx={{ alignSelf: 'center', mx: 1 }}
            onClick={() => {
              // The button goes away with the dot, and the row with a list of what is new: the keyboard goes on to the next.
              const next = row.current
                ?.closest('li')
                ?.nextElementSibling?.querySelector<HTMLElement>('a, [role=button]');
              (next ?? row.current)?.focus();
              read();
            }}
          >
            <Check fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
    </Box>
  );
};
