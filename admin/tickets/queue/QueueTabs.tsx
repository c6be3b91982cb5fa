import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Link } from 'react-router-dom';
import { useText } from '../../i18n/useText.ts';
import { useCounts } from './useCounts.ts';
import type { View } from './views.ts';

/** The tabs of the queue, each with how much waits there; links, so that they can be opened beside this one. */
export const QueueTabs = ({ view, offered }: { view: View; offered: readonly View[] }) => {
  const text = useText();
  const counts = useCounts();
  return (
    <Tabs
      value={view}
      variant="scrollable"
      allowScrollButtonsMobile
      aria-label={text('tickets.views.label')}
      sx={{ mt: 1, borderBottom: 1, borderColor: 'divider' }}
    >
      {offered.map((one) => (
        <Tab
          key={one}
          value={one}
          component={Link}
          to={`?view=${one}`}
          label={
            <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
              {text(`tickets.views.${one}`)}
              {one !== 'all' && <Count count={counts?.[one]} alarming={one === 'overdue'} />}
            </Box>
          }
        />
      ))}
    </Tabs>
  );
};

const Count = ({ count, alarming }: { count: number | null | undefined; alarming: boolean }) =>
  count ? (
    <Box
      component="span"
      className="tabular"
      sx={{
        px: 0.75,
        borderRadius: 10,
        fontSize: '.75rem',
        lineHeight: 1.6,
        bgcolor: alarming ? 'error.main' : 'action.selected',
        color: alarming ? 'error.contrastText' : 'text.primary',
      }}
    >
      {count}
    </Box>
  ) : null;
