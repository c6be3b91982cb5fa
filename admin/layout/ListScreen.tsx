import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactElement, ReactNode } from 'react';
import {
  CreateButton,
  FilterButton,
  List,
  TopToolbar,
  useGetResourceLabel,
  useListContext,
  useListFilterContext,
  useResourceContext,
  useResourceDefinition,
} from 'react-admin';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from './EmptyState.tsx';
import { ErrorState } from './ErrorState.tsx';
import { Pager } from './Pager.tsx';
import { RowsSkeleton } from './Skeletons.tsx';

interface ListScreenProps {
  readonly children: ReactNode;
  /** Inputs of the filter bar; for text use `<ImeSearchInput source="q" alwaysOn />`. */
  readonly filters?: ReactElement[];
  /** Filters that always hold. */
  readonly filter?: Readonly<Record<string, unknown>>;
  readonly filterDefaultValues?: Readonly<Record<string, unknown>>;
  readonly sort?: { readonly field: string; readonly order: 'ASC' | 'DESC' };
  readonly actions?: ReactElement | false;
  readonly aside?: ReactElement;
  /** Tells two lists of one resource apart, so that their filters do not mix. */
  readonly storeKey?: string | false;
  readonly perPage?: number;
  readonly title?: string;
  /** Which of the records these are, such as the tab; paper has no tabs. */
  readonly part?: string;
}

/**
 * A list in the app's manner: pages by previous and next, an error with a way to try again, no export of what happens to
 * be loaded. Give the table `empty={<ListEmpty … />}`.
 */
export const ListScreen = ({ children, perPage = 25, actions, part, ...rest }: ListScreenProps) => (
  <>
    <PrintedTitle part={part} />
    <List
      {...rest}
      actions={actions ?? <ListButtons filters={rest.filters} />}
      perPage={perPage}
      exporter={false}
      empty={false}
      // the search input waits for the word itself; a filter that is set later than that would fetch back somebody who
      // has opened a row in the meantime
      debounce={0}
      pagination={<Pager />}
      error={<ListError />}
    >
      <ListBody>{children}</ListBody>
    </List>
  </>
);

/** What the list is called, on paper: there the bar with the title is left out. */
const PrintedTitle = ({ part }: { part: string | undefined }) => {
  const resource = useResourceContext();
  const labelOf = useGetResourceLabel();
  return (
    <Typography component="p" variant="h2" className="print-only">
      {[resource && labelOf(resource, 2), part].filter(Boolean).join(' · ')}
    </Typography>
  );
};

/** An outline of the rows until they are there; react-admin would show nothing for a second. */
const ListBody = ({ children }: { children: ReactNode }) => {
  const { isPending } = useListContext();
  if (!isPending) return children;
  return <RowsSkeleton />;
};

/** More filters where some are hidden, and a new record where the folder has a screen for it. */
const ListButtons = ({ filters = [] }: { filters?: ReactElement[] | undefined }) => {
  const { hasCreate } = useResourceDefinition();
  const hidden = filters.some(({ props }) => !(props as { alwaysOn?: boolean }).alwaysOn);
  if (!hidden && !hasCreate) return null;
  return (
    <TopToolbar>
      {hidden && <FilterButton disableSaveQuery />}
      {hasCreate && <CreateButton variant="contained" />}
    </TopToolbar>
  );
};

const ListError = () => {
  const { error, refetch } = useListContext();
  return <ErrorState error={error} retry={() => void refetch()} />;
};

/** For the `empty` of a table: what to do when there is nothing, or when the filter leaves nothing. */
export const ListEmpty = ({
  title,
  text: lead,
  action,
}: {
  title?: string;
  text?: string;
  action?: ReactNode;
}) => {
  const text = useText();
  const { filterValues, setFilters } = useListFilterContext();
  const filtered = Object.values(filterValues as Record<string, unknown>).some(
    (value) => value !== undefined && value !== '',
  );
  if (!filtered) return <EmptyState title={title} text={lead} action={action} />;
  return (
    <EmptyState
      title={text('frame.empty.filtered')}
      text={text('frame.empty.filteredText')}
      action={
        <Button variant="outlined" onClick={() => setFilters({}, {})}>
          {text('frame.actions.clear')}
        </Button>
      }
    />
  );
};
