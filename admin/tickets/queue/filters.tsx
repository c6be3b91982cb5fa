import Skeleton from '@mui/material/Skeleton';
import { lazy, Suspense, type ReactElement } from 'react';
import { SelectInput } from 'react-admin';
import { TicketUnitsDocument } from '../../data/documents.ts';
import type { Priority, TicketKind } from '../../data/documents.ts';
import { useDocument } from '../../data/useDocument.ts';
import type { Text } from '../../i18n/useText.ts';
import { ImeSearchInput } from '../../layout/ImeSearchInput.tsx';
import { useCategoryChoices } from '../useCategories.ts';
import { DayFilter } from './DayFilter.tsx';
import { QuickFilters } from './QuickFilters.tsx';
import { views } from './views.ts';
import type { View } from './views.ts';

interface FilterProps {
  readonly source: string;
  /** Read by the filter bar, not by the input: always in sight. */
  readonly alwaysOn?: boolean;
}

const narrow = { width: { xs: '100%', sm: 150 } } as const;

const CategoryFilter = (given: FilterProps) => (
  <SelectInput {...given} choices={useCategoryChoices()} translateChoice={false} sx={narrow} />
);

const UnitFilter = (given: FilterProps) => {
  const units = useDocument(TicketUnitsDocument, {}).data?.orgUnits.items ?? [];
  const choices = units.map(({ id, name, path }) => ({
    id,
    name: `${'\u3000'.repeat(Math.max(0, path.length - 1))}${name}`,
  }));
  const nameOf = (chosen: unknown): string => units.find(({ id }) => id === chosen)?.name ?? '';
  return (
    <SelectInput
      {...given}
      choices={choices}
      translateChoice={false}
      sx={{ width: { xs: '100%', sm: 200 } }}
      slotProps={{ select: { renderValue: nameOf } }} // without the steps that show its place among the choices
    />
  );
};

const StatesInput = lazy(() => import('./StatesInput.tsx').then((part) => ({ default: part.StatesInput })));

const StatesFilter = ({ source }: FilterProps) => (
  <Suspense fallback={<Skeleton variant="rounded" sx={{ width: 151, height: 40, mt: 1, mb: 0.5 }} />}>
    <StatesInput source={source} />
  </Suspense>
);

const priorities: readonly Priority[] = ['URGENT', 'HIGH', 'NORMAL', 'LOW'];
const kinds: readonly TicketKind[] = ['COMPLAINT', 'REPORT', 'HELP', 'REPAIR'];
/** The filters of a tab; states can be chosen only where the tab does not say them already. */
export const filtersOf = (view: View, text: Text): ReactElement[] => [
  <ImeSearchInput key="q" source="q" alwaysOn placeholder={text('tickets.search')} />,
  <CategoryFilter key="category" source="categoryId" alwaysOn />,
  <SelectInput
    key="priority"
    source="priority"
    alwaysOn
    choices={priorities.map((id) => ({ id, name: `tickets.priorities.${id}` }))}
    sx={narrow}
  />,
  ...(views[view].filter.states ? [] : [<StatesFilter key="states" source="states" alwaysOn />]),
  <SelectInput
    key="kind"
    source="kind"
    choices={kinds.map((id) => ({ id, name: `tickets.kinds.${id}` }))}
    sx={narrow}
  />,
  <QuickFilters key="quick" source="quick" alwaysOn view={view} />,
  <UnitFilter key="unit" source="subtreeOf" />,
  <DayFilter key="from" source="registeredFrom" />,
  <DayFilter key="to" source="registeredTo" shift={1} />,
];
