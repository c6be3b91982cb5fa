import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink, useLocation } from 'react-router-dom';
import { useAbility } from '../data/viewer.ts';
import type { MessageKey } from '../i18n/messages.ts';
import { useText } from '../i18n/useText.ts';

/** The screens about people, in their order. */
const tabs = [
  { to: '/people', label: 'fit.people' },
  { to: '/fit', label: 'fit.gaps' },
] as const satisfies readonly { to: string; label: MessageKey }[];

/** Leads from one view of the people to another; nothing where there is but one. */
export const PeopleTabs = () => {
  const text = useText();
  const { pathname } = useLocation();
  if (!useAbility('person.fit')) return null;
  return (
    <Box
      component="nav"
      aria-label={text('fit.views')}
      className="no-print"
      sx={{ display: 'flex', gap: 3, borderBottom: 1, borderColor: 'divider', mt: 1, mb: 1.5 }}
    >
      {tabs.map(({ to, label }) => {
        const isHere = pathname === to || pathname.startsWith(`${to}/`);
        return (
          <Link
            key={to}
            component={RouterLink}
            to={to}
            aria-current={isHere ? 'page' : undefined}
            underline="none"
            sx={{
              py: 1,
              fontWeight: 600,
              fontSize: '.875rem',
              color: isHere ? 'primary.main' : 'text.secondary',
              borderBottom: 2,
              borderColor: isHere ? 'primary.main' : 'transparent',
              mb: '-1px',
            }}
          >
            {text(label)}
          </Link>
        );
      })}
    </Box>
  );
};
