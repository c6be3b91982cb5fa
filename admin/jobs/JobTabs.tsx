import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useListFilterContext } from 'react-admin';
import { useViewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { awaitedSteps, tabNames, tabOf, viewOf } from './tabs.ts';
import type { AwaitedStep, TabName } from './tabs.ts';

/** The views of the list; which one is shown stands in the filter, and so in the address. */
export const JobTabs = () => {
  const text = useText();
  const abilities = useViewer()?.abilities ?? [];
  const { filterValues, setFilters } = useListFilterContext();
  const { inForce: _inForce, states: _states, awaiting, ...others } = filterValues as Record<string, unknown>;
  const mine = awaitedSteps.filter(({ ability }) => abilities.includes(ability)).map(({ step }) => step);
  const show = (view: object): void => setFilters({ ...others, ...view }, {});
  const tabs = tabNames.filter((name) => name !== 'awaiting' || mine.length > 0);
  const current = tabOf(filterValues as Record<string, unknown>);
  return (
    <Box sx={{ borderBottom: 1, borderColor: 'divider', mb: 1 }}>
      <Tabs
        value={tabs.includes(current) ? current : 'all'}
        onChange={(_event, name: TabName) => show(viewOf(name, mine.at(-1)))}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={text('jobs.tabs.label')}
      >
        {tabs.map((name) => (
          <Tab key={name} value={name} label={text(`jobs.tabs.${name}`)} />
        ))}
      </Tabs>
      {current === 'awaiting' && mine.length > 1 && (
        <ToggleButtonGroup
          exclusive
          size="small"
          color="primary"
          value={awaiting}
          onChange={(_event, step: AwaitedStep | null) => step && show({ awaiting: step })}
          aria-label={text('jobs.awaiting.label')}
          sx={{ my: 1.5 }}
        >
          {mine.map((step) => (
            <ToggleButton key={step} value={step} sx={{ py: 0.5 }}>
              {text(`jobs.awaiting.${step}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
    </Box>
  );
};
