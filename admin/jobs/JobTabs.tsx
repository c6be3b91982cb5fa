import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useListFilterContext } from 'react-admin';
import { JobsAwaitingDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
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
  const { data: waiting } = useDocument(JobsAwaitingDocument, {});
  const countOf = (step: AwaitedStep): number => waiting?.[step].totalCount ?? 0;
  const total = mine.reduce((sum, step) => sum + countOf(step), 0);
  const first = mine.find((step) => countOf(step) > 0) ?? mine.at(-1);
  const counted = (label: string, count: number): string => (count > 0 ? `${label} ${count}` : label);
  const show = (view: object): void => setFilters({ ...others, ...view }, {});
  const tabs = tabNames.filter((name) => name !== 'awaiting' || mine.length > 0);
  const current = tabOf(filterValues as Record<string, unknown>);
  return (
    <Box sx={{ borderBottom: 1, borderColor: 'divider', mb: 1 }}>
      <Tabs
        value={tabs.includes(current) ? current : 'all'}
        onChange={(_event, name: TabName) => show(viewOf(name, first))}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={text('jobs.tabs.label')}
      >
        {tabs.map((name) => (
          <Tab
            key={name}
            value={name}
            label={counted(text(`jobs.tabs.${name}`), name === 'awaiting' ? total : 0)}
          />
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
          sx={{ m: 1.5 }}
        >
          {mine.map((step) => (
            <ToggleButton key={step} value={step} sx={{ py: 0.5 }}>
              {counted(text(`jobs.awaiting.${step}`), countOf(step))}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
    </Box>
  );
};
