import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useText } from '../../i18n/useText.ts';
import { ListScreen } from '../../layout/ListScreen.tsx';
import { TabbedListSkeleton } from '../../layout/Skeletons.tsx';
import { filtersOf } from './filters.tsx';
import { QueueActions } from './QueueActions.tsx';
import { QueueCards } from './QueueCards.tsx';
import { QueueTable } from './QueueTable.tsx';
import { QueueTabs } from './QueueTabs.tsx';
import { RowKeys } from './RowKeys.tsx';
import { useKeepOrder } from './order.ts';
import { useView } from './useView.ts';
import { views } from './views.ts';
import type { View } from './views.ts';

/** The queue: tabs by what waits, each a list with filters of its own. */
export const TicketQueue = () => {
  const known = useView();
  const text = useText();
  if (!known) return <TabbedListSkeleton />;
  const { view, offered } = known;
  const { filter, sort } = views[view];
  return (
    <>
      <QueueTabs view={view} offered={offered} />
      <ListScreen
        key={view}
        part={text(`tickets.views.${view}`)}
        storeKey={`tickets.${view}`}
        filter={filter}
        sort={sort}
        filters={filtersOf(view, text)}
        actions={<QueueActions view={view} />}
      >
        <Rows view={view} />
      </ListScreen>
    </>
  );
};

const Rows = ({ view }: { view: View }) => {
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'), { noSsr: true });
  useKeepOrder();
  return <RowKeys>{narrow ? <QueueCards view={view} /> : <QueueTable view={view} />}</RowKeys>;
};
