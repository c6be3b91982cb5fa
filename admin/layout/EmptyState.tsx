import InboxOutlined from '@mui/icons-material/InboxOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useText } from '../i18n/useText.ts';

interface EmptyStateProps {
  /** What is missing, in a few words; left out: "no records". */
  readonly title?: string;
  /** What to do about it. */
  readonly text?: string;
  readonly icon?: SvgIconComponent;
  /** The button that does it. */
  readonly action?: ReactNode;
  /** Inside a card instead of on a page. */
  readonly small?: boolean;
}

/** Stands where rows would stand, and says what to do next. */
export const EmptyState = ({
  title,
  text,
  icon: Icon = InboxOutlined,
  action,
  small = false,
}: EmptyStateProps) => {
  const words = useText();
  return (
    <Box
      sx={{
        display: 'grid',
        justifyItems: 'center',
        textAlign: 'center',
        gap: 0.5,
        px: 3,
        py: small ? 3 : 8,
      }}
    >
      <Icon aria-hidden sx={{ fontSize: small ? 32 : 44, color: 'text.secondary', opacity: 0.55, mb: 1 }} />
      <Typography sx={{ fontWeight: 600 }}>{title ?? words('frame.empty.title')}</Typography>
      {text && (
        <Typography variant="body2" color="text.secondary" sx={{ maxWidth: 420 }}>
          {text}
        </Typography>
      )}
      {action && <Box sx={{ mt: 1.5 }}>{action}</Box>}
    </Box>
  );
};
