import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink, useLocation, useSearchParams } from 'react-router-dom';
import { useViewer } from '../data/viewer.ts';
import type { MessageKey } from '../i18n/messages.ts';
import { useText } from '../i18n/useText.ts';

/** The screens of the organisation, in their order. */
const tabs = [
  { to: '/units', label: 'units.title' },
  { to: '/chart', label: 'chart.title' },
  { to: '/ranks', label: 'ranks.title' },
  { to: '/bulk', label: 'bulk.title', ability: 'org.edit' },
] as const satisfies readonly { to: string; label: MessageKey; ability?: string }[];

/** Leads from one view of the organisation to another; the day that is looked at goes along. */
export const OrganisationTabs = () => {
  const text = useText();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const asOf = params.get('asOf');
  const held = useViewer()?.abilities ?? [];
  const shown = tabs.filter((tab) => !('ability' in tab) || held.includes(tab.ability));
  return (
    <Box
      component="nav"
      aria-label={text('units.views')}
      className="no-print"
      sx={{
        display: 'flex',
        gap: 3,
        borderBottom: 1,
        borderColor: 'divider',
        mt: 1,
        mb: 1.5,
        gridColumn: '1 / -1',
      }}
    >
      {shown.map(({ to, label }) => {
        const isHere = pathname === to || pathname.startsWith(`${to}/`);
        return (
          <Link
            key={to}
            component={RouterLink}
            to={{ pathname: to, search: asOf === null ? '' : `asOf=${asOf}` }}
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
